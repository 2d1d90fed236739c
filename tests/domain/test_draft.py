"""Forms are told apart by what they are called."""

import pytest

from app.domain.draft import (
    ACTION_FORM,
    DROP_FORM,
    check_in_form,
    check_in_of,
    form_about,
    new_form,
    thing_of,
)

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


@pytest.mark.parametrize(
    ("form", "about"),
    [
        (check_in_form(3), (3, 0)),
        (check_in_form(3, 12), (3, 12)),
        (form_about(ACTION_FORM, 3), None),
        ("check_in", None),
        ("check_in:3:x", None),
        ("check_in:3:4:5", None),
    ],
)
def test_the_form_of_a_check_in_tells_its_area_and_which_one_it_is(
    form: str, about: tuple[int, int] | None
) -> None:
    assert check_in_of(form) == about
