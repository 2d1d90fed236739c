"""Tried and learned: what two people take from something that went otherwise."""
