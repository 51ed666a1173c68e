"""What hatchling calls when it builds a wheel of the package, or installs it as editable."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NAME = "cleaner/kept.pickle"
ARGUMENTS = ("-m", "cleaner.kept.write")
"""Of the Python that writes the file."""


class KeptHook(BuildHookInterface[Any]):
    """Has the file written by a process of its own.  The package works without it, so nothing fails here."""

    folder = ""
    """Where the file waits for the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """version: `editable`, where the file lies beside the sources and is good for these alone, or `standard`."""
        if version == "editable":
            self._write(Path(self.root, NAME), "--editable")
            return
        self.folder = mkdtemp()
        path = Path(self.folder, "kept.pickle")
        if self._write(path):
            build_data["force_include"][str(path)] = NAME

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what was put into the wheel."""
        if self.folder:
            rmtree(self.folder, ignore_errors=True)

    def _write(self, path: Path, *options: str) -> bool:
        command = [sys.executable, *ARGUMENTS, str(path), *options]
        done = subprocess.run(command, cwd=self.root, capture_output=True, text=True)
        if done.returncode:
            self.app.display_warning(f"{NAME} was not made: each start will take .3 s longer.\n{done.stderr}")
        return not done.returncode
