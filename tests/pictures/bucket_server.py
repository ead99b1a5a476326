"""A real S3 server on loopback, in a thread of the tests; moto's."""

from contextlib import contextmanager

from moto.server import ThreadedMotoServer

from pictures.bucket import Bucket

NAME, REGION = "billeder", "eu-north-1"
# Asked for by boto3; the server takes any.
KEYS = {"AWS_ACCESS_KEY_ID": "proeve", "AWS_SECRET_ACCESS_KEY": "proeve"}


@contextmanager
def serving():
    """The address of a server, empty."""
    server = ThreadedMotoServer("127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    try:
        yield f"http://{host}:{port}"
    finally:
        server.stop()


def options_for(address):
    return {"bucket_name": NAME, "endpoint_url": address, "region_name": REGION}


def made_at(address):
    """The bucket, made and emptied."""
    bucket = Bucket(**options_for(address))
    where = {"LocationConstraint": REGION}
    known = [found["Name"] for found in bucket.client.list_buckets()["Buckets"]]
    if NAME not in known:
        bucket.client.create_bucket(Bucket=NAME, CreateBucketConfiguration=where)
    for found in bucket.bucket.objects.all():
        found.delete()
    return bucket


def keys_in(bucket):
    return sorted(found.key for found in bucket.bucket.objects.all())
