"""Searching from the command line."""

from argparse import Namespace

from app.cli.terminal import say
from app.cli.unlocked import unlocked
from app.domain.found import OWN_KINDS, SEEN_LATER, Asked, Hit, Piece
from app.domain.markdown import APART, plain_pieces
from app.services.session import Session
from app.wording.dates import long_date
from app.wording.found import kind_name
from app.wording.translate import _

MOST = 50
"""How many hits are shown at most: the newest."""


def search(typed: Namespace) -> int:
    """Show what holds all the words, the newest first. Raises FikaError."""
    with unlocked(typed.vault) as session:
        session.enter_manager()
        person = session.people.named(typed.person) if typed.person else None
        asked = Asked(" ".join(typed.words), person.id if person else 0)
        hits = session.search.find(asked, limit=MOST)
        for hit in hits:
            say(_as_text(session, hit))
        if not hits:
            say(_("Nothing holds all these words. Try fewer of them, or only how they begin."))
        elif len(hits) == MOST:
            say(_("These are the newest {count}; there may be more.").format(count=MOST))
    return 0


def _as_text(session: Session, hit: Hit) -> str:
    about = [session.people.get(hit.person_id).name, kind_name(hit.kind), long_date(hit.day)]
    if hit.kind not in SEEN_LATER:
        about.append(_("only you see this") if hit.kind in OWN_KINDS else _("both of you see this"))
    told = APART.join(part for part in map(_plain, (hit.title, plain_pieces(hit.body))) if part)
    return f"{' · '.join(about)}\n    {told}"


def _plain(pieces: tuple[Piece, ...]) -> str:
    return " ".join("".join(piece.words for piece in pieces).split())
