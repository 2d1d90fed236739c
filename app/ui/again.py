"""What a window carries over into the one that follows it: where it was, how it looked, nothing private."""

from collections.abc import MutableMapping
from dataclasses import asdict, dataclass

from app.ui.appearance import Scheme
from app.ui.theme import clamp_scale

VARIABLE = "FIKA_AGAIN"
"""In the environment, which other people can't read of a process, unlike its command line."""
_LONGEST = 32_000
"""As JSON the longest path there is, 4096 bytes, takes up to six letters for each of them."""


@dataclass(frozen=True, slots=True)
class Again:
    """A locked vault's folder, and the window over it."""

    folder: str
    geometry: str = ""
    """As Qt writes it, in hex: place, size, screen, whether it filled the screen. Qt checks it once more."""
    scheme: Scheme = Scheme.SYSTEM
    scale: float = 1.0
    minimised: bool = False
    in_front: bool = True
    """Whether the person was at this window, and not at another program's."""
    hidden: bool = False
    """Whether it was left out of screen sharing."""

    def written(self) -> str:
        """Return it as a value of the environment."""
        import json

        return json.dumps({**asdict(self), "scheme": self.scheme.value})


def take(environ: MutableMapping[str, str]) -> Again | None:
    """Return what was carried over, and let no child inherit it; None without it, or where it is nonsense."""
    text = environ.pop(VARIABLE, "")
    if not 0 < len(text) <= _LONGEST:
        return None
    import json  # here, since most starts have no need of it

    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(told, dict) or not isinstance(folder := told.get("folder"), str) or not folder:
        return None
    scale, geometry = told.get("scale"), told.get("geometry")
    return Again(
        folder,
        geometry if isinstance(geometry, str) else "",
        _scheme(told.get("scheme")),
        clamp_scale(scale) if isinstance(scale, float) else 1.0,
        minimised=told.get("minimised") is True,
        in_front=told.get("in_front") is not False,
        hidden=told.get("hidden") is True,
    )


def _scheme(value: object) -> Scheme:
    return next((one for one in Scheme if one.value == value), Scheme.SYSTEM)
