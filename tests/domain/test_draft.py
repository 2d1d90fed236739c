"""Forms are told apart by what they are called."""

import pytest

from app.domain.draft import ACTION_FORM, DROP_FORM, form_about, new_form, thing_of

AMIRA, BO = 1, 2


@pytest.mark.parametrize(
    ("form", "thing"),
    [
        (new_form(ACTION_FORM, AMIRA), 0),
        (new_form(ACTION_FORM, BO), None),
        (form_about(ACTION_FORM, 7), 7),
        (form_about(DROP_FORM, 7), None),
        (ACTION_FORM, None),
        ("", None),
    ],
)
def test_a_form_tells_what_it_is_about(form: str, thing: int | None) -> None:
    assert thing_of(form, ACTION_FORM, AMIRA) == thing
