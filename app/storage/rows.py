"""Small conversions between columns and the domain's types."""

import json
from datetime import UTC, date, datetime

SqlValue = str | int | float | bytes | None


def text(value: SqlValue) -> str:
    """Return a text column. Raises TypeError where the column holds something else."""
    if not isinstance(value, str):
        raise TypeError(type(value).__name__)  # never the value, which may be somebody's words
    return value


def number(value: SqlValue) -> int:
    """Return an integer column. Raises TypeError where the column holds something else."""
    if not isinstance(value, int):
        raise TypeError(type(value).__name__)  # never the value, which may be somebody's words
    return value


def number_or_none(value: SqlValue) -> int | None:
    """Return an integer column that may be empty."""
    return None if value is None else number(value)


def blob(value: SqlValue) -> bytes:
    """Return a column of bytes. Raises TypeError where the column holds something else."""
    if not isinstance(value, bytes):
        raise TypeError(type(value).__name__)  # never the value, which may be somebody's words
    return value


def known_day(value: SqlValue) -> date:
    """Return a date column, kept as ISO 8601 text. Raises TypeError where it is empty."""
    return date.fromisoformat(text(value))


def day(value: SqlValue) -> date | None:
    """Return a date column that may be empty."""
    return None if value is None else known_day(value)


def moment(value: SqlValue) -> datetime | None:
    """Return a point in time, kept as ISO 8601 text in UTC."""
    return None if value is None else datetime.fromisoformat(text(value))


def from_day(value: date | None) -> str | None:
    """Return how a date is kept."""
    return None if value is None else value.isoformat()


def from_moment(value: datetime | None) -> str | None:
    """Return how a point in time is kept: in UTC, to the second."""
    return None if value is None else value.astimezone(UTC).isoformat(timespec="seconds")


def words(value: SqlValue) -> tuple[str, ...]:
    """Return a column that keeps a list of strings as JSON."""
    return tuple(json.loads(text(value)))


def from_words(value: tuple[str, ...]) -> str:
    """Return how a list of strings is kept."""
    return json.dumps(value, ensure_ascii=False)
