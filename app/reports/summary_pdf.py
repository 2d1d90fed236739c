"""The summary on paper: what two people agreed, in their own words, for both to keep and sign."""

from collections.abc import Iterator

from app.domain.summary import Summary, SummaryAmendment, SummaryGrowthArea
from app.reports.blocks import Column, Said, rule, said_rows, space, spaced, text_rows, whole_width
from app.reports.layout import Block, Row, pages
from app.reports.names import file_name
from app.reports.opening import opening
from app.reports.paper import Paper
from app.reports.pdf_file import pdf_file
from app.reports.printable import one_line
from app.reports.signatures import signatures
from app.reports.theme import (
    AGREED,
    BODY,
    DRAFT,
    HEADLINE,
    LABEL,
    LABEL_MANAGER,
    LABEL_SELF,
    MARGIN,
    MARGIN_BOTTOM,
    SECTION,
    STRONG,
)
from app.wording.dates import long_date
from app.wording.translate import _

__all__ = ["file_name", "summary_pdf"]


def summary_pdf(summary: Summary, paper: Paper = Paper.A4) -> bytes:
    """Return the summary as a PDF file; the same summary always gives the same bytes."""
    blocks = _blocks(summary, whole_width(paper))
    room = paper.height - MARGIN - MARGIN_BOTTOM
    return pdf_file(_("Fika summary"), paper, pages(blocks, room), _("Between the two of us"))


def _blocks(summary: Summary, column: Column) -> Iterator[Block]:
    yield Block(_opening(summary, column))
    if summary.is_empty:
        yield Block(_nothing_picked(column), (space(18),))
    areas = [rows for area in summary.growth_areas if (rows := _growth_area(summary, area, column))]
    for place, rows in enumerate(areas):
        if place == 0:
            heading = text_rows(_("What to grow in"), SECTION, column, heading=True)
            yield Block((*heading, space(4), *rows), (space(18),))
        else:
            yield Block(rows, (rule(column, 16, 14),))
    notes = text_rows(summary.shared_notes, BODY, column)
    if notes:
        heading = text_rows(_("What we want to remember"), SECTION, column, heading=True)
        yield Block((*heading, space(4), *notes), (rule(column, 16, 14),) if areas else (space(18),))
    if closing := _closing(summary, column):
        yield Block(closing, (space(20),))
    added = [rows for one in summary.amendments if (rows := _amendment(one, column))]
    for place, rows in enumerate(added):
        if place == 0:
            heading = text_rows(_("Added later"), SECTION, column, heading=True)
            yield Block((*heading, space(4), *rows), (rule(column, 30, 14),))
        else:
            yield Block(rows, (space(12),))


def _opening(summary: Summary, column: Column) -> tuple[Row, ...]:
    return opening(_("What we agreed"), summary, "", _how_it_stands(summary, column), column)


def _how_it_stands(summary: Summary, column: Column) -> tuple[Row, ...]:
    if summary.agreed_on is None:
        return text_rows(_("Draft: not agreed by both yet"), DRAFT, column, heading=True)
    agreed = _("Agreed by both on {date}").format(date=long_date(summary.agreed_on))
    return text_rows(agreed, AGREED, column, heading=True)


def _nothing_picked(column: Column) -> tuple[Row, ...]:
    words = _("We picked nothing to grow in this time.")
    return text_rows(words, BODY, column)


def _growth_area(summary: Summary, area: SummaryGrowthArea, column: Column) -> tuple[Row, ...]:
    employee = one_line(summary.employee_name) or _("the employee")
    manager = one_line(summary.manager_name) or _("the manager")
    looks_like = Said(_("What it will look like"), LABEL, area.looks_like, BODY)
    will = _("What {name} will do")
    commitments = (
        Said(will.format(name=employee), LABEL_SELF, area.employee_does, BODY, bar=True),
        Said(will.format(name=manager), LABEL_MANAGER, area.manager_does, BODY, bar=True),
    )
    again = area.look_again_on
    when = _("Look again on {date}").format(date=long_date(again)) if again else ""
    parts = (
        text_rows(area.headline, HEADLINE, column, heading=True),
        said_rows((looks_like,), column),
        said_rows(commitments, column),
        text_rows(when, LABEL, column),
    )
    return spaced(parts, 9)


def _closing(summary: Summary, column: Column) -> tuple[Row, ...]:
    again = summary.look_again_on
    when = _("We look at this again on {date}.").format(date=long_date(again)) if again else ""
    if summary.is_draft:
        return text_rows(when, STRONG, column)
    return (
        *text_rows(when, STRONG, column, heading=True),
        *text_rows(_("Both of us agreed to what is written here."), BODY, column, heading=True),
        *signatures((one_line(summary.employee_name), one_line(summary.manager_name)), column),
    )


def _amendment(amendment: SummaryAmendment, column: Column) -> tuple[Row, ...]:
    words = text_rows(amendment.words, BODY, column)
    day = text_rows(long_date(amendment.written_on), LABEL, column, heading=True)
    return (*day, *words) if words else ()
