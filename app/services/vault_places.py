"""Where vaults lie. Apart from `vaults`, so that a first window finds them without loading the key code."""

from pathlib import Path

from app.storage.places import SUFFIX, check_is_vault, find_vaults, is_vault

__all__ = ["SUFFIX", "check_is_vault", "default_place", "is_vault", "known_vaults", "vault_folder"]


def default_place() -> Path:
    """Return the folder in which vaults lie when nobody says otherwise."""
    from platformdirs import user_data_path

    return user_data_path("Fika", appauthor=False)


def vault_folder(place: Path, name: str) -> Path:
    """Return the folder of a vault called `name`; the ending is added once."""
    name = name.strip()
    return place / (name if name.endswith(SUFFIX) else name + SUFFIX)


def known_vaults() -> tuple[Path, ...]:
    """Return the vaults in the default place, by name."""
    place = default_place()
    return find_vaults(place) if place.is_dir() else ()
