import re

MOST = 500
ADDRESS = re.compile(r"(https)://((?:[\w-]+\.)+[\w-]{2,})(:\d{1,5})?([/?#][^\s<>\"'\\`]*)?", re.I)


def https_address(value):
    """An address out of the house, by https and with a name for a host, or None."""
    found = ADDRESS.fullmatch(value.strip()) if len(value) <= MOST else None
    if found is None:
        return None
    scheme, host, port, rest = found.groups(default="")
    address = f"{scheme.lower()}://{host.lower()}{port}{rest or '/'}"
    # A few letters have no small one of their own: »İ« becomes two characters, no host's.
    return address if ADDRESS.fullmatch(address) else None
