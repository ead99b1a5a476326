from django.db import migrations


def lay_anew(apps, schema_editor):
    """Those without keys are laid after all migrations, by `publishing.library.keys`."""
    keys = apps.get_model("publishing", "PictureKey").objects.using(schema_editor.connection.alias)
    keys.filter(picture__taken_on__isnull=False).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("publishing", "0013_picture_keys"),
        ("pictures", "0003_rights_and_looks"),
    ]

    operations = [
        migrations.RunPython(lay_anew, migrations.RunPython.noop, elidable=True),
    ]
