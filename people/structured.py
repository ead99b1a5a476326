"""Companies and persons in the words of schema.org, for machines that read pages."""

from django.urls import reverse

# What these tell of is no post at the company, or the end of one.
NO_POST = ("bestyrelse", "fratraedelse", "doedsfald")


def organization(request, company):
    page = request.build_absolute_uri(company.get_absolute_url())
    data = {
        "@context": "https://schema.org",
        "@type": "Organization",
        "@id": page,
        "name": company.name,
        "url": company.website or page,
    }
    if others := company.other_names:
        data["alternateName"] = others
    if company.cvr:
        data["vatID"] = f"DK{company.cvr}"
    return data


def person(request, person, career, portrait):
    """`career` is newest first; what the newest tells is what the person does now."""
    page = request.build_absolute_uri(person.get_absolute_url())
    data = {
        "@context": "https://schema.org",
        "@type": "Person",
        "@id": page,
        "name": person.name,
        "givenName": person.first_name,
        "familyName": person.last_name,
        "url": page,
    }
    if portrait:
        address = reverse("rendition", args=[portrait.pk, portrait.version, "4x5", 720, "jpg"])
        data["image"] = request.build_absolute_uri(address)
    newest = career[0] if career else None
    if newest and newest.title and newest.occasion not in NO_POST:
        data["jobTitle"] = newest.title
        data["worksFor"] = {
            "@type": "Organization",
            "@id": request.build_absolute_uri(newest.company.get_absolute_url()),
            "name": newest.company.name,
        }
    return data
