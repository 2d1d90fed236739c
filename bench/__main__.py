"""Prints how fast Fika is: python -m bench."""

import os
import tempfile
from pathlib import Path

from bench import locked, papers, saves, start, whole_map


def main() -> None:
    """Measure everything on the example team, in one run."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from app.services.example_team import create_example
    from bench.windows import Bench

    print("Medians of one run, and what 19 of 20 stay under; a ratio is to the plain thing in turn with it.")
    print(start.measure().row, flush=True)
    print(locked.measure().row, flush=True)
    with tempfile.TemporaryDirectory() as place:
        folder, passphrase = Path(place) / "Bench.fika", "harbour lantern walnut orbit meadow"
        session = create_example(folder, passphrase)
        amira = session.people.named("Amira")
        revealed = session.conversations.latest_revealed(amira).id
        preparing = session.conversations.of_person(session.people.named("Chen").id)[0].id
        print(saves.measure(session, preparing, Path(place)).row, flush=True)
        print(papers.measure(session.together(revealed)).row, flush=True)
        whole = whole_map.hold(session)
        session.close()
        window = Bench(folder, passphrase)
        for figure in (window.unlocking(), window.side_by_side(whole), *window.act(whole)):
            print(figure.row, flush=True)
        window.close()
        from bench import ten_times

        for row in ten_times.rows(Path(place)):
            print(row, flush=True)


main()
