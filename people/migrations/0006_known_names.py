from django.db import migrations

from people.naming import company_key, tidy


def fill(apps, schema_editor):
    """The keys of names that are there already, and the former companies they tell of."""
    company, alias, notice = (
        apps.get_model("people", name) for name in ("Company", "CompanyAlias", "Notice")
    )
    called = {}
    for row in alias.objects.all():
        alias.objects.filter(pk=row.pk).update(key=company_key(row.name))
        called[row.name] = row.company_id
    for row in company.objects.all():
        company.objects.filter(pk=row.pk).update(key=company_key(row.name))
        called[row.name] = row.pk
    texts = notice.objects.exclude(old_company="").values_list("old_company", flat=True)
    for text in set(texts):
        notice.objects.filter(old_company=text).update(
            former_key=company_key(text), former_company=called.get(tidy(text))
        )


class Migration(migrations.Migration):
    dependencies = [("people", "0005_former_company")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
