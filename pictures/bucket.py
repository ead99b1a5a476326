"""
Where pictures and their renditions lie when they lie in a bucket of an S3-compatible storage. The
bucket is private: readers get everything from our own view. Imported only where the settings ask
for it, since boto3 takes thirty megabytes of a process.
"""

import shutil
from contextlib import ExitStack, contextmanager, suppress
from functools import cached_property
from tempfile import SpooledTemporaryFile

from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError
from django.core.files.base import ContentFile, File
from storages.backends.s3 import S3Storage

from pictures.storage import Unreachable, unlike_any_other

# More of an opened file than this lies on the disk.
IN_MEMORY = 2 * 1024 * 1024
# Connections kept open for the threads of a worker.
KEPT_OPEN = 64


def client_config(endpoint):
    """
    What hangs is given up soon: a thread that waits for the storage reads no pages. Checksums only
    where S3 demands them and names in the path, which every compatible server understands.
    """
    return Config(
        signature_version="s3v4",
        s3={"addressing_style": "path" if endpoint else "auto"},
        connect_timeout=2,
        read_timeout=10,
        retries={"total_max_attempts": 2, "mode": "standard"},
        max_pool_connections=KEPT_OPEN,
        request_checksum_calculation="when_required",
        response_checksum_validation="when_required",
    )


@contextmanager
def _said_plainly():
    try:
        yield
    except ClientError as fault:
        if fault.response["ResponseMetadata"]["HTTPStatusCode"] == 404:
            raise FileNotFoundError(str(fault)) from fault
        raise Unreachable(str(fault)) from fault
    except BotoCoreError as fault:
        raise Unreachable(str(fault)) from fault


class Bucket(S3Storage):
    def __init__(self, **options):
        config = client_config(options.get("endpoint_url"))
        super().__init__(client_config=config, querystring_auth=False, **options)

    @cached_property
    def client(self):
        """
        One for all threads, which boto3 allows of a client. What the base class uses instead
        belongs to a thread, and takes 13 MB and a tenth of a second for each.
        """
        return self._create_session().client(
            "s3",
            region_name=self.region_name,
            endpoint_url=self.endpoint_url,
            config=self.client_config,
        )

    def _at(self, name):
        return {"Bucket": self.bucket_name, "Key": self._normalize_name(name)}

    def get_available_name(self, name, max_length=None):
        return unlike_any_other(self, name, max_length)

    def put(self, name, data):
        self._save(name, ContentFile(data))

    def _open(self, name, mode="rb"):
        """A file read by one request; the base class needs three."""
        if mode != "rb":
            raise ValueError("A file in the bucket is only read; `save` and `put` write.")
        with _said_plainly(), ExitStack() as if_it_fails:
            body = self.client.get_object(**self._at(name))["Body"]
            file = if_it_fails.enter_context(SpooledTemporaryFile(IN_MEMORY))
            shutil.copyfileobj(body, file)
            if_it_fails.pop_all()
        file.seek(0)
        return File(file, name)

    def _save(self, name, content):
        content.seek(0)
        described = self._get_write_parameters(name, content)
        with _said_plainly():
            self.client.put_object(**self._at(name), **described, Body=content)
        return name

    def delete(self, name):
        with suppress(FileNotFoundError), _said_plainly():
            self.client.delete_object(**self._at(name))

    def exists(self, name):
        try:
            with _said_plainly():
                self.client.head_object(**self._at(name))
        except FileNotFoundError:
            return False
        return True

    def delete_tree(self, folder):
        """Page by page: a bucket knows no folders, and deletes a thousand files at a time."""
        prefix = self._normalize_name(folder) + "/"
        pages = self.client.get_paginator("list_objects_v2")
        with _said_plainly():
            for page in pages.paginate(Bucket=self.bucket_name, Prefix=prefix):
                keys = [{"Key": found["Key"]} for found in page.get("Contents", [])]
                if keys:
                    self._delete(keys)

    def _delete(self, keys):
        wanted = {"Objects": keys, "Quiet": True}
        done = self.client.delete_objects(Bucket=self.bucket_name, Delete=wanted)
        if errors := done.get("Errors"):
            raise Unreachable(f"{len(errors)} files were not deleted: {errors[0]['Message']}")
