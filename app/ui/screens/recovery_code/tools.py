"""What a recovery code takes from the floors below; imported when first needed."""

from datetime import date
from pathlib import Path


class SheetMaking:
    """Matches CodeTools."""

    def save_sheet(self, path: Path, code_groups: tuple[str, ...], vault_name: str, made_on: date) -> None:
        """Write the recovery sheet."""
        from app.reports.paper import Paper
        from app.reports.recovery_sheet_pdf import recovery_sheet_pdf
        from app.services import vaults

        vaults.save_file(path, recovery_sheet_pdf(code_groups, vault_name, made_on, Paper.A4))

    def is_group(self, typed: str, group: str) -> bool:
        """Tell whether what was typed is that group of the code."""
        from app.services import vaults

        return vaults.is_group(typed, group)
