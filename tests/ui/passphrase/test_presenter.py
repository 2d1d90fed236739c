"""Choosing a passphrase: what is said of it, and when it is taken."""

import pytest

from app.ui.screens.passphrase.presenter import Judged, PassphrasePresenter
from app.ui.screens.passphrase.tools import Passphrases

GOOD = "harbour lantern walnut orbit meadow"


class View:
    """Remembers what it was told."""

    def __init__(self) -> None:
        self.strengths: list[Judged] = []
        self.problem = ""
        self.filled = ""

    def show_strength(self, judged: Judged) -> None:
        """Remember the strength."""
        self.strengths.append(judged)

    def show_problem(self, words: str) -> None:
        """Remember the problem."""
        self.problem = words

    def fill(self, passphrase: str) -> None:
        """Remember the suggestion."""
        self.filled = passphrase


@pytest.fixture
def view() -> View:
    """Return a view that remembers."""
    return View()


@pytest.fixture
def presenter(view: View) -> PassphrasePresenter:
    """Return the presenter on the real judge."""
    return PassphrasePresenter(view, Passphrases())


def test_longer_is_harder_to_guess(presenter: PassphrasePresenter, view: View) -> None:
    for typed in ("", "harbour", GOOD):
        presenter.typed(typed)

    levels = [judged.level for judged in view.strengths]
    assert levels == sorted(set(levels))
    assert levels[0] == 0
    assert levels[-1] == 4
    assert view.strengths[-1].words


def test_a_suggestion_is_filled_in_and_will_do(presenter: PassphrasePresenter, view: View) -> None:
    presenter.suggest()

    assert len(view.filled.split()) >= 4
    assert presenter.accepted(view.filled, view.filled)
    assert view.problem == ""


@pytest.mark.parametrize(
    ("passphrase", "again", "problem"),
    [
        ("", "", "Choose a passphrase"),
        ("password", "password", "too easy to guess"),
        (GOOD, GOOD + " ", "The two lines differ"),
    ],
)
def test_what_stands_in_the_way_is_said(
    presenter: PassphrasePresenter, view: View, passphrase: str, again: str, problem: str
) -> None:
    assert not presenter.accepted(passphrase, again)
    assert problem in view.problem


def test_ones_own_name_is_easy_to_guess(presenter: PassphrasePresenter, view: View) -> None:
    presenter.typed("Wennerström1")
    before = view.strengths[-1].level
    presenter.own_words = ("Wennerström",)

    presenter.typed("Wennerström1")

    assert view.strengths[-1].level <= before
    assert "name" in view.strengths[-1].advice


def test_typing_takes_the_problem_back(presenter: PassphrasePresenter, view: View) -> None:
    presenter.accepted("", "")

    presenter.typed("h")

    assert view.problem == ""
