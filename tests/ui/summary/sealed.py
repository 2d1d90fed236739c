"""A conversation in which both have finished, while what the employee said is under their phrase."""

from app.services.session import Session
from app.services.together import Together
from app.storage.seals import SealKey
from tests.ui.prepared import prepare_differences

PHRASE = "four blue boats at noon"


def prepare_sealed(session: Session) -> tuple[Together, SealKey]:
    """Return the time together, not opened yet, and what opens it."""
    made = prepare_differences(session)
    turn, seal = made.employee(), session.assessments.new_seal()
    key = seal.key_for(PHRASE)
    turn.seal(seal, key)
    turn.finish()
    made.manager().finish()
    return session.together(made.conversation.id), key
