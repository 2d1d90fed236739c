"""Templates for agendas: put in once, kept as they are changed, and brought back only when asked."""

import re
from dataclasses import replace

import pytest

from app.domain.draft import TEMPLATE_ITEM_FORM, form_about
from app.domain.errors import NotFoundError, SealedError
from app.domain.person import Person
from app.domain.template import AgendaTemplate, TemplateItem
from app.domain.template_errors import TemplateNameMissingError
from app.services.agenda_files import questions_that_come, templates_that_come
from app.services.session import Session
from tests.made import open_again
from tests.services.room_made import full

NAMES = [
    "First one-on-one",
    "Weekly",
    "Career conversation",
    "Six-month review",
    "After a failure",
    "Return from leave",
    "Handover to a new manager",
]
ITEMS = (TemplateItem("What now?", 5), TemplateItem("What next?"))


def names(session: Session) -> list[str]:
    """Return the names of the templates in their order."""
    return [one.name for one in session.templates.listed()]


def test_the_templates_that_come_are_put_in_when_somebody_asks(session: Session) -> None:
    assert session._vault.read("SELECT * FROM agenda_template") == []
    assert names(session) == NAMES
    assert len(session._vault.read("SELECT * FROM agenda_template")) == len(NAMES)
    assert session.templates.get(2).items[0] == TemplateItem("How are you, really?", 5)


def test_what_was_deleted_does_not_come_back_by_itself(session: Session) -> None:
    for one in session.templates.listed():
        session.templates.delete(one.id)
    assert names(session) == []
    folder = session.folder
    session.close()
    again = open_again(folder)
    assert again.templates.listed() == ()
    assert [one.name for one in again.templates.deleted()] == NAMES
    again.close()


def test_what_is_half_typed_for_one_goes_with_it(session: Session) -> None:
    session.enter_manager()
    first, weekly = session.templates.listed()[:2]
    drafts = [session.drafts.of(form_about(TEMPLATE_ITEM_FORM, one.id)) for one in (first, weekly)]
    for one in drafts:
        one.keep({"words": "Half a li"})
    session.templates.delete(first.id)
    assert [one.kept() is None for one in drafts] == [True, False]


def test_one_that_was_changed_or_deleted_is_brought_back_as_it_came(session: Session) -> None:
    first, weekly = session.templates.listed()[:2]
    session.templates.change(replace(weekly, name="Ours", items=ITEMS))
    session.templates.delete(first.id)
    assert session.templates.get(weekly.id).items == ITEMS
    assert not session.templates.is_as_it_came(session.templates.get(weekly.id))
    back = session.templates.as_it_came(weekly.id)
    assert (back.name, back.items, back.position) == (weekly.name, weekly.items, weekly.position)
    assert session.templates.is_as_it_came(back)
    session.templates.as_it_came(first.id)
    assert names(session) == [*NAMES[1:], NAMES[0]]  # what was gone stands last
    assert session.templates.deleted() == ()


def test_a_template_of_ones_own_has_a_number_of_its_own(session: Session) -> None:
    own = session.templates.add("  Our  Monday ", ITEMS)
    assert (own.name, own.items, own.came_with_fika) == ("Our Monday", ITEMS, False)
    assert names(session) == [*NAMES, "Our Monday"]
    assert session.templates.get(1).came_with_fika
    session.templates.delete(own.id)
    assert session.templates.add("Another").id > own.id
    with pytest.raises(NotFoundError):
        session.templates.as_it_came(own.id)
    with pytest.raises(NotFoundError):
        session.templates.change(own)
    assert "Our Monday" not in names(session)


def test_templates_keep_the_order_they_are_put_in(session: Session) -> None:
    backwards = [one.id for one in reversed(session.templates.listed())]
    session.templates.reorder(backwards)
    assert names(session) == NAMES[::-1]


def test_items_without_words_are_left_out_and_a_name_is_needed(session: Session) -> None:
    own = session.templates.add("Ours", (TemplateItem(" A  b ", 0), TemplateItem("  ", 5)))
    assert own.items == (TemplateItem("A b", None),)
    with pytest.raises(TemplateNameMissingError):
        session.templates.change(replace(own, name=" \t"))
    assert session.templates.get(own.id) == own
    assert AgendaTemplate("x", ITEMS).minutes == 5


def test_both_may_read_templates_and_only_the_manager_changes_them(session: Session) -> None:
    person = session.people.add(Person("Amira Haddad", framework_id=session.frameworks.built_in()))
    session.sit_one_on_one(person.id)
    assert names(session) == NAMES  # put in here as well: nobody had asked before
    one = session.templates.get(1)
    for change in (
        lambda: session.templates.add("x"),
        lambda: session.templates.change(one),
        lambda: session.templates.as_it_came(1),
        lambda: session.templates.reorder([1]),
        lambda: session.templates.delete(1),
    ):
        with pytest.raises(SealedError):
            change()
    assert names(session) == NAMES


def test_the_employee_alone_is_shown_none(session: Session) -> None:
    person = session.people.add(Person("Amira Haddad", framework_id=session.frameworks.built_in()))
    session.hand_over_to(person.id)
    for look in (session.templates.listed, session.questions.listed, lambda: session.templates.get(1)):
        with pytest.raises(SealedError):
            look()


def test_a_full_disk_leaves_a_template_as_it_was(session: Session) -> None:
    weekly = session.templates.listed()[1]
    with full():
        session.templates.change(replace(weekly, items=ITEMS * 2000))
    assert session.templates.get(weekly.id) == weekly


def test_what_comes_names_no_step_and_asks_openly(session: Session) -> None:
    framework = session.frameworks.get(session.frameworks.built_in())
    words = [item.words for one in templates_that_come() for item in one.items]
    words += [one.words for one in questions_that_come()]
    named = "|".join(re.escape(step.name.casefold()) for step in framework.steps)
    about_steps = re.compile(rf"\b(steps?|levels?|grades?|promot\w+|{named})\b")
    assert [one for one in words if about_steps.search(one.casefold())] == []
    closed = re.compile(r"^(is|are|do|does|did|have|has|can|could|will|would|should)\b", re.IGNORECASE)
    assert [one for one in words if not one.endswith("?") or closed.match(one)] == []
    assert len(set(words)) >= len(words) - 1  # "How are you, really?" begins a week, and stands in the bank
