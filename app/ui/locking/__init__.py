"""Locking by itself: when, without losing a word, and back to where people were."""
