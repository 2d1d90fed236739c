"""Vaults that faults happen to."""

from datetime import date
from pathlib import Path

from app.domain.assessment import Side
from app.domain.person import Person
from app.services.session import Session
from app.storage.vault import DataKey, create_vault, data_key_from_passphrase
from tests.faults.acts import QUICK
from tests.made import SMALL, WORDS

VAULT = "Team.fika"


def make_team(folder: Path) -> DataKey:
    """Create a vault with somebody in it, one conversation begun and one that both have finished."""
    new = create_vault(folder, WORDS, QUICK)
    session = Session(new.vault, QUICK)
    framework = session.frameworks.add(SMALL)
    person = session.people.add(Person("Amira Haddad", discipline="baking", framework_id=framework))
    for finished in (False, True):
        conversation = session.conversations.start(person, date(2026, 11, 22))
        if finished:
            session.assessments.manager_turn(conversation.id, at_keyboard=Side.MANAGER).finish()
            session.assessments.employee_turn(conversation.id, at_keyboard=Side.EMPLOYEE).finish()
    session.close()
    return data_key_from_passphrase(folder, WORDS)
