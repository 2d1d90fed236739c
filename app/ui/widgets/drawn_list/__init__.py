"""A drawing of things one after the other: walked by keys, and a list to whoever hears it."""
