"""Translation of everything a person reads. English is the source; a catalogue may replace it."""

import gettext

_catalogue: gettext.NullTranslations = gettext.NullTranslations()


def _(message: str) -> str:
    """Return the message in the reader's language."""
    return _catalogue.gettext(message)


def ngettext(singular: str, plural: str, number: int) -> str:
    """Return the form that fits the number, in the reader's language."""
    return _catalogue.ngettext(singular, plural, number)
