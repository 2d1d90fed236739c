"""What an employee's own words are sealed under."""

from app.domain.own_words import OwnWords


def test_a_phrase_is_asked_for_where_something_lies_under_one() -> None:
    assert {state for state in OwnWords if state.has_phrase} == {OwnWords.SEALED, OwnWords.NOTES_SEALED}
