import pytest

from tests.pictures import bucket_server


@pytest.fixture(scope="session")
def s3_address():
    with bucket_server.serving() as address:
        yield address


@pytest.fixture
def bucket(s3_address, settings, monkeypatch):
    """The media storage is a bucket of a real S3 server, for as long as the test lasts."""
    for name, value in bucket_server.KEYS.items():
        monkeypatch.setenv(name, value)
    made = bucket_server.made_at(s3_address)
    default = {
        "BACKEND": "pictures.bucket.Bucket",
        "OPTIONS": bucket_server.options_for(s3_address),
    }
    settings.STORAGES = settings.STORAGES | {"default": default}
    return made
