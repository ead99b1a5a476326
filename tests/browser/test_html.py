import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.browser.house import ROOT
from tests.browser.names import PAGES

VERSION = "26.9.27"
KEPT = ROOT / "var" / "vnu"


@pytest.fixture(scope="module")
def nu_checker():
    """The command that runs the Nu checker. Fetched once, and kept beside the database."""
    java, npm, tar = map(shutil.which, ("java", "npm", "tar"))
    if not (java and npm and tar):
        pytest.skip("the Nu checker needs java and npm")
    jar = KEPT / f"vnu-{VERSION}.jar"
    if not jar.exists():
        fetch(npm, tar, jar)
    return [java, "-Xss4m", "-jar", str(jar), "--format", "json", "--exit-zero-always"]


def fetch(npm, tar, jar):
    KEPT.mkdir(parents=True, exist_ok=True)
    name = f"vnu-jar@{VERSION}"
    packed = subprocess.run(  # noqa: S603 - a package by name and version
        [npm, "pack", name, "--silent"], cwd=KEPT, capture_output=True, text=True
    )
    if packed.returncode:
        pytest.skip(f"npm cannot fetch {name}: {packed.stderr.strip()}")
    archive = KEPT / packed.stdout.strip()
    inside = "package/build/dist/vnu.jar"
    subprocess.run([tar, "-xzf", archive, "-C", KEPT, inside], check=True)  # noqa: S603
    (KEPT / inside).replace(jar)
    archive.unlink()
    shutil.rmtree(KEPT / "package")


def complaints(nu_checker, files):
    """What the checker says of each file, by the file's name without its ending."""
    done = subprocess.run([*nu_checker, *files], capture_output=True, check=True)  # noqa: S603
    found = {}
    for said in json.loads(done.stderr)["messages"]:
        line = f"{said['message']} {said.get('extract', '')}"
        found.setdefault(Path(said["url"]).stem, []).append(line)
    return found


def test_every_page_is_valid_html(nu_checker, house, tmp_path):
    files = [tmp_path / f"{name}.html" for name in (*PAGES, "broken")]
    for file, name in zip(files, PAGES, strict=False):
        file.write_bytes(house.get(house.addresses[name]).body)
    # One more, so that a checker that never complains is noticed.
    files[-1].write_text("<!doctype html><html lang=da><title>x</title><p><ul></p>")
    found = complaints(nu_checker, files)
    assert found.pop("broken")
    assert found == {}
