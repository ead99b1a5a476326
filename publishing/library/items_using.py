"""What an editor is told of the items that use a picture, see uses.py."""

from django.db.models import Case, Exists, F, OuterRef, Q, Subquery, When, Window
from django.db.models.functions import Coalesce, RowNumber
from django.utils import timezone

from pictures.models import Picture
from publishing import danish
from publishing.desk.desk_pages import desk_url
from publishing.desk.standing import standing
from publishing.items import ContentItem
from publishing.kinds import REGISTERED, Kind
from publishing.library.picture_use import PictureUse, Place
from publishing.library.uses import Source, Use

# »i artiklen »…««, and »i en artikel«.
THE = {Kind.ARTICLE: "artiklen", Kind.SPONSORED: "annonceindlægget", Kind.NOTICE: "navnenyt"}
AN = {Kind.ARTICLE: "en artikel", Kind.SPONSORED: "et annonceindlæg", Kind.NOTICE: "navnenyt"}


def tell(pks, most):
    """See `uses.Source`."""
    now = timezone.now()
    uses = last_of_each(pks, now) if most == 1 else ranked(pks, now).filter(rank__lte=most)
    for use in uses.select_related("item"):
        yield use.picture_id, as_told(use)


def groups(now):
    """What readers have now, had, will have, and never had; in each the newest comes first."""
    live = ContentItem.objects.live(now).filter(pk=OuterRef("item"))
    return [
        Q(Exists(live), in_row=True, published_at__lte=now),
        Q(published_at__lte=now),
        Q(published_at__gt=now),
        Q(published_at=None),
    ]


def ranked(pks, now):
    """All uses of some pictures, with `rank` among those of their picture."""
    group = Case(*(When(uses, then=number) for number, uses in enumerate(groups(now))))
    order = [group, F("published_at").desc(), F("pk").desc()]
    rank = Window(RowNumber(), partition_by=F("picture"), order_by=order)
    return PictureUse.objects.filter(picture__in=pks).annotate(rank=rank)


def last_of_each(pks, now):
    """Those of rank 1, at a price that does not grow with their uses: steps down their index."""
    own = PictureUse.objects.filter(picture=OuterRef("pk")).order_by("-published_at", "-pk")
    newest = [Subquery(own.filter(uses).values("pk")[:1]) for uses in groups(now)]
    pictures = Picture.objects.filter(pk__in=pks).order_by()
    return PictureUse.objects.filter(pk__in=pictures.values_list(Coalesce(*newest)))


def as_told(use):
    item = use.item
    model = REGISTERED[item.kind].model
    says, short = _state(use)
    return Use(
        sentence=f"{_place(use)} {THE[item.kind]} »{item}«, {says}",
        short=short.format(AN[item.kind]),
        url=desk_url(model, "change", item.pk),
        at=use.published_at,
        live=use.in_row and item.is_live(),
        holds=use.holds,
        asks=f"{model._meta.app_label}.view_{model._meta.model_name}",
    )


def _place(use):
    if use.place == Place.BODY:
        return "I teksten i"
    return "Portræt i" if use.item.kind == Kind.NOTICE else "Topbillede i"


def _state(use):
    """How the item stands, at length and shortly."""
    item, out = use.item, use.published_at
    if not use.holds:
        return _former(out)
    if not use.in_row:
        return "i en ændring, der ikke er udgivet", "i en ændring af {}"
    where = standing(item)
    match where.key:
        case "live":
            return f"udgivet {danish.ago(out)}", f"brugt i {{}} udgivet {danish.ago(out)}"
        case "scheduled":
            planned = danish.short_stamp(out)
            return f"udgives {planned}", f"planlagt i {{}} til {planned}"
        case "down":
            return f"taget ned {danish.ago(item.withdrawn_at)}", "brugt i {}, der er taget ned"
        case "over":
            return f"vist til {danish.ago(item.expires_at)}", "brugt i {}, der er udløbet"
        case "discarded":
            return "kasseret, men kan tages frem", "i {}, der er kasseret"
    return f"ikke udgivet ({where.word.lower()})", "i {}, der ikke er udgivet"


def _former(out):
    if out is None:
        return "kun i ældre versioner", "i ældre versioner af {}"
    out = danish.ago(out)
    return f"udgivet {out}, men skiftet ud siden", f"brugt i {{}} udgivet {out}, skiftet ud siden"


IN_ITEMS = Source(PictureUse.objects.holding, tell, of_items=True)
