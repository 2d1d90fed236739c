"""What the environment may tell Qt: nothing that would load a stranger's code, or lead off this machine.

It is read by Qt when the application is made, so this comes before that.
"""

from collections.abc import MutableMapping

from app.system import is_over_network
from app.wording.translate import _

STRANGERS = (
    "QT_PLUGIN_PATH",
    "QT_QPA_PLATFORM_PLUGIN_PATH",
    "QT_QPA_GENERIC_PLUGINS",
    "QT_QPA_PLATFORMTHEME",
)
"""Where else Qt would look for plugins; more input, such as the touch protocol that listens for the network;
and a theme that hands every dialog to another program. Without them Qt takes its own and the desktop's."""
INPUTS = ("QT_IM_MODULE", "QT_IM_MODULES")
OUR_INPUTS = frozenset({"compose", "ibus", "none", "simple", "xim", "wayland", "text-input-v3"})
"""Ways to write other scripts that Qt has and that are light: its own keyboard brings the network library."""
BUS = "DBUS_SESSION_BUS_ADDRESS"
NO_BUS = "disabled:"


def keep_to_this_machine(environ: MutableMapping[str, str]) -> list[str]:
    """Take out of the environment what Qt must not be told; return in lines what people miss by that."""
    for name in STRANGERS:
        environ.pop(name, None)
    for name in INPUTS:
        if not OUR_INPUTS.issuperset(filter(None, environ.get(name, "").split(";"))):
            del environ[name]
    if is_over_network(environ.get("DISPLAY", "")):
        del environ["DISPLAY"]  # else Qt might try it, and would end the process
    if not _leads_outside(environ.get(BUS, "")):
        return []
    environ[BUS] = NO_BUS
    return [
        _(
            "The desktop's message bus is reached over the network ({name}), where Fika doesn't go. "
            "The window opens without it."
        ).format(name=BUS)
    ]


def _leads_outside(addresses: str) -> bool:
    return any(one.startswith(("tcp:", "nonce-tcp:")) for one in addresses.split(";"))
