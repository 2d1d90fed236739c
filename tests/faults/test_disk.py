"""The model of the disk: what may be lost by a power cut in it, and what may not."""

from tests.faults.cuts import cuts
from tests.faults.disk import (
    ROOT,
    Change,
    Cut,
    Disk,
    Naming,
    NewFolder,
    Resize,
    Step,
    SyncFile,
    SyncFolder,
    Tree,
    Write,
    applied,
    disk_of,
)

NODE = 7


def a_disk(*steps: Step) -> Disk:
    disk = Disk()
    for step in steps:
        disk.do(step)
    return disk


def every(disk: Disk, drawn: int = 400) -> list[Tree]:
    return [disk.after(cut) for cut in cuts(disk, 1, drawn)]


def kept(disk: Disk, *, names: bool, changes: bool) -> Tree:
    def which(all_of_them: tuple[Change, ...], _size: int) -> tuple[Change, ...]:
        return all_of_them if changes else ()

    return disk.after(Cut(lambda _folder, count: count if names else 0, which))


def test_a_name_may_be_there_without_the_bytes_and_the_bytes_without_the_name() -> None:
    disk = a_disk(Naming(ROOT, (("a", NODE),)), Write(NODE, 0, b"words"))
    assert kept(disk, names=True, changes=False) == {"a": b""}
    assert kept(disk, names=False, changes=True) == {}


def test_a_flushed_file_keeps_its_bytes_but_not_its_name() -> None:
    disk = a_disk(Naming(ROOT, (("a", NODE),)), Write(NODE, 0, b"words"), SyncFile(NODE))
    assert kept(disk, names=True, changes=False) == {"a": b"words"}
    assert kept(disk, names=False, changes=False) == {}
    disk.do(SyncFolder(ROOT))
    assert disk.is_certain
    assert every(disk) == [{"a": b"words"}]


def test_a_rename_is_whole_and_may_come_before_the_bytes() -> None:
    disk, nodes = disk_of({"goal": b"old"})
    for step in (
        Naming(ROOT, (("aside", NODE),)),
        Write(NODE, 0, b"new"),
        Naming(ROOT, (("aside", None), ("goal", NODE))),
    ):
        disk.do(step)
    found = every(disk)
    assert nodes == {"": ROOT, "goal": 1}
    assert {"goal": b""} in found, "renamed, and nothing in it: what flushing before the rename is for"
    assert {"goal": b"old", "aside": b"new"} in found
    assert all(set(tree) in ({"goal"}, {"goal", "aside"}) for tree in found)


def test_acts_on_a_folder_come_to_the_disk_in_their_order() -> None:
    disk = a_disk(*(Naming(ROOT, ((name, NODE + number),)) for number, name in enumerate("abc")))
    assert {"".join(tree) for tree in every(disk)} == {"", "a", "ab", "abc"}


def test_one_folder_knows_nothing_of_the_order_in_another() -> None:
    disk = a_disk(
        NewFolder(NODE), Naming(ROOT, (("in", NODE),)), SyncFolder(ROOT), Naming(NODE, (("x", NODE + 1),))
    )
    disk.do(Naming(ROOT, (("y", NODE + 2),)))
    assert {frozenset(tree) for tree in every(disk)} == {
        frozenset({"in"}),
        frozenset({"in", "in/x"}),
        frozenset({"in", "y"}),
        frozenset({"in", "in/x", "y"}),
    }


def test_a_write_is_torn_at_sectors_and_nowhere_else() -> None:
    disk, nodes = disk_of({"a": b"-" * 2048})
    disk.do(Write(nodes["a"], 100, b"#" * 1500))
    found = {bytes(tree["a"] or b"") for tree in every(disk)}
    borders = {b"-" * 100 + b"#" * 412, b"-" * 512}
    assert {content[:512] for content in found} == borders
    assert len(found) > 8
    assert {len(content) for content in found} == {2048}
    for content in found:
        sectors = [content[at : at + 512] for at in (512, 1024)]
        assert all(sector in {b"-" * 512, b"#" * 512} for sector in sectors)


def test_a_cut_may_come_to_the_disk_without_the_write_before_it() -> None:
    disk, nodes = disk_of({"a": b"before"})
    disk.do(Write(nodes["a"], 0, b"BEFORE"))
    disk.do(Resize(nodes["a"], 0))
    disk.do(Write(nodes["a"], 0, b"new"))
    found = [tree["a"] for tree in every(disk)]
    for possible in (b"before", b"BEFORE", b"", b"new", b"newore", b"newORE"):
        assert possible in found


def test_a_file_may_have_grown_without_the_bytes() -> None:
    disk, nodes = disk_of({"a": b""})
    disk.do(Write(nodes["a"], 0, b"words"))
    found = {bytes(tree["a"] or b"") for tree in every(disk)}
    assert {b"", b"words", bytes(5)} <= found
    assert found - {b"", b"words", bytes(5)}, "or with what lay in that place of the disk before"


def test_what_was_certain_and_is_not_changed_stays() -> None:
    disk, nodes = disk_of({"a": b"safe", "in": None, "in/b": b"safe too"})
    disk.do(Write(nodes["in/b"], 0, b"S"))
    assert all(tree["a"] == b"safe" for tree in every(disk))
    assert {tree["in/b"] for tree in every(disk)} == {b"safe too", b"Safe too"}


def test_a_gap_in_a_file_is_zeros() -> None:
    assert applied(b"ab", (Write(NODE, 4, b"e"), Resize(NODE, 7), Resize(NODE, 6))) == b"ab\0\0e\0"


def test_the_same_moment_meets_the_same_cuts() -> None:
    disk = a_disk(Naming(ROOT, (("a", NODE),)), *(Write(NODE, at * 600, bytes(600)) for at in range(4)))
    assert every(disk) == every(disk)
