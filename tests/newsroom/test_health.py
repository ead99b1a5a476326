import pytest
from django.db import DatabaseError

from newsroom import views
from pictures.storage import Unreachable
from publishing.edition import Edition

pytestmark = pytest.mark.django_db


@pytest.fixture
def storage(monkeypatch):
    """`storage.fault` is what is wrong with the storage; `storage.asked` counts."""

    class Storage:
        fault, asked = None, 0

        def fault_of(self, storage):
            self.asked += 1
            return self.fault

    watched = Storage()
    monkeypatch.setattr(views, "fault_of", watched.fault_of)
    monkeypatch.setattr(views, "PICTURES", views.StorageWatch())
    return watched


class TestHealth:
    def test_all_is_well(self, client, monkeypatch):
        monkeypatch.setattr(views, "PICTURES", views.StorageWatch())
        response = client.get("/sundhed/")
        assert (response.status_code, response.json()["status"]) == (200, "ok")

    def test_a_storage_that_does_not_answer_is_said_without_its_name(self, client, storage):
        storage.fault = Unreachable("bucket hemmelig-spand")
        response = client.get("/sundhed/")
        assert response.status_code == 503
        assert "Lageret til billeder kan ikke nås" in response.json()["billeder"]
        assert "hemmelig" not in response.content.decode()

    def test_a_database_that_does_not_answer_is_said(self, client, storage, monkeypatch):
        def refuse():
            raise DatabaseError("væk")

        monkeypatch.setattr(Edition, "current", refuse)
        assert client.get("/sundhed/").json() == {"status": "fejl", "database": "væk"}

    def test_many_who_ask_cost_one_look_at_the_storage(self, client, storage):
        for _ in range(3):
            client.get("/sundhed/")
        assert storage.asked == 1

    def test_it_is_looked_at_again_after_a_while(self, client, storage, monkeypatch):
        client.get("/sundhed/")
        monkeypatch.setattr(views.StorageWatch, "SECONDS", -1)
        storage.fault = Unreachable("x")
        assert client.get("/sundhed/").status_code == 503
