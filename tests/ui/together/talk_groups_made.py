"""Talk lists made for tests, without a vault."""

from app.domain.assessment import Answer
from app.ui.screens.together.talk_rows import TalkGroup, TalkRow
from app.ui.widgets.bubble_map.bubbles import Bubble

DIFFER, BOTH_SEE = "You see it differently", "You both see this"


def made_row(behaviour_id: str, *, said: str = "", agreed: bool = False, text: str = "") -> TalkRow:
    """Return a row in which Amira says consistently and Jonas not yet."""
    sentence = text or f"Does {behaviour_id} well."
    bubble = Bubble(
        id=behaviour_id,
        self_answer=Answer.CONSISTENTLY,
        manager_answer=Answer.NOT_YET,
        differs=True,
        agreed=agreed,
        growth=False,
        description=f"{sentence} {said}".strip(),
    )
    return TalkRow(bubble, sentence, "Amira: Consistently", "Jonas: Not yet", said)


def made_groups(*ids: str) -> tuple[TalkGroup, ...]:
    """Return two groups, the last of these behaviours in the second."""
    rows = tuple(made_row(one) for one in ids)
    return TalkGroup(DIFFER, rows[:-1]), TalkGroup(BOTH_SEE, rows[-1:])
