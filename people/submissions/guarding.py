"""
What stands before a form that anybody may send without an account: it says where it was opened and
when, has a field only robots fill, and counts how often one sender comes in a day.

No cookie is set. A request from another site's page is known by its own headers. Nobody's network
address is kept: what is counted is a keyed hash of it, made with a salt that is forgotten the day
after, and with it the way back.
"""

import hashlib
import hmac
import ipaddress
import secrets
from datetime import timedelta
from functools import wraps
from urllib.parse import urlsplit

from django import forms
from django.conf import settings
from django.core import signing
from django.db import models, transaction
from django.db.models import F
from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

# Nobody has read a form and filled it in less; a form left open longer is shown anew.
QUICKEST, LONGEST = timedelta(seconds=4), timedelta(days=1)
MOST_BYTES = 15 * 1024 * 1024
SALT = "people.submissions.opened"
# One household or company has a network of its own at IPv6; at IPv4 it has an address.
NETWORK_BITS = {4: 32, 6: 64}


class DailySalt(models.Model):
    """What the hashes of one day are made with. Without it nobody can tell whose they were."""

    day = models.DateField("dag", unique=True)
    salt = models.CharField(max_length=64, default=secrets.token_hex)

    class Meta:
        verbose_name = "dagens salt"
        verbose_name_plural = "dagens salt"

    def __str__(self):
        return str(self.day)


class Attempts(models.Model):
    """How often somebody has sent something today, without a word of who."""

    day = models.DateField("dag")
    digest = models.CharField(max_length=64)
    count = models.PositiveIntegerField("antal", default=0)

    class Meta:
        verbose_name = "forsøg"
        verbose_name_plural = "forsøg"
        constraints = [models.UniqueConstraint(fields=["day", "digest"], name="attempts_once")]

    def __str__(self):
        return f"{self.day}: {self.count}"


@transaction.atomic
def spend(purpose, sender, limit):
    """Count one more of `limit` a day for a sender. False, and nothing counted, when used up."""
    today = timezone.localdate()
    forget_before(today)
    day, _ = DailySalt.objects.get_or_create(day=today)
    key = f"{settings.SECRET_KEY}{day.salt}".encode()
    digest = hmac.new(key, f"{purpose}|{sender}".encode(), hashlib.blake2s).hexdigest()
    row, _ = Attempts.objects.get_or_create(day=today, digest=digest)
    within = Attempts.objects.filter(pk=row.pk, count__lt=limit)
    return within.update(count=F("count") + 1) == 1


def forget_before(day):
    """Yesterday's counts, and what they were made with."""
    for model in (Attempts, DailySalt):
        model.objects.filter(day__lt=day).delete()


def network_of(request):
    """
    The network a request comes from. The last `PROXIES` addresses that proxies have noted are our
    own; what stands before them anybody may have written.
    """
    noted = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    address = request.META.get("REMOTE_ADDR", "")
    if settings.PROXIES and len(noted) >= settings.PROXIES:
        address = noted[-settings.PROXIES].strip() or address
    try:
        version = ipaddress.ip_address(address).version
    except ValueError:
        return ""
    return str(ipaddress.ip_network(f"{address}/{NETWORK_BITS[version]}", strict=False))


def opened_now():
    """What a form carries to tell when it was opened; nobody else can write one."""
    return signing.dumps(timezone.now().timestamp(), salt=SALT)


def age_of(opened):
    """How long ago that was, or None where it was written by somebody else."""
    try:
        return timedelta(
            seconds=timezone.now().timestamp() - signing.loads(opened or "", salt=SALT)
        )
    except signing.BadSignature:
        return None


class GuardedForm(forms.Form):
    """
    A form for everybody. It says what is wrong in plain words and keeps what was typed; `may_send`
    is asked last, when everything else is right, and counts. A `draft` is only shown once more.
    """

    purpose = ""
    per_network, per_mail = 30, 12

    opened = forms.CharField(required=False, widget=forms.HiddenInput)
    fax = forms.CharField(
        label="Lad dette felt stå tomt",
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )

    def __init__(self, data=None, *args, request, draft=False, **kwargs):
        super().__init__(data, *args, label_suffix="", **kwargs)
        self.request, self.draft = request, draft
        self.fields["opened"].initial = opened_now
        age = age_of(data.get("opened")) if data is not None else None
        self.quick = age is not None and age < QUICKEST
        self.outdated = data is not None and (age is None or age > LONGEST)
        if self.outdated:
            self.data = data.copy()
            self.data["opened"] = opened_now()

    def clean(self):
        cleaned = super().clean()
        if self.draft:
            return cleaned
        if cleaned.get("fax"):
            self.add_error(
                "fax", "Feltet skal stå tomt: det er sat op for robotter. Tøm det, og send igen."
            )
        if self.outdated:
            self.add_error(None, "Siden har stået åben længe. Se det igennem, og send igen.")
        elif self.quick:
            self.add_error(None, "Det gik meget hurtigt. Vent et øjeblik, og send så igen.")
        return cleaned

    def may_send(self, email=""):
        """Whether the sender has sent less than a day's worth. If not, the form says what to do."""
        network = network_of(self.request)
        asked = [(f"{self.purpose}|netværk", network, self.per_network)]
        asked += [(f"{self.purpose}|mail", email.strip().casefold(), self.per_mail)]
        if all(spend(*each) for each in asked if each[1]):
            return True
        self.add_error(
            None,
            "Der er kommet så mange herfra i dag, at formularen holder pause til i morgen. Skriv "
            f"til redaktionen på {settings.OUTLET.email}, så tager vi den derfra.",
        )
        return False


def from_elsewhere(request):
    """Whether another site's page has sent it. Browsers say so; a program has nothing to borrow."""
    if site := request.headers.get("Sec-Fetch-Site"):
        return site not in ("same-origin", "none")
    origin = request.headers.get("Origin")
    return origin is not None and urlsplit(origin).netloc != request.get_host()


def public_form(view):
    """A page with a form for everybody: no cookie, never kept, and no more bytes than it needs."""

    @csrf_exempt
    @require_http_methods(["GET", "HEAD", "POST"])
    @wraps(view)
    def guarded(request, *args, **kwargs):
        response = refusal(request) or view(request, *args, **kwargs)
        patch_cache_control(response, private=True, no_store=True)
        return response

    return guarded


def refusal(request):
    if request.method != "POST":
        return None
    if from_elsewhere(request):
        return refused(request, 403, "Formularen er sendt fra en anden side end vores egen.")
    length = request.META.get("CONTENT_LENGTH") or "0"
    if not length.isdecimal() or int(length) > MOST_BYTES:
        most = MOST_BYTES // 1024**2
        return refused(request, 413, f"Det fylder mere end {most} MB. Vælg et mindre billede.")
    return None


def refused(request, status, reason):
    return render(request, "people/form_refused.html", {"reason": reason}, status=status)
