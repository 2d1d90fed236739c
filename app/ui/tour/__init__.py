"""The tour: the main job played on the example team, with a picture of every screen."""
