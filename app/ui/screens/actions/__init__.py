"""Actions: what either of the two has taken on."""
