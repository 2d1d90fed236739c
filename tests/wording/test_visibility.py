"""Who sees a field is said in words, of each field on the list."""

import pytest

from app.domain.visibility import FIELDS, FROM_THE_REVEAL, Audience
from app.wording.visibility import who_sees, who_sees_all


def said(field: str) -> str:
    """Return what is said of a field."""
    return who_sees(field, employee="Amira", manager="Jonas")


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_says_who_sees_it(field: str) -> None:
    audience = FIELDS[field]
    if field in FROM_THE_REVEAL:
        other = "Jonas" if field.startswith("self_view.") else "Amira"
        assert said(field) == f"{other} sees this once you reveal it together"
    elif audience in (Audience.MANAGER_ONLY, Audience.EMPLOYEE_ONLY):
        assert said(field) == "Only you see this"
    elif audience is Audience.BOTH:
        assert said(field) == "You both see this, and nobody else"
    else:
        assert said(field) == "You both see this, and it may be shared"


def test_a_field_that_is_on_no_list_says_nothing() -> None:
    with pytest.raises(KeyError):
        said("person.step")


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        (("agreement.reason", "agreement.today"), "You both see all of this, and nobody else"),
        (("growth_area.headline", "amendment.words"), "You both see all of this, and it may be shared"),
        (("manager_private.evidence", "manager_private.peers"), "Only you see all of this"),
        (
            ("self_view.answer", "self_view.note"),
            "Jonas sees your answer and your note once you reveal them together",
        ),
        (
            ("manager_view.answer", "manager_view.note"),
            "Amira sees your answer and your note once you reveal them together",
        ),
    ],
)
def test_a_group_says_it_once(fields: tuple[str, ...], words: str) -> None:
    assert who_sees_all(fields, employee="Amira", manager="Jonas") == words


@pytest.mark.parametrize(
    "fields", [(), ("agreement.words", "growth_area.headline"), ("self_view.note", "manager_view.note")]
)
def test_a_group_of_several_audiences_is_none(fields: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="not one audience"):
        who_sees_all(fields, employee="Amira", manager="Jonas")
