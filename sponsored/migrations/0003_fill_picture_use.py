from django.db import migrations

from publishing.library.filling import fill_bodies


def fill_uses(apps, schema_editor):
    fill_bodies(apps, schema_editor.connection.alias, apps.get_model("sponsored", "SponsoredPost"))


class Migration(migrations.Migration):

    dependencies = [
        ('sponsored', '0002_versions'),
        ('publishing', '0011_fill_picture_use'),
    ]

    operations = [
        migrations.RunPython(fill_uses, migrations.RunPython.noop),
    ]
