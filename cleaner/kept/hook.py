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


class KeptHook(BuildHookInterface[Any]):
    """Has the file written by a process of its own.  The package works without it, so nothing fails here."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """version: `editable`, where the file lies beside the sources and is good for these alone, or `standard`."""
        editable = version == "editable"
        self.folder = None if editable else mkdtemp()
        path = Path(self.folder or self.root, NAME if editable else "kept.pickle")
        command = [sys.executable, *ARGUMENTS, str(path), *(["--editable"] if editable else [])]
        done = subprocess.run(command, cwd=self.root, capture_output=True, text=True)
        if done.returncode:
            self.app.display_warning(f"{NAME} was not made: each start will take .3 s longer.\n{done.stderr}")
        elif not editable:
            build_data["force_include"][str(path)] = NAME

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what was put into the wheel."""
        if self.folder:
            rmtree(self.folder, ignore_errors=True)
