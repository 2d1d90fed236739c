"""Faults: power cuts, kills, full disks and flipped bits, and what of a vault they may not touch."""
