"""Tests of the time together."""
