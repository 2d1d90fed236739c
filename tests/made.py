"""Frameworks and whole vaults for tests: real ones, with a key derivation that costs milliseconds."""

from pathlib import Path

from hypothesis import strategies as st

from app.domain.framework import Behaviour, Characteristic, Discipline, Framework, Role, Step
from app.services import vaults
from app.services.session import Session
from app.storage.keys import KdfParameters

QUICK = KdfParameters(memory_kib=64, passes=1, lanes=1)
WORDS = "kettle lantern orchard ribbon"
MANAGER = "Jonas Berg"

SMALL = """\
format = 1
id = "small"
version = "1.0"
name = "Small"

[[steps]]
id = "near"
name = "Near"

[[steps]]
id = "far"
name = "Far/Wide"

[[characteristics]]
id = "kind"
name = "Kindness"

[[disciplines]]
id = "baking"
name = "Baking"

[[behaviours]]
id = "kind-near-listens"
characteristic = "kind"
step = "near"
text = "Listens to the end."

[[behaviours]]
id = "kind-far-bread"
characteristic = "kind"
step = "far"
disciplines = ["baking"]
text = "Bakes bread for people far away."
"""
"""A framework of one characteristic and two steps."""


def make_session(folder: Path, passphrase: str = WORDS) -> Session:
    """Create a vault with the built-in framework and leave it open."""
    return vaults.create(folder, passphrase, MANAGER, QUICK).session


def open_again(folder: Path, passphrase: str = WORDS) -> Session:
    """Unlock a vault by its passphrase."""
    return vaults.open_session(folder, vaults.key_from_passphrase(folder, passphrase), QUICK)


_CHARS = st.characters(exclude_categories=["Cs", "Cc"])
lines = st.text(_CHARS, min_size=1, max_size=40).filter(lambda text: bool(text.strip()))
"""One line of any text that is not blank."""
passages = st.text(_CHARS | st.sampled_from('\n\t"\\'), max_size=60)
"""Any text, with line breaks and what TOML escapes."""
written_passages = passages.filter(lambda text: bool(text.strip()))
_ids = st.text(st.sampled_from("abcdefghij-éß4_"), min_size=1, max_size=8)


def _id_lists(least: int, most: int) -> st.SearchStrategy[list[str]]:
    return st.lists(_ids, min_size=least, max_size=most, unique=True)


@st.composite
def frameworks(draw: st.DrawFn) -> Framework:
    """Draw any framework: any number of steps, characteristics, disciplines, roles and behaviours."""
    steps, characteristics, disciplines = draw(_id_lists(1, 9)), draw(_id_lists(1, 8)), draw(_id_lists(0, 4))
    some_disciplines = st.lists(st.sampled_from(disciplines), unique=True) if disciplines else st.just([])
    return Framework(
        id=draw(_ids),
        version=draw(lines),
        name=draw(lines),
        about=draw(passages),
        language=draw(lines),
        steps=tuple(Step(one, draw(lines), draw(passages)) for one in steps),
        characteristics=tuple(
            Characteristic(one, draw(lines), draw(lines), draw(passages)) for one in characteristics
        ),
        disciplines=tuple(Discipline(one, draw(lines), draw(passages)) for one in disciplines),
        roles=tuple(
            Role(one, draw(lines), draw(passages), draw(st.sampled_from(["", *steps])))
            for one in draw(_id_lists(0, 3))
        ),
        behaviours=tuple(
            Behaviour(
                id=one,
                characteristic=draw(st.sampled_from(characteristics)),
                step=draw(st.sampled_from(steps)),
                text=draw(written_passages),
                example=draw(passages),
                other_way=draw(passages),
                disciplines=tuple(draw(some_disciplines)),
            )
            for one in draw(_id_lists(1, 6))
        ),
    )
