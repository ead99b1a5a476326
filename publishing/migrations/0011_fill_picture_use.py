from django.db import migrations

from publishing.library.filling import fill


def fill_uses(apps, schema_editor):
    fill(apps, schema_editor.connection.alias)


class Migration(migrations.Migration):

    dependencies = [
        ('publishing', '0010_picture_use'),
    ]

    operations = [
        migrations.RunPython(fill_uses, migrations.RunPython.noop),
    ]
