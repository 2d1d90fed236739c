"""The smallest window there is: one label. Ends the moment it has been painted and nothing waits."""

from PySide6.QtWidgets import QApplication, QLabel

from bench.settled import end_when_settled

application = QApplication(["label"])
window = QLabel("Fika")
window.resize(1360, 860)
window.show()
end_when_settled(window)
application.exec()
