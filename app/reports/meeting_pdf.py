"""A one-on-one on paper: what two people noted, decided and took on, for both to keep."""

from collections.abc import Iterator

from app.domain.meeting_summary import MeetingSummary, Standing, SummaryAction, SummaryCheckIn
from app.reports.blocks import Column, Said, said_rows, space, spaced, text_rows, whole_width
from app.reports.layout import Block, Row, pages
from app.reports.notes_rows import notes_rows, point_rows
from app.reports.opening import opening
from app.reports.paper import Paper
from app.reports.pdf_file import pdf_file
from app.reports.printable import one_line
from app.reports.theme import (
    BODY,
    HEADLINE,
    LABEL,
    LABEL_MANAGER,
    LABEL_SELF,
    MARGIN,
    MARGIN_BOTTOM,
    SECTION,
)
from app.wording.check_ins import verdict_name
from app.wording.dates import long_date
from app.wording.translate import _


def meeting_pdf(summary: MeetingSummary, paper: Paper = Paper.A4) -> bytes:
    """Return the summary as a PDF file; the same summary always gives the same bytes."""
    blocks = _blocks(summary, whole_width(paper))
    room = paper.height - MARGIN - MARGIN_BOTTOM
    return pdf_file(_("Fika one-on-one"), paper, pages(blocks, room), _("Between the two of us"))


def file_name(summary: MeetingSummary) -> str:
    """Return the name to offer, such as 'Fika one-on-one 2026-11-22.pdf'; it names nobody."""
    return f"Fika one-on-one {summary.held_on.isoformat()}.pdf"


def _blocks(summary: MeetingSummary, column: Column) -> Iterator[Block]:
    title = one_line(summary.title) or _("One-on-one")
    yield Block(opening(title, summary, summary.starts_at, (), column))
    if summary.is_empty:
        yield Block(text_rows(_("We wrote nothing down this time."), BODY, column), (space(18),))
    decided = [point_rows(words, column) for words in summary.decisions]
    for heading, parts, between in (
        (_("What we want to remember"), [notes_rows(summary.shared_notes, column)], 0.0),
        (_("What we decided"), decided, 4.0),
        (_("What we take on"), _actions(summary, summary.taken_on, column), 8.0),
        (_("What came of earlier plans"), _actions(summary, summary.closed, column), 8.0),
        (_("Growth areas we looked at"), [_check_in(one, column) for one in summary.check_ins], 14.0),
        (_("Still open between us"), _actions(summary, summary.open, column), 8.0),
    ):
        yield from _section(heading, [one for one in parts if one], between, column)


def _section(heading: str, parts: list[tuple[Row, ...]], between: float, column: Column) -> Iterator[Block]:
    for place, rows in enumerate(parts):
        if place == 0:
            title = text_rows(heading, SECTION, column, heading=True)
            yield Block((*title, space(4), *rows), (space(20),))
        else:
            yield Block(rows, (space(between),))


def _actions(
    summary: MeetingSummary, actions: tuple[SummaryAction, ...], column: Column
) -> list[tuple[Row, ...]]:
    return [_action(summary, one, column) for one in actions]


def _action(summary: MeetingSummary, action: SummaryAction, column: Column) -> tuple[Row, ...]:
    parts = [one_line(action.who) or _("One of us")]
    if action.due_on is not None and action.standing is Standing.OPEN:
        parts.append(_("by {date}").format(date=long_date(action.due_on)))
    if action.standing is Standing.DONE:
        parts.append(_("done"))
    if action.standing is Standing.DROPPED:
        parts.append(_("let be: {reason}").format(reason=one_line(action.reason)))
    style = LABEL_SELF if action.who == summary.employee_name else LABEL_MANAGER
    return said_rows((Said(" · ".join(parts), style, action.what, BODY, bar=True),), column)


def _check_in(one: SummaryCheckIn, column: Column) -> tuple[Row, ...]:
    said = [verdict_name(one.verdict)]
    if one.look_again_on is not None:
        said.append(_("look again on {date}").format(date=long_date(one.look_again_on)))
    parts = (
        text_rows(one.headline, HEADLINE, column, heading=True),
        text_rows(" · ".join(said), LABEL, column),
        said_rows((Said(_("What happened since"), LABEL, one.happened, BODY),), column),
        said_rows((Said(_("Evidence"), LABEL, one.evidence, BODY),), column),
        said_rows((Said(_("What is different from now on"), LABEL, one.adjusted, BODY),), column),
    )
    return spaced(parts, 6)
