"""What choosing a passphrase takes from the services; imported when first needed."""

from app.ui.screens.passphrase.presenter import Judged


class Passphrases:
    """Matches PassphraseTools."""

    def judge(self, passphrase: str, own_words: tuple[str, ...]) -> Judged:
        """Say how hard a passphrase is to guess."""
        from app.services.passphrases import strength

        found = strength(passphrase, own_words)
        return Judged(found.level, found.words, found.advice, will_do=found.will_do)

    def suggest(self) -> str:
        """Return words drawn by chance."""
        from app.services.passphrases import suggest

        return suggest()
