"""Files that pages refer to, named by their content: pictures, scripts, notebooks."""

import hashlib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Assets:
    """A folder of such files, which becomes the root of the site."""

    folder: Path

    def add(self, path: str, content: bytes | str) -> str:
        """Write a file, its name followed by a checksum; return its address from the root."""
        data = content.encode() if isinstance(content, str) else content
        name, _, ending = path.rpartition(".")
        address = f"{name}-{hashlib.sha256(data).hexdigest()[:8]}.{ending}"
        target = self.folder / address
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        return address
