from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("pictures", "0005_alt_per_use")]

    operations = [
        migrations.RenameField(model_name="claim", old_name="begun_at", new_name="heard_at"),
    ]
