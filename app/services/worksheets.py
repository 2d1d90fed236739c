"""Worksheets: a blank one to fill in away from Fika, and a filled one to read back. No vault is touched."""

from pathlib import Path

from app.domain.assessment import Answer
from app.domain.errors import (
    NewerWorksheetError,
    NotAWorksheetError,
    OtherFrameworkError,
    WorksheetTooLargeError,
    WorksheetUnreadableError,
)
from app.domain.filled_worksheet import FilledWorksheet
from app.domain.framework import Framework
from app.domain.worksheet import (
    FORMAT,
    STAMP_FIELD,
    BlankWorksheet,
    Stamp,
    WorksheetAnswer,
    WorksheetBehaviour,
    WorksheetCharacteristic,
    WorksheetStep,
    fingerprint,
    read_stamp,
    stamp_format,
)
from app.services.worksheet_answers import filled_worksheet, in_brief
from app.services.worksheet_fields import MAX_BYTES, FormField, form_fields
from app.storage.files import read_at_most
from app.wording.terms import answer_name


def blank_worksheet(framework: Framework, discipline: str) -> BlankWorksheet:
    """Return what a person of this discipline reads, in the framework's order."""
    return BlankWorksheet(
        stamp=_stamp(framework, discipline),
        framework_name=framework.name,
        language=framework.language,
        discipline_name=framework.discipline_name(discipline),
        answers=tuple(WorksheetAnswer(answer.value, answer_name(answer)) for answer in Answer),
        characteristics=tuple(
            WorksheetCharacteristic(one.name, one.about, steps)
            for one in framework.characteristics
            if (steps := _steps(framework, one.id, discipline))
        ),
    )


def _stamp(framework: Framework, discipline: str) -> Stamp:
    return Stamp(framework.id, framework.version, discipline, fingerprint(framework))


def _steps(framework: Framework, characteristic: str, discipline: str) -> tuple[WorksheetStep, ...]:
    return tuple(
        WorksheetStep(
            step.name,
            tuple(WorksheetBehaviour(one.id, one.text, one.example, one.other_way) for one in cell),
        )
        for step in framework.steps
        if (cell := framework.cell(characteristic, step.id, discipline))
    )


def read_worksheet(source: Path | bytes, framework: Framework, discipline: str) -> FilledWorksheet:
    """Return what was filled in for the behaviours of this framework and discipline.

    Raises a WorksheetError where the whole file is refused: WorksheetUnreadableError, WorksheetTooLargeError,
    NotAPdfError, WorksheetLockedError, WorksheetDamagedError, NotAWorksheetError, NewerWorksheetError or
    OtherFrameworkError. What is wrong in one place only is listed as unread.
    """
    data = source if isinstance(source, bytes) else _content(source)
    fields = form_fields(data)
    stamp = _stamp_of(fields, framework)
    return filled_worksheet(fields, framework, discipline, stamp.discipline_id)


def _content(path: Path) -> bytes:
    """Read no more of the file than a worksheet may have, whatever lies at that path."""
    try:
        data = read_at_most(path, MAX_BYTES)
    except OSError as error:
        raise WorksheetUnreadableError(path, error.strerror or str(error)) from error
    if len(data) > MAX_BYTES:
        raise WorksheetTooLargeError
    return data


def _stamp_of(fields: tuple[FormField, ...], framework: Framework) -> Stamp:
    """Return what a worksheet was made from, or refuse it: this very framework must be part of that."""
    text = next((field.value for field in fields if field.name == STAMP_FIELD and field.value), "")
    announced = stamp_format(text)
    if announced is not None and announced > FORMAT:
        raise NewerWorksheetError
    stamp = read_stamp(text)
    if stamp is None:
        raise NotAWorksheetError
    if stamp != _stamp(framework, stamp.discipline_id):
        found = in_brief(stamp.framework_id), in_brief(stamp.version)
        raise OtherFrameworkError(*found, framework.id, framework.version, framework.name)
    return stamp
