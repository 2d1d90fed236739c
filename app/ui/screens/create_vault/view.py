"""How the pages that make a vault look."""

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedLayout

from app.domain.errors import FikaError
from app.services.vault_places import SUFFIX, default_place
from app.ui.choose_folder import choose_folder
from app.ui.doors import Doors
from app.ui.errors import show_error
from app.ui.jobs import JobsOf
from app.ui.screen import Screen
from app.ui.screens.create_vault.pages import CheckPage, CodePage, MakingPage, PassphrasePage, YouPage
from app.ui.screens.create_vault.presenter import CreatePresenter, CreateTools, Page
from app.ui.screens.create_vault.tools import VaultMaking
from app.ui.screens.step import Step
from app.wording.translate import _

PAUSE = 250
"""How long nobody types before the place is looked at, in milliseconds."""


def open_create(doors: Doors, tools: CreateTools | None = None) -> "CreateScreen":
    """Build the pages."""
    return CreateScreen(doors, tools or VaultMaking())


class CreateScreen(Screen):
    """The pages. Matches CreateView."""

    alone = True

    def __init__(self, doors: Doors, tools: CreateTools) -> None:
        super().__init__()
        self.you = YouPage(str(default_place()))
        self.passphrase = PassphrasePage()
        self.making = MakingPage()
        self.code = CodePage()
        self.check = CheckPage()
        self._pages: dict[Page, Step] = {
            Page.YOU: self.you,
            Page.PASSPHRASE: self.passphrase,
            Page.MAKING: self.making,
            Page.CODE: self.code,
            Page.CHECK: self.check,
        }
        self._stack = QStackedLayout(self)
        for page in self._pages.values():
            self._stack.addWidget(page)
        self.presenter = CreatePresenter(self, doors, JobsOf(self), tools)
        self._connect()

    def _connect(self) -> None:
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._look_at_place)
        self.you.place.edit.textChanged.connect(self._place_typed)
        self._place_typed("")
        self.you.next_asked.connect(self._name_it)
        self.you.place_asked.connect(self._choose_place)
        self.passphrase.next_asked.connect(self._create)
        self.code.next_asked.connect(self.presenter.code_kept)
        self.code.code.file_chosen.connect(self.presenter.save_sheet)
        self.check.next_asked.connect(self._check)
        for page in (self.you, self.passphrase, self.check):
            page.back_asked.connect(self.presenter.back)

    def place_typed(self) -> str:
        """Return the place as it is typed now."""
        return self.you.place.text

    def show_place_word(self, words: str) -> None:
        """Say below the place what should be known of it."""
        self.you.show_place_word(words)

    def _place_typed(self, _text: str) -> None:
        self._pause.start()

    def _look_at_place(self) -> None:
        self.presenter.look_at_place(self.place_typed())

    def begin_at(self, folder: Path) -> None:
        """Fill in where the vault should lie and what it is called."""
        whole = folder.absolute()
        self.you.vault.set_text(whole.name.removesuffix(SUFFIX))
        self.you.place.set_text(str(whole.parent))

    def window_title(self) -> str:
        """Return the title."""
        return _("Create a vault")

    def parting_question(self) -> str:
        """Ask before a code is lost."""
        return self.presenter.parting_question()

    def left(self) -> None:
        """Forget what was typed, and lock a vault nobody went into."""
        self.passphrase.form.clear()
        self.check.groups.clear()
        self.presenter.leave()

    def first_focus(self) -> None:
        """Begin at the first line of the page."""
        self._shown().begin()

    def show_page(self, page: Page) -> None:
        """Turn to a page."""
        self._stack.setCurrentWidget(self._pages[page])
        if self.isVisible():
            self.first_focus()

    def show_problem(self, words: str) -> None:
        """Say on the current page what stands in the way."""
        self._shown().show_problem(words)

    def show_code(self, groups: tuple[str, ...]) -> None:
        """Show the recovery code in its groups."""
        self.code.code.show_code(groups)

    def ask_for_groups(self, numbers: tuple[int, ...]) -> None:
        """Ask for these groups of the code."""
        self.check.groups.ask_for(numbers)

    def show_saved(self, words: str) -> None:
        """Say where the recovery sheet was saved."""
        self.code.code.show_saved(words)

    def show_error(self, error: FikaError) -> None:
        """Say what went wrong."""
        show_error(self, error)

    def _shown(self) -> Step:
        return next(page for page in self._pages.values() if page is self._stack.currentWidget())

    def _name_it(self) -> None:
        self.presenter.name_it(self.you.name.text, self.you.vault.text, self.you.place.text)
        self.passphrase.form.presenter.own_words = self.presenter.own_words

    def _create(self) -> None:
        if self.passphrase.form.accepted():
            self.presenter.create(self.passphrase.form.passphrase)

    def _check(self) -> None:
        self.presenter.check(self.check.groups.typed())

    def _choose_place(self) -> None:
        choose_folder(self, _("Where should the vault lie?"), self._place_chosen, self.you.place.text)

    def _place_chosen(self, place: Path) -> None:
        self.you.place.set_text(str(place))
