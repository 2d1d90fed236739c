"""The promises that a power cut could break, tried on every disk it may leave."""

from tests.faults.acts import ACTS
from tests.faults.disk import SyncFile
from tests.faults.outcome import Outcome, Size, told
from tests.faults.power_cut import looking_for_saves, recorded_acts, without_folders, without_the_journal
from tests.faults.recording import Recording
from tests.faults.replay import Look, replay, room, without_syncs
from tests.faults.whole_replay import recorded_program

_STATES_WANTED = {Size.SHORT: 150, Size.FULL: 1500}
_ONE_IN = {"each_side": 160, "together": 160, "people": 80, "one_on_ones": 320}
"""In a short round, of how many moments one is looked at."""
_WHOLE_ONE_IN = {"rotation": 40, "creation": 10, "backup": 40, "migration": 100}
_FULL_ONE_IN = {"migration": 2}
"""In a full round; each state of an update makes a backup first, which takes its time."""
_DRAWN = 1
"""How many cuts by chance each moment meets, beside the plain ones and torn writes."""


def saves_survive(size: Size) -> Outcome:
    """Cut every kind of save at every moment; and see that without the flushes saves would be lost."""
    failures: list[str] = []
    states = acts = 0
    with room() as place:
        for name in ACTS:
            recording, key = recorded_acts(name, place)
            look = looking_for_saves(key)
            found = replay(recording, look, one_in=_one_in(size, _ONE_IN, name), drawn=_DRAWN)
            states += found.states
            acts += len(recording.said) - 1
            failures += [f"{name}, {failure}" for failure in found.failed]
            if name == "each_side":
                failures += _not_noticed("no flush of the journal", without_the_journal(recording), look)
                failures += _not_noticed("no flush of names", without_folders(recording), look)
        recording, key = recorded_acts("each_side", place, "synchronous = OFF")
        failures += _not_noticed("synchronous = OFF", recording, looking_for_saves(key))
    tried = f"{states:,} disks after a cut in {acts} acts; 3 controls without a flush, each caught"
    return Outcome(tried, told(failures)).but_at_least(states, _STATES_WANTED[size], "disks")


def key_files_are_whole(size: Size) -> Outcome:
    """Cut a change of passphrase and a change of key at every moment."""
    return _whole(size, ("passphrase", "rotation"), control="passphrase")


def other_files_are_whole(size: Size) -> Outcome:
    """Cut a new vault, a backup, its way back, an update of the schema, and opening after a first cut."""
    names = ("creation", "backup", "restoring", "migration", "reopening")  # the last takes long to prepare
    return _whole(size, names if size is Size.FULL else names[:-1], control="backup")


def _whole(size: Size, names: tuple[str, ...], control: str) -> Outcome:
    failures: list[str] = []
    counted = []
    with room() as place:
        for name in names:
            recording, look = recorded_program(name, place)
            found = replay(recording, look, one_in=_one_in(size, _WHOLE_ONE_IN, name), drawn=_DRAWN)
            counted.append(f"{found.states} in {name}")
            failures += [f"{name}, {failure}" for failure in found.failed]
            if name == control:
                unsafe = without_syncs(recording, lambda step: isinstance(step, SyncFile))
                failures += _not_noticed("no flush of files", unsafe, look)
    return Outcome(
        f"disks after a cut: {', '.join(counted)}; a control without a flush, caught", told(failures)
    )


def _one_in(size: Size, short: dict[str, int], name: str) -> int:
    return (short if size is Size.SHORT else _FULL_ONE_IN).get(name, 1)


def _not_noticed(what: str, unsafe: Recording, look: Look) -> list[str]:
    """Return a failure unless something is lost where flushes are left out: else the replay sees nothing."""
    for one_in in (len(unsafe.steps), 1):  # right after something was said it shows soonest
        if replay(unsafe, look, one_in=one_in, drawn=_DRAWN, until_failed=True).failed:
            return []
    return [f"the control was not caught: {what}"]
