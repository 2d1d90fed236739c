"""What somebody filled in on a worksheet, as far as it can be read."""

from dataclasses import dataclass

from app.domain.assessment import View


@dataclass(frozen=True, slots=True)
class Unread:
    """Something that could not be taken in: where it stands, and why, in words for a person."""

    place: str
    reason: str


@dataclass(frozen=True, slots=True)
class FilledWorksheet:
    """The views by behaviour id, of behaviours with an answer or a note only; and what was not read."""

    views: dict[str, View]
    unread: tuple[Unread, ...] = ()
