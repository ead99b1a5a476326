"""
`python -m benchmarks.pictures`: pictures against the real server. Fifty who ask for one rendition
before it is drawn; and a reader of the front page while two hundred pictures of twelve megapixels
are laid in, against the same reader alone. `--uploads N` lays in fewer.
"""

from benchmarks import place  # noqa: I001 - first of all

import argparse
import multiprocessing
import time
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from io import BytesIO
from statistics import median, quantiles
from threading import Barrier

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.core.files.base import ContentFile
from django.core.management import call_command
from PIL import Image, ImageFilter

from accounts.models import User
from benchmarks.house import open_house
from benchmarks.timing import say
from pictures.models import Picture

ASKING = 50
READER_EVERY = 0.05
BAR_MB, BAR_MS = 400, 50
# So many pages, and every worker has rendered one.
WARM = 60
UPLOAD = "/admin/pictures/picture/laeg-ind/fil/"
SECRET = "b" * 32


def photo():
    """A JPEG of twelve megapixels and some four megabytes, with detail as a camera sees it."""
    size = (4000, 3000)
    slopes = Image.merge("RGB", [
        Image.linear_gradient("L").rotate(angle).resize(size) for angle in (0, 90, 180)
    ])  # fmt: skip
    grain = Image.effect_noise((2000, 1500), 90).resize(size).filter(ImageFilter.GaussianBlur(1))
    out = BytesIO()
    Image.blend(slopes, grain.convert("RGB"), 0.4).save(out, "JPEG", quality=92)
    return out.getvalue()


def numbered(jpeg, number):
    """The same picture in a file that no other is equal to: a comment after the first marker."""
    note = f"optagelse {number}".encode()
    return jpeg[:2] + b"\xff\xfe" + (len(note) + 2).to_bytes(2, "big") + note + jpeg[2:]


def session_of(user):
    store = import_module(settings.SESSION_ENGINE).SessionStore()
    store[SESSION_KEY] = str(user.pk)
    store[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    store[HASH_SESSION_KEY] = user.get_session_auth_hash()
    store.create()
    return store.session_key


def fifty_at_once(house, picture):
    """What fifty got who asked at the same moment, and how many drawings it took."""
    url = f"/billeder/{picture.pk}/{picture.version}/16x9-1280.avif"
    ready = Barrier(ASKING)

    def ask(_):
        ready.wait()
        return house.get(url)

    with ThreadPoolExecutor(ASKING) as threads:
        answers = list(threads.map(ask, range(ASKING)))
    statuses = [status for status, *_ in answers]
    slowest = max(seconds for *_, seconds in answers)
    say(
        f"{ASKING} at once for one rendition: drawn {len(house.drawn())} time(s); "
        f"{statuses.count(200)} got it, {statuses.count(503)} were told to come again; "
        f"{len({data for status, data, _ in answers if status == 200})} different file(s); "
        f"the slowest waited {slowest:.2f} s"
    )


def readers_while_drawing(house, picture):
    """The front page while more renditions are asked for than there are seats."""
    urls = [
        f"/billeder/{picture.pk}/{picture.version}/{shape}-{width}.{extension}"
        for shape in ("4x3", "1x1", "4x5")
        for width in (360, 480, 720, 960, 1280, 1680)
        for extension in ("avif", "webp", "jpg")
    ]
    with ThreadPoolExecutor(len(urls)) as threads:
        coming = [threads.submit(house.get, url) for url in urls]
        waits = []
        while not all(future.done() for future in coming):
            waits.append(house.expect(200, "GET", "/"))
            time.sleep(READER_EVERY)
    statuses = [future.result()[0] for future in coming]
    told("the front page while they are drawn", waits)
    say(
        f"{len(urls)} renditions at once: {statuses.count(200)} drawn, {statuses.count(503)} told "
        "to come again"
    )


def lay_in(house, session, jpeg, count):
    """In a process of its own, one after the other."""
    headers = {
        "Cookie": f"{settings.SESSION_COOKIE_NAME}={session}; csrftoken={SECRET}",
        "X-CSRFToken": SECRET,
        "Content-Type": "multipart/form-data; boundary=graense",
    }
    for number in range(count):
        head = (
            '--graense\r\nContent-Disposition: form-data; name="file"; '
            f'filename="IMG_{number:04}.jpg"\r\nContent-Type: image/jpeg\r\n\r\n'
        )
        body = head.encode() + numbered(jpeg, number) + b"\r\n--graense--\r\n"
        house.expect(201, "POST", UPLOAD, body, headers)


def read_until(house, done):
    """The waits of a reader who asks for the front page again and again, and the children seen."""
    waits, children = [], 0
    while not done():
        waits.append(house.expect(200, "GET", "/"))
        children = max(children, house.peak_of_children())
        time.sleep(READER_EVERY)
    return waits, children


def told(name, waits):
    ms = [wait * 1000 for wait in waits]
    say(
        f"{name}: median {median(ms):.1f} ms, 99 of 100 under {quantiles(ms, n=100)[-1]:.1f} ms, "
        f"longest {max(ms):.1f} ms ({len(ms)} requests)"
    )
    return max(ms)


def uploads(house, session, jpeg, count):
    """The reader alone afterwards, for as many requests: the longest of more is longer."""
    memory = house.peak_of_workers()
    sender = multiprocessing.Process(target=lay_in, args=(house, session, jpeg, count))
    began = time.monotonic()
    sender.start()
    waits, children = read_until(house, lambda: not sender.is_alive())
    took = time.monotonic() - began
    if sender.exitcode:
        raise RuntimeError("The pictures were not all laid in.")
    after = told(f"the front page while {count} pictures are laid in", waits)
    many = iter(range(len(waits)))
    alone, _ = read_until(house, lambda: next(many, None) is None)
    before = told("the same with nobody at the desk", alone)
    say(
        f"the longest wait is {after - before:.1f} ms longer (the bar: {BAR_MS}); "
        f"the largest worker took {house.peak_of_workers():.0f} MB at most, {memory:.0f} before "
        f"(the bar: {BAR_MB}); a child of the darkroom {children:.0f} MB; "
        f"{count / took:.1f} pictures of {len(jpeg) / 1e6:.1f} MB a second"
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--uploads", type=int, default=200)
    count = parser.parse_args().uploads
    call_command("migrate", verbosity=0)
    user = User.objects.create_superuser("maaler", "maaler@proeve.example", "x")
    jpeg = photo()
    picture = Picture(title="Prøve", credit="Foto: Bo Ek", source="Eget", licence="own")
    picture.file = ContentFile(jpeg, "proeve.jpg")
    picture.save()
    with open_house() as house:
        for _ in range(WARM):
            house.expect(200, "GET", "/")
        fifty_at_once(house, picture)
        readers_while_drawing(house, picture)
        uploads(house, session_of(user), jpeg, count)


if __name__ == "__main__":
    main()
    place.folder.cleanup()
