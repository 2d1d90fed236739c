"""How a framework's sentence was read differently: for whoever edits the framework, without a name."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WordingRemark:
    """One remark. It knows no person, no conversation and no day, so that it can tell of none."""

    framework_id: int
    behaviour: str
    remark: str
    id: int = 0
