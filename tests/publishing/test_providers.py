"""What people paste as an address, and what is kept and shown of it."""

import pytest
from django.conf import settings
from hypothesis import given
from hypothesis import strategies as st

from publishing.body.nodes.providers import embed_address, frame_hosts, providers, read_address
from tests.publishing.bodies import anything

VIDEO = "https://www.youtube.com/watch?v=abc-123_XYZ"
POST = "https://www.linkedin.com/feed/update/urn:li:activity:7100000000000000001/"

KEPT = [
    ("https://youtu.be/abc-123_XYZ?si=sporing", VIDEO),
    ("http://m.youtube.com/watch?app=desktop&v=abc-123_XYZ&t=42s", VIDEO),
    ("https://www.youtube.com/shorts/abc-123_XYZ", VIDEO),
    (" https://www.youtube-nocookie.com/embed/abc-123_XYZ ", VIDEO),
    ("https://vimeo.com/123456789?share=copy", "https://vimeo.com/123456789"),
    ("https://vimeo.com/123456789/0a1b2c3d4e", "https://vimeo.com/123456789/0a1b2c3d4e"),
    ("https://player.vimeo.com/video/123456789", "https://vimeo.com/123456789"),
    ("https://twitter.com/vagten/status/1700000000000000001?s=20",
     "https://x.com/vagten/status/1700000000000000001"),
    ("https://www.linkedin.com/posts/vagten_drift-activity-7100000000000000001-aBcD", POST),
    ("https://dk.linkedin.com/feed/update/urn:li:activity:7100000000000000001", POST),
    ("https://mastodon.social/@vagten/113000000000000001",
     "https://mastodon.social/@vagten/113000000000000001"),
    ("https://bsky.app/profile/vagten.example/post/3kabcdefghij2",
     "https://bsky.app/profile/vagten.example/post/3kabcdefghij2"),
    ("HTTPS://Rapport.Example/Nedbrud?Side=2", "https://rapport.example/Nedbrud?Side=2"),
    ("https://rapport.example", "https://rapport.example/"),
]  # fmt: skip


class TestAddresses:
    @pytest.mark.parametrize(("pasted", "kept"), KEPT)
    def test_it_is_kept_in_one_way(self, pasted, kept):
        assert embed_address(pasted) == kept
        assert embed_address(kept) == kept

    @pytest.mark.parametrize(
        "address",
        [
            "", "x", "http://rapport.example/", "javascript:alert(1)", "//rapport.example/",
            "https://rapport/", "https://vagt:kode@rapport.example/", "https://rapport.example/a b",
            "https://rapport.example/\"x", "https://127.0.0.1 .example/", "data:text/html,x",
            "https://rapport.example/" + "x" * 600,
        ],
    )  # fmt: skip
    def test_nothing_else_is_kept(self, address):
        assert embed_address(address) is None

    @pytest.mark.parametrize(
        "address",
        [
            "https://youtube.com.ond.example/watch?v=abc-123_XYZ",
            "https://ond.example/https://youtu.be/abc-123_XYZ",
            "https://mastodon.ond.example/@vagten/113000000000000001",
            "https://x.com/vagten",
            "https://www.youtube.com/watch?v=abc-123_XYZ9",
        ],
    )
    def test_what_only_looks_like_a_provider_is_a_link(self, address):
        assert read_address(address) == (None, ())
        assert embed_address(address) == address

    @given(st.one_of(anything, st.from_regex(r"https://\w+\.(com|example)/\S*")))
    def test_whatever_is_pasted_is_kept_the_same_the_second_time(self, address):
        kept = embed_address(address)
        assert kept is None or (embed_address(kept) == kept and kept.startswith("https://"))


class TestFrames:
    @pytest.mark.parametrize("kept", [kept for _, kept in KEPT])
    def test_what_is_put_in_a_page_lies_on_a_host_the_policy_names(self, kept):
        provider, parts = read_address(kept)
        if provider is None:
            return
        frame = provider.frame.format(*parts)
        allowed = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]["frame-src"]
        assert any(frame.startswith(f"{host}/") for host in allowed)

    def test_the_policy_names_the_providers_and_nobody_else(self):
        assert settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]["frame-src"] == frame_hosts(
            settings.MASTODON_SERVERS
        )
        assert frame_hosts([]) == [
            "https://embed.bsky.app",
            "https://platform.twitter.com",
            "https://player.vimeo.com",
            "https://www.linkedin.com",
            "https://www.youtube-nocookie.com",
        ]

    def test_a_server_the_outlet_has_not_named_is_a_link(self, settings):
        settings.MASTODON_SERVERS = ["expressional.example"]
        assert read_address("https://mastodon.social/@vagten/113000000000000001")[0] is None
        found, parts = read_address("https://expressional.example/@vagten/113000000000000001")
        assert found.name == "Mastodon"
        assert found.frame.format(*parts) == (
            "https://expressional.example/@vagten/113000000000000001/embed"
        )
        assert found in providers()
