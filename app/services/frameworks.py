"""Frameworks: the built-in one, and every published version kept in the vault."""

from app.domain.errors import FrameworkExistsError, NotFoundError
from app.domain.framework import Framework
from app.resources import resource
from app.storage import frameworks as kept
from app.storage.frameworks import KeptFramework
from app.storage.vault import Vault


class Frameworks:
    """The framework versions of one vault. A published version never changes."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._read: dict[int, Framework] = {}

    def listed(self) -> tuple[KeptFramework, ...]:
        """Return all versions, in the order in which they were added."""
        return kept.listed(self._vault)

    def get(self, framework_id: int) -> Framework:
        """Return one version. Raises NotFoundError for an unknown id."""
        if framework_id not in self._read:
            found = kept.get(self._vault, framework_id)
            if found is None:
                raise NotFoundError("framework", str(framework_id))
            self._read[framework_id] = found
        return self._read[framework_id]

    def add(self, file_text: str) -> int:
        """Take in a framework file and return its id; the same file again is no second version.

        Raises FrameworkFileError with every mistake of the file, and FrameworkExistsError when this
        version is kept already with another content.
        """
        from app.services.framework_file import read_framework  # pydantic is slow to import

        framework = read_framework(file_text)
        for version in self.listed():
            if (version.key, version.version) == (framework.id, framework.version):
                if self.get(version.id) != framework:
                    raise FrameworkExistsError(framework.id, framework.version)
                return version.id
        return kept.add(self._vault, framework, file_text)

    def source(self, framework_id: int) -> str:
        """Return the file of one version as it was published. Raises NotFoundError for an unknown id."""
        found = kept.source(self._vault, framework_id)
        if found is None:
            raise NotFoundError("framework", str(framework_id))
        return found

    def built_in(self) -> int:
        """Return the id of the built-in framework, taken into the vault at the first call."""
        source = built_in_source()
        known = kept.of_source(self._vault, source)
        # This very file was read when it was taken in, and a published version never changes.
        return self.add(source) if known is None else known


def built_in_source() -> str:
    """Return the file of the framework that comes with Fika."""
    return resource("frameworks", "career-steps.toml").read_text(encoding="utf-8")
