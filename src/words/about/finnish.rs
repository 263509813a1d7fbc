//! How figures and verdicts come about, in Finnish.

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
    title: "Tietoa luvuista",
    lead: "Näin luvut syntyvät ja suunta päätellään. Ja tätä luvut eivät kerro.",
    contents: "Tällä sivulla",
    figures: passage(
        "Mistä luvut tulevat",
        &[
            Text(
                "Luvut tulevat julkisista tilastoista ja kyselyistä. Mittarin sivulla kerrotaan sen lähde ja tuottaja.",
            ),
            List(&[
                "Julkaisija hakee lähteestä aina koko aikasarjan, sillä vanhatkin luvut voivat tarkentua.",
                "Ohjelma tarkistaa jokaisen luvun ja viittauksen. Yksikin virhe estää julkaisemisen.",
                "Julkaistuja tiedostoja ei enää muuteta. Korjaus on aina uusi julkaisu.",
                "Selaimesi tekee kuvion, taulukon ja lauseen samoista tiedostoista, joten ne eivät voi olla eri mieltä.",
            ]),
            Text(
                "Palvelu ei arvioi, täydennä eikä vähennä lukuja toisistaan. Pienissä kunnissa luvun rinnalla on kolmen vuoden keskiarvo, ja se on merkitty keskiarvoksi. Jos alue on laskenut luvun julkaistuista luvuista itse, sen kertoo mittarin selitys.",
            ),
        ],
    ),
    verdicts: passage(
        "Miten suunta päätellään",
        &[
            Text(
                "Suunta sanotaan selväksi vain, kun muutos on suurempi kuin sattuma selittää tai, kyselyissä, kun se ylittää sovitun rajan. Sääntö riippuu siitä, millaisia luvut ovat. Ensimmäinen sopiva ratkaisee:",
            ),
            List(&[
                "Painotettu suora: jokaisen luvun satunnaisvaihtelun väli tunnetaan, ja lukuja on vähintään 4. Lukujen läpi sovitetaan suora, jossa tarkemmin tunnettu luku painaa enemmän.",
                "Prosenttiyksiköt: kyselyn kahta viimeistä kierrosta verrataan. Ero on muutos, kun se on vähintään 2 prosenttiyksikköä. Jos vastaajia on alle 100 tai heidän määräänsä ei tiedetä, raja on 5 prosenttiyksikköä.",
                "Järjestys: rekisterin lukuja on vähintään 5. Jokaisesta vuosiparista katsotaan, onko myöhempi luku suurempi vai pienempi.",
            ]),
            Text(
                "”Ei selvää suuntaa” tarkoittaa, että sääntö olisi voinut löytää suunnan mutta ei löytänyt. ”Ei voi sanoa” tarkoittaa, etteivät luvut riitä päätelmään.",
            ),
            Text(
                "Parempi tai huonompi sanotaan vasta sitten, ja vain, jos mittarille on sovittu hyvä suunta. Esimerkiksi palvelun käytön kasvu voi kertoa tarpeesta tai siitä, että apua saa helpommin.",
            ),
        ],
    ),
    examples: passage(
        "Esimerkkejä vaihe vaiheelta",
        &[Text(
            "Esimerkit lasketaan tällä sivulla samoin kuin mittarin omalla sivulla. Kustakin suunnasta otetaan mittari, jonka sääntöä ei ole vielä näytetty ja jonka luku on uusin.",
        )],
    ),
    examples_of: Template::of("Luvut ovat tämän julkaisun lukuja: {0}."),
    no_examples: "Tässä julkaisussa ei ole lukuja, joista esimerkit voisi poimia.",
    kind: |kind| match kind {
        ExampleKind::Better => "Parempaan suuntaan",
        ExampleKind::Worse => "Huonompaan suuntaan",
        ExampleKind::NeitherGoodNorBad => "Selvä suunta, mutta hyvää suuntaa ei ole sovittu",
        ExampleKind::NoClearChange => "Ei selvää suuntaa",
        ExampleKind::CannotTell => "Ei voi sanoa",
    },
    no_such_example: "Tällaista ei ole nyt yhdessäkään näistä mittareista.",
    figures_used: "Luvut, joista suunta päätellään",
    year: "Vuosi",
    interval: "Satunnaisvaihtelun väli",
    working: "Näin se päätellään",
    to_indicator: "Mittarin sivulle",
    hidden: passage(
        "Mitä ei näytetä ja miksi",
        &[
            Text("Puuttuva luku ei ole nolla. Sen paikalla kerrotaan syy, jos lähde kertoo sen."),
            List(&[
                "Pieniä lukumääriä ei julkaista, jotta ketään ei voi tunnistaa. THL jättää pois alle viiden tapauksen luvut ja usein nollatkin, Kela alle neljän. Työ- ja elinkeinoministeriö jättää pois luvut 1–4. Tilastokeskus julkaisee kaikki.",
                "Kun toisen sukupuolen luku on salattu, toisenkin yleensä on.",
                "Salattua lukua ei lasketa muista luvuista, eikä sitä näytetä kartalla eikä sijoituksissa.",
                "Mittari, jonka lukuja ei ole vielä saatu, on luettelossa odottavana.",
            ]),
        ],
    ),
    certainty: passage(
        "Kuinka varmoja luvut ovat",
        &[
            Text(
                "Kyselyn luku on arvio. Jos lähde on julkaissut satunnaisvaihtelun välin (95 %), sen saa näkyviin kuvioon.",
            ),
            Text(
                "Rekisteri laskee kaikki, mutta pienessä kunnassa yhden vuoden luku on silti paljolti sattumaa. Alle 2 000 asukkaan kunnissa siitä huomautetaan. Kun luvusta tiedetään tapausten määrä, suunnan päättely ottaa sattuman huomioon.",
            ),
            Text("Ennakkotieto merkitään kuvioon avoimella merkillä ja taulukkoon sanalla."),
        ],
    ),
    years: passage(
        "Voiko vuosia verrata",
        &[List(&[
            "Kun mittaustapa muuttuu, viiva katkeaa. Suunta päätellään vain muutoksen jälkeisistä luvuista.",
            "Kaikkia kyselyjä ei tehdä joka vuosi. Viivaa ei piirretä väliin jääneen kierroksen yli.",
            "Kuntaliitosten jälkeen lähteet ovat laskeneet vanhatkin luvut nykyisille kunnille.",
            "Eri vuosien euroja ei verrata, koska rahan arvo muuttuu.",
            "Uusin vuosi on eri mittareissa eri. Siksi vuosi on aina luvun vieressä.",
        ])],
    ),
    similar: passage(
        "Samankaltaiset kunnat",
        &[Text(
            "Kunnan rinnalle ehdotetaan kuntia, jotka muistuttavat sitä. Ne eivät ole kuntia, joilla menisi yhtä hyvin. Samankaltaisuus lasketaan näistä:",
        )],
    ),
    population: "väkiluku ja kuntaryhmä",
    no_similar: "Tässä julkaisussa samankaltaisia kuntia ei ehdoteta.",
    data: passage(
        "Avoin data",
        &[
            Text(
                "Kaikki palvelun luvut ovat avoimia JSON-tiedostoja. Hakemiseen ei tarvita tunnuksia.",
            ),
            List(&[
                "Hae ensin manifesti. Siinä ovat julkaisun tunnus ja päivä sekä muiden tiedostojen nimet.",
                "Tiedoston nimessä on sen sisällön tarkiste, joten samanniminen tiedosto ei muutu koskaan.",
                "Luvut ovat kokonaislukuja: jaa luku kymmenellä niin monta kertaa kuin ”decimals” sanoo.",
                "Skeemat kertovat jokaisen kentän merkityksen.",
            ]),
        ],
    ),
    manifest: "Manifesti",
    catalogue: "Luettelo: mittarit, alueet ja lähteet",
    schemas: "Tiedostojen skeemat",
    datasets: Template::of("Mittareiden lukutiedostot ({0})"),
    licences: passage(
        "Käyttöluvat",
        &[Text(
            "Lukuja saa käyttää lähteen antamalla luvalla. Mainitse lähde näin, kerro vuosi ja lisää linkki.",
        )],
    ),
    no_licence: "käyttölupaa ei ole ilmoitettu",
    code: passage(
        "Ohjelma",
        &[Text(
            "Tilannekuva on avointa lähdekoodia. Sitä saa käyttää, muuttaa ja jakaa lisenssin EUPL 1.2 ehdoilla, ja samalla ohjelmalla voi julkaista minkä tahansa alueen luvut.",
        )],
    ),
    licence_text: "Lisenssin teksti",
    licences_of_others: "Mukana olevien ohjelmien lisenssit",
    limits: passage(
        "Mitä luvut eivät kerro",
        &[List(&[
            "Luku ei kerro, miksi jokin muuttui, eikä sitä, jatkuuko muutos.",
            "Sadasta sarjasta, joissa suuntaa ei ole, noin viisi näyttää silti selvältä. Kyselyjen raja ei perustu sattuman laskemiseen: kun vastaajia on vähän, myös sattuma voi ylittää sen. Kun hyvä vuosi seuraa hyvää, väärä tulkinta on vielä yleisempi.",
            "Selvä muutos voi olla pieni, ja epäselvä voi olla tärkeä.",
            "Rekisterit kertovat enemmän pahoinvoinnista ja palveluista kuin hyvinvoinnista.",
            "Sarja, joka ensin nousi ja sitten laski, voi jäädä ilman suuntaa. Katso myös viivaa.",
            "Kunnan luku ei kerro yhdestäkään asukkaasta.",
        ])],
    ),
};
