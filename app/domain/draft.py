"""What stands in a form and is not saved yet."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Draft:
    """The words of a form as they stood when they were kept; secrets are never among them."""

    words: Mapping[str, str]
    """What stood in each field, by the field's name."""
    kept_at: datetime
