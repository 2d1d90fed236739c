"""The current few priorities of somebody, and those of before."""
