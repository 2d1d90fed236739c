"""Templates for agendas, the bank of questions, and picking from both."""
