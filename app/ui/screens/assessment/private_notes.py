"""What only the manager sees. It exists in the manager's own window and nowhere else."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.screens.both_names import BothNames
from app.ui.widgets.note_field import NoteField
from app.wording.translate import _
from app.wording.visibility import who_sees


class PrivateNotes(QWidget):
    """The manager's own evidence, and what peers said."""

    evidence_written = Signal(str)
    peers_written = Signal(str)

    def __init__(self, names: BothNames) -> None:
        super().__init__()
        self.evidence = NoteField(
            _("What you have seen"),
            _("Raw notes: when, where, what happened"),
            only_you=who_sees("manager_private.evidence", names.employee, names.manager),
            lines=2,
        )
        self.peers = NoteField(
            _("What peers said"),
            _("In their words, as they told you"),
            only_you=who_sees("manager_private.peers", names.employee, names.manager),
            lines=2,
        )
        self.evidence.edited.connect(self.evidence_written)
        self.peers.edited.connect(self.peers_written)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.evidence)
        layout.addWidget(self.peers)

    def show_notes(self, evidence: str, peers: str) -> None:
        """Show the notes of a behaviour."""
        self.evidence.set_text(evidence)
        self.peers.set_text(peers)

    def set_read_only(self, *, read_only: bool) -> None:
        """Let the manager read, but not change."""
        self.evidence.set_read_only(read_only)
        self.peers.set_read_only(read_only)

    def flush(self) -> None:
        """Tell what is half typed."""
        self.evidence.flush()
        self.peers.flush()
