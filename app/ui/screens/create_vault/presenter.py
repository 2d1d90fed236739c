"""Making a vault: what each page asks, and when it may be left."""

from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from app.domain.errors import FikaError
from app.ui.doors import Doors
from app.ui.screens.new_place import problem_with_place
from app.ui.screens.recovery_code.presenter import Choose, CodePresenter, CodeTools, CodeView
from app.ui.work import Handover, RunJob
from app.wording.translate import _

if TYPE_CHECKING:
    from app.services.vaults import Created


class Page(Enum):
    """The pages, in their order."""

    YOU = auto()
    PASSPHRASE = auto()
    MAKING = auto()
    CODE = auto()
    CHECK = auto()


class CreateView(CodeView, Protocol):
    """What the pages show. Every field keeps what was typed when pages change."""

    def show_page(self, page: Page) -> None:
        """Turn to a page."""

    def place_typed(self) -> str:
        """Return the place as it is typed now."""

    def show_place_word(self, words: str) -> None:
        """Say below the place what should be known of it; nothing for empty words."""


class CreateTools(CodeTools, Protocol):
    """What the pages need from the floors below; imported when first needed."""

    def folder(self, place: Path, name: str) -> Path:
        """Return the vault's folder."""

    def word_about_place(self, place: Path) -> str:
        """Return what should be known of a place; empty for nothing."""

    def create(self, folder: Path, passphrase: str, manager_name: str) -> "Created":
        """Create the vault; slow."""


class CreatePresenter:
    """The pages, without their looks."""

    def __init__(
        self,
        view: CreateView,
        doors: Doors,
        run: RunJob,
        tools: CreateTools,
        choose: Choose | None = None,
    ) -> None:
        self._view = view
        self._doors = doors
        self._run = run
        self._tools = tools
        self._page = Page.YOU
        self._name = ""
        self._folder = Path()
        self._made_one: Handover[Created] = Handover(_close)
        self._code = CodePresenter(view, run, tools, choose)
        view.show_page(Page.YOU)

    @property
    def own_words(self) -> tuple[str, ...]:
        """What a passphrase should not be made of: the names just given."""
        return (*self._name.split(), *self._folder.stem.split())

    def name_it(self, manager_name: str, vault_name: str, place: str) -> None:
        """Take the first page's words and turn to the passphrase."""
        problem = self._problem_with(manager_name, vault_name, place)
        self._view.show_problem(problem)
        if not problem:
            self._name = " ".join(manager_name.split())
            self._folder = self._tools.folder(Path(place.strip()), vault_name)
            self._turn_to(Page.PASSPHRASE)

    def look_at_place(self, place: str) -> None:
        """Say what should be known of a place before a vault is made there; nobody waits for a slow disk."""
        folder = Path(place.strip())
        if folder.is_absolute():
            look = partial(self._tools.word_about_place, folder)
            self._run(look, partial(self._looked_at, place), _nothing_to_say)

    def back(self) -> None:
        """Go back one page, or out to the welcome. A vault that is being made is waited for."""
        match self._page:
            case Page.YOU:
                self._doors.to_welcome()
            case Page.PASSPHRASE:
                self._turn_to(Page.YOU)
            case Page.CHECK:
                self._turn_to(Page.CODE)
            case _:
                pass

    def create(self, passphrase: str) -> None:
        """Make the vault; the window stays alive meanwhile."""
        self._turn_to(Page.MAKING)
        folder, name = self._folder, self._name

        def make() -> "Created":
            return self._made_one.put(self._tools.create(folder, passphrase, name))

        self._run(make, self._made, self._failed)

    def save_sheet(self, path: Path) -> None:
        """Save the recovery sheet off the GUI thread."""
        self._code.save_sheet(path)

    def code_kept(self) -> None:
        """Turn to asking the code back in part."""
        self._code.ask_back()
        self._turn_to(Page.CHECK)

    def check(self, typed: tuple[str, ...]) -> None:
        """Compare the groups that were asked back, and go in when they are right."""
        if not self._code.is_kept(typed):
            return
        created = self._made_one.take()
        if created is not None:
            self._doors.enter(created.session)

    def parting_question(self) -> str:
        """Return what to ask before the window closes here; empty where nothing is lost."""
        if self._page is Page.MAKING:
            return _(
                "Your vault is being made this moment. If you close Fika now, it opens with your passphrase; "
                "have its recovery code shown then, under “This vault”, and keep it on paper."
            )
        if self._page in (Page.CODE, Page.CHECK):
            return _(
                "The recovery code is not surely kept yet. If you close Fika now, the vault opens with your "
                "passphrase; have the code shown again then, under “This vault”."
            )
        return ""

    def leave(self) -> None:
        """Lock a vault that was made but not gone into."""
        self._code.forget()
        self._made_one.abandon()

    def _problem_with(self, manager_name: str, vault_name: str, place: str) -> str:
        if not manager_name.strip():
            return _("Type your name, so that the two of you can be told apart.")
        return problem_with_place(vault_name, place, self._tools.folder)

    def _looked_at(self, place: str, words: str) -> None:
        if self._view.place_typed() == place:  # else somebody has typed on since
            self._view.show_place_word(words)

    def _turn_to(self, page: Page) -> None:
        self._page = page
        self._view.show_problem("")
        self._view.show_page(page)

    def _made(self, created: "Created") -> None:
        self._code.show(created.code_groups, self._folder.stem)
        self._turn_to(Page.CODE)

    def _failed(self, error: Exception) -> None:
        if self._page is Page.MAKING:
            self._turn_to(Page.PASSPHRASE)
        if not isinstance(error, FikaError):
            raise error
        self._view.show_error(error)


def _nothing_to_say(_error: Exception) -> None:
    """Say nothing: whether a vault can be made there is told when it is made."""


def _close(created: "Created") -> None:
    created.session.close()
