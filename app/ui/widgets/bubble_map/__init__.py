"""The bubble map: what two people see, behaviour by behaviour, with nothing counted."""
