"""The screen of an ordinary one-on-one."""
