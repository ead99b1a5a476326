import os
import subprocess
import sys

import environ
import pytest
from django.core.exceptions import ImproperlyConfigured

from newsroom.media import media_storage
from newsroom.outlet import read_outlet

LOAD = (
    "import environ; environ.Env.read_env = classmethod(lambda *args, **kwargs: None);"
    "from newsroom import settings; print(settings.DEBUG, settings.HTTPS)"
)


def load_settings(**environment):
    """The settings as a fresh process reads them, without the checkout's own .env file."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(  # noqa: S603 - our own interpreter and code
        [sys.executable, "-c", LOAD],
        env=kept | environment,
        capture_output=True,
        text=True,
        check=False,
    )


class TestProduction:
    """It fails early and plainly, and is safe by default."""

    def test_does_not_start_without_a_secret_of_its_own(self):
        refused = load_settings()
        assert refused.returncode != 0
        assert "SECRET_KEY" in refused.stderr

    def test_is_without_debugging_and_with_https_unless_told(self):
        started = load_settings(SECRET_KEY="a-secret", EMAIL_URL="smtp://localhost:25")
        assert started.stdout.split() == ["False", "True"]

    def test_does_not_start_without_a_way_to_send_mail(self):
        refused = load_settings(SECRET_KEY="a-secret")
        assert refused.returncode != 0
        assert "EMAIL_URL" in refused.stderr

    def test_development_needs_no_secret(self):
        started = load_settings(DEBUG="1")
        assert started.stdout.split() == ["True", "False"]


class TestWherePicturesAreKept:
    """In a folder, or in a bucket of which enough is said; half a bucket is refused."""

    def of(self, **environment):
        return media_storage(Env(environment))

    def test_in_a_folder_by_default(self):
        assert self.of() == {"BACKEND": "pictures.storage.WholeFiles"}

    def test_in_a_bucket(self):
        assert self.of(MEDIA_BUCKET="billeder", MEDIA_REGION="eu-north-1") == {
            "BACKEND": "pictures.bucket.Bucket",
            "OPTIONS": {"bucket_name": "billeder", "region_name": "eu-north-1"},
        }
        assert self.of(MEDIA_BUCKET="billeder", MEDIA_ENDPOINT="https://s3.example")["OPTIONS"] == {
            "bucket_name": "billeder",
            "endpoint_url": "https://s3.example",
        }

    @pytest.mark.parametrize(
        ("given", "sentence"),
        [
            ({"MEDIA_ENDPOINT": "https://s3.example"}, "MEDIA_ENDPOINT er sat, men MEDIA_BUCKET"),
            ({"MEDIA_REGION": "eu-north-1"}, "MEDIA_REGION er sat, men MEDIA_BUCKET"),
            ({"MEDIA_BUCKET": "billeder"}, "ikke hvor den er"),
            ({"MEDIA_BUCKET": "b", "MEDIA_ENDPOINT": "s3.example"}, "begynde med https://"),
            (
                {"MEDIA_BUCKET": "b", "MEDIA_REGION": "r", "AWS_ACCESS_KEY_ID": "x"},
                "AWS_ACCESS_KEY_ID er sat, men AWS_SECRET_ACCESS_KEY mangler",
            ),
            (
                {"MEDIA_BUCKET": "b", "MEDIA_REGION": "r", "AWS_SECRET_ACCESS_KEY": "x"},
                "AWS_SECRET_ACCESS_KEY er sat, men AWS_ACCESS_KEY_ID mangler",
            ),
        ],
        ids=lambda value: "+".join(value) if isinstance(value, dict) else "",
    )
    def test_half_of_one_is_refused_in_a_sentence(self, given, sentence):
        with pytest.raises(ImproperlyConfigured, match=sentence):
            self.of(**given)

    def test_the_settings_ask(self):
        refused = load_settings(DEBUG="1", MEDIA_REGION="eu-north-1")
        assert "MEDIA_BUCKET mangler" in refused.stderr


GOOD = {
    "name": "Prøvebladet",
    "tagline": "Til prøve",
    "editor": "Vita Prøve",
    "address": "Prøvevej 1",
    "cvr": "00000001",
    "email": "red@proeve.example",
    "phone": "00 00 00 01",
    "complaints": "Til redaktionen.",
}


def write(path, values):
    path.write_text("\n".join(f'{key} = "{value}"' for key, value in values.items()), "utf-8")
    return path


class TestOutlet:
    """The outlet's own file: unknown settings are refused by name, missing ones too."""

    def test_is_read(self, tmp_path):
        outlet = read_outlet(write(tmp_path / "outlet.toml", GOOD))
        assert (outlet.name, outlet.sections) == ("Prøvebladet", ())

    def test_an_unknown_setting_is_refused_with_the_known_ones(self, tmp_path):
        path = write(tmp_path / "outlet.toml", GOOD | {"farve": "rød"})
        with pytest.raises(
            ImproperlyConfigured, match=r"ukendt indstilling farve\. Kendte: .*name"
        ):
            read_outlet(path)

    def test_a_missing_setting_is_refused_by_name(self, tmp_path):
        path = write(tmp_path / "outlet.toml", {k: v for k, v in GOOD.items() if k != "editor"})
        with pytest.raises(ImproperlyConfigured, match="editor"):
            read_outlet(path)

    @pytest.mark.parametrize("typed", ["0", "-3", "2.5", '"60"', "true"])
    def test_days_that_are_none_are_refused_by_name(self, tmp_path, typed):
        path = write(tmp_path / "outlet.toml", GOOD)
        path.write_text(f"{path.read_text('utf-8')}\nnotice_box_days = {typed}", "utf-8")
        with pytest.raises(ImproperlyConfigured, match="notice_box_days skal være et helt antal"):
            read_outlet(path)

    def test_the_one_in_the_repository_is_whole(self, settings):
        assert settings.OUTLET.editor
        assert settings.OUTLET.complaints


class Env(environ.Env):
    """An environment that is given, not the process's own."""

    def __init__(self, environment):
        super().__init__()
        self.ENVIRON = environment
