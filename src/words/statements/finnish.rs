//! What is stated of the service, in Finnish.

use super::StatementsWords;
use crate::words::{
    passage::{
        Piece::{List, Text},
        passage,
    },
    template::Template,
};

pub(super) static WORDS: StatementsWords = StatementsWords {
    contact: "Yhteystiedot",
    no_contact: "Julkaisija ei ole vielä antanut palauteosoitetta.",

    accessibility: "Saavutettavuusseloste",
    concerns: Template::of("Tämä seloste koskee palvelua {0}. Palvelusta vastaa {1}."),
    law: "Palvelua koskee laki digitaalisten palvelujen tarjoamisesta (306/2019).",
    written: Template::of("Seloste on päivitetty {0}."),
    draft: "Seloste on luonnos, kunnes palvelun julkaisija on vahvistanut sen ja antanut palauteosoitteen.",
    not_written: "Julkaisija ei ole kertonut, milloin seloste on laadittu.",
    status: passage(
        "Kuinka saavutettava palvelu on",
        &[Text(
            "Palvelu täyttää lain saavutettavuusvaatimukset osittain. Vaatimukset ovat ohjeistossa WCAG 2.1, tasot A ja AA. Palvelua on kehitetty ohjeiston WCAG 2.2 mukaan.",
        )],
    ),
    shortcomings: passage(
        "Ei-saavutettava sisältö",
        &[List(&[
            "Ladattavassa PNG-kuvassa ei ole tekstivastinetta (WCAG 1.1.1). Syy: kuvatiedostoon ei voi kirjoittaa vastinetta, jonka kaikki ohjelmat lukisivat. Sen sijaan: samat luvut saa sivun taulukosta sekä CSV- ja Excel-tiedostona.",
        ])],
    ),
    own_shortcomings: "Julkaisijan omat tiedot puutteista:",
    good_to_know: passage(
        "Hyvä tietää",
        &[List(&[
            "Kuvioissa ja kartoilla on omat näppäimensä. Ne kerrotaan kuvion vieressä. Samat luvut ovat taulukossa ja lauseina.",
            "Ruutukartan ruudut ovat kapealla näytöllä niin pieniä, että kuntien nimet lyhennetään. Koko nimet ovat taulukossa.",
            "Suuret taulukot vierivät kapealla näytöllä kahteen suuntaan, koska kunnat ja luvut eivät muuten pysyisi rinnakkain. Kunnan omalla kortilla samat luvut ovat allekkain.",
            "Mittarien selitykset ja ihmisten omat tekstit voivat olla vain yhdellä kielellä. Kieli on merkitty tekstiin, jotta ruudunlukija lukee sen oikein.",
        ])],
    ),
    assessment: passage(
        "Miten saavutettavuus on arvioitu",
        &[Text(
            "Palvelun kehittäjät ovat arvioineet sen itse. Ohjelma tarkistaa jokaisen sivutyypin automaattisesti (axe), vaaleana ja tummana ja kapealla näytöllä. Sivut on käyty läpi pelkällä näppäimistöllä Chromium-selaimessa. Apuvälineiden käyttäjät eivät ole vielä kokeilleet palvelua, eikä ulkopuolista arviota ole tehty. Palvelussa voi siksi olla puutteita, joita emme tunne.",
        )],
    ),
    assessed: Template::of("Viimeksi arvioitu {0}."),
    not_assessed: "Julkaisija ei ole kertonut, milloin palvelu on viimeksi arvioitu.",
    feedback: passage(
        "Kerro puutteesta",
        &[Text(
            "Jos huomaat puutteen tai et saa jotakin tietoa, kerro siitä palvelun julkaisijalle. Lain mukaan palautteeseen on vastattava 14 päivässä.",
        )],
    ),
    supervision: passage(
        "Valvonta",
        &[Text(
            "Jos et saa vastausta 14 päivässä tai vastaus ei tyydytä sinua, voit tehdä ilmoituksen valvontaviranomaiselle. Sen verkkosivulla kerrotaan, miten ilmoitus tehdään ja käsitellään.",
        )],
    ),
    supervisor: "Liikenne- ja viestintävirasto Traficom",
    supervisor_unit: "Digitaalisen esteettömyyden ja saavutettavuuden valvontayksikkö",
    supervisor_page: "https://www.saavutettavuusvaatimukset.fi",
    supervisor_telephone: "Puhelinvaihde 029 534 5000",

    privacy: "Tietosuoja",
    privacy_lead: "Palvelu ei kerää sinusta tietoja. Siinä ei ole evästeitä, kävijäseurantaa eikä käyttäjätilejä.",
    browser: passage(
        "Mitä selaimesi muistaa",
        &[Text(
            "Jos pyydät palvelua muistamaan oman kuntasi, tämä selain tallettaa kunnan numeron. Numero ei lähde laitteeltasi, ja voit unohtaa sen tästä.",
        )],
    ),
    remembered: Template::of("Muistissa on {0}."),
    nothing_remembered: "Tämä selain ei muista mitään kuntaa.",
    forget: "Unohda kunta",
    address: passage(
        "Mitä sivun osoitteessa on",
        &[Text(
            "Valitsemasi kunnat, vuodet ja hakusanat ovat sivun osoitteessa. Näin näkymän voi tallettaa ja jakaa. Se, jolle lähetät linkin, näkee ne. Oma koosteesi on osoitteen siinä osassa, jota selain ei lähetä palvelimelle.",
        )],
    ),
    server: passage(
        "Mitä palvelin näkee",
        &[Text(
            "Kun selain hakee tiedoston, verkkopalvelin saa tietää IP-osoitteesi, ajan ja tiedoston nimen. Kun avaat sivun tai lataat sen uudelleen, se saa myös sivun osoitteen, jossa ovat valintasi, hakusanasi ja mittarikokoelmasi nimi. Palvelun ohjelma ei käytä niitä. Palvelimen ylläpitäjä päättää, mitä niistä kirjataan.",
        )],
    ),
    no_logs: "Julkaisija ei ole kertonut, mitä palvelin kirjaa ja kuinka pitkäksi aikaa.",
    embeds: passage(
        "Upotukset muilla sivuilla",
        &[Text(
            "Muille sivuille upotetut kuviot eivät talleta selaimeen mitään, ja ne hakevat kaiken tästä palvelusta. Sivusta, jolla upotus on, vastaa sen ylläpitäjä.",
        )],
    ),
    people: passage(
        "Ihmiset lukujen takana",
        &[Text(
            "Palvelussa on vain julkaistuja ryhmien lukuja. Lähteiden salaamia lukuja ei selvitetä eikä lasketa.",
        )],
    ),
    controller: "Kuka vastaa",
    more: "Rekisterinpitäjän tietosuojaseloste",
};
