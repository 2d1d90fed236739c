class Color:
    red: float
    green: float
    blue: float

def HexColor(val: str) -> Color: ...
