"""People and their names."""

import pytest

from app.domain.person import Person


@pytest.mark.parametrize(
    ("name", "first"),
    [("Amira Haddad", "Amira"), ("Bo", "Bo"), (" Chen  Wei ", "Chen"), ("", ""), ("  ", "  ")],
)
def test_the_first_name_is_the_first_word(name: str, first: str) -> None:
    assert Person(name).first_name == first
