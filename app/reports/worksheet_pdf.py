"""The worksheet: a framework to fill in on paper or in any reader of PDF. It holds nothing about anybody."""

from collections.abc import Iterator

from app.domain.worksheet import BlankWorksheet, WorksheetBehaviour, WorksheetCharacteristic
from app.reports.blocks import Column, rule, space, text_rows, whole_width
from app.reports.layout import Block, Row, pages
from app.reports.paper import Paper
from app.reports.pdf_file import pdf_file
from app.reports.printable import one_line
from app.reports.theme import (
    BODY,
    DATE,
    HEADLINE,
    LABEL,
    MARGIN,
    MARGIN_BOTTOM,
    NAMES,
    SMALL,
    STRONG,
    TITLE,
)
from app.reports.worksheet_form import WorksheetForm
from app.reports.worksheet_rows import answer_rows, note_row
from app.wording.translate import _


def worksheet_pdf(blank: BlankWorksheet, paper: Paper = Paper.A4) -> bytes:
    """Return the worksheet as a PDF file to fill in; the same worksheet always gives the same bytes."""
    blocks = _blocks(blank, whole_width(paper))
    room = paper.height - MARGIN - MARGIN_BOTTOM
    form = WorksheetForm(blank.stamp, blank.language)
    return pdf_file(_("Fika worksheet"), paper, pages(blocks, room), _made_from(blank), form)


def _made_from(blank: BlankWorksheet) -> str:
    return _("{framework}, version {version}").format(
        framework=one_line(blank.framework_name), version=one_line(blank.stamp.version)
    )


def _blocks(blank: BlankWorksheet, column: Column) -> Iterator[Block]:
    yield Block(_opening(blank, column))
    for characteristic in blank.characteristics:
        for before, heading, behaviour in _with_headings(characteristic, column):
            yield Block((*heading, *_behaviour(blank, behaviour, column)), before)


def _opening(blank: BlankWorksheet, column: Column) -> tuple[Row, ...]:
    return (
        *text_rows(_("Worksheet"), TITLE, column, heading=True),
        space(6),
        *text_rows(_made_from(blank), NAMES, column, heading=True),
        *text_rows(one_line(blank.discipline_name), DATE, column, heading=True),
        rule(column, 14, 14),
        *text_rows(_("This worksheet holds nothing about you."), STRONG, column),
        *text_rows(_about_the_file(), BODY, column),
        space(8),
        *text_rows(_("How to fill it in"), STRONG, column),
        *text_rows(_how_to_fill_in(), BODY, column),
        space(8),
        *text_rows(_("How to hand it over"), STRONG, column),
        *text_rows(_how_to_hand_over(), BODY, column),
    )


def _about_the_file() -> str:
    return _(
        "What you write stays in this file, or on this paper, until you hand it over. The file has no lock: "
        "keep it where only you look, and delete it when you no longer need it."
    )


def _how_to_fill_in() -> str:
    return _(
        "Choose how far each sentence describes you today, and write an example in the box where one comes "
        "to mind. Leave open what you like, and stop where you like. Nothing here is counted, and nobody is "
        "expected to show all of it."
    )


def _how_to_hand_over() -> str:
    return _(
        "Save the file in your reader; a copy that was printed as a PDF keeps no answers. When it is your "
        "turn in Fika, read it in: your answers and notes then stand in your self-assessment, where you can "
        "still change them. From paper you type them there yourself."
    )


def _with_headings(
    characteristic: WorksheetCharacteristic, column: Column
) -> Iterator[tuple[tuple[Row, ...], tuple[Row, ...], WorksheetBehaviour]]:
    """Yield each behaviour after what parts it from the one before, and the headings that begin with it."""
    before: tuple[Row, ...] = (rule(column, 28, 14),)
    heading = _characteristic(characteristic, column)
    for step in characteristic.steps:
        heading += (*text_rows(one_line(step.name), LABEL, column, heading=True), space(4))
        for behaviour in step.behaviours:
            yield before, heading, behaviour
            before, heading = (space(17),), ()
        before = (space(24),)


def _characteristic(characteristic: WorksheetCharacteristic, column: Column) -> tuple[Row, ...]:
    return (
        *text_rows(one_line(characteristic.name), HEADLINE, column, heading=True),
        space(2),
        *text_rows(characteristic.about, SMALL, column, heading=True),
        space(12),
    )


def _behaviour(blank: BlankWorksheet, behaviour: WorksheetBehaviour, column: Column) -> tuple[Row, ...]:
    hints = (
        (_("For example: {example}").format(example=behaviour.example), behaviour.example),
        (_("Another way to show this: {way}").format(way=behaviour.other_way), behaviour.other_way),
    )
    return (
        *text_rows(behaviour.text, STRONG, column, heading=True),
        *(
            row
            for words, hint in hints
            if hint.strip()
            for row in text_rows(words, SMALL, column, heading=True)
        ),
        space(6),
        *answer_rows(behaviour, blank.answers, column),
        space(6),
        note_row(behaviour, column),
    )
