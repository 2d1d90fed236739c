"""What choosing a phrase of one's own says, and takes from the services."""

from app.ui.screens.passphrase.presenter import FormWords, Judged
from app.wording.translate import _


def phrase_words() -> FormWords:
    """Return the words for an employee's own phrase."""
    return FormWords(
        title=_("Your phrase"),
        hint=_("Three unusual words are easy to remember and hard to guess."),
        again=_("The same phrase again"),
        suggest=_("Suggest one"),
        missing=_("Choose a phrase, or take the suggestion."),
        too_easy=_("This phrase is too easy to guess. {advice}"),
        different=_("The two lines differ. Type the same phrase in both."),
    )


class Phrases:
    """Matches PassphraseTools."""

    def __init__(self, own_words: tuple[str, ...]) -> None:
        """Judge by what is easy to guess for whoever knows the two: their names."""
        self._own_words = own_words

    def judge(self, passphrase: str, own_words: tuple[str, ...]) -> Judged:
        """Say how hard a phrase is to guess."""
        from app.services.passphrases import phrase_strength

        found = phrase_strength(passphrase, (*own_words, *self._own_words))
        return Judged(found.level, found.words, found.advice, will_do=found.will_do)

    def suggest(self) -> str:
        """Return words drawn by chance."""
        from app.services.passphrases import SUGGESTED_PHRASE_WORDS, suggest

        return suggest(SUGGESTED_PHRASE_WORDS)
