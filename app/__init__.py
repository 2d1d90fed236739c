"""Fika: private one-on-one conversations about growth."""

__version__ = "0.1.0"
