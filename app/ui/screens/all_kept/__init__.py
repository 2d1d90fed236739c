"""Everything that is kept about somebody, to be shown to them or deleted for good."""
