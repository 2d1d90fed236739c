"""Tests of what is added after the end."""
