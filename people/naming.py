"""When two ways of writing a company's name are one: without its form, its case and its signs."""

import re

from publishing.slugs import spell_out

# Danish forms first, then those that turn up in the Danish trade.
FORMS = (
    r"a/?s|aps|ivs|k/?s|p/?s|i/?s|a\.?m\.?b\.?a|f\.?m\.?b\.?a|s\.?m\.?b\.?a"
    r"|ab|as|asa|oy|gmbh|ag|ltd|limited|inc|llc|plc|b\.?v"
)
FORM = re.compile(rf"[\s,]+\(?({FORMS})\.?\)?$", re.IGNORECASE)


KEY_LENGTH = 160


def tidy(name):
    return " ".join(name.split())


def company_form(name):
    """The form a name ends in, as letters alone: `as` of »A/S«; empty where it has none."""
    match = FORM.search(tidy(name))
    return re.sub(r"\W", "", match[1]).lower() if match else ""


def company_key(name):
    """
    What is left of a name that is written in several ways. Two names with one key are likely one
    company; »Netværk« and »netvaerk« are, »Netip« and »Netip Drift« are not.

    >>> company_key("Søjle A/S") == company_key("SØJLE")
    True
    """
    whole = tidy(name)
    bare = FORM.sub("", whole) or whole
    plain = spell_out(bare)
    return (re.sub(r"[^a-z0-9]+", "", plain) or plain)[:KEY_LENGTH]


def may_be_one(name, other):
    """Whether two names with one key can be one company: not where each has a form of its own."""
    forms = {company_form(name), company_form(other)} - {""}
    return len(forms) < 2
