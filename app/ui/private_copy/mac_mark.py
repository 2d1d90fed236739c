"""macOS: the mark of nspasteboard.org, which its clipboard histories obey.

Qt gives an unknown type a name of its own before it reaches the pasteboard, and lets only C++ convert it; so
the mark is added beside what Qt has put there. No test of ours has run on macOS.
"""

from app.ui.cocoa import Cocoa

CONCEALED = "org.nspasteboard.ConcealedType"


def conceal(cocoa: Cocoa | None = None) -> None:
    """Mark what is on the clipboard now as concealed."""
    system = cocoa or Cocoa()
    board = system.send(system.class_named("NSPasteboard"), "generalPasteboard")
    mark = system.text(CONCEALED)
    types = system.send(system.class_named("NSArray"), "arrayWithObject:", mark)
    system.send(board, "addTypes:owner:", types, 0)
    system.send(board, "setString:forType:", system.text(""), mark)
