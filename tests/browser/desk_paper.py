"""
Fills the folder PLACE with a live article that two have rewritten since, with a clash that waits,
and prints the addresses of its pages at the desk, as JSON.
"""

from tests.browser import place  # noqa: F401, I001 - first of all

import json

from django.urls import reverse

from accounts.models import User
from pictures.models import Picture
from tests.factories import image_file, make_article, make_picture, make_submission, make_tag

picture = make_picture(image_file((1680, 945), kind="JPEG"))
article = make_article(
    headline="Havnen får ny kontrolpult",
    tags=[make_tag("Drift")],
    picture=picture,
    body="<h2>Om natten</h2><p>Kranerne står stille.</p><p>Vagten drikker kaffe.</p>",
)
writer, editor = User.objects.get(username="journalist"), User.objects.get(username="redaktør")
article.publish(by=editor)
base = article.head
theirs = base.content | {"body": base.content["body"].replace("stille", "helt stille")}
article.revise(theirs, base=base, by=writer)
mine = base.content | {"body": base.content["body"].replace("stille", "og venter")}
aside = article.revise(mine, base=base, by=editor).revision
article.send_to_review(by=writer, to=editor, note="Se på tallet i andet afsnit.")
# Nothing is known of it but what its file says, and another looks like it.
unknown = make_picture(image_file((1680, 945), (90, 60, 30), kind="JPEG"), credit="", licence="")
said = {"caption": "Kranen løfter pulten.", "credit": "Foto: Per Lind. (Foto: Per Lind)"}
Picture.objects.filter(pk=unknown.pk).update(suggested=said)
Picture.objects.update(look_a=7, look_b=7, look_c=7, look_d=7)
draft = make_article(
    headline="Kladde uden noget", published_at=None, teaser="", body="", authors=[]
)


sent = make_submission()


def address(name, *args):
    return reverse(f"admin:articles_article_{name}", args=args)


def library(name, *args):
    return reverse(f"admin:pictures_picture_{name}", args=args)


pages = {
    "new": address("add"),
    "editing": address("change", article.pk),
    "review": address("review", article.pk),
    "send back": address("send_back", article.pk),
    "publish": address("publish", article.pk),
    "clash": address("clash", article.pk, aside.number),
    "history": address("versions", article.pk),
    "a version": address("version", article.pk, base.number),
    "two versions": address("compare_versions", article.pk),
    "checks": address("checks", article.pk),
    "withdraw": address("withdraw", article.pk),
    "list": address("changelist"),
    "desk": reverse("admin:index"),
    "sent in": reverse("admin:people_submission_changelist"),
    "one sent in": reverse("admin:people_submission_change", args=[sent.pk]),
    "refuse": reverse("admin:people_submission_refuse", args=[sent.pk]),
    "pictures": library("changelist"),
    "pictures that lack": f"{library('changelist')}?rettighed=mangler",
    "a picture in use": library("change", picture.pk),
    "a picture unknown": library("change", unknown.pk),
    "a picture kept": library("delete", picture.pk),
    "a picture going": library("delete", unknown.pk),
    "lay in": library("lay_in"),
    "words": f"{library('lay_in')}?id={picture.pk},{unknown.pk}",
}
found = {"pages": pages, "draft": address("change", draft.pk), "article": article.pk}
print(json.dumps(found))  # noqa: T201 - read by the fixture
