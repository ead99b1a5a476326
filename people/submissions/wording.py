"""What the public form says: to companies, not to editors. The exact words of the acceptances."""

from django.conf import settings

from people.grammar import FIELD_LABELS

LABELS = FIELD_LABELS | {
    "company": "Virksomhedens navn",
    "who": "Hvordan skal vi omtale personen?",
    "school_preposition": "Ordet før uddannelsesstedet",
    "issuer": "Udstedt af",
    "free_sentence": "Andet, der skal med",
    "network": "I samarbejde med",
}
DATES = {
    "jubilaeum": "Jubilæumsdag",
    "rund_foedselsdag": "Fødselsdag",
    "doedsfald": "Dødsdag",
    "fratraedelse": "Fratrædelsesdag",
}
AGE = "Kun hvis personen selv ønsker den med. Ellers skal feltet stå tomt."
HELP = {
    "company": "Som I selv skriver det, også når det begynder med lille.",
    "first_name": "Det, vedkommende kaldes: »Hans Christian«, »Mette«.",
    "who": "Spørg personen. Vi gætter aldrig ud fra navnet.",
    "job_date": "Må gerne ligge før eller efter i dag.",
    "age": AGE,
    "title": "Uden punktum til sidst, fx »it-arkitekt«.",
    "office_company": "Kun når kontoret hedder noget andet end virksomheden.",
    "office_city": "Fx »Odense«: »ved jeres kontor i Odense«.",
    "department": "Fx »Cloud og drift«. Må stå tomt.",
    "task": "Fortsæt sætningen: »skal især beskæftige sig med …«",
    "old_title": "Fortsæt sætningen: »kommer fra en stilling som …«",
    "old_company": "Arbejdsgiveren før. Må stå tomt.",
    "education": "Fx »datamatiker« eller »cand.it.«",
    "school": "Fx »IT-Universitetet«.",
    "prior": "Fortsæt sætningen: »har tidligere beskæftiget sig med …«",
    "day_job": "Fortsæt sætningen: »er til daglig …«",
    "years": "Et helt tal, fx 25.",
    "free_sentence": "En hel sætning, når felterne ikke rækker. Skriv »han«, »hun« eller navnet, "
    "ikke »vi« og »vores«.",
    "next_title": "Fortsæt sætningen: »fortsætter i en stilling som …«",
    "next_company": "Må stå tomt.",
}
DUTY = "Fortsæt sætningen: »beskæftiger sig med …«"

CPR = "Det ligner et CPR-nummer. Slet det: vi må ikke få det, og det bliver ikke gemt."
TO_BE_TICKED = "Sæt kryds, når det er på plads. Ellers kan vi ikke bringe det."
NEEDED = {
    "sender_name": "Skriv dit navn, så vi ved, hvem vi skal svare.",
    "sender_email": "Skriv din mailadresse: dér sender vi linket hen.",
    "accepted": TO_BE_TICKED,
    "portrait_accepted": TO_BE_TICKED,
    "portrait_credit": "Skriv, hvem der har taget billedet.",
    "who": "Vælg, hvordan vi skal omtale personen.",
    "job_date": "Skriv datoen.",
    "age": "Skriv alderen: den er hele anledningen.",
}


def needed(name):
    return NEEDED.get(name, f"Udfyld »{LABELS[name]}«.")


def acceptance(occasion):
    """What is said yes to. Kept word for word with what was sent."""
    if occasion == "doedsfald":
        return (
            "De nærmeste pårørende har læst teksten og siger ja til, at "
            f"{settings.OUTLET.name} bringer den på nettet."
        )
    return (
        "Den, det handler om, har læst teksten og siger ja til, at "
        f"{settings.OUTLET.name} bringer den på nettet."
    )


def portrait_acceptance(occasion):
    who = "De nærmeste pårørende" if occasion == "doedsfald" else "Den, der er på billedet,"
    return (
        f"{who} siger ja til, at billedet bliver bragt sammen med teksten, og vi har fotografens "
        f"lov til at give {settings.OUTLET.name} det."
    )
