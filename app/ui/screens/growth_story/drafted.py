"""A check-in that is half written, as words to be kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from app.domain.check_in import CheckIn, GrowthStory, Verdict
from app.domain.draft import check_in_form


@dataclass(frozen=True, slots=True)
class Written:
    """What stands in the sheet of a check-in. `verdict` is None until one is chosen."""

    happened: str = ""
    evidence: str = ""
    verdict: Verdict | None = None
    adjusted: str = ""
    look_again_on: date | None = None


def form_of(story: GrowthStory, check_in: CheckIn | None) -> str:
    """Return the name of the form: of a new check-in of an area, or of one that is kept."""
    return check_in_form(story.area.id, check_in.id if check_in is not None else 0)


def written_of(check_in: CheckIn) -> Written:
    """Return what the sheet of a kept check-in begins with."""
    return Written(
        check_in.happened, check_in.evidence, check_in.verdict, check_in.adjusted, check_in.look_again_on
    )


def words_of(written: Written) -> Mapping[str, str]:
    """Return what stands in each field."""
    return {
        "happened": written.happened,
        "evidence": written.evidence,
        "verdict": written.verdict.value if written.verdict else "",
        "adjusted": written.adjusted,
        "look_again_on": written.look_again_on.isoformat() if written.look_again_on else "",
    }


def written_from(words: Mapping[str, str]) -> Written:
    """Return what stood in each field."""
    verdict, look = words.get("verdict", ""), words.get("look_again_on", "")
    return Written(
        words.get("happened", ""),
        words.get("evidence", ""),
        Verdict(verdict) if verdict else None,
        words.get("adjusted", ""),
        date.fromisoformat(look) if look else None,
    )
