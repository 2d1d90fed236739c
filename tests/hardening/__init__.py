"""Tests of what the process gives up."""
