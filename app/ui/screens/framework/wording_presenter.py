"""The wording list of one framework version: read it, take it along, and tick off what is mended."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from app.domain.errors import FikaError
from app.domain.framework import Framework
from app.ui.screens.framework.wording_list import ReadDifferently, as_text, file_name, read_differently
from app.ui.work import RunJob
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.session import Session


class WordingView(Protocol):
    """What the list shows."""

    def show_wording(self, entries: Sequence[ReadDifferently]) -> None:
        """Show the list; an empty one says what belongs there."""

    def show_word(self, word: str) -> None:
        """Say something quietly."""

    def show_error(self, error: FikaError) -> None:
        """Show a known error; the list stays."""

    def copy(self, text: str) -> None:
        """Put a text on the clipboard."""

    def ask_where(self, name: str, then: Callable[[Path], None]) -> None:
        """Ask for a place to save a text file."""

    def ask_remove(self, remark: str, yes: Callable[[], None]) -> None:
        """Ask before a remark goes; `yes` is called if people say so."""


class WordingPresenter:
    """The list, without its looks."""

    def __init__(
        self,
        view: WordingView,
        session: "Session",
        framework_id: int,
        framework: Framework,
        run_job: RunJob,
    ) -> None:
        self._view = view
        self._session = session
        self._framework_id = framework_id
        self._framework = framework
        self._run_job = run_job
        self._entries: tuple[ReadDifferently, ...] = ()

    def begin(self) -> None:
        """Show the list as it is kept now."""
        remarks = self._session.wording.of_framework(self._framework_id)
        self._entries = read_differently(self._framework, remarks)
        self._view.show_wording(self._entries)

    def copy(self) -> None:
        """Copy the list as text."""
        if self._entries:
            self._view.copy(as_text(self._framework, self._entries))
            self._view.show_word(_("Copied. Paste it wherever the framework is edited."))

    def save(self) -> None:
        """Ask where, and save the list as a text file."""
        if self._entries:
            self._view.ask_where(file_name(self._framework), self._save)

    def remove(self, remark_id: int) -> None:
        """Ask, then take a remark off the list."""
        remarks = {kept: remark for entry in self._entries for kept, remark in entry.remarks}
        if remark_id in remarks:
            self._view.ask_remove(remarks[remark_id], partial(self._remove, remark_id))

    def _remove(self, remark_id: int) -> None:
        try:
            self._session.wording.remove(remark_id)
            self.begin()
        except FikaError as error:
            self._view.show_error(error)
            return
        self._view.show_word(_("Removed."))

    def _save(self, path: Path) -> None:
        text = as_text(self._framework, self._entries)

        def write() -> Path:
            from app.services.vaults import save_file

            save_file(path, text.encode())
            return path

        self._run_job(write, self._saved, self._failed)

    def _saved(self, path: Path) -> None:
        self._view.show_word(_("Saved at {path}").format(path=path))

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, FikaError):
            raise error
        self._view.show_error(error)
