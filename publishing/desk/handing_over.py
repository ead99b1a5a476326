"""
From hand to hand and out to the readers: to review, back again, approved, published. Each step asks
what it needs to know and says what will happen.
"""

from django.contrib import messages
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import render

from publishing import danish
from publishing.desk.desk_pages import desk_button, desk_page, to_page
from publishing.desk.forms import ReviewForm, SendBackForm
from publishing.desk.meanwhile import Overtaken
from publishing.desk.release import Release
from publishing.desk.taking_down import changeable


def urls(admin):
    return [
        desk_page(admin, "<pk:pk>/gennemsyn/", review),
        desk_page(admin, "<pk:pk>/send-tilbage/", send_back),
        desk_page(admin, "<pk:pk>/udgiv/", publish),
        desk_button(admin, "<pk:pk>/fortryd-planlaegning/", unschedule),
    ]


def page(admin, request, template, item, title, **context):
    context |= {
        **admin.admin_site.each_context(request),
        "title": title,
        "original": item,
        "opts": admin.opts,
    }
    return render(request, f"admin/publishing/{template}.html", context)


def reviewers(admin, user):
    """Those who may publish this kind, without oneself."""
    app, model = admin.opts.app_label, admin.opts.model_name
    people = get_user_model().objects.with_perm(
        f"{app}.publish_{model}", backend="django.contrib.auth.backends.ModelBackend"
    )
    return people.exclude(pk=user.pk).order_by("first_name", "last_name", "username")


def review(admin, request, pk):
    item = changeable(admin, request, pk)
    form = ReviewForm(request.POST or None, reviewers=reviewers(admin, request.user))
    if request.method == "POST" and form.is_valid():
        item.send_to_review(by=request.user, **form.cleaned_data)
        to = form.cleaned_data["to"]
        sentence = f"Sendt til gennemsyn hos {to}." if to else "Sendt til gennemsyn."
        admin.message_user(request, sentence, messages.SUCCESS)
        return to_page(admin, "change", pk)
    return page(admin, request, "review", item, "Send til gennemsyn", form=form)


def send_back(admin, request, pk):
    item = changeable(admin, request, pk)
    if not admin.may(request, "publish"):
        raise PermissionDenied("Du kan ikke sende det tilbage.")
    form = SendBackForm(request.POST or None)
    if form.is_valid():
        item.send_back(by=request.user, note=form.cleaned_data["note"])
        admin.message_user(request, "Sendt tilbage som kladde.", messages.SUCCESS)
        return to_page(admin, "change", pk)
    return page(admin, request, "send_back", item, "Send tilbage", form=form)


def publish(admin, request, pk):
    """One plain sentence about what readers will see, from when and where; then it is done."""
    item = changeable(admin, request, pk)
    if not admin.may(request, "publish"):
        raise PermissionDenied("Du kan ikke udgive. Send det til gennemsyn i stedet.")
    release = Release(item, request.POST or None, by=request.user)
    if request.method == "POST" and release.is_valid():
        try:
            release.carry_out()
        except Overtaken as overtaken:
            release = Release.again(item, request.POST, by=request.user)
            sentence = f"{overtaken.message} Se ændringerne igennem, og udgiv igen."
            messages.warning(request, sentence)
        except ValidationError as error:
            release.form.add_error(None, error)
        else:
            admin.message_user(request, told(item), messages.SUCCESS)
            return to_page(admin, "change", pk)
    title = "Udgiv ændringer" if item.is_live() else "Udgiv"
    return page(admin, request, "publish", item, title, release=release, form=release.form)


def told(item):
    until = f" indtil {danish.stamp(item.expires_at)}" if item.expires_at else ""
    if item.is_live():
        return f"Udgivet. Læserne ser det nu{until}."
    return f"Planlagt. Læserne ser det {danish.stamp(item.published_at)}{until}."


def unschedule(admin, request, pk):
    item = changeable(admin, request, pk)
    if not admin.may(request, "publish"):
        raise PermissionDenied("Det er redaktøren, der planlægger.")
    try:
        item.unschedule(by=request.user)
    except ValidationError as error:
        admin.message_user(request, " ".join(error.messages), messages.ERROR)
    else:
        admin.message_user(request, unplanned(item), messages.SUCCESS)
    return to_page(admin, "change", pk)


def unplanned(item):
    if item.withdrawn_at:
        return "Planlægningen er fortrudt. Siden er stadig taget ned, og adressen siger hvorfor."
    if item.published_at:
        return "Planlægningen er fortrudt. Siden er stadig udløbet."
    return "Planlægningen er fortrudt. Teksten er ikke udgivet."
