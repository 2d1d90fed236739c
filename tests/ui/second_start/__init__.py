"""Tests of a second start."""
