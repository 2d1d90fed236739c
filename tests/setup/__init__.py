"""Tests of setting up, building and the rules of the house."""
