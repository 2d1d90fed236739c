"""Reading framework files: what is taken in, and what is refused with every mistake at once."""

import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.domain.errors import FrameworkFileError, FrameworkMistake
from app.services.framework_file import MAX_BYTES, MOST_TOLD, read_framework
from app.services.framework_mistakes import Places, in_words
from app.services.framework_places import MOST_PIECES, outline
from app.services.framework_schema import MOST_ENTRIES
from app.services.frameworks import built_in_source
from tests.made import SMALL

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails


def mistakes(source: str | bytes) -> tuple[FrameworkMistake, ...]:
    """Return what a file is refused for."""
    with pytest.raises(FrameworkFileError) as refused:
        read_framework(source)
    return refused.value.mistakes


def only_mistake(source: str | bytes) -> FrameworkMistake:
    """Return the one thing that a file is refused for."""
    (found,) = mistakes(source)
    return found


def test_the_built_in_framework_is_read_whole() -> None:
    source = built_in_source()
    framework = read_framework(source)
    data = tomllib.loads(source)
    assert [one.id for one in framework.behaviours] == [one["id"] for one in data["behaviours"]]
    assert [one.name for one in framework.steps] == [one["name"] for one in data["steps"]]
    assert {role.id for role in framework.roles if role.needs_step} == {"chapter-lead", "chief-architect"}


def test_every_cell_of_the_built_in_framework_has_something_for_every_discipline() -> None:
    framework = read_framework(built_in_source())
    for discipline in framework.disciplines:
        for characteristic in framework.characteristics:
            for step in framework.steps:
                assert len(framework.cell(characteristic.id, step.id, discipline.id)) >= 4


def test_a_framework_of_one_characteristic_and_two_steps() -> None:
    framework = read_framework(SMALL)
    assert [one.name for one in framework.steps] == ["Near", "Far/Wide"]
    assert framework.characteristics[0].short_name == "Kindness"
    assert [one.id for one in framework.for_discipline("")] == ["kind-near-listens"]


def test_a_framework_of_nine_steps_and_eight_characteristics() -> None:
    parts = ['format = 1\nid = "wide"\nversion = "1"\nname = "Wide"\n']
    parts += [f'[[steps]]\nid = "s{number}"\nname = "Step {number}"\n' for number in range(9)]
    parts += [f'[[characteristics]]\nid = "c{number}"\nname = "Trait {number}"\n' for number in range(8)]
    parts += [
        f'[[behaviours]]\nid = "c{row}-s{column}"\n'
        f'characteristic = "c{row}"\nstep = "s{column}"\ntext = "Does it."\n'
        for row in range(8)
        for column in range(9)
    ]
    framework = read_framework("\n".join(parts))
    assert [one.id for one in framework.for_discipline("any")][:10] == [
        *(f"c0-s{column}" for column in range(9)),
        "c1-s0",
    ]


def test_bytes_a_byte_order_mark_and_windows_line_ends_make_no_difference() -> None:
    expected = read_framework(SMALL)
    assert read_framework(SMALL.encode()) == expected
    assert read_framework(b"\xef\xbb\xbf" + SMALL.replace("\n", "\r\n").encode()) == expected


def test_every_mistake_is_named_at_once_in_the_order_of_the_file() -> None:
    source = (
        SMALL.replace('version = "1.0"', "version = 1.0")
        .replace('id = "far"', 'id = "near"')
        .replace('characteristic = "kind"\nstep = "near"', 'characteristic = "kin"\nstep = "nera"')
        .replace('text = "Listens to the end."', 'txet = "Listens to the end."')
        .replace('disciplines = ["baking"]', 'disciplines = ["baking", "baking", "smithing"]')
    )
    places = [mistake.place for mistake in mistakes(source)]
    assert places == [
        "line 3",
        "line 11, step “near”",
        "line 22, behaviour “kind-near-listens”",
        "line 24, behaviour “kind-near-listens”",
        "line 25, behaviour “kind-near-listens”",
        "line 26, behaviour “kind-near-listens”",
        "line 31, behaviour “kind-far-bread”",
        "line 32, behaviour “kind-far-bread”",
        "line 32, behaviour “kind-far-bread”",
    ]


def test_a_misspelt_key_is_answered_with_the_one_that_was_meant() -> None:
    found = mistakes(SMALL.replace('name = "Kindness"', 'nmae = "Kindness"'))
    assert ("Did you mean “name”?") in [one.advice for one in found]


