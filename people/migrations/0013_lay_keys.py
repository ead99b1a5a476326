from django.db import migrations

from people.moves.titles import found_by


def lay(apps, schema_editor):
    """The published notices there are already, as `Notice.carry_over` keeps them from now on."""
    Notice, NoticeKey = apps.get_model("people", "Notice"), apps.get_model("people", "NoticeKey")
    TaggedItem = apps.get_model("publishing", "TaggedItem")
    published = Notice.objects.filter(published_at__isnull=False)
    for notice in published.only("published_at", "title", "withdrawn_at").iterator(chunk_size=1000):
        tags = TaggedItem.objects.filter(content_object_id=notice.pk)
        keys = {f"tag:{pk}" for pk in tags.values_list("tag_id", flat=True)}
        keys |= {f"word:{word}" for word in found_by(notice.title)}
        NoticeKey.objects.bulk_create(
            NoticeKey(notice=notice, key=key, listed_at=notice.published_at)
            for key in keys
            if notice.withdrawn_at is None
        )
        Notice.objects.filter(pk=notice.pk).update(listed_at=notice.published_at)


class Migration(migrations.Migration):
    dependencies = [("people", "0012_moves")]

    operations = [migrations.RunPython(lay, migrations.RunPython.noop)]
