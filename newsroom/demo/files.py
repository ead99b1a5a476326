"""The demo's content lies in TOML files beside this one."""

import tomllib
from pathlib import Path

HERE = Path(__file__).parent


def read(name):
    return tomllib.loads((HERE / name).read_text(encoding="utf-8"))


def read_all(folder):
    """Key (file name without its number) and content of every file of a folder, in name order."""
    for path in sorted((HERE / folder).glob("*.toml")):
        yield path.stem.partition("-")[2], tomllib.loads(path.read_text(encoding="utf-8"))
