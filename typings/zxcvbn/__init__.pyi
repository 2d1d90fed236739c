from collections.abc import Iterable
from typing import TypedDict

class Match(TypedDict, total=False):
    pattern: str
    token: str
    dictionary_name: str

class Result(TypedDict):
    guesses_log10: float
    sequence: list[Match]

def zxcvbn(password: str, user_inputs: Iterable[str] | None = None, max_length: int = 72) -> Result: ...
