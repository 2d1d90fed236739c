"""One side's own assessment, behaviour by behaviour."""
