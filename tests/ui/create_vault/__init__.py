"""Tests of making a vault."""
