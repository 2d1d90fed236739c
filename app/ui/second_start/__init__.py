"""A second start: raises the window that is there already, instead of opening another beside it.

Nothing here is a lock on a vault, and nothing can go stale: a window is there as long as the system says that
its process lives. No socket is used; a knock is a file in a folder that only this user can look into.
"""
