"""The demo's picture library, drawn at the first start by as many processes as there are cores."""

from concurrent.futures import ProcessPoolExecutor
from io import BytesIO

from django.core.files.base import ContentFile

from newsroom.demo import drawings
from newsroom.demo.files import read
from pictures.intake import trusted
from pictures.models import Picture


def drawn(task):
    key, look = task
    out = BytesIO()
    drawings.draw(key, look).save(out, "JPEG", quality=84)
    return key, out.getvalue()


def load_pictures():
    looks = {
        notice["picture"]: notice.get("gender_look")
        for notice in read("notices.toml")["notice"]
        if notice.get("picture")
    }
    known = {picture.title: picture for picture in Picture.objects.all()}
    titles = {facts.title: key for key, facts in drawings.PICTURES.items()}
    pictures = {titles[title]: picture for title, picture in known.items() if title in titles}
    tasks = [(key, looks.get(key)) for key in drawings.PICTURES if key not in pictures]
    with ProcessPoolExecutor() as pool:
        for key, data in pool.map(drawn, tasks, chunksize=4):
            pictures[key] = save_picture(key, data)
    return pictures


def save_picture(key, data):
    facts = drawings.PICTURES[key]
    return Picture.objects.create(
        file=trusted(ContentFile(data, name=f"{key}.jpg")),
        title=facts.title,
        alt=facts.alt,
        caption=facts.caption,
        credit=facts.credit,
        source="Tegnet til avisen",
        licence=Picture.Licence.OWN,
        focal_x=facts.focal[0],
        focal_y=facts.focal[1],
    )
