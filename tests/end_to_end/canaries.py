"""Words that stand nowhere else, planted where nothing may get out; and a framework made of them."""

from dataclasses import dataclass

ANSWERS = ("consistently", "sometimes", "not yet", "no chance")
"""The answers' own words, as they might be written anywhere."""

_IN_A_FRAMEWORK = (
    "stepnear", "stepfar", "near", "far", "aboutnear", "aboutfar",
    "charone", "chartwo", "shortone", "shorttwo", "one", "two",
    "behave", "example", "otherway", "frame",
)  # fmt: skip
FRAMEWORK_WORDS = tuple(f"zwid{word}" for word in _IN_A_FRAMEWORK)
SELF_NOTE = "zquokkaself"
MANAGER_NOTE = "zquokkamanager"
EVIDENCE = "zquokkaevidence"
PEERS = "zquokkapeers"
OUR_WORDS = "zquokkaourwords"
PRIVATE_NOTES = "zquokkaprivatenotes"
"""What only the employee may ever see."""
PRIVATE = (EVIDENCE, PEERS)
"""What only the manager may ever see."""
NEVER_ON_PAPER = (
    *FRAMEWORK_WORDS,
    *ANSWERS,
    SELF_NOTE,
    MANAGER_NOTE,
    EVIDENCE,
    PEERS,
    OUR_WORDS,
    PRIVATE_NOTES,
)
REASONS = ("seen different things", "read it differently", "no chance yet", "still differ")


@dataclass(frozen=True, slots=True)
class Found:
    """A canary that got out: its word, and where it was seen."""

    word: str
    where: str


def found_in(texts: list[str], words: tuple[str, ...]) -> list[Found]:
    """Return each word that stands in one of the texts; case and line breaks hide nothing."""
    plain = [(text, " ".join(text.casefold().split())) for text in texts]
    return [Found(word, text) for word in words for text, bare in plain if word.casefold() in bare]


def framework_words(prefix: str) -> tuple[str, ...]:
    """Return the canaries of the framework whose every word begins so."""
    return tuple(f"{prefix}{word}" for word in _IN_A_FRAMEWORK)


def framework_file(prefix: str = "zwid") -> str:
    """Return a framework whose every name, sentence and id is a canary: two by two cells, two in each."""
    head = (
        'format = 1\nid = "zwidframe"\nversion = "1"\nname = "Zwidframe"\n\n'
        '[[steps]]\nid = "zwidnear"\nname = "Zwidstepnear"\nabout = "Zwidaboutnear."\n\n'
        '[[steps]]\nid = "zwidfar"\nname = "Zwidstepfar"\nabout = "Zwidaboutfar."\n\n'
        '[[characteristics]]\nid = "zwidone"\nname = "Zwidcharone"\nshort_name = "Zwidshortone"\n\n'
        '[[characteristics]]\nid = "zwidtwo"\nname = "Zwidchartwo"\nshort_name = "Zwidshorttwo"\n\n'
    )
    behaviours = "\n".join(
        f'[[behaviours]]\nid = "{characteristic}-{step}-{number}"\ncharacteristic = "{characteristic}"\n'
        f'step = "{step}"\ntext = "Zwidbehave {characteristic} {step} {number}."\n'
        'example = "Zwidexample."\nother_way = "Zwidotherway."\n'
        for characteristic in ("zwidone", "zwidtwo")
        for step in ("zwidnear", "zwidfar")
        for number in ("first", "second")
    )
    return (head + behaviours).replace("Zwid", prefix.capitalize()).replace("zwid", prefix)
