"""Where pictures are kept, as the environment says it: in a folder, or in a bucket."""

from django.core.exceptions import ImproperlyConfigured

KEYS = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")


def media_storage(env):
    """The `default` of STORAGES. Half a bucket is refused, in Danish."""
    bucket, endpoint, region = (
        env(f"MEDIA_{name}", default="") for name in ("BUCKET", "ENDPOINT", "REGION")
    )
    if not bucket:
        for name, value in (("MEDIA_ENDPOINT", endpoint), ("MEDIA_REGION", region)):
            if value:
                raise ImproperlyConfigured(
                    f"{name} er sat, men MEDIA_BUCKET mangler. Skriv, hvilken bucket billederne "
                    "skal ligge i, eller fjern den anden."
                )
        return {"BACKEND": "pictures.storage.WholeFiles"}
    refuse_what_cannot_be_reached(env, endpoint, region)
    options = {"bucket_name": bucket, "endpoint_url": endpoint, "region_name": region}
    return {
        "BACKEND": "pictures.bucket.Bucket",
        "OPTIONS": {name: value for name, value in options.items() if value},
    }


def refuse_what_cannot_be_reached(env, endpoint, region):
    if not endpoint and not region:
        raise ImproperlyConfigured(
            "MEDIA_BUCKET er sat, men ikke hvor den er. Skriv MEDIA_REGION for Amazon S3, eller "
            "MEDIA_ENDPOINT for en anden S3-kompatibel tjeneste."
        )
    if endpoint and not endpoint.startswith(("https://", "http://")):
        raise ImproperlyConfigured("MEDIA_ENDPOINT skal begynde med https:// eller http://.")
    given = [name for name in KEYS if env(name, default="")]
    if len(given) == 1:
        [lacking] = set(KEYS) - set(given)
        raise ImproperlyConfigured(f"{given[0]} er sat, men {lacking} mangler.")
