"""What can be typed after `fika`."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn, TypeAlias

from app import __version__
from app.wording.error_words import brief
from app.wording.translate import _


class _Parser(argparse.ArgumentParser):
    """Says in brief what is typed wrongly, however long it is."""

    def error(self, message: str) -> NoReturn:
        """Say it, and leave with code 2."""
        super().error(brief(message))


def read_arguments(argv: list[str]) -> argparse.Namespace:
    """Return what was typed; `command` is empty for the window. Raises SystemExit as argparse does."""
    return _parser().parse_args(argv)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="fika",
        description=_("Private one-on-one conversations about growth. Without a command, the window opens."),
        epilog=_(
            "examples:\n"
            "  fika                                        open the window\n"
            "  fika demo --vault ./example.fika            create the example team\n"
            "  fika demo --vault ./years.fika --years 8    create one with years of one-on-ones\n"
            "  fika --vault ./example.fika people          list the people\n"
            "  fika compare Amira                          the latest conversation, side by side\n"
            '  fika summary "Amira Haddad" -o summary.pdf  save the page that both leave with\n'
            "  fika framework check my-framework.toml      look for mistakes in a framework file\n"
            "  fika vault check                            check the whole vault\n"
            "  fika vault check --repair                   make anew what finds your notes\n"
            "  fika vault rekey                            change the passphrase\n"
            "  fika vault backup                           make a backup, and check it\n"
            "\n"
            "The passphrase is asked for without showing it; where nobody sits at a terminal, it is the\n"
            "first line of the input. Exit codes: 0 well, 1 a known problem, 2 wrongly typed, 3 unexpected."
        ),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"Fika {__version__}")
    parser.add_argument("--vault", type=_path, metavar="PATH", default=None, help=_vault_help())
    parser.set_defaults(command="", action="")
    commands = parser.add_subparsers(metavar=_("COMMAND"), dest="command")
    for add in (_demo, _people, _search, _compare, _summary, _framework, _vault, _tour):
        add(commands)
    return parser


def _path(typed: str) -> Path:
    """Return a path with the home folder it begins in."""
    try:
        return Path(typed).expanduser()
    except RuntimeError:  # ~somebody
        raise argparse.ArgumentTypeError(_("nobody of that name has a home folder here")) from None


def _between(least: int, most: int) -> Callable[[str], int]:
    """Return what reads a whole number within bounds."""

    def read(typed: str) -> int:
        if not (typed.isascii() and typed.isdecimal() and len(typed) < 12 and least <= int(typed) <= most):
            raise argparse.ArgumentTypeError(
                _("a whole number from {least} to {most}").format(least=least, most=most)
            )
        return int(typed)

    return read


_Commands: TypeAlias = "argparse._SubParsersAction[_Parser]"


def _vault_help() -> str:
    return _("the vault's folder; by default the only one in the usual place")


def _command(commands: _Commands, name: str, explains: str, example: str) -> argparse.ArgumentParser:
    parser = commands.add_parser(
        name,
        help=explains,
        description=explains[:1].upper() + explains[1:] + ".",
        epilog=_("example: {example}").format(example=example),
    )
    # Left out here, what was typed before the command stays as it is.
    parser.add_argument("--vault", type=_path, metavar="PATH", default=argparse.SUPPRESS, help=_vault_help())
    return parser


def _demo(commands: _Commands) -> None:
    parser = _command(
        commands,
        "demo",
        _("create a vault with an example team of invented people"),
        "fika demo --vault ./example.fika",
    )
    parser.add_argument(
        "--years", type=_between(1, 20), default=0, metavar="N",
        help=_("invent years of weekly one-on-ones instead, to see Fika with a vault that has grown"),
    )  # fmt: skip
    parser.add_argument("--people", type=_between(1, 500), metavar="N", help=_("with how many people (8)"))
    parser.add_argument(
        "--seed",
        type=_between(0, 10**9),
        metavar="N",
        help=_("the same number invents the same (1)"),
    )


def _people(commands: _Commands) -> None:
    _command(commands, "people", _("list the people in the vault"), "fika people")


def _search(commands: _Commands) -> None:
    parser = _command(
        commands,
        "search",
        _("find words in all notes, the newest first, each as it begins"),
        'fika search "load test" --person Amira',
    )
    parser.add_argument("words", metavar="WORDS", nargs="+", help=_("all of them have to be there"))
    parser.add_argument("--person", metavar="PERSON", default="", help=_("only the notes about somebody"))


def _compare(commands: _Commands) -> None:
    parser = _command(
        commands,
        "compare",
        _("show what is revealed of the latest conversation side by side, differences first"),
        "fika compare Amira --json",
    )
    _person(parser)
    parser.add_argument("--json", action="store_true", help=_("as JSON, for other programs"))


def _summary(commands: _Commands) -> None:
    parser = _command(
        commands,
        "summary",
        _("save the summary of the latest conversation as a PDF; a draft until both have agreed"),
        "fika summary Amira -o summary.pdf --paper letter",
    )
    _person(parser)
    parser.add_argument(
        "-o", "--output", type=_path, metavar="FILE.pdf", required=True, help=_("where to save it")
    )
    parser.add_argument("--paper", choices=("a4", "letter"), default="a4", help=_("the paper's size"))


def _framework(commands: _Commands) -> None:
    parser = commands.add_parser("framework", help=_("look after framework files"))
    actions = parser.add_subparsers(metavar=_("ACTION"), dest="action", required=True)
    check = actions.add_parser(
        "check",
        help=_("look for mistakes in a framework file"),
        description=_("Look for mistakes in a framework file. All are shown at once, each with its place."),
        epilog=_("example: {example}").format(example="fika framework check my-framework.toml"),
    )
    check.add_argument("file", type=_path, metavar="FILE")


def _vault(commands: _Commands) -> None:
    parser = commands.add_parser("vault", help=_("look after the vault"))
    actions = parser.add_subparsers(metavar=_("ACTION"), dest="action", required=True)
    check = _command(
        actions, "check", _("check every page, key and link of the vault"), "fika vault check --vault PATH"
    )
    check.add_argument(
        "backup", type=_path, metavar="FILE.fikabackup", nargs="?", help=_("a backup to check instead")
    )
    check.add_argument(
        "--repair",
        action="store_true",
        help=_("make what finds notes anew where it is not as it should be; no note is touched"),
    )
    _recovery_code(check, _("open the backup with the recovery code instead of the passphrase"))
    _backups(actions)
    _rekey(actions)


def _backups(actions: _Commands) -> None:
    backup = _command(
        actions, "backup", _("make a backup, and check it"), "fika vault backup -o /media/stick"
    )
    backup.add_argument(
        "-o",
        "--output",
        type=_path,
        metavar="FOLDER",
        help=_("the folder for it; by default where the backups of this vault go"),
    )
    _command(actions, "backups", _("list the backups of the vault"), "fika vault backups")
    restore = _command(
        actions,
        "restore",
        _("make a new vault of a backup; no vault is ever written over"),
        'fika vault restore "Team 2026-11-28 22.31.07.fikabackup" --into ./Team-again.fika',
    )
    restore.add_argument("backup", type=_path, metavar="FILE.fikabackup")
    restore.add_argument(
        "--into", type=_path, metavar="FOLDER.fika", required=True, help=_("the folder of the new vault")
    )
    restore.add_argument("--yes", action="store_true", help=_("don't ask whether it is the right one"))
    _recovery_code(restore, _("open it with the recovery code instead of the passphrase"))


def _rekey(actions: _Commands) -> None:
    rekey = _command(
        actions,
        "rekey",
        _("change the passphrase; with --rotate, the key and its recovery code too"),
        "fika vault rekey --rotate --sheet sheet.pdf",
    )
    rekey.add_argument(
        "--rotate",
        action="store_true",
        help=_("encrypt everything anew, so that older copies of keys.json open nothing here"),
    )
    rekey.add_argument("--keep-passphrase", action="store_true", help=_("with --rotate: change only the key"))
    rekey.add_argument(
        "--sheet",
        type=_path,
        metavar="FILE.pdf",
        help=_("with --rotate: save the new recovery sheet there instead of showing the code"),
    )


def _recovery_code(parser: argparse.ArgumentParser, explains: str) -> None:
    parser.add_argument("--recovery-code", action="store_true", help=explains)


def _tour(commands: _Commands) -> None:
    parser = _command(
        commands,
        "tour",
        _("play the main job on the example team and save a picture of every screen"),
        "fika tour --out pictures",
    )
    parser.add_argument(
        "--out", type=_path, metavar="DIR", required=True, help=_("the folder for the pictures")
    )


def _person(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("person", metavar="PERSON", help=_("a name, or how it begins"))
