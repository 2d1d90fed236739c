"""Meeting: a screen."""
