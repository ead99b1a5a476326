"""A card for one vulnerability: its name, how bad it is, what it hits and what mends it."""

import re

from publishing.body.nodes.addresses import https_address
from publishing.body.nodes.definition import Node, a_text, one_of

# https://www.cve.org/ResourcesSupport/AllResources/CNARules: four digits or more after the year.
CVE_ID = re.compile(r"CVE-[12]\d{3}-\d{4,12}", re.ASCII)

# The four ratings of CVSS, in the words readers know, worst first.
SEVERITIES = ("kritisk", "høj", "middel", "lav")


def cve_id(value):
    typed = value.strip().upper()
    return typed if CVE_ID.fullmatch(typed) else None


def context(aside, row):
    cve = aside.get("data-cve")
    if not cve:
        return None
    severity = aside.get("data-severity", "")
    return {
        "cve": cve,
        "product": aside.get("data-product", ""),
        "severity": severity,
        # Filled squares of four beside the word, so that the eye need not rely on a colour.
        "grade": len(SEVERITIES) - SEVERITIES.index(severity) if severity else 0,
        "affected": aside.get("data-affected", ""),
        "fixed": aside.get("data-fixed", ""),
        "url": aside.get("data-url", ""),
    }


CVE = Node(
    name="cve",
    extension="CveCard",
    tag="aside",
    called=("sårbarhedskort", "sårbarhedskort"),
    attributes={
        "data-cve": cve_id,
        "data-product": a_text(120),
        "data-severity": one_of(*SEVERITIES),
        "data-affected": a_text(200),
        "data-fixed": a_text(200),
        "data-url": https_address,
    },
    template="publishing/nodes/_cve.html",
    context=context,
    gone=lambda aside: "Et sårbarhedskort mangler sit CVE-nummer (CVE-ÅÅÅÅ-NNNN).",
    read=("data-cve", "data-product", "data-affected", "data-fixed"),
    words={
        "data-cve": "CVE-nummer",
        "data-product": "Produkt",
        "data-severity": "Alvor",
        "data-affected": "Berørt",
        "data-fixed": "Rettet i",
        "data-url": "Adresse",
    },
)
