"""Keeping Fika's windows out of a shared screen, where the system lets a program ask for it."""