@pytest.mark.parametrize(
    ("change", "place", "problem"),
    [
        (("= \"Far/Wide\"", "Far/Wide"), "line 12", "TOML"),
        (('name = "Near"', 'name = "Near'), "line 8", "TOML"),
        (('id = "small"\n', ""), "the top of the file", "“id” is missing."),
        (("format = 1", 'format = "1"'), "line 1", "should be the number 1"),
        (("format = 1", "format = 0"), "line 1", "should be the number 1"),
        (("format = 1", "format = 1.0"), "line 1", "should be the number 1"),
        (("format = 1", "format = true"), "line 1", "should be the number 1"),
        (('name = "Small"', 'name = ""'), "line 4", "“name” is empty."),
        (('name = "Small"', 'name = "Sm\\nall"'), "line 4", "line break"),
        (('id = "small"', 'id = "my framework"'), "line 2", "letters, digits and hyphens"),
        (('text = "Listens', 'text = "\\u0007Listens'), "line 26, behaviour “kind-near-listens”", "control"),
        (('text = "Listens to the end."\n', ""),
         "line 22, behaviour “kind-near-listens”", "“text” is miss"),
        (('["baking"]', '"baking"'), "line 32, behaviour “kind-far-bread”", "should be a list"),
        (('["baking"]', "[3]"), "line 32, behaviour “kind-far-bread”", "should be text"),
        (('["baking"]', '["cooking"]'), "line 32, behaviour “kind-far-bread”", "no discipline “cooking”"),
        (('step = "far"', 'step = "for"'), "line 31, behaviour “kind-far-bread”", "no step “for”"),
        (('step = "far"', 'step = ""'), "line 31, behaviour “kind-far-bread”", "no step “”"),
        (('id = "kind-far-bread"', 'id = "kind-near-listens"'),
         "line 29, behaviour “kind-near-listens”", "already"),
        (("[[disciplines]]", '[[roles]]\nid="r"\nname="R"\nneeds_step="x"\n[[disciplines]]'),
         "line 21, role “r”", "no step “x”"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_its_place(change: tuple[str, str], place: str, problem: str) -> None:
    assert change[0] in SMALL
    found = only_mistake(SMALL.replace(*change, 1))
    assert (found.place, problem in found.problem) == (place, True)
    assert found.advice


@pytest.mark.parametrize("section", ["steps", "characteristics", "behaviours"])
def test_without_any_entry_there_is_nothing_to_talk_about(section: str) -> None:
    pieces = SMALL.split("\n\n")
    left = "\n\n".join(piece for piece in pieces if not piece.startswith(f"[[{section}]]"))
    for source in (left, f"{section} = []\n{left}"):
        assert any(one.advice == f"Add at least one [[{section}]]." for one in mistakes(source))


def test_an_id_that_is_no_text_is_named_once() -> None:
    found = only_mistake(SMALL.replace('id = "kind-near-listens"', "id = 3"))
    assert (found.place, found.problem) == ("line 23, behaviour", "“id” should be text.")


def test_a_finding_that_nobody_has_words_for_still_has_a_place() -> None:
    detail: ErrorDetails = {"type": "new_kind", "loc": ("name",), "msg": "", "input": None}
    found = in_words(detail, Places({}, outline(SMALL)))
    assert (found.line, found.mistake.place) == (4, "line 4")
    assert found.mistake.problem == "“name” is not written as it should be."


def test_sections_of_the_wrong_kind_are_told_how_to_be_written() -> None:
    advice = {one.advice for one in mistakes('steps = "near"\nbehaviours = [1]\n[roles]\nid = "r"\n')}
    assert "Head each entry with [[steps]], in two pairs of brackets." in advice
    assert "Head each entry with [[roles]], in two pairs of brackets." in advice
    assert "Head each entry with [[behaviours]], and write its keys below." in advice


def test_a_newer_format_is_said_to_be_newer_and_nothing_else() -> None:
    found = only_mistake(SMALL.replace("format = 1", "format = 2\nsomething_new = true"))
    assert "newer Fika" in found.problem


def test_text_that_is_not_utf8_is_refused_with_its_line() -> None:
    assert only_mistake(b'format = 1\nname = "\xff"').place == "line 2"
    assert only_mistake('name = "\ud800"').problem == "This is not UTF-8 text."
    assert "TOML" in only_mistake('name = "\\ud800"').problem


@pytest.mark.parametrize(
    "source",
    [
        "a = " + "[" * 21 + "]" * 21,
        "a = " + "{ b = " * 21,
        ".".join(["a"] * 20_000) + " = 1",
        "[" + ".".join(["a"] * 20_000) + "]",
        "[" * 1_000_000,
        "a = [\n" * 20_000,
    ],
    ids=["lists", "tables", "dotted key", "dotted head", "brackets", "lines of brackets"],
)
def test_what_nests_too_deep_is_refused_before_it_is_parsed(source: str) -> None:
    assert "nest more than 20 deep" in only_mistake(source).problem


def test_brackets_and_dots_in_text_and_comments_do_not_nest() -> None:
    odd = "[" * 30 + "." * 30
    source = SMALL.replace("Listens to the end.", odd).replace("[[steps]]", f"# {odd}\n[[steps]]", 1)
    assert read_framework(source).behaviours[0].text == odd
    literal = SMALL.replace('"Listens to the end."', f"'''\n{odd}\n'quoted' \"\"\" {odd}'''")
    assert odd in read_framework(literal).behaviours[0].text


def test_a_file_that_is_too_long_is_refused_unread() -> None:
    assert "longer than 1 MiB" in only_mistake("#" * (MAX_BYTES + 1)).problem
    assert read_framework(SMALL + "#" * (MAX_BYTES - len(SMALL))).id == "small"


def test_a_number_without_end_is_refused_in_words() -> None:
    assert "too long to be read" in only_mistake("format = " + "9" * 5000).problem


def test_names_from_a_file_are_shown_without_what_a_terminal_would_obey() -> None:
    found = only_mistake(SMALL.replace('step = "far"', f'step = "\\u001b[2J{"x" * 200}"'))
    assert "\x1b" not in found.problem
    assert len(found.problem) < 200


def test_entries_written_in_one_list_have_the_line_of_their_list(tmp_path: Path) -> None:
    inline = 'behaviours = [{ id = "b", characteristic = "kind", step = "x", text = "T." }]\n'
    cut = SMALL[: SMALL.index("[[behaviours]]")]
    file = tmp_path / "inline.toml"
    file.write_text(inline + cut, encoding="utf-8")
    found = only_mistake(file.read_bytes())
    assert found.place == "line 1, behaviour “b”"


def test_only_so_many_mistakes_are_told_at_once() -> None:
    many = mistakes(SMALL + "".join(f'[[roles]]\nid = "r{number}"\n' for number in range(60)))
    assert len(many) == MOST_TOLD + 1
    assert many[-1].problem == "There are more mistakes than these."
    assert (
        len(mistakes(SMALL + "".join(f'[[roles]]\nid = "r{number}"\n' for number in range(50)))) == MOST_TOLD
    )


def test_a_file_of_too_many_pieces_is_refused_before_it_is_parsed() -> None:
    assert read_framework(SMALL + "\n" * (MOST_PIECES - 200)).id == "small"
    assert "as many words and lines" in only_mistake(SMALL + "\n" * MOST_PIECES).problem


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (("Kindness", "x" * 301), "“name” is longer than 300 characters."),
        (("Listens to the end.", "x" * 5_001), "“text” is longer than 5000 characters."),
        (('id = "kind"', f'id = "{"x" * 201}"'), "“id” should be made of letters, digits and hyphens."),
    ],
)
def test_what_nobody_can_read_or_show_is_too_long(change: tuple[str, str], problem: str) -> None:
    assert problem in {one.problem for one in mistakes(SMALL.replace(*change, 1))}
    shorter = change[1].replace("x", "", 1)
    assert problem not in {
        one.problem for one in mistakes(SMALL.replace(change[0], shorter, 1) + "wrong = 1")
    }


@pytest.mark.parametrize("section", MOST_ENTRIES)
def test_a_section_has_so_many_entries_and_no_more(section: str) -> None:
    entries = "".join(f'[[{section}]]\nid = "x{number}"\n' for number in range(MOST_ENTRIES[section] + 1))
    told = read_mistakes_of(entries)
    assert f"There are more than {MOST_ENTRIES[section]} entries of “{section}”." in told


def read_mistakes_of(source: str) -> str:
    """Return all that is said of a file."""
    return " ".join(one.problem for one in mistakes(source))


def test_a_format_of_very_many_digits_is_not_told_whole() -> None:
    found = only_mistake(SMALL.replace("format = 1", "format = 0x" + "f" * 400))
    assert "newer Fika" in found.problem
    assert len(found.problem) < 200
