"""Writing framework files: whatever is written is read back the same, and comments stay."""

from dataclasses import replace

from hypothesis import given

from app.domain.framework import Behaviour, Framework, Role
from app.services.framework_file import read_framework
from app.services.framework_writing import write_framework
from app.services.frameworks import built_in_source
from tests.made import SMALL, frameworks, lines, passages, written_passages

COMMENTED = (
    SMALL.replace("[[steps]]", "# how far one reaches\n\n# first step\n[[steps]]", 1)
    .replace('id = "small"', 'id = "small" # ours')
    .replace('text = "Listens to the end."', 'text = "Listens to the end." # all of it\n# nothing more')
    .replace("[[behaviours]]", "# ---- behaviours ----\n\n[[behaviours]]", 1)
)


@given(frameworks())
def test_any_framework_is_read_back_the_same(framework: Framework) -> None:
    assert read_framework(write_framework(framework)) == framework


@given(frameworks(), frameworks())
def test_any_framework_written_over_any_file_is_read_back_the_same(one: Framework, other: Framework) -> None:
    assert read_framework(write_framework(one, write_framework(other))) == one


@given(lines, passages, written_passages)
def test_changed_texts_are_read_back_and_comments_stay(name: str, about: str, text: str) -> None:
    framework = read_framework(COMMENTED)
    listens, bread = framework.behaviours
    changed = replace(
        framework, name=name, about=about, behaviours=(replace(listens, text=text, example=about), bread)
    )
    written = write_framework(changed, COMMENTED)
    assert read_framework(written) == changed
    for comment in ("# how far one reaches", "# first step", "# ours", "# all of it", "# nothing more"):
        assert comment in written.splitlines() or f"{comment}\n" in written


def test_an_unchanged_file_stays_as_it_is_to_the_byte() -> None:
    source = built_in_source()
    assert write_framework(read_framework(source), source) == source
    windows = source.replace("\n", "\r\n")
    assert write_framework(read_framework(windows), windows) == windows


def test_one_changed_sentence_changes_one_line() -> None:
    source = built_in_source()
    framework = read_framework(source)
    first, *others = framework.behaviours
    changed = replace(framework, behaviours=(replace(first, text="Asks in time."), *others))
    before, after = source.splitlines(), write_framework(changed, source).splitlines()
    assert len(before) == len(after)
    assert [new for old, new in zip(before, after, strict=True) if old != new] == ['text = "Asks in time."']


def test_a_new_entry_goes_after_the_one_before_it_and_all_comments_stay() -> None:
    source = built_in_source()
    framework = read_framework(source)
    new = Behaviour(
        "team-individual-new", "team", "individual", "Says good morning.", disciplines=("product",)
    )
    changed = replace(framework, behaviours=(framework.behaviours[0], new, *framework.behaviours[1:]))
    written = write_framework(changed, source)
    assert read_framework(written) == changed
    assert [line for line in written.splitlines() if line.startswith("#")] == [
        line for line in source.splitlines() if line.startswith("#")
    ]
    assert written.index("team-individual-asks-in-time") < written.index("team-individual-new")
    assert written.index("team-individual-new") < written.index("team-individual-dull-task")


def test_a_removed_entry_takes_its_own_comment_with_it_and_leaves_the_heading() -> None:
    framework = read_framework(COMMENTED.replace("[[behaviours]]", "# about listening\n[[behaviours]]", 1))
    source = COMMENTED.replace("[[behaviours]]", "# about listening\n[[behaviours]]", 1)
    written = write_framework(replace(framework, behaviours=framework.behaviours[1:]), source)
    assert "# ---- behaviours ----" in written
    assert "# about listening" not in written
    assert [one.id for one in read_framework(written).behaviours] == ["kind-far-bread"]


def test_entries_in_another_order_take_their_comments_along() -> None:
    framework = read_framework(COMMENTED)
    turned = replace(framework, steps=framework.steps[::-1])
    written = write_framework(turned, COMMENTED)
    assert read_framework(written) == turned
    assert written.index('"far"') < written.index("# first step") < written.index('"near"')


def test_a_section_that_was_not_there_is_added() -> None:
    changed = replace(read_framework(COMMENTED), roles=(Role("host", "Host", needs_step="near"),))
    written = write_framework(changed, COMMENTED)
    assert read_framework(written) == changed
    assert "# nothing more" in written


def test_a_text_taken_away_takes_its_key_away() -> None:
    source = COMMENTED.replace('name = "Kindness"', 'name = "Kindness"\nabout = "Being kind."')
    framework = read_framework(source)
    plain = replace(framework, characteristics=(replace(framework.characteristics[0], about=""),))
    written = write_framework(plain, source)
    assert read_framework(written) == plain
    assert "about" not in written


def test_a_name_that_stood_for_the_short_name_too_changes_alone() -> None:
    framework = read_framework(COMMENTED)
    renamed = replace(framework, characteristics=(replace(framework.characteristics[0], name="Being kind"),))
    written = write_framework(renamed, COMMENTED)
    assert read_framework(written) == renamed
    assert 'short_name = "Kindness"' in written


def test_a_source_that_is_laid_out_otherwise_gives_way_to_a_new_file() -> None:
    framework = read_framework(SMALL)
    head = SMALL[: SMALL.index("[[behaviours]]")]
    inline = 'behaviours = [{ id = "b", characteristic = "kind", step = "far", text = "T." }]\n' + head
    for source in (inline, "no framework at all", "format = 1"):
        assert read_framework(write_framework(framework, source)) == framework


def test_long_lists_are_written_over_several_lines() -> None:
    framework = read_framework(SMALL)
    disciplines = tuple(
        replace(framework.disciplines[0], id=f"discipline-{letter}") for letter in "abcdefghij"
    )
    behaviour = replace(framework.behaviours[1], disciplines=tuple(one.id for one in disciplines))
    wide = replace(framework, disciplines=disciplines, behaviours=(behaviour,))
    written = write_framework(wide)
    assert read_framework(written) == wide
    assert max(len(line) for line in written.splitlines()) <= 110
