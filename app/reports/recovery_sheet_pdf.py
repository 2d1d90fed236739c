"""The recovery sheet: the recovery code on paper, with all that whoever finds it in ten years must know."""

from collections.abc import Iterator
from datetime import date

from app.reports.blocks import Column, Said, column_space, rule, said_rows, space, text_rows, whole_width
from app.reports.layout import Block, Row, pages
from app.reports.paper import Paper
from app.reports.pdf_file import pdf_file
from app.reports.printable import one_line
from app.reports.theme import (
    BODY,
    CODE,
    DATE,
    LABEL,
    MARGIN,
    MARGIN_BOTTOM,
    NAMES,
    SMALL,
    STRONG,
    TITLE,
)
from app.wording.dates import long_date
from app.wording.translate import _, ngettext


def recovery_sheet_pdf(
    code_groups: tuple[str, ...], vault_name: str, made_on: date, paper: Paper = Paper.A4
) -> bytes:
    """Return the sheet as a PDF file. Whoever holds it can read the vault: write it only where asked to."""
    column = whole_width(paper)
    blocks = (
        Block(_opening(vault_name, made_on, column)),
        Block(_code(code_groups, column), (space(16),)),
        *(Block(rows, (space(12),)) for rows in _explanations(len(code_groups), column)),
    )
    room = paper.height - MARGIN - MARGIN_BOTTOM
    return pdf_file(_("Fika recovery sheet"), paper, pages(blocks, room), _("Keep this page to yourself"))


def _opening(vault_name: str, made_on: date, column: Column) -> tuple[Row, ...]:
    return (
        *text_rows(_("Recovery sheet"), TITLE, column, heading=True),
        space(6),
        *text_rows(_("Vault: {name}").format(name=one_line(vault_name)), NAMES, column, heading=True),
        *text_rows(_("Made on {date}").format(date=long_date(made_on)), DATE, column, heading=True),
        rule(column, 14, 16),
        *text_rows(_("Anyone with this page can read the notes."), STRONG, column, heading=True),
        *text_rows(_("Keep it as you would keep the key to your home."), BODY, column),
    )


def _code(groups: tuple[str, ...], column: Column) -> tuple[Row, ...]:
    """Two columns of numbered groups: down the left one first, then down the right one."""
    half = (len(groups) + 1) // 2
    said = [
        Said(_("Group {number}").format(number=number), LABEL, group, CODE)
        for number, group in enumerate(groups, 1)
    ]
    pairs = [said[place::half] for place in range(half)]
    rows = [row for pair in pairs for row in (*said_rows(pair, column), column_space(9))]
    hint = _("Letters and the digits 2 to 7 only: a round sign is the letter O, an upright one the letter I.")
    return (rule(column, 0, 12), *rows, rule(column, 4, 8), *text_rows(hint, SMALL, column))


def _explanations(groups: int, column: Column) -> Iterator[tuple[Row, ...]]:
    for label, text in (
        (_("What this is"), _what()),
        (_("What it opens"), _opens()),
        (_("Where to keep it"), _where()),
        (_("How to use it"), _how(groups)),
    ):
        yield said_rows((Said(label, LABEL, text, BODY),), column)


def _what() -> str:
    return _(
        "Fika keeps the notes of one-on-one conversations in a vault: a folder that can't be read without "
        "its key. The code above is that key, written for paper."
    )


def _opens() -> str:
    return _(
        "It opens this one vault when the passphrase is forgotten, or when the file keys.json is lost or "
        "damaged. It stays the same when the passphrase changes. When the key of the vault is changed, a new "
        "sheet takes its place, and this one opens only the backups made before."
    )


def _where() -> str:
    return _(
        "On paper and away from the computer: in a locked drawer, or in a safe. Not as a photo, in a mail or "
        "in a shared folder. When it is printed, delete the file."
    )


def _how(groups: int) -> str:
    ways = (
        _("Start Fika, choose the vault, and ask to open it with the recovery code."),
        ngettext("Type the {n} group.", "Type the {n} groups in their order.", groups).format(n=groups),
        _("Small letters, spaces and dashes don't matter."),
        _("Where there is a typing mistake, Fika names the group."),
    )
    return " ".join(ways)
