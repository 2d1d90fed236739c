"""Measures how fast Fika is: medians of one run, and ratios to something plain measured in turn with it."""
