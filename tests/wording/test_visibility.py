"""Who sees a field is said in words, of each field on the list."""

import pytest

from app.domain.visibility import FIELDS, FROM_THE_REVEAL, Audience
from app.wording.visibility import who_sees


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
