"""What a command says of a vault's place: who else seems to have it open, and what keeps it in step."""

from pathlib import Path

from app.cli.terminal import RefusalError, complain, confirmed, somebody_types
from app.domain.errors import VaultOpenElsewhereError
from app.services.where_it_lies import check_not_open_elsewhere, where_it_lies
from app.wording.errors import explain
from app.wording.synced_folder import said_of_place
from app.wording.translate import _


def tell_of_other(folder: Path) -> None:
    """Say that another computer seems to have a vault open, and go on if whoever types says so.

    Where nobody can be asked, it is said and no more: nothing stands in the way of opening it. Raises
    RefusalError.
    """
    try:
        check_not_open_elsewhere(folder)
    except VaultOpenElsewhereError as error:
        complain(" ".join(explain(error).one_line.split()))
        if somebody_types() and not confirmed(_("Open it here all the same? [y/N] ")):
            raise RefusalError(_("Nothing was opened.")) from None


def words_about(folder: Path) -> str:
    """Return in one line what should be known of a vault's place; empty for nothing."""
    lying = where_it_lies(folder)
    words = said_of_place(lying.service, lying.second_copies)
    return " ".join(words.one_line.split()) if words else ""
