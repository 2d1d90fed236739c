"""What a new manager gets on paper: what two people share, agreed to by the employee."""

from collections.abc import Iterable, Iterator

from app.domain.handed_on import Doer, ForNewManager, HandedAction, HandedArea, HandedNotes, NotesOf, Standing
from app.reports.blocks import Column, Said, rule, said_rows, space, spaced, text_rows, whole_width
from app.reports.layout import Block, Row, pages
from app.reports.notes_rows import notes_rows
from app.reports.opening import titled
from app.reports.paper import Paper
from app.reports.pdf_file import pdf_file
from app.reports.printable import one_line
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


def new_manager_pdf(document: ForNewManager, paper: Paper = Paper.A4) -> bytes:
    """Return the document as a PDF file; the same document always gives the same bytes."""
    blocks = _blocks(document, whole_width(paper))
    room = paper.height - MARGIN - MARGIN_BOTTOM
    return pdf_file(_("Fika for a new manager"), paper, pages(blocks, room), _("For the new manager"))


def _blocks(document: ForNewManager, column: Column) -> Iterator[Block]:
    yield Block(_opening(document, column))
    if document.is_empty:
        yield Block(text_rows(_("There is nothing to hand on yet."), BODY, column), (space(18),))
    areas = (_area(document, one, column) for one in document.growth_areas)
    yield from _section(_("What to grow in"), areas, column, rule(column, 16, 14))
    actions = (_action(document, one, column) for one in document.actions)
    yield from _section(_("Open actions"), actions, column, space(10))
    notes = (_notes(one, column) for one in document.notes)
    yield from _section(_("What we noted for both of us"), notes, column, space(14))


def _section(title: str, parts: Iterable[tuple[Row, ...]], column: Column, between: Row) -> Iterator[Block]:
    """Yield the parts that hold something, below a title that stays with the first one."""
    first = True
    for rows in parts:
        if not rows:
            continue
        if first:
            heading = text_rows(title, SECTION, column, heading=True)
            yield Block((*heading, space(4), *rows), (rule(column, 20, 14),))
        else:
            yield Block(rows, (between,))
        first = False


def _opening(document: ForNewManager, column: Column) -> tuple[Row, ...]:
    names = (document.employee_name, document.manager_name)
    about = _("What two people share with a new manager. What either keeps private is not part of it.")
    return titled(_("For a new manager"), names, about, _how_it_stands(document, column), column)


def _how_it_stands(document: ForNewManager, column: Column) -> tuple[Row, ...]:
    employee = _employee(document)
    if document.agreed_on is None:
        words = _("Draft: {name} has not agreed to this yet").format(name=employee)
        return text_rows(words, DRAFT, column)
    words = _("{name} agreed to this on {date}").format(name=employee, date=long_date(document.agreed_on))
    return text_rows(words, AGREED, column)


def _area(document: ForNewManager, area: HandedArea, column: Column) -> tuple[Row, ...]:
    looks_like = Said(_("What it will look like"), LABEL, area.looks_like, BODY)
    will = _("What {name} will do")
    commitments = (
        Said(will.format(name=_employee(document)), LABEL_SELF, area.employee_does, BODY, bar=True),
        Said(will.format(name=_manager(document)), LABEL_MANAGER, area.manager_does, BODY, bar=True),
    )
    changed = _("Different since {date}")
    parts = (
        (
            *text_rows(area.headline, HEADLINE, column, heading=True),
            *text_rows(_standing(area), LABEL, column, heading=True),
        ),
        said_rows((looks_like,), column),
        said_rows(commitments, column),
        *(
            said_rows((Said(changed.format(date=long_date(one.on)), LABEL, one.words, BODY),), column)
            for one in area.adjusted
        ),
        text_rows(_look_again(area), LABEL, column),
    )
    return spaced(parts, 9)


def _standing(area: HandedArea) -> str:
    since = long_date(area.since)
    if area.standing is Standing.OPEN or area.until is None:
        return _("Open, agreed on {since}").format(since=since)
    words = {
        Standing.REACHED: _("Reached on {until}, agreed on {since}"),
        Standing.LET_GO: _("Let go on {until}, agreed on {since}"),
    }[area.standing]
    return words.format(until=long_date(area.until), since=since)


def _look_again(area: HandedArea) -> str:
    again = area.look_again_on
    return _("Look again on {date}").format(date=long_date(again)) if again else ""


def _action(document: ForNewManager, action: HandedAction, column: Column) -> tuple[Row, ...]:
    mine = action.who is Doer.EMPLOYEE
    who, style = (_employee(document), LABEL_SELF) if mine else (_manager(document), LABEL_MANAGER)
    until = _("{name}, until {date}")
    label = until.format(name=who, date=long_date(action.due_on)) if action.due_on else who
    return said_rows((Said(label, style, action.what, BODY, bar=True),), column)


def _notes(notes: HandedNotes, column: Column) -> tuple[Row, ...]:
    # Only one-on-ones are written in Markdown; what was said in a conversation stays letter by letter.
    in_markdown = notes.of is NotesOf.MEETING
    words = notes_rows(notes.words, column) if in_markdown else text_rows(notes.words, BODY, column)
    if not words:
        return ()
    what = {
        NotesOf.MEETING: one_line(notes.title) or _("One-on-one"),
        NotesOf.CONVERSATION: _("Career conversation"),
        NotesOf.AMENDMENT: _("Added to a career conversation"),
    }[notes.of]
    return (
        *text_rows(what, STRONG, column, heading=True),
        *text_rows(long_date(notes.on), LABEL, column, heading=True),
        *words,
    )


def _employee(document: ForNewManager) -> str:
    return one_line(document.employee_name) or _("the employee")


def _manager(document: ForNewManager) -> str:
    return one_line(document.manager_name) or _("the manager")
