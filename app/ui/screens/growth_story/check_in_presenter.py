"""What happens while a check-in is written."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Protocol

from app.domain.check_in import LOOK_AGAIN_MONTHS, CheckIn, GrowthStory, Verdict
from app.domain.errors import FikaError
from app.domain.growth_errors import VerdictMissingError
from app.domain.today import months_after
from app.ui.screens.both_names import BothNames
from app.ui.screens.growth_story.drafted import Written, written_of
from app.ui.screens.growth_story.told import Lines, agreed_lines, last_lines
from app.wording.check_ins import verdict_meaning
from app.wording.translate import _


class CheckInView(Protocol):
    """The sheet in which a check-in is written."""

    def show_area(self, headline: str, agreed: Lines, last: Lines) -> None:
        """Show the area as it was agreed, and what was said of it last."""

    def show_written(self, written: Written) -> None:
        """Fill the fields."""

    def show_meaning(self, meaning: str, *, adjusting: bool, looking_again: bool) -> None:
        """Say what the chosen way on means, and show the fields it asks for."""

    def written(self) -> Written:
        """Return what stands in the sheet now."""

    def show_error(self, error: FikaError) -> None:
        """Show a known error; what was typed stays."""

    def ask_throw_away(self, then: Callable[[], None]) -> None:
        """Ask whether to throw away what was written; `then` is called for yes."""

    def finish(self) -> None:
        """Close the sheet."""


class CheckInPresenter:
    """One check-in in its sheet. Nothing half written is lost without asking."""

    def __init__(
        self,
        view: CheckInView,
        story: GrowthStory,
        check_in: CheckIn | None,
        names: BothNames,
        keep: Callable[[CheckIn], None],
    ) -> None:
        """Write a new check-in, or change one; `keep` saves it and may raise FikaError."""
        self._view = view
        self._story = story
        self._check_in = check_in
        self._names = names
        self._keep = keep
        self._at_first = Written()

    def begin(self, first: Verdict | None) -> None:
        """Show the area, and what is written so far; `first` is chosen to begin with.

        Another look is ticked from the start: what goes on comes back, unless they take the tick away.
        """
        from app.services.days import today

        written = Written(verdict=first) if self._check_in is None else written_of(self._check_in)
        if self._check_in is None or self._check_in.verdict.ends:
            written = replace(written, look_again_on=_offered(self._story, today()))
        self._at_first = written
        last = last_lines(self._story, self._check_in)
        self._view.show_area(self._story.area.headline, agreed_lines(self._story, self._names), last)
        self._view.show_written(self._at_first)
        self.weigh()

    def weigh(self) -> None:
        """Show what the chosen way on means; a field that holds words stays in sight, whatever is chosen."""
        written = self._view.written()
        verdict = written.verdict
        self._view.show_meaning(
            verdict_meaning(verdict) if verdict else _("Choose how it goes on."),
            adjusting=verdict is Verdict.ADJUST or bool(written.adjusted.strip()),
            looking_again=verdict is None or not verdict.ends,
        )

    def save(self) -> None:
        """Keep it and close; on an error it stays open with everything typed."""
        written = self._view.written()
        try:
            if written.verdict is None:
                raise VerdictMissingError
            self._keep(self._said(written, written.verdict))
        except FikaError as error:
            self._view.show_error(error)
            return
        self._view.finish()

    def close(self) -> None:
        """Close; where something is half written, ask first."""
        if self._view.written() == self._at_first:
            self._view.finish()
        else:
            self._view.ask_throw_away(self._view.finish)

    def _said(self, written: Written, verdict: Verdict) -> CheckIn:
        from app.services.days import today

        before = self._check_in or CheckIn(self._story.area.id, today())
        return replace(
            before,
            happened=written.happened,
            evidence=written.evidence,
            verdict=verdict,
            adjusted=written.adjusted,
            look_again_on=None if verdict.ends else written.look_again_on,
        )


def _offered(story: GrowthStory, today: date) -> date:
    """Return when to look again: on the day they named, while it is still to come, or some months ahead."""
    named = story.next_look
    return named if named is not None and named > today else months_after(today, LOOK_AGAIN_MONTHS)
