"""Play a bundle's tour far from where it was built: try_bundle.py FOLDER. Code 1 when it draws nothing."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path


def tour_elsewhere(bundle: Path, elsewhere: Path) -> list[Path]:
    """Copy the bundle, run its tour in another folder with little environment, and return what it wrote."""
    copied = shutil.copytree(bundle, elsewhere / "moved", symlinks=True)
    home = elsewhere / "home"
    home.mkdir()
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP", "LANG") if name in os.environ}
    environment = {**kept, "HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    command = [str(copied / "fika"), "tour", "--out", "tour"]
    subprocess.run(command, cwd=home, env=environment, stdin=subprocess.DEVNULL, check=True)
    return sorted((home / "tour").rglob("*"))


def main(bundle: Path) -> int:
    """Say what the bundled tour drew."""
    with tempfile.TemporaryDirectory(prefix="fika-bundle-") as folder:
        try:
            written = tour_elsewhere(bundle, Path(folder))
        except subprocess.CalledProcessError as failed:
            print(f"The bundled tour ended with code {failed.returncode}.", file=sys.stderr)
            return 1
        pictures = [path.name for path in written if path.suffix == ".png" and path.stat().st_size]
        papers = [path.name for path in written if path.suffix == ".pdf" and path.stat().st_size]
    print(f"The bundled tour drew {' '.join(pictures)} and wrote {' '.join(papers)}.")
    return 0 if pictures and papers else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
