import ipaddress
import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publishing.desk.checks import asking
from publishing.desk.checks.asking import Answer, ask
from tests.publishing.checks.answering import answering

# Addresses that lead into a machine room, in every dress they come in.
INSIDE = [
    "127.0.0.1", "127.8.8.8", "0.0.0.1", "10.0.0.1", "172.16.0.1", "192.168.1.1",
    "169.254.169.254", "100.64.0.1", "192.0.0.8", "198.18.0.1", "224.0.0.1", "255.255.255.255",
    "240.0.0.1", "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "fd00:ec2::254", "ff02::1",
    "::ffff:127.0.0.1", "::ffff:169.254.169.254", "64:ff9b::a9fe:a9fe", "2002:7f00:1::1",
    "2001:0:7f00:1::1", "2001:db8::1",
]  # fmt: skip


@pytest.fixture
def site(settings):
    settings.LINK_CHECKS_LOOPBACK = True
    with answering() as server:
        yield server


@pytest.fixture
def names(monkeypatch):
    """`names({"host": [addresses]})` is the only telephone book there is."""

    def use(book):
        real = socket.getaddrinfo

        def look_up(host, port, *args, **kwargs):
            if host[0].isdigit():
                return real(host, port, *args, **kwargs)
            if host not in book:
                raise socket.gaierror(socket.EAI_NONAME, "unknown")
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (a, port)) for a in book[host]]

        monkeypatch.setattr(socket, "getaddrinfo", look_up)

    return use


@pytest.fixture
def _impatient(monkeypatch):
    monkeypatch.setattr(asking, "SECONDS", 0.3)


class TestAnswers:
    """What a page answers in the end, asked with HEAD and, if that is refused, with GET."""

    @pytest.mark.parametrize("status", [200, 204, 403, 404, 410, 429, 500, 503])
    def test_the_status_is_the_answer(self, site, status):
        assert ask(f"{site.base}/{status}") == Answer(status=status)

    def test_a_page_that_is_there_is_asked_once_and_by_head(self, site):
        ask(f"{site.base}/200")
        assert site.asked == [("HEAD", "/200")]

    def test_a_server_that_knows_no_head_is_asked_by_get(self, site):
        assert ask(f"{site.base}/kun-get") == Answer(status=200)

    def test_redirects_are_followed_to_the_end(self, site):
        assert ask(f"{site.base}/til/til/404") == Answer(status=404)
        assert ask(f"{site.base}/til/200") == Answer(status=200)

    def test_five_redirects_are_followed_and_no_more(self, site):
        assert ask(f"{site.base}/{'til/' * 5}200") == Answer(status=200)
        assert ask(f"{site.base}/{'til/' * 6}200") == Answer(error="redirects")

    def test_a_ring_of_redirects_ends(self, site):
        assert ask(f"{site.base}/i-ring") == Answer(error="redirects")

    def test_danish_letters_are_sent_as_the_net_wants_them(self, site):
        ask(f"{site.base}/200/færge?nøgle=å")
        assert site.asked == [("HEAD", "/200/f%C3%A6rge?n%C3%B8gle=%C3%A5")]

    def test_no_password_in_an_address_is_sent(self, site):
        ask(site.base.replace("//", "//navn:kode@") + "/200")
        assert "Authorization" not in site.headers_of[0]
        assert "kode" not in str(site.headers_of)


class TestBadServers:
    """Nothing a server does can hold the look-up, or break it."""

    @pytest.mark.usefixtures("_impatient")
    @pytest.mark.parametrize("way", ["langsomt", "stumt", "til/langsomt"])
    def test_a_slow_one_is_left(self, site, way):
        assert ask(f"{site.base}/{way}") == Answer(error="slow")

    def test_garbage_is_no_answer(self, site):
        assert ask(f"{site.base}/sludder") == Answer(error="no-answer")

    def test_a_huge_body_is_not_read(self, site):
        assert ask(f"{site.base}/enorm") == Answer(status=404)
        assert site.hung_up.wait(10)

    def test_one_that_is_not_there_is_no_answer(self, settings):
        settings.LINK_CHECKS_LOOPBACK = True
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            port = taken.getsockname()[1]
            assert ask(f"http://127.0.0.1:{port}/") == Answer(error="no-answer")

    def test_plain_talk_where_tls_is_expected_is_told_apart(self, site):
        assert ask(site.base.replace("http:", "https:") + "/200") == Answer(error="tls")


