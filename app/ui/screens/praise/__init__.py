"""Recognition: praise for the two, and words of it for everyone."""
