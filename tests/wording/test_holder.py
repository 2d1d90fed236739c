"""Who has a vault open, in words."""

from datetime import UTC, datetime

import pytest

from app.domain.holder import Holder
from app.wording.holder import where_and_since

SINCE = datetime(2026, 11, 28, 14, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    ("holder", "now", "said"),
    [
        (Holder("laptop", "", 1, SINCE), datetime(2026, 11, 28, 15, tzinfo=UTC), "on laptop, since 14:02"),
        (
            Holder("laptop", "jonas", 1, SINCE),
            datetime(2026, 12, 1, 9, tzinfo=UTC),
            "on laptop, since 28 November 2026, 14:02, by jonas",
        ),
        (
            Holder("", "", 1, SINCE),
            datetime(2026, 11, 28, 14, 3, tzinfo=UTC),
            "on a computer without a name, since 14:02",
        ),
    ],
)
def test_where_since_when_and_by_whom(holder: Holder, now: datetime, said: str) -> None:
    assert where_and_since(holder, now) == said
