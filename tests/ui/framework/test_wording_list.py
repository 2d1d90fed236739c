"""What was read differently, as a list and as a text: no name, no day, nothing lost."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.wording_remark import WordingRemark
from app.services.framework_file import read_framework
from app.ui.screens.framework.wording_list import as_text, file_name, read_differently
from tests.made import SMALL

FRAMEWORK = read_framework(SMALL)
LISTENS, BREAD = "kind-near-listens", "kind-far-bread"


def remark(remark_id: int, behaviour: str, words: str) -> WordingRemark:
    """Return a remark on the small framework."""
    return WordingRemark(1, behaviour, words, remark_id)


def test_remarks_stand_under_their_sentence_in_the_frameworks_order() -> None:
    entries = read_differently(
        FRAMEWORK,
        [remark(1, BREAD, "Which bread?"), remark(2, LISTENS, "To what end?"), remark(3, BREAD, "How far?")],
    )
    assert [(one.sentence, one.place, one.remarks) for one in entries] == [
        ("Listens to the end.", "Kindness · Near", ((2, "To what end?"),)),
        ("Bakes bread for people far away.", "Kindness · Far/Wide", ((1, "Which bread?"), (3, "How far?"))),
    ]


def test_a_remark_on_what_the_version_lacks_is_kept_by_its_id() -> None:
    entries = read_differently(FRAMEWORK, [remark(1, "gone", "Why?"), remark(2, LISTENS, "When?")])
    assert [(one.behaviour_id, one.sentence) for one in entries] == [
        (LISTENS, "Listens to the end."),
        ("gone", "gone"),
    ]


def test_the_text_names_each_behaviour_by_its_id_with_its_sentence_and_remarks() -> None:
    entries = read_differently(
        FRAMEWORK, [remark(1, BREAD, "Which bread?\nRye?\n"), remark(2, BREAD, "How far?")]
    )
    assert as_text(FRAMEWORK, entries) == (
        "Read differently: Small, version 1.0\n\n"
        "kind-far-bread\nBakes bread for people far away.\n"
        "  - Which bread?\n    Rye?\n"
        "  - How far?\n"
    )


said = st.text(st.characters(categories=["L", "N"]), min_size=1)


@given(st.lists(st.tuples(st.sampled_from([LISTENS, BREAD, "gone"]), said), max_size=5))
def test_no_remark_is_lost_whatever_it_says(pairs: list[tuple[str, str]]) -> None:
    given_remarks = [remark(at, behaviour, words) for at, (behaviour, words) in enumerate(pairs)]
    entries = read_differently(FRAMEWORK, given_remarks)
    assert sorted(pair for one in entries for pair in one.remarks) == [
        (one.id, one.remark) for one in given_remarks
    ]
    text = as_text(FRAMEWORK, entries)
    assert all(f"- {one.remark}\n" in text for one in given_remarks)


def test_the_file_is_named_for_the_framework() -> None:
    assert file_name(FRAMEWORK) == "Read differently small 1.0.txt"
    odd = read_framework(SMALL.replace('version = "1.0"', 'version = "1/0: new?"'))
    assert file_name(odd) == "Read differently small 1-0--new-.txt"
