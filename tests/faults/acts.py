"""A program that saves: `NAME FOLDER`, with the data key in hex as the first line it reads.

After each act it says `number content` (see content.py): that act is acknowledged.
"""

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from app.domain.agreement import Today
from app.domain.assessment import ManagerEntry, Side, View
from app.domain.growth import GrowthArea
from app.domain.meeting import Every, Rhythm
from app.domain.settings import VaultSettings
from app.services.session import Session
from app.storage.keys import KdfParameters
from app.storage.vault import DataKey, open_vault
from tests.faults.content import content_of

QUICK = KdfParameters(memory_kib=64, passes=1, lanes=1)
PHRASE = "my own six owls"
LONG = "A whole page of what was seen, week after week. " * 400
Act = Callable[[], object]


def tell(line: str) -> None:
    """Say a line at once, by one call of the system."""
    os.write(1, f"{line}\n".encode())


def each_side(session: Session) -> Iterator[Act]:
    """Yield what both sides save in their turns, each in one transaction; the last is by both 'finished'."""
    conversation = session.conversations.get(1)
    manager = session.assessments.manager_turn(conversation.id, at_keyboard=Side.MANAGER)
    hers = session.assessments.employee_turn(conversation.id, at_keyboard=Side.EMPLOYEE)
    first, second, *_others = [behaviour.id for behaviour in hers.behaviours]
    yield lambda: manager.say(first, noted("I have seen it."))
    yield lambda: hers.say(first, View(None, "In most weeks."))
    yield lambda: manager.say(second, noted(LONG))
    yield lambda: hers.say_many({first: View(None, LONG), second: View(None, "Not there yet.")})
    yield lambda: manager.say(second, noted("Much shorter now."))
    seal = session.assessments.new_seal()
    key = seal.key_for(PHRASE)
    yield lambda: hers.seal(seal, key)
    yield lambda: hers.say(second, View(None, "Said under a phrase."))
    yield lambda: hers.write_private_notes("For nobody but me.")
    yield lambda: hers.finish(datetime(2026, 11, 22, 9, tzinfo=UTC))
    yield lambda: manager.finish(datetime(2026, 11, 22, 10, tzinfo=UTC))
    together = session.together(conversation.id)
    yield lambda: together.open_sealed(key)


def together(session: Session) -> Iterator[Act]:
    """Yield what two people save when they sit together."""
    both = session.together(2)
    behaviour = both.behaviours[0].id
    yield lambda: both.reveal([one.id for one in both.framework.characteristics])
    yield lambda: both.say_today(behaviour, Today.SOMETIMES)
    yield lambda: both.say_words(behaviour, "It grows.")
    yield lambda: both.add_growth_area(GrowthArea("Being reachable", (behaviour,)))
    yield lambda: both.change_growth_area(replace(both.growth_areas()[0], looks_like=LONG))
    yield both.undo
    yield both.redo
    yield lambda: both.write_shared_notes("What we both remember.")
    yield lambda: both.pause(behaviour)
    yield lambda: both.remove_growth_area(both.growth_areas()[0].id)
    yield lambda: both.agree(Side.EMPLOYEE)
    yield lambda: both.agree(Side.MANAGER)
    yield lambda: both.amend("And one thing more.")


def people(session: Session) -> Iterator[Act]:
    """Yield what the manager saves about people and the vault, and what they delete."""
    person = session.people.get(1)
    yield lambda: session.people.add(replace(person, id=0, name="Bo Lindqvist"))
    yield lambda: session.people.change(replace(person, team="Harbour"))
    yield lambda: session.settings.choose(VaultSettings(lock_when_minimised=True))
    yield lambda: session.conversations.start(person, date(2026, 12, 1))
    yield lambda: session.rename_manager("Jonas van Berg")
    yield lambda: session.conversations.delete(1)
    yield lambda: session.people.delete_for_good(1, person.name)


def one_on_ones(session: Session) -> Iterator[Act]:
    """Yield what is saved before, in and after a one-on-one: of both, and of the manager alone."""
    meetings, ours, mine = session.meetings, session.agendas.of_both, session.agendas.of_mine
    yield lambda: meetings.set_rhythm(1, Rhythm(Every.WEEK, date(2026, 11, 23), "09:30"))
    yield lambda: meetings.plan(1, date(2026, 11, 23), "09:30", "Weekly")
    here = meetings.of_person(1)[0]
    yield lambda: ours.add(here.id, "The new oven", Side.EMPLOYEE, 10)
    yield lambda: mine.add(here.id, "Thank her for May")
    yield lambda: ours.add(here.id, "Holidays", Side.MANAGER)
    first, second = [line.item for line in session.agendas.ours(here.id)]
    yield lambda: ours.reorder((second.id, first.id))
    yield lambda: session.agendas.write_private_notes_on(second.id, LONG)
    yield lambda: meetings.write_notes(here.id, LONG)
    yield lambda: meetings.write_notes(here.id, "# Öfen\n\nMuch shorter now.")
    yield lambda: meetings.write_private_notes(here.id, "She sounded tired.")
    yield lambda: ours.talked(first.id, here.id)
    yield lambda: ours.put_off(second.id, here.id)
    yield lambda: meetings.decide(here.id, "The big oven stays.")
    yield lambda: session.actions.take_on(1, Side.MANAGER, "Ask about the mixer", None, here.id)
    action = session.actions.open_of(1)[0]
    yield lambda: session.actions.drop(action.id, "No mixer to be had.", here.id)
    yield lambda: meetings.end(here.id, datetime(2026, 11, 23, 10, tzinfo=UTC))
    yield lambda: session.agendas.make_only_mine(second.id)
    yield lambda: meetings.delete(here.id)


ACTS = {"each_side": each_side, "together": together, "people": people, "one_on_ones": one_on_ones}


def noted(words: str) -> ManagerEntry:
    """Return an entry with words in all of its places."""
    return ManagerEntry(View(None, words), f"{words} By mail.", f"{words} A tester says so too.")


def main(name: str, folder: Path, *pragmas: str) -> None:
    """Do all acts of a name, and close the vault."""
    vault = open_vault(folder, DataKey(bytes.fromhex(sys.stdin.readline())))
    for pragma in pragmas:
        vault.read(f"PRAGMA {pragma}")
    session = Session(vault, QUICK)
    tell(f"0 {content_of(vault)}")
    for number, act in enumerate(ACTS[name](session), 1):
        act()
        tell(f"{number} {content_of(vault)}")
    session.close()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), *sys.argv[3:])
