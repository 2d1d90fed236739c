"""Making a vault: what each page asks, and when it may be left."""

import secrets
from collections.abc import Callable
from datetime import date
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from app.domain.errors import FikaError
from app.services.days import today
from app.ui.doors import Doors
from app.ui.work import Handover, RunJob
from app.wording.translate import _, ngettext

if TYPE_CHECKING:
    from app.services.vaults import Created

ASKED_BACK = 2
"""How many groups of the recovery code are asked back."""
LONGEST_NAME = 255
"""How long a folder's name may be on the common file systems, in bytes."""


class Page(Enum):
    """The pages, in their order."""

    YOU = auto()
    PASSPHRASE = auto()
    MAKING = auto()
    CODE = auto()
    CHECK = auto()


class CreateView(Protocol):
    """What the pages show. Every field keeps what was typed when pages change."""

    def show_page(self, page: Page) -> None:
        """Turn to a page."""

    def show_problem(self, words: str) -> None:
        """Say on the current page what stands in the way; empty words take it back."""

    def show_code(self, groups: tuple[str, ...]) -> None:
        """Show the recovery code in its groups."""

    def ask_for_groups(self, numbers: tuple[int, ...]) -> None:
        """Ask for these groups of the code, counted from 1."""

    def show_saved(self, words: str) -> None:
        """Say where the recovery sheet was saved."""

    def show_error(self, error: FikaError) -> None:
        """Say what went wrong."""


class CreateTools(Protocol):
    """What the pages need from the floors below; imported when first needed."""

    def folder(self, place: Path, name: str) -> Path:
        """Return the vault's folder."""

    def create(self, folder: Path, passphrase: str, manager_name: str) -> "Created":
        """Create the vault; slow."""

    def save_sheet(self, path: Path, code_groups: tuple[str, ...], vault_name: str, made_on: date) -> None:
        """Write the recovery sheet."""

    def is_group(self, typed: str, group: str) -> bool:
        """Tell whether what was typed is that group of the code."""


class CreatePresenter:
    """The pages, without their looks."""

    def __init__(
        self,
        view: CreateView,
        doors: Doors,
        run: RunJob,
        tools: CreateTools,
        choose: Callable[[int, int], tuple[int, ...]] | None = None,
    ) -> None:
        self._view = view
        self._doors = doors
        self._run = run
        self._tools = tools
        self._choose = choose or _some_of
        self._page = Page.YOU
        self._name = ""
        self._folder = Path()
        self._made_one: Handover[Created] = Handover(_close)
        self._code: tuple[str, ...] = ()
        self._asked: tuple[int, ...] = ()
        self._sheet: Path | None = None
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
        groups, name, made_on = self._code, self._folder.stem, today()
        self._sheet = path

        def write() -> None:
            self._tools.save_sheet(path, groups, name, made_on)

        self._run(write, self._sheet_saved, self._failed)

    def code_kept(self) -> None:
        """Turn to asking the code back in part."""
        self._asked = self._choose(len(self._code), ASKED_BACK)
        self._view.ask_for_groups(self._asked)
        self._turn_to(Page.CHECK)

    def check(self, typed: tuple[str, ...]) -> None:
        """Compare the groups that were asked back, and go in when they are right."""
        wrong = [
            number
            for number, words in zip(self._asked, typed, strict=True)
            if not self._tools.is_group(words, self._code[number - 1])
        ]
        if wrong:
            self._view.show_problem(
                ngettext(
                    "Group {groups} is different from the code. Look at it again and compare.",
                    "Groups {groups} are different from the code. Look at it again and compare.",
                    len(wrong),
                ).format(groups=_(" and ").join(str(number) for number in wrong))
            )
            return
        created = self._made_one.take()
        if created is not None:
            self._doors.enter(created.session)

    def parting_question(self) -> str:
        """Return what to ask before the window closes here; empty where nothing is lost."""
        if self._page is Page.MAKING:
            return _(
                "Your vault is being made this moment. If you close Fika now, the vault opens with your "
                "passphrase, but its recovery code can never be shown."
            )
        if self._page in (Page.CODE, Page.CHECK):
            return _(
                "The recovery code is shown only here. If you close Fika now, the vault opens with your "
                "passphrase, but the code can't be shown again."
            )
        return ""

    def leave(self) -> None:
        """Lock a vault that was made but not gone into."""
        self._code = ()
        self._made_one.abandon()

    def _problem_with(self, manager_name: str, vault_name: str, place: str) -> str:
        if not manager_name.strip():
            return _("Type your name, so that the two of you can be told apart.")
        if not vault_name.strip(" .") or set(vault_name) & set('/\\:*?"<>|\0'):
            return _('Give the vault a name without the characters / \\ : * ? " < > |')
        if not place.strip() or not Path(place.strip()).is_absolute():
            return _("Choose the folder in which the vault should lie.")
        folder = self._tools.folder(Path(place.strip()), vault_name)
        if len(folder.name.encode()) > LONGEST_NAME:
            return _("This name is too long for a folder. Choose a shorter one.")
        try:
            taken = folder.exists()
        except OSError:
            return _("Fika may not look into this place. Choose another one.")
        if taken:
            return _("There is already a vault called “{name}” in this place. Choose another name.").format(
                name=folder.stem
            )
        return ""

    def _turn_to(self, page: Page) -> None:
        self._page = page
        self._view.show_problem("")
        self._view.show_page(page)

    def _made(self, created: "Created") -> None:
        self._code = created.code_groups
        self._view.show_code(created.code_groups)
        self._turn_to(Page.CODE)

    def _sheet_saved(self, _nothing: None) -> None:
        self._view.show_saved(_("Saved as {path}. Print it, then delete the file.").format(path=self._sheet))

    def _failed(self, error: Exception) -> None:
        if self._page is Page.MAKING:
            self._turn_to(Page.PASSPHRASE)
        if not isinstance(error, FikaError):
            raise error
        self._view.show_error(error)


def _close(created: "Created") -> None:
    created.session.close()


def _some_of(how_many_groups: int, wanted: int) -> tuple[int, ...]:
    numbers = list(range(1, how_many_groups + 1))
    return tuple(sorted(secrets.SystemRandom().sample(numbers, min(wanted, how_many_groups))))
