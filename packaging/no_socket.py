"""Runs first in the bundle: gives `socket` a name, and nothing that opens a connection.

The standard library's e-mail parser, which reads the metadata of installed packages, imports `socket` at its
top and never calls it for that. So the bundle has an empty module in its place, and no network code at all.
"""

import sys
import types

sys.modules["socket"] = types.ModuleType("socket", __doc__)
