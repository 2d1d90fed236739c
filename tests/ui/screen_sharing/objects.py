"""Stands for macOS's object runtime: the three functions the app calls, noting what arrives."""

import ctypes

_NAMING = ctypes.CFUNCTYPE(ctypes.c_size_t, ctypes.c_char_p)
_SENDING = ctypes.CFUNCTYPE(ctypes.c_size_t, *(ctypes.c_size_t,) * 4)
"""As many arguments as the longest message has; of those a shorter one does not send, nothing is read."""

Message = tuple[int, str, tuple[int, ...]]


class Objects:
    """Answers messages from a list, by receiver and name; everything else with 0."""

    def __init__(self, answers: dict[tuple[int, str], int] | None = None) -> None:
        """Answer so; what `setSharingType:` sets is remembered, unless `sharingType` has an answer."""
        self.sent: list[Message] = []
        self._answers = dict(answers or {})
        self._names: list[str] = [""]
        self.sel_registerName = _NAMING(self._number)
        self.objc_getClass = _NAMING(self._number)
        self.objc_msgSend = _SENDING(self._receive)

    def number(self, name: str) -> int:
        """Return the number by which a class or a selector is known."""
        return self._number(name.encode())

    def answer(self, receiver: int, name: str, answer: int) -> None:
        """Answer so from now on."""
        self._answers[receiver, name] = answer

    def _number(self, name: bytes) -> int:
        if name.decode() not in self._names:
            self._names.append(name.decode())
        return self._names.index(name.decode())

    def _receive(self, receiver: int, selector: int, first: int, second: int) -> int:
        name = self._names[selector]
        taken = (first, second)[: name.count(":")]
        if name == "stringWithUTF8String:":
            return self.number(ctypes.string_at(first).decode())
        self.sent.append((receiver, name, taken))
        if name == "setSharingType:":
            self._answers.setdefault((receiver, "sharingType"), first)
        return self._answers.get((receiver, name), 0)
