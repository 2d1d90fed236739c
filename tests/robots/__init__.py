"""Robots: tests say what a person does and sees; a robot finds the buttons."""
