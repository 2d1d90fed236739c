"""What is agreed to is told apart by any change, and has no field for anything private."""

import json
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any

import pytest

from app.domain import handed_on
from app.domain.handed_on import (
    Doer,
    ForNewManager,
    HandedAction,
    HandedAdjustment,
    HandedArea,
    HandedNotes,
    NamedStep,
    NotesOf,
    Passage,
    Standing,
    fingerprint,
    named_steps,
)

DAY, LATER = date(2026, 11, 22), date(2026, 12, 6)
AREA = HandedArea(
    "Ask earlier",
    "Two people see it soft.",
    "Books a slot.",
    "Answers in a day.",
    since=DAY,
    standing=Standing.OPEN,
    look_again_on=LATER,
    adjusted=(HandedAdjustment(LATER, "Every second week."),),
)
DOCUMENT = ForNewManager(
    "Amira Haddad",
    "Jonas Berg",
    (AREA,),
    (HandedAction(Doer.EMPLOYEE, "Write the talk", LATER), HandedAction(Doer.MANAGER, "Ask the guild", None)),
    (HandedNotes(LATER, "The room is booked.", title="Weekly"), HandedNotes(DAY, "x", NotesOf.CONVERSATION)),
)
CHANGED = {
    "a name": replace(DOCUMENT, employee_name="Amira H."),
    "the manager": replace(DOCUMENT, manager_name="Robin"),
    "no area": replace(DOCUMENT, growth_areas=()),
    "an ended area": replace(DOCUMENT, growth_areas=(replace(AREA, standing=Standing.REACHED, until=LATER),)),
    "a commitment": replace(DOCUMENT, growth_areas=(replace(AREA, manager_does="Answers in two."),)),
    "an adjustment": replace(DOCUMENT, growth_areas=(replace(AREA, adjusted=()),)),
    "whose action": replace(
        DOCUMENT, actions=(replace(DOCUMENT.actions[0], who=Doer.MANAGER), DOCUMENT.actions[1])
    ),
    "the order": replace(DOCUMENT, actions=DOCUMENT.actions[::-1]),
    "a day": replace(DOCUMENT, actions=(replace(DOCUMENT.actions[0], due_on=DAY), DOCUMENT.actions[1])),
    "a note": replace(
        DOCUMENT, notes=(replace(DOCUMENT.notes[0], words="The room is booked!"), DOCUMENT.notes[1])
    ),
    "a title": replace(DOCUMENT, notes=(replace(DOCUMENT.notes[0], title=""), DOCUMENT.notes[1])),
}


@pytest.mark.parametrize("what", CHANGED)
def test_any_change_gives_another_fingerprint(what: str) -> None:
    assert fingerprint(CHANGED[what]) != fingerprint(DOCUMENT)


def test_the_day_of_the_yes_is_not_part_of_what_is_agreed_to() -> None:
    assert fingerprint(replace(DOCUMENT, agreed_on=DAY)) == fingerprint(DOCUMENT)
    # Another spelling would take back every yes that was given.
    assert fingerprint(DOCUMENT) == "682657bea306fcfff7b04c01203aa5165fcf3da96bca6223f8cba88eb1cb7883"


def test_what_cannot_be_spelled_is_not_passed_over() -> None:
    wrong: Any = b"Amira"
    with pytest.raises(TypeError, match="bytes"):
        fingerprint(replace(DOCUMENT, employee_name=wrong))


def test_there_is_no_field_for_anything_private() -> None:
    kinds = [one for one in vars(handed_on).values() if isinstance(one, type) and is_dataclass(one)]
    names = {field.name for kind in kinds for field in fields(kind)} - {"consent"}
    private = ("step", "answer", "private", "evidence", "peer", "happened", "agenda", "behaviour", "pulse")
    assert [name for name in names if any(word in name for word in private)] == []


def test_it_is_empty_only_without_anything() -> None:
    nothing = ForNewManager("Amira", "Jonas", (), (), ())
    assert nothing.is_empty
    for one in ("growth_areas", "actions", "notes"):
        assert not replace(nothing, **{one: getattr(DOCUMENT, one)}).is_empty


def test_a_step_is_found_in_every_free_text() -> None:
    text = "ready for Tribe/Guild"
    adjusted = (HandedAdjustment(LATER, text),)
    area = replace(
        AREA, headline=text, looks_like=text, employee_does=text, manager_does=text, adjusted=adjusted
    )
    notes = (replace(DOCUMENT.notes[0], words=text, title=text),)
    document = replace(
        DOCUMENT, growth_areas=(area,), actions=(HandedAction(Doer.EMPLOYEE, text, None),), notes=notes
    )
    found = named_steps(document, ("Individual", "Tribe/Guild"))
    assert found.count(NamedStep(Passage.GROWTH_AREA, "Tribe/Guild", headline=text)) == 5
    assert found.count(NamedStep(Passage.ACTION, "Tribe/Guild")) == 1
    assert found.count(NamedStep(Passage.NOTES, "Tribe/Guild", on=LATER)) == 2
    assert len(found) == 8
    assert named_steps(DOCUMENT, ("Individual", "Tribe/Guild")) == ()


def test_every_free_text_is_looked_through() -> None:
    """Whatever text a later field holds has to be searched too."""
    texts = json.dumps(["headline", "looks_like", "employee_does", "manager_does", "words", "what", "title"])
    kinds = (HandedArea, HandedAction, HandedNotes, HandedAdjustment)
    free = {field.name for kind in kinds for field in fields(kind) if field.type in (str, "str")}
    assert free == set(json.loads(texts))
