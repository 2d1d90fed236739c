"""Choosing a passphrase: how good it is in words, and whether both lines agree."""

from dataclasses import dataclass
from typing import Protocol

from app.wording.translate import _


@dataclass(frozen=True, slots=True)
class Judged:
    """How hard a passphrase is to guess: 0 (nothing typed) to 4, in words, and whether it will do."""

    level: int
    words: str
    advice: str
    will_do: bool


@dataclass(frozen=True, slots=True)
class FormWords:
    """What the form calls that which is chosen."""

    title: str
    hint: str
    again: str
    suggest: str
    missing: str
    too_easy: str
    """With {advice} where the advice goes."""
    different: str


def passphrase_words() -> FormWords:
    """Return the words for a vault's passphrase."""
    return FormWords(
        title=_("Passphrase"),
        hint=_("Four words or more are easy to remember and hard to guess."),
        again=_("The same passphrase again"),
        suggest=_("Suggest a passphrase"),
        missing=_("Choose a passphrase, or take the suggestion."),
        too_easy=_("This passphrase is too easy to guess. {advice}"),
        different=_("The two lines differ. Type the same passphrase in both."),
    )


class PassphraseView(Protocol):
    """What the form shows."""

    def show_strength(self, judged: Judged) -> None:
        """Show how hard it is to guess."""

    def show_problem(self, words: str) -> None:
        """Say what stands in the way; empty words take it back."""

    def fill(self, passphrase: str) -> None:
        """Put a suggestion into both lines and show it."""


class PassphraseTools(Protocol):
    """What the form needs from the floors below; imported when first needed."""

    def judge(self, passphrase: str, own_words: tuple[str, ...]) -> Judged:
        """Say how hard a passphrase is to guess."""

    def suggest(self) -> str:
        """Return words drawn by chance."""


class PassphrasePresenter:
    """The form, without its looks."""

    def __init__(self, view: PassphraseView, tools: PassphraseTools, words: FormWords | None = None) -> None:
        self._view = view
        self._tools = tools
        self._words = words or passphrase_words()
        self.own_words: tuple[str, ...] = ()

    def typed(self, passphrase: str) -> None:
        """Say how good it is while it is typed."""
        self._view.show_problem("")
        self._view.show_strength(self._judge(passphrase))

    def suggest(self) -> None:
        """Offer words drawn by chance."""
        suggestion = self._tools.suggest()
        self._view.fill(suggestion)
        self.typed(suggestion)

    def accepted(self, passphrase: str, again: str) -> bool:
        """Tell whether it can be taken; says why where it can't."""
        judged = self._judge(passphrase)
        if not passphrase:
            problem = self._words.missing
        elif not judged.will_do:
            problem = self._words.too_easy.format(advice=judged.advice).strip()
        elif passphrase != again:
            problem = self._words.different
        else:
            problem = ""
        self._view.show_problem(problem)
        return not problem

    def _judge(self, passphrase: str) -> Judged:
        if not passphrase:
            return Judged(0, "", "", will_do=False)
        return self._tools.judge(passphrase, self.own_words)
