"""What the words mean: frozen types and pure functions, standard library only."""
