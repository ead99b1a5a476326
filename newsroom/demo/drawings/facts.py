"""Title, alt text, caption and credit of every picture, as the reader meets them."""

from dataclasses import dataclass, replace

from .busts.looks import Look, look_of
from .busts.words import alt_of

DRAWERS = ("Illustration: Ida Rosenkvist", "Illustration: Noah Fjeldsted")
WOMEN = {1, 3, 4, 5, 6, 9, 11, 13, 15, 17, 18, 20, 22, 24, 25, 27, 28, 30, 31, 33, 35, 37, 39, 41,
         43, 45}  # fmt: skip
SITTERS = range(1, 47)
LOOKS = {"f": True, "m": False}


@dataclass(frozen=True)
class PictureFacts:
    """Kind is "motif" (16:9) or "portrait" (4:5); focal is the place that a crop must keep."""

    title: str
    alt: str
    caption: str
    credit: str
    kind: str
    focal: tuple[float, float] = (0.5, 0.5)


MOTIF_FACTS = {
    "datacenter": (
        "Gangen i datacentret",
        "En person i enden af en lang, mørk gang mellem to rækker serverskabe. Ét skab er rødt.",
        "Et datacenter passes mest om natten, og helst uden at nogen mærker det.",
    ),
    "serverrum": (
        "Serveren i kælderen",
        "Et serverskab i en kælder mellem en rød spand med moppe og en bordventilator.",
        "I mange mindre virksomheder deler serveren stadig rum med rengøringen.",
    ),
    "kabler": (
        "Det løse kabel",
        "Et bundt netværkskabler under et patchpanel. Et rødt kabel er faldet ud.",
        "Ét kabel sidder ikke, hvor det skal.",
    ),
    "switch": (
        "Switchen",
        "En netværksswitch set skråt fra oven med kabler i flere farver sat i portene.",
        "Trafikken i et netværk går gennem kasser, de færreste ser.",
    ),
    "kode": (
        "Kode om natten",
        "En skærm med kodelinjer på et skrivebord om aftenen. I vinduet sidder en kat foran månen.",
        "Én linje er markeret. Det er som regel den.",
    ),
    "terminal": (
        "Terminalen",
        "En gammel, lys skærmterminal med tastatur på orange baggrund.",
        "Terminalen har overlevet de fleste af sine afløsere.",
    ),
    "laas": (
        "Hængelåsen",
        "En person går ind gennem nøglehullet i en hængelås, der er stor som en port.",
        "En lås er ikke bedre end den, der har nøglen.",
    ),
    "phishing": (
        "Krogen",
        "En fisk ser på et brev, der hænger på en fiskekrog under en båd.",
        "Phishing kræver tålmodighed og en troværdig madding.",
    ),
    "skole": (
        "Skolen",
        "En rød skolebygning i efterårssol med cykler og elever i skolegården.",
        "Skolernes net er bygget til undervisning og brugt til alt.",
    ),
    "folketing": (
        "Slottet ved kanalen",
        "Silhuetten af et slot med tårn og flag foran en lav sol. Slottet spejler sig i en kanal.",
        "Reglerne bliver til på slottet og mærkes i driften.",
    ),
    "hospital": (
        "Sygehuset om natten",
        "Et sygehus med lys i vinduerne, en ambulance ved indgangen og en helikopter over taget.",
        "Et sygehus lukker ikke, heller ikke når systemerne gør.",
    ),
    "vindmoelle": (
        "Vindmøller",
        "Hvide vindmøller på bakker foran en stor, rød sol.",
        "Møllerne fjernstyres, så længe forbindelsen holder.",
    ),
    "soekabel": (
        "Søkablet",
        "Et skib lægger et rødt kabel ud på havbunden. En hval og en stime fisk svømmer forbi.",
        "Det meste af verdens datatrafik går gennem kabler på havets bund.",
    ),
    "havn": (
        "Havnen",
        "Et containerskib ved en kaj med en stor, rød kran.",
        "I en havn er en container først fremme, når den er registreret.",
    ),
    "satellit": (
        "Satellitten",
        "En satellit med orange solpaneler sender en stråle ned mod Jorden.",
        "Fra kredsløb er der frit udsyn og lang vej til en tekniker.",
    ),
    "mobilmast": (
        "Mobilmasten",
        "En mobilmast på en bakke over en landsby om natten. Ringe af lys breder sig fra den.",
        "Masten på bakken bærer også de opkald, der haster.",
    ),
    "printkort": (
        "Printkortet",
        "Et grønt printkort set fra oven med en stor processor i midten.",
        "Et printkort er et kort i begge betydninger.",
    ),
    "chip": (
        "Byen på chippen",
        "En mikrochip, hvor kredsene er tegnet som en tæt by med lys i vinduerne.",
        "På få kvadratmillimeter ligger der mere, end nogen kan overskue.",
    ),
    "robot": (
        "Robotten læser avis",
        "En robot sidder ved et bord og læser avis ved siden af en kop kaffe.",
        "Maskinen læser alt. Det er ikke det samme som at forstå det.",
    ),
    "neuralnet": (
        "Nettet i hovedet",
        "En mørk profil med et net af lysende punkter i hovedet. En rød linje løber igennem det.",
        "Et neuralt net finder en vej, men forklarer den sjældent.",
    ),
    "sky": (
        "Skyen",
        "En person på en stige til en sky med serverskabe i. Et kabel går ned til et hus.",
        "Skyen er også et sted, nogen skal passe.",
    ),
    "kort": (
        "Danmarkskortet",
        "Et kort over Danmark med nåle i en række byer og linjer mellem dem.",
        "Forbindelserne mellem byerne er kortere, end trafikken er.",
    ),
    "tastatur": (
        "Tastaturet",
        "Et tastatur set skråt fra oven. Én tast er rød og trykket ned.",
        "Det meste begynder med et tastetryk.",
    ),
    "moede": (
        "Mødet",
        "Et mødebord set fra oven med syv deltagere og én tom stol.",
        "Én plads er tom. Det er ofte den med adgangskoden.",
    ),
    "kontor": (
        "Sent på kontoret",
        "En mørk kontorbygning. I ét vindue er der lys, og en person sidder ved en skærm.",
        "De fleste er gået hjem. Driften er ikke.",
    ),
    "kildekode": (
        "Fejlen under luppen",
        "En lup over en udskrift af kildekode på stribet papir. I luppen sidder en bille.",
        "Fejl i kode findes lettest af andre end den, der skrev den.",
    ),
    "kvante": (
        "Kvantecomputeren",
        "To personer ser op på en kvantecomputer, der hænger som en gylden lysekrone.",
        "Kvantecomputeren arbejder lige over det absolutte nulpunkt.",
    ),
    "backup": (
        "Redningskransen",
        "En harddisk hviler i en redningskrans på havet. Bag den står et fyrtårn.",
        "En kopi er først noget værd, når den er hentet frem igen.",
    ),
    "elnet": (
        "Elnettet",
        "En række højspændingsmaster i et landskab ved solopgang.",
        "Uden strøm er resten af planen kort.",
    ),
    "graf": (
        "Kurven",
        "En kurve tegnet som en bjergkam. En vandrer går op mod toppen, hvor et flag står.",
        "Kurver, der kun stiger, bør ses efter en gang til.",
    ),
    "mainframe": (
        "Maskinstuen",
        "En operatør med en båndspole foran en række store computerskabe i en orange maskinstue.",
        "Maskinstuen fra dengang kører nogle steder stadig, bare uden båndene.",
    ),
    "tog": (
        "Toget over broen",
        "Et rødt tog kører over en bro med buer og vand under.",
        "Tog kører på skinner, strøm og signaler, og de to sidste er it.",
    ),
    "betaling": (
        "Kortet ved terminalen",
        "En hånd holder et betalingskort frem mod en terminal.",
        "En betaling tager et øjeblik og går gennem mange hænder.",
    ),
    "legitimation": (
        "Fingeraftrykket",
        "En telefon med et fingeraftryk på skærmen. En rød linje læser det.",
        "Den, der kan bevise sin identitet, kommer ind.",
    ),
    "regnskab": (
        "Regnskabet",
        "Et skrivebord set fra oven med en regnskabsbog, en lommeregner, mønter og kaffe.",
        "To tal i margenen er skrevet med rødt.",
    ),
    "lufthavn": (
        "Afgangshallen",
        "Rejsende med kufferter ser ud på et fly gennem lufthavnens vinduer.",
        "I en lufthavn er det sjældent flyene, der holder køen tilbage.",
    ),
}
FOCAL = {
    "vindmoelle": (0.45, 0.5), "hospital": (0.45, 0.5), "elnet": (0.68, 0.5), "skole": (0.42, 0.5),
    "mobilmast": (0.62, 0.4), "soekabel": (0.4, 0.45), "havn": (0.72, 0.5), "kildekode": (0.6, 0.5),
    "graf": (0.65, 0.5), "kode": (0.6, 0.45), "terminal": (0.5, 0.45), "kabler": (0.62, 0.55),
    "phishing": (0.42, 0.6), "satellit": (0.55, 0.45), "tog": (0.35, 0.6), "kort": (0.42, 0.5),
    "betaling": (0.5, 0.5), "mainframe": (0.42, 0.55), "regnskab": (0.45, 0.5),
    "lufthavn": (0.55, 0.6), "tastatur": (0.62, 0.55),
}  # fmt: skip


def number_of(key: str) -> int:
    return int(key.removeprefix("portraet-"))


def sitter(key: str, look: str | None = None) -> Look:
    """The look of a portrait; "f" or "m" decides who sits, otherwise the number does."""
    number = number_of(key)
    return look_of(number, LOOKS[look] if look else number in WOMEN)


def portrait_facts(key: str, look: str | None = None) -> PictureFacts:
    number = number_of(key)
    return PictureFacts(
        title=f"Tegnet portræt {number}",
        alt=alt_of(sitter(key, look)),
        caption="Portrættet er tegnet til avisen.",
        credit=DRAWERS[number % 2],
        kind="portrait",
        focal=(0.5, 0.43),
    )


def _motif_facts(place: int, key: str) -> PictureFacts:
    title, alt, caption = MOTIF_FACTS[key]
    facts = PictureFacts(title, alt, caption, DRAWERS[place % 2], "motif")
    return replace(facts, focal=FOCAL[key]) if key in FOCAL else facts


PICTURES: dict[str, PictureFacts] = {
    key: _motif_facts(place, key) for place, key in enumerate(MOTIF_FACTS)
} | {key: portrait_facts(key) for key in (f"portraet-{n:02}" for n in SITTERS)}
