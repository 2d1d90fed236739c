"""The promise as a whole, for `make faults`: the corpus, and a long round of mutations."""

from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bad_input.asking import asking
from tests.bad_input.corpus import named
from tests.bad_input.mutated_kinds import mutated_kinds
from tests.bad_input.mutations import play
from tests.faults.outcome import Outcome, Size

EXAMPLES = {Size.SHORT: 120, Size.FULL: 1_000}


def bad_input_changes_nothing(size: Size) -> Outcome:
    """Meet every case of the corpus, and as many mutations as this size asks for."""
    failures, most_seconds, most_megabytes = [], 0.0, 0.0
    cases = named()
    with TemporaryDirectory() as room, asking(Path(room)) as ask:
        for name, (case, _act) in cases.items():
            told = ask.about(name)
            failures += [f"{name}: {fault}" for fault in told.faults(case.said)]
            most_seconds = max(most_seconds, told.seconds)
            most_megabytes = max(most_megabytes, told.megabytes)
    mutations = 0
    with TemporaryDirectory() as room:
        for kind in mutated_kinds(Path(room)):
            try:
                found = play(kind.content, kind.foreign, kind.meet, round(EXAMPLES[size] * kind.share))
            except Exception as error:  # noqa: BLE001 - whatever nobody has words for is what is looked for
                failures.append(f"{kind.name}, mutated: {type(error).__name__}: {error}")
            else:
                mutations += sum(found.values())
    tried = (
        f"{len(cases)} cases (at most {most_seconds:.1f} s, {most_megabytes:.0f} MB), {mutations} mutations"
    )
    return Outcome(tried, tuple(failures))
