"""Tests of the way into a vault."""