class TestTheMachineRoom:
    """The server asks the public internet and nothing else, whatever address it is given."""

    @pytest.mark.parametrize("address", INSIDE)
    def test_no_inner_address_may_be_asked(self, address):
        assert not asking._may_be_asked(address)

    @pytest.mark.parametrize("address", ["8.8.8.8", "193.162.153.164", "2606:4700::1111"])
    def test_a_public_one_may(self, address):
        assert asking._may_be_asked(address)

    @given(st.ip_addresses(v=4, network="10.0.0.0/8") | st.ip_addresses(v=6, network="fc00::/7"))
    def test_no_private_one_may(self, address):
        assert not asking._may_be_asked(str(address))

    @given(st.ip_addresses(v=4))
    def test_an_address_in_the_dress_of_the_newer_kind_is_itself(self, address):
        mapped = str(ipaddress.IPv6Address(f"::ffff:{address}"))
        assert asking._may_be_asked(mapped) == asking._may_be_asked(str(address))

    @pytest.mark.parametrize("host", ["127.0.0.1", "2130706433", "0x7f.1", "localhost", "[::1]"])
    def test_this_machine_is_not_asked(self, host):
        with answering() as server:
            assert ask(f"http://{host}:{server.server_port}/200").status is None
            assert server.asked == []

    def test_nor_is_it_on_the_ports_of_the_net(self):
        assert ask("http://127.0.0.1/") == ask("https://[::1]/") == Answer(error="not-public")

    def test_a_redirect_into_it_is_refused(self, site, names):
        """The first page may be asked for; the one it leads to is judged for itself."""
        names({"indenfor.example": ["10.0.0.1"]})
        for inner in ("indenfor.example", "169.254.169.254", "192.168.1.1"):
            assert ask(f"{site.base}/til/http://{inner}/200") == Answer(error="not-public")

    def test_a_redirect_back_to_this_machine_is_refused(self, site, settings, monkeypatch):
        """The first page is let through by hand, as one on the net would be; not the second."""
        real, judged = asking._may_be_asked, []

        def first_only(address):
            settings.LINK_CHECKS_LOOPBACK = not judged
            judged.append(address)
            return real(address)

        monkeypatch.setattr(asking, "_may_be_asked", first_only)
        monkeypatch.setattr(asking, "PORTS", {"http": site.server_port, "https": 443})
        assert ask(f"{site.base}/til/404") == Answer(error="not-public")
        assert site.asked == [("HEAD", "/til/404")]

    def test_a_name_with_one_inner_address_among_its_own_is_refused(self, names):
        names({"blandet.example": ["8.8.8.8", "127.0.0.1"]})
        assert ask("http://blandet.example/") == Answer(error="not-public")

    def test_the_connection_is_made_to_the_address_that_was_looked_at(self, monkeypatch, names):
        """A name that stands for another address a moment later gains nothing by it."""
        names({"skifter.example": ["8.8.8.8"]})
        called = []

        def connect(address, **kwargs):
            called.append(address)
            raise OSError

        monkeypatch.setattr(socket, "create_connection", connect)
        assert ask("http://skifter.example/") == Answer(error="no-answer")
        assert called == [("8.8.8.8", 80)]

    @pytest.mark.parametrize(
        ("url", "error"),
        [
            ("ftp://vagten.example/", "address"),
            ("file:///etc/passwd", "address"),
            ("gopher://vagten.example:70/", "address"),
            ("http://", "address"),
            ("http:///sti", "address"),
            ("http://vagten.example:22/", "port"),
            ("https://vagten.example:6379/", "port"),
            ("http://vagten.example:99999/", "no-answer"),
            ("http://[::1/", "no-answer"),
        ],
    )
    def test_only_pages_on_their_own_ports_are_asked(self, names, url, error):
        names({})
        assert ask(url) == Answer(error=error)

    def test_a_name_nobody_knows_is_told(self, names):
        names({})
        assert ask("https://findes-ikke.example/") == Answer(error="unknown-host")

    @given(st.text(max_size=60).map("http://{}".format) | st.text(max_size=60))
    def test_no_address_breaks_it(self, url):
        def nobody(*args, **kwargs):
            raise socket.gaierror(socket.EAI_NONAME, "unknown")

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(socket, "getaddrinfo", nobody)
            assert ask(url).status is None
