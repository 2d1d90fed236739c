"""What two people read differently, for whoever edits the framework. It names nobody and no day."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from app.domain.framework import Framework
from app.domain.wording_remark import WordingRemark
from app.wording.translate import _


@dataclass(frozen=True, slots=True)
class ReadDifferently:
    """One behaviour, and what was remarked on how it reads: each remark with its id."""

    behaviour_id: str
    place: str
    sentence: str
    remarks: tuple[tuple[int, str], ...]


def read_differently(framework: Framework, remarks: Sequence[WordingRemark]) -> tuple[ReadDifferently, ...]:
    """Return the remarks by behaviour, in the framework's order; one it lacks stands last, by its id."""
    order = {one.id: at for at, one in enumerate(framework.behaviours)}
    ordered = sorted(remarks, key=lambda one: (order.get(one.behaviour, len(order)), one.behaviour))
    return tuple(
        _entry(framework, behaviour_id, tuple((one.id, one.remark) for one in group))
        for behaviour_id, group in groupby(ordered, key=lambda one: one.behaviour)
    )


def as_text(framework: Framework, entries: Sequence[ReadDifferently]) -> str:
    """Return the list as a plain text to mail or to keep beside the framework's file."""
    title = _("Read differently: {name}, version {version}").format(
        name=framework.name, version=framework.version
    )
    return "\n\n".join([title, *(_paragraph(one) for one in entries)]) + "\n"


def file_name(framework: Framework) -> str:
    """Return the name to offer when the list is saved."""
    return f"Read differently {framework.id} {_in_a_name(framework.version)}.txt"


def _entry(framework: Framework, behaviour_id: str, remarks: tuple[tuple[int, str], ...]) -> ReadDifferently:
    if not framework.has_behaviour(behaviour_id):
        return ReadDifferently(behaviour_id, "", behaviour_id, remarks)
    behaviour = framework.behaviour(behaviour_id)
    place = _("{characteristic} · {step}").format(
        characteristic=framework.characteristic(behaviour.characteristic).short_name,
        step=framework.step(behaviour.step).name,
    )
    return ReadDifferently(behaviour_id, place, behaviour.text, remarks)


def _paragraph(entry: ReadDifferently) -> str:
    remarks = (_indented(remark) for _id, remark in entry.remarks)
    return "\n".join([entry.behaviour_id, entry.sentence, *remarks])


def _indented(remark: str) -> str:
    """Return a remark as a point of a list; the lines after its first stand below it."""
    return "  - " + "\n    ".join(remark.strip().splitlines())


def _in_a_name(version: str) -> str:
    """Return a version without what some systems refuse in the name of a file."""
    return "".join(sign if sign.isalnum() or sign in ".-_" else "-" for sign in version)
