"""Passphrases: how hard one is to guess, and a suggestion that is hard to guess and easy to remember."""

import secrets
from dataclasses import dataclass
from enum import IntEnum
from functools import cache
from pathlib import Path

from app.resources import resource
from app.wording.translate import _

SUGGESTED_WORDS = 5
"""Five words out of 2,048 are 55 bits: out of reach, since each guess costs a key derivation."""

_JUDGED_AT_MOST = 100
"""Characters looked at; judging takes time that grows faster than the length, and 100 are plenty."""


class Grade(IntEnum):
    """How hard a passphrase is to guess."""

    WEAK = 1
    FAIR = 2
    GOOD = 3
    STRONG = 4


_NEEDED_GUESSES = {Grade.FAIR: 10.0, Grade.GOOD: 12.0, Grade.STRONG: 14.0}
"""From how many guesses on (as a power of ten) a passphrase earns its grade."""
SUGGESTED_PHRASE_WORDS = 3
"""Three words out of 2,048 are 33 bits: enough for one conversation, with a second for each guess."""
_NEEDED_FOR_A_PHRASE = {Grade.FAIR: 6.0, Grade.GOOD: 8.0, Grade.STRONG: 10.0}
"""The same for an employee's own phrase, which seals one conversation: a million guesses take weeks."""


@dataclass(frozen=True, slots=True)
class Strength:
    """How hard a passphrase is to guess, and what would help; no advice where nothing needs to be done."""

    level: Grade
    advice: str = ""

    @property
    def words(self) -> str:
        """The grade in words."""
        return {
            Grade.WEAK: _("Easy to guess"),
            Grade.FAIR: _("Will do"),
            Grade.GOOD: _("Good"),
            Grade.STRONG: _("Very good"),
        }[self.level]

    @property
    def will_do(self) -> bool:
        """Tell whether a vault may be closed with it."""
        return self.level >= Grade.FAIR


def own_words_of(manager_name: str, vault: Path) -> tuple[str, ...]:
    """Return the words that a passphrase of this manager's vault should not be made of."""
    return (*manager_name.split(), *vault.stem.split())


def strength(passphrase: str, own_words: tuple[str, ...] = ()) -> Strength:
    """Judge a passphrase; `own_words` (names, the vault's own) are easy to guess for whoever knows them."""
    return _judged(passphrase, own_words, _NEEDED_GUESSES)


def phrase_strength(phrase: str, own_words: tuple[str, ...] = ()) -> Strength:
    """Judge an employee's own phrase, which may be shorter: it seals one conversation."""
    return _judged(phrase, own_words, _NEEDED_FOR_A_PHRASE)


def _judged(passphrase: str, own_words: tuple[str, ...], needed_guesses: dict[Grade, float]) -> Strength:
    from zxcvbn import zxcvbn  # its word lists take a while to load

    if not passphrase.strip():
        return Strength(Grade.WEAK, _("A few unusual words in a row are easy to remember and hard to guess."))
    known = {part for words in own_words for part in (words, *words.split()) if part}
    judged = zxcvbn(passphrase[:_JUDGED_AT_MOST], user_inputs=sorted(known), max_length=_JUDGED_AT_MOST)
    level = max(
        (grade for grade, needed in needed_guesses.items() if judged["guesses_log10"] >= needed),
        default=Grade.WEAK,
    )
    if level >= Grade.GOOD:
        return Strength(level)
    patterns = {match["pattern"] for match in judged["sequence"]}
    holds_own = any(match.get("dictionary_name") == "user_inputs" for match in judged["sequence"])
    return Strength(level, _advice(patterns, holds_own=holds_own))


def suggest(words: int = SUGGESTED_WORDS) -> str:
    """Return a passphrase of words drawn by chance, with spaces between them."""
    return " ".join(secrets.choice(_words()) for _index in range(words))


def _advice(patterns: set[str], *, holds_own: bool) -> str:
    if holds_own:
        return _("It holds a name that is easy to find out. Leave it out, and add an unexpected word.")
    if patterns & {"spatial", "sequence", "repeat"}:
        return _("Rows of keys, sequences and repetitions are guessed first. Take unrelated words.")
    if "date" in patterns:
        return _("Dates are guessed early. Add a word or two that have nothing to do with you.")
    return _("Add a word or two; unusual ones help most.")


@cache
def _words() -> tuple[str, ...]:
    return tuple(resource("words", "en.txt").read_text(encoding="utf-8").split())
