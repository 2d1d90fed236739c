"""Words added after the end: written, and shown, wherever both look at what they agreed."""
