"""What became of a case."""

import json
from dataclasses import asdict, dataclass

MOST_SECONDS = 2.0
"""Of work (user and system): a machine that is busy with other things is no mistake."""
MOST_MEGABYTES = 200.0
MOST_WORDS = 1_000
"""Characters of a message about one thing."""
MOST_LISTED = 15_000
"""Characters of a message that lists what is wrong, line by line."""


@dataclass(frozen=True, slots=True)
class Told:
    """What was said of it and what it cost. `changed` names what in the vault's folder is not as it was."""

    said: str
    words: str
    seconds: float
    megabytes: float
    changed: tuple[str, ...] = ()

    def to_line(self) -> str:
        """Return it as one line."""
        return json.dumps(asdict(self))

    @staticmethod
    def from_line(line: str) -> "Told":
        """Return what a line tells."""
        found = json.loads(line)
        return Told(**(found | {"changed": tuple(found["changed"])}))

    def faults(self, expected: tuple[str, ...]) -> list[str]:
        """Return each promise that this case breaks; none, when all is well."""
        most = MOST_LISTED if "\n" in self.words.strip() else MOST_WORDS
        wrong = {
            f"said {self.said}: {self.words[:300]}": self.said not in expected,
            "said nothing": self.said != "well" and not self.words.strip(),
            "a traceback": "Traceback" in self.words,
            f"{len(self.words)} characters": len(self.words) > most,
            f"{self.seconds:.1f} s": self.seconds > MOST_SECONDS,
            f"{self.megabytes:.0f} MB": self.megabytes > MOST_MEGABYTES,
            f"changed: {', '.join(self.changed)}": bool(self.changed),
        }
        return [fault for fault, holds in wrong.items() if holds]
