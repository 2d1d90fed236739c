"""Records as they are kept: written, read back, and gone with whom they belong to."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from app.domain.agreement import Agreement, DifferReason, Today
from app.domain.assessment import Answer, ManagerEntry, Side, View
from app.domain.conversation import Closing, Conversation
from app.domain.framework import Behaviour, Characteristic, Discipline, Framework, Role, Step
from app.domain.growth import GrowthArea
from app.domain.person import Person
from app.storage import agreements, assessments, conversations, frameworks, growth, identity, people
from app.storage.vault import Vault

DAY = date(2026, 11, 22)
NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
FRAMEWORK = Framework(
    id="small",
    version="1.0",
    name="Smått & gott",
    characteristics=(Characteristic("kind", "Kindness", "Kind", "About."),),
    steps=(Step("near", "Near", "About."), Step("far", "Far")),
    behaviours=(Behaviour("kind-near", "kind", "near", "Listens.", "E.g.", "Or.", ("baking",)),),
    disciplines=(Discipline("baking", "Baking", "About."),),
    roles=(Role("host", "Host", "About.", "near"),),
    about="All of it.",
    language="sv",
)
TABLES = (
    "self_view",
    "manager_view",
    "manager_private",
    "agreement",
    "growth_area",
    "conversation",
    "person",
)


@pytest.fixture
def framework_id(vault: Vault) -> int:
    """Return the id of a framework that is kept."""
    return frameworks.add(vault, FRAMEWORK, "# the file\n")


@pytest.fixture
def person(vault: Vault, framework_id: int) -> Person:
    """Return someone who is kept."""
    new = Person("Åsa Öberg", ("Tester", "“Coach”"), "baking", "Ovens", DAY, framework_id, None)
    return replace(new, id=people.add(vault, new))


@pytest.fixture
def conversation(vault: Vault, person: Person) -> Conversation:
    """Return a conversation that is kept."""
    new = Conversation(0, person.id, person.framework_id, "baking", DAY)
    return replace(new, id=conversations.add(vault, new))


def rows(vault: Vault, table: str) -> int:
    """Return how many rows a table has."""
    ((found,),) = vault.read(f"SELECT count(*) FROM {table}")
    assert isinstance(found, int)
    return found


def test_a_framework_comes_back_whole_with_its_file(vault: Vault, framework_id: int) -> None:
    assert frameworks.get(vault, framework_id) == FRAMEWORK
    assert frameworks.source(vault, framework_id) == "# the file\n"
    assert frameworks.listed(vault) == ((framework_id, "small", "1.0", "Smått & gott"),)


def test_the_first_and_the_latest_conversation_are_found_by_their_days(
    vault: Vault, conversation: Conversation
) -> None:
    person_id = conversation.person_id
    days = (date(2027, 1, 1), date(2025, 1, 1), date(2027, 1, 1))
    ids = [conversations.add(vault, replace(conversation, held_on=day)) for day in days]
    latest, first = conversations.latest_of(vault, person_id), conversations.first_of(vault, person_id)
    assert latest is not None
    assert first is not None
    assert (latest.id, first.id) == (ids[2], ids[1])
    assert conversations.number_of(vault, person_id) == 4
    assert [one.id for one in conversations.of_person(vault, person_id, 1, 2)] == [ids[0], conversation.id]
    assert conversations.latest_of(vault, 404) is conversations.first_of(vault, 404) is None
    assert conversations.number_of(vault, 404) == 0


def test_what_is_not_kept_is_none(vault: Vault) -> None:
    assert frameworks.get(vault, 404) is None
    assert frameworks.source(vault, 404) is None
    assert people.get(vault, 404) is None
    assert conversations.get(vault, 404) is None
    assert conversations.closing(vault, 404) == Closing()
    assert growth.of_conversation(vault, 404) == ()


def test_a_person_comes_back_whole_and_changed(vault: Vault, person: Person) -> None:
    assert people.get(vault, person.id) == person
    changed = replace(person, name="Åsa Berg", roles=(), started_on=None, archived_on=DAY)
    people.change(vault, changed)
    assert people.listed(vault) == (changed,)


def test_people_are_listed_without_regard_to_case(vault: Vault, framework_id: int) -> None:
    for name in ("bo", "Amira", "Chen", "amira"):
        people.add(vault, Person(name, framework_id=framework_id))
    assert [one.name for one in people.listed(vault)] == ["Amira", "amira", "bo", "Chen"]


def test_a_conversation_comes_back_with_who_has_finished(vault: Vault, conversation: Conversation) -> None:
    assert conversations.get(vault, conversation.id) == conversation
    conversations.set_finished(vault, conversation.id, Side.EMPLOYEE, NOW)
    conversations.set_finished(vault, conversation.id, Side.MANAGER, NOW)
    both = replace(conversation, employee_finished_at=NOW, manager_finished_at=NOW)
    assert conversations.get(vault, conversation.id) == both
    conversations.set_finished(vault, conversation.id, Side.EMPLOYEE, None)
    assert conversations.of_person(vault, conversation.person_id) == (
        replace(both, employee_finished_at=None),
    )


def test_a_pause_keeps_the_place_until_they_go_on(vault: Vault, conversation: Conversation) -> None:
    conversations.set_paused(vault, conversation.id, NOW, "kind-near")
    assert conversations.get(vault, conversation.id) == replace(
        conversation, paused_at=NOW, paused_behaviour="kind-near"
    )
    conversations.set_paused(vault, conversation.id, None, "")
    assert conversations.get(vault, conversation.id) == conversation


def test_the_closing_comes_back(vault: Vault, conversation: Conversation) -> None:
    assert conversations.closing(vault, conversation.id) == Closing()
    closing = Closing("Both lines\nof it.", DAY)
    conversations.set_closing(vault, conversation.id, closing)
    assert conversations.closing(vault, conversation.id) == closing


def test_each_side_is_kept_for_itself(vault: Vault, conversation: Conversation) -> None:
    own, seen = View(Answer.NO_CHANCE, "mine"), View(None, "yours")
    assessments.say_self(vault, conversation.id, "kind-near", own)
    assessments.say_manager(vault, conversation.id, "kind-near", ManagerEntry(seen, "evidence", "peers"))
    assert assessments.self_views(vault, conversation.id) == {"kind-near": own}
    assert assessments.manager_views(vault, conversation.id) == {"kind-near": seen}
    assert assessments.manager_entries(vault, conversation.id) == {
        "kind-near": ManagerEntry(seen, "evidence", "peers")
    }


def test_what_the_manager_says_to_both_and_keeps_private_may_stand_alone(
    vault: Vault, conversation: Conversation
) -> None:
    with vault.transaction() as transaction:
        transaction.write(
            "INSERT INTO manager_view (conversation_id, behaviour, answer) VALUES (?, 'a', 'not_yet')",
            (conversation.id,),
        )
        transaction.write(
            "INSERT INTO manager_private (conversation_id, behaviour, peers) VALUES (?, 'b', 'peers')",
            (conversation.id,),
        )
    assert assessments.manager_entries(vault, conversation.id) == {
        "a": ManagerEntry(View(Answer.NOT_YET)),
        "b": ManagerEntry(peers="peers"),
    }


def test_an_agreement_comes_back_and_an_empty_one_leaves_no_row(
    vault: Vault, conversation: Conversation
) -> None:
    said = Agreement(DifferReason.NO_CHANCE_YET, Today.STILL_DIFFER, "ours")
    agreements.put(vault, conversation.id, "kind-near", said)
    agreements.put(vault, conversation.id, "other", Agreement(words="only words"))
    assert agreements.of_conversation(vault, conversation.id) == {
        "kind-near": said,
        "other": Agreement(words="only words"),
    }
    agreements.put(vault, conversation.id, "kind-near", Agreement())
    agreements.put(vault, conversation.id, "other", Agreement())
    assert rows(vault, "agreement") == 0


def test_a_growth_area_put_back_keeps_its_id(vault: Vault, conversation: Conversation) -> None:
    new = GrowthArea("Head", ("kind-near",), "a", "b", "c", DAY, 0, conversation.id, 2)
    kept = replace(new, id=growth.put(vault, new))
    first = GrowthArea("First", conversation_id=conversation.id, position=1)
    first = replace(first, id=growth.put(vault, first))
    assert growth.of_conversation(vault, conversation.id) == (first, kept)
    growth.remove(vault, kept.id)
    assert growth.of_conversation(vault, conversation.id) == (first,)
    assert growth.put(vault, kept) == kept.id
    assert growth.of_conversation(vault, conversation.id) == (first, kept)


def test_whoever_goes_takes_everything_along(vault: Vault, conversation: Conversation) -> None:
    assessments.say_self(vault, conversation.id, "kind-near", View(Answer.NOT_YET))
    assessments.say_manager(vault, conversation.id, "kind-near", ManagerEntry(View(Answer.NOT_YET)))
    agreements.put(vault, conversation.id, "kind-near", Agreement(words="ours"))
    growth.put(vault, GrowthArea("Head", conversation_id=conversation.id))
    assert [rows(vault, table) for table in TABLES] == [1] * len(TABLES)
    people.delete(vault, conversation.person_id)
    assert [rows(vault, table) for table in TABLES] == [0] * len(TABLES)
    assert rows(vault, "framework") == 1


def test_a_conversation_goes_alone(vault: Vault, conversation: Conversation) -> None:
    conversations.delete(vault, conversation.id)
    assert rows(vault, "conversation") == 0
    assert rows(vault, "person") == 1


def test_the_managers_name_is_kept(vault: Vault) -> None:
    assert identity.manager_name(vault) == ""
    identity.set_manager_name(vault, "Jonas Berg")
    assert identity.manager_name(vault) == "Jonas Berg"
