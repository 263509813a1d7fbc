//! How figures and verdicts come about, in Swedish.

use super::AboutWords;
use crate::{
    model::card::ExampleKind,
    words::{
        passage::{
            Piece::{List, Text},
            passage,
        },
        template::Template,
    },
};

pub(super) static WORDS: AboutWords = AboutWords {
    title: "Om siffrorna",
    lead: "Så kommer siffrorna till och så avgörs riktningen. Och det här berättar siffrorna inte.",
    contents: "På denna sida",
    figures: passage(
        "Varifrån siffrorna kommer",
        &[
            Text(
                "Siffrorna kommer från offentlig statistik och enkäter. På indikatorns sida står källan och producenten.",
            ),
            List(&[
                "Utgivaren hämtar alltid hela tidsserien ur källan, eftersom också gamla siffror kan preciseras.",
                "Programmet kontrollerar varje siffra och hänvisning. Ett enda fel hindrar publiceringen.",
                "Publicerade filer ändras inte mer. En rättelse är alltid en ny publikation.",
                "Din webbläsare gör diagram, tabell och mening av samma filer, så de kan inte säga emot varandra.",
            ]),
            Text(
                "Tjänsten uppskattar inte, fyller inte i och drar inte siffror från varandra. För små kommuner visas medeltalet av tre år bredvid siffran, märkt som medeltal. Om området självt har räknat en siffra av publicerade siffror står det i indikatorns förklaring.",
            ),
        ],
    ),
    verdicts: passage(
        "Hur riktningen avgörs",
        &[
            Text(
                "Riktningen kallas tydlig bara när förändringen är större än slumpen förklarar eller, i enkäter, när den överskrider en överenskommen gräns. Regeln beror på hurdana siffrorna är. Den första som passar avgör:",
            ),
            List(&[
                "Viktad linje: intervallet för slumpvariation är känt för varje siffra, och siffrorna är minst 4. En rät linje anpassas, där noggrannare kända siffror väger mer.",
                "Procentenheter: enkätens två senaste omgångar jämförs. Skillnaden är en förändring när den är minst 2 procentenheter. Om färre än 100 har svarat eller antalet inte är känt är gränsen 5 procentenheter.",
                "Ordning: siffrorna i ett register är minst 5. För varje två år ser man om den senare siffran är större eller mindre.",
            ]),
            Text(
                "”Ingen tydlig riktning” betyder att regeln hade kunnat hitta en riktning men inte gjorde det. ”Går inte att säga” betyder att siffrorna inte räcker till.",
            ),
            Text(
                "Bättre eller sämre sägs först därefter, och bara om det finns en önskad riktning. Att en tjänst används mer kan till exempel bero på större behov eller på att hjälpen är lättare att få.",
            ),
        ],
    ),
    examples: passage(
        "Exempel steg för steg",
        &[Text(
            "Exemplen räknas på denna sida på samma sätt som på indikatorns egen sida. För varje riktning väljs den indikator vars regel inte ännu har visats och vars siffra är nyast.",
        )],
    ),
    examples_of: Template::of("Siffrorna är ur denna publikation: {0}."),
    no_examples: "I denna publikation finns inga siffror att ta exempel av.",
    kind: |kind| match kind {
        ExampleKind::Better => "Åt rätt håll",
        ExampleKind::Worse => "Åt fel håll",
        ExampleKind::NeitherGoodNorBad => "Tydlig riktning, men ingen önskad riktning",
        ExampleKind::NoClearChange => "Ingen tydlig riktning",
        ExampleKind::CannotTell => "Går inte att säga",
    },
    no_such_example: "Ingen av dessa indikatorer är sådan just nu.",
    figures_used: "Siffrorna som avgör",
    year: "År",
    interval: "Intervall för slumpvariation",
    working: "Så avgörs det",
    to_indicator: "Till indikatorns sida",
    hidden: passage(
        "Vad som inte visas och varför",
        &[
            Text(
                "En siffra som saknas är inte noll. I dess ställe står orsaken, om källan berättar den.",
            ),
            List(&[
                "Små antal publiceras inte, så att ingen kan kännas igen. THL utelämnar siffror om färre än fem fall och ofta också nollor, FPA om färre än fyra. Arbets- och näringsministeriet utelämnar 1–4. Statistikcentralen publicerar alla.",
                "När siffran för det ena könet är skyddad är oftast också den andra det.",
                "En skyddad siffra räknas inte ut av andra siffror och visas varken på kartan eller i rangordningar.",
                "En indikator vars siffror inte ännu har fåtts står som väntande i förteckningen.",
            ]),
        ],
    ),
    certainty: passage(
        "Hur säkra siffrorna är",
        &[
            Text(
                "En siffra ur en enkät är en uppskattning. Om källan har publicerat intervallet för slumpvariation (95 %) kan man visa det i diagrammet.",
            ),
            Text(
                "Ett register räknar alla, men i en liten kommun är siffran för ett år ändå till stor del slump. För kommuner med färre än 2 000 invånare påpekas det. När antalet fall är känt tar regeln slumpen i beaktande.",
            ),
            Text(
                "Preliminära uppgifter märks med ett öppet märke i diagrammet och ett ord i tabellen.",
            ),
        ],
    ),
    years: passage(
        "Kan åren jämföras",
        &[List(&[
            "När mätsättet ändras bryts linjen. Riktningen avgörs bara av siffrorna efter ändringen.",
            "Alla enkäter görs inte varje år. Linjen dras inte över en omgång som saknas.",
            "Efter kommunsammanslagningar har källorna räknat om också gamla siffror för de nuvarande kommunerna.",
            "Belopp i euro från olika år jämförs inte, eftersom penningvärdet förändras.",
            "Det nyaste året varierar. Därför står året alltid bredvid siffran.",
        ])],
    ),
    similar: passage(
        "Liknande kommuner",
        &[Text(
            "Bredvid en kommun föreslås kommuner som liknar den. Det betyder inte att de mår lika bra. Likheten räknas av:",
        )],
    ),
    population: "folkmängd och kommungrupp",
    no_similar: "I denna publikation föreslås inga liknande kommuner.",
    data: passage(
        "Öppna data",
        &[
            Text(
                "Alla siffror i tjänsten är öppna JSON-filer. Inga användaruppgifter behövs för att hämta dem.",
            ),
            List(&[
                "Hämta först manifestet. Där finns publikationens identifikation och datum och namnen på de andra filerna.",
                "I filens namn finns en kontrollsumma av innehållet, så en fil med samma namn ändras aldrig.",
                "Siffrorna är heltal: dela med tio så många gånger som ”decimals” säger.",
                "Scheman berättar vad varje fält betyder.",
            ]),
        ],
    ),
    manifest: "Manifest",
    catalogue: "Katalog: indikatorer, områden och källor",
    schemas: "Filernas scheman",
    datasets: Template::of("Filer med indikatorernas siffror ({0})"),
    licences: passage(
        "Licenser",
        &[Text(
            "Siffrorna får användas med källans licens. Nämn källan så här, ange året och lägg till en länk.",
        )],
    ),
    no_licence: "ingen licens har uppgetts",
    code: passage(
        "Programmet",
        &[Text(
            "Tilannekuva är öppen källkod. Den får användas, ändras och delas enligt licensen EUPL 1.2, och samma program kan publicera siffror för vilket område som helst.",
        )],
    ),
    licence_text: "Licensens text",
    licences_of_others: "Licenser för program som ingår",
    limits: passage(
        "Vad siffrorna inte berättar",
        &[List(&[
            "En siffra berättar inte varför något har förändrats, och inte om förändringen fortsätter.",
            "Av hundra serier utan riktning ser ungefär fem ändå tydliga ut. Gränsen för enkäter är inte beräknad utifrån slumpen: när få har svarat kan också slumpen överskrida den. När ett bra år följer på ett bra är felet ännu vanligare.",
            "En tydlig förändring kan vara liten, och en otydlig kan vara viktig.",
            "Register berättar mer om ohälsa och tjänster än om välmående.",
            "En serie som först steg och sedan sjönk kan bli utan riktning. Se också på linjen.",
            "Kommunens siffra berättar inte om en enda invånare.",
        ])],
    ),
};
