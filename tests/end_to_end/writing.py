"""A program that writes in the employee's turn until it is killed: `VAULT CONVERSATION`.

It says the number of each word that is kept, once it is.
"""

import sys
from itertools import count
from pathlib import Path

from app.domain.assessment import Answer, Side, View
from app.services import vaults
from tests.end_to_end.planted import OPENS_WITH, PHRASE
from tests.made import QUICK


def words(number: int) -> str:
    """Return what is written as the one of this number; it stands nowhere else."""
    return f"zqdraft{number:06}. " * (1 + number % 3)


def main(folder: Path, conversation_id: int) -> None:
    """Write for ever: a note, and the notes for oneself."""
    session = vaults.open_session(folder, vaults.key_from_passphrase(folder, OPENS_WITH), QUICK)
    session.enter_manager()
    session.hand_over(conversation_id)
    seal = session.assessments.seal_of(conversation_id)
    assert seal is not None
    turn = session.assessments.employee_turn(
        conversation_id, at_keyboard=Side.EMPLOYEE, key=seal.key_for(PHRASE)
    )
    behaviours = turn.behaviours
    for number in count():
        turn.say(behaviours[number % len(behaviours)].id, View(Answer.SOMETIMES, words(number)))
        turn.write_private_notes(words(number))
        print(number, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
