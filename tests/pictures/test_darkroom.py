"""Files are opened by a child that can neither hurt the worker nor learn anything from it."""

import json
import signal
import subprocess
import sys
from io import BytesIO
from threading import BoundedSemaphore, Event, Thread

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import TemporaryUploadedFile
from PIL import Image

from pictures.darkroom import client, drawing, examining
from tests.factories import image_file
from tests.pictures.odd_files import endless_png


def large_upload(data):
    """As Django hands over what is too large for memory."""
    file = TemporaryUploadedFile("billede.png", "image/png", len(data), None)
    file.write(data)
    file.seek(0)
    return file


def in_memory(data):
    return ContentFile(data, "billede.png")


class TestJobs:
    WANTED = {"shape": "4x5", "width": 96, "extension": "jpg", "focal": (0.2, 0.4)}

    def test_a_rendition_is_the_same_as_one_drawn_here(self):
        file = image_file((400, 300))
        assert client.draw(file, **self.WANTED) == drawing.draw(file, **self.WANTED)

    def test_so_is_what_is_known_of_a_file(self):
        file = image_file((400, 300), kind="JPEG")
        assert client.examine(file) == examining.examine(file)

    def test_the_whole_picture_is_no_longer_than_asked(self):
        whole = Image.open(BytesIO(client.whole(image_file((400, 300)), side=200)))
        assert (whole.format, whole.size) == ("JPEG", (200, 150))

    @pytest.mark.parametrize("kept", [large_upload, in_memory, BytesIO])
    def test_wherever_the_bytes_lie_they_can_be_read_again(self, kept):
        file = kept(data := image_file().read())
        assert client.examine(file)["width"] == 64
        assert file.read() == data


class TestWhatGoesWrong:
    def test_a_file_that_is_no_picture_is_refused_with_its_sentence(self):
        with pytest.raises(client.Refused, match="ikke et billede"):
            client.examine(in_memory(b"ikke et billede"))

    def test_one_that_is_cut_off_is_broken(self):
        data = image_file((600, 600), kind="JPEG").read()
        with pytest.raises(client.Broken, match="gået i stykker"):
            client.examine(in_memory(data[:-200]))

    def test_one_with_more_pixels_than_allowed_is_too_large(self):
        with pytest.raises(client.TooLarge, match="megapixel"):
            client.examine(in_memory(endless_png(20_000, 8_000)))

    def test_a_child_without_memory_enough_says_too_large(self, monkeypatch):
        monkeypatch.setattr(client, "MEMORY", 150 * 1024**2)
        with pytest.raises(client.TooLarge):
            client.whole(image_file((6000, 6000), kind="PNG"), side=200)

    def test_one_that_never_ends_is_ended(self, monkeypatch):
        monkeypatch.setattr(client, "PATIENCE", 0.001)
        with pytest.raises(client.TimedOut):
            client.examine(image_file())

    def test_one_that_works_without_end_is_ended(self, monkeypatch):
        monkeypatch.setattr(client, "SECONDS", 0)
        with pytest.raises(client.TimedOut):
            client.whole(image_file((6000, 6000), kind="PNG"), side=200)

    @pytest.mark.parametrize(
        ("status", "wrong"),
        [
            (-signal.SIGSEGV, client.Broken),
            (-signal.SIGABRT, client.Broken),
            (-signal.SIGKILL, client.TimedOut),
        ],
    )
    def test_a_decoder_that_crashes_is_a_refusal(self, status, wrong):
        died = subprocess.CompletedProcess([], status, b"", b"")
        with pytest.raises(wrong):
            client.answer_of(died, "examine")

    def test_a_child_that_dies_has_been_given_a_broken_file(self, caplog):
        with pytest.raises(client.Broken):
            client.done("no such job", image_file())
        assert "KeyError" in caplog.text


class TestTurns:
    def test_the_next_one_waits_until_a_child_is_done(self, monkeypatch):
        turns, asked, done = BoundedSemaphore(1), Event(), []
        turns.acquire()
        acquire = turns.acquire
        monkeypatch.setattr(client, "TURNS", turns)
        monkeypatch.setattr(turns, "acquire", lambda **how: (asked.set(), acquire(**how))[1])
        waiting = Thread(target=lambda: done.append(client.examine(image_file())))
        waiting.start()
        assert asked.wait(10)
        assert not done
        turns.release()
        waiting.join()
        assert done

    def test_one_whose_turn_never_comes_is_told(self, monkeypatch):
        monkeypatch.setattr(client, "TURNS", BoundedSemaphore(1))
        monkeypatch.setattr(client, "PATIENCE", 0)
        client.TURNS.acquire()
        with pytest.raises(client.TimedOut):
            client.examine(image_file())

    def test_only_some_wait(self, monkeypatch):
        monkeypatch.setattr(client, "IN_LINE", BoundedSemaphore(1))
        with client.a_turn(), pytest.raises(client.TimedOut):
            client.examine(image_file())
        assert client.examine(image_file())

    def test_a_turn_is_given_back_whatever_happened(self, monkeypatch):
        monkeypatch.setattr(client, "TURNS", BoundedSemaphore(1))
        for _ in range(2):
            with pytest.raises(client.Refused):
                client.examine(in_memory(b"nej"))


class TestApart:
    def test_a_child_knows_neither_django_nor_us(self):
        ask = (
            "import sys, json, pictures.darkroom.__main__;"
            "print(json.dumps([name for name in sys.modules if name.startswith("
            "('django', 'newsroom', 'pictures.models'))]))"
        )
        run = [sys.executable, "-c", ask]
        assert json.loads(subprocess.check_output(run, cwd=client.ROOT)) == []  # noqa: S603

    def test_it_can_write_no_file(self, tmp_path):
        ask = (
            "from pictures.darkroom.__main__ import stay_within; stay_within(9, 1 << 30);"
            f"open({str(tmp_path / 'a')!r}, 'wb', 0).write(b'a')"
        )
        run = subprocess.run([sys.executable, "-c", ask], cwd=client.ROOT, capture_output=True)  # noqa: S603
        assert b"File too large" in run.stderr

    def test_it_is_told_no_secret(self, monkeypatch):
        monkeypatch.setenv("SECRET_KEY", "hemmelig")
        seen = {}

        def run(args, **options):
            seen.update(options)
            return subprocess.CompletedProcess(args, 0, b"{}", b"")

        monkeypatch.setattr(client.subprocess, "run", run)
        client.examine(image_file())
        assert "hemmelig" not in str(seen)
        assert seen["env"].keys() == {"MALLOC_ARENA_MAX", "LC_ALL"}
