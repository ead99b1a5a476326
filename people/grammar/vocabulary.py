"""Words the lint knows. Closed lists: a fault it does not know is better than one it invents."""


def _words(text):
    return frozenset(text.split())


INFINITIVES = _words(
    "administrere afdække afhjælpe aflaste analysere ansætte anvende assistere automatisere "
    "bidrage bistå bygge coache designe digitalisere drive drifte effektivisere etablere "
    "facilitere finde fastholde fejlsøge forankre forbedre forberede fordybe foretage formidle "
    "forny forvalte føre gennemføre hjælpe håndtere identificere igangsætte implementere "
    "installere integrere inspirere klargøre koble kommunikere konfigurere konsolidere "
    "koordinere kortlægge kvalitetssikre lave lede levere løfte markedsføre migrere "
    "modernisere motivere navigere opbygge opdatere opgradere opkvalificere opretholde opsætte "
    "optimere organisere overvåge planlægge positionere præsentere programmere rapportere "
    "realisere rekruttere rådgive samle servicere skabe skalere skrive strukturere styre "
    "supportere sælge teste tilpasse tiltrække udarbejde udbrede udbygge udføre udforme udrulle "
    "udvide udvikle understøtte undersøge undervise varetage vedligeholde vejlede videreudvikle "
    "være yde øge"
)
# Also nouns or adjectives; verbs for certain where an object with its article follows.
INFINITIVES_BEFORE_OBJECT = _words(
    "dele fremme følge guide hoste kode løse modne sikre støtte styrke åbne"
)
OBJECT_STARTS = _words("alle de den det en et nye selskabets virksomhedens vores")

COMMON_ENDINGS = ("ing", "ingen", "else", "elsen", "hed", "heden", "tion", "skab", "tik")
COMMON_WORDS = _words(
    "alt alle at bl.a. blandt både den det de diverse drift en et flere kunder køb løsninger nye "
    "opgaver projekter salg service strategi support systemer teknisk teknologi test "
    "økonomi"
)

ACRONYMS = _words("AI BI CRM DBA EDB ERP GIS HR IT IoT It OT PC PR QA SEO UX it")
FIRST_PARTS = _words(
    "afdelings applikations chef data database digitaliserings drifts forretnings gruppe "
    "infrastruktur junior kommunikations kunde kvalitets løsnings marketing markedsførings "
    "netværks område produkt projekt salgs senior service sikkerheds software support system "
    "team teknik udviklings undervisnings web økonomi"
)
HEADS = _words(
    "afdeling analytiker ansvarlig arkitekt assistent chef direktør drift elev infrastruktur "
    "ingeniør konsulent koordinator ledelse leder løsning løsninger medarbejder planlægger "
    "projekter projektleder rådgiver sikkerhed sikkerhedschef supporter systemer tekniker "
    "udvikler udvikling økonom"
)
# Parts that may only be joined in running text, where a verb or an adjective is never meant.
PROSE_FIRST_PARTS = _words("cloud data marketing service software support")
PROSE_HEADS = _words(
    "afdeling afdelingen aktiviteter initiativer kampagner løsning løsninger platform platforme "
    "projekter strategi strategier systemer"
)
