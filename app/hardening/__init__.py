"""What the process gives up before it does anything else: the network, and being looked into by others.

Standard library only, since it runs before anything of ours. What a system lacks is left out.
"""

from app.hardening.begin import InForce, begin

__all__ = ["InForce", "begin"]
