//! Cards in Finnish.

use super::{CardWords, Template};
use crate::model::{RegionLevel, changes::ChangeKind, voice::AuthorKind};

pub(super) static WORDS: CardWords = CardWords {
    card_of: |level| match level {
        RegionLevel::Municipality => "Kuntakortti",
        RegionLevel::County => "Hyvinvointialueen kortti",
        RegionLevel::Region => "Maakunnan kortti",
        RegionLevel::Country => "Koko maan kortti",
    },
    inhabitants: Template::of("{0} asukasta ({1})"),
    merged: Template::of("Kuntaan on liitetty {0}. Luvut on laskettu nykyiselle kunnalle."),
    merged_into: Template::of(
        "{0} on liitetty vuonna {2} nykyiseen kuntaan {1}. Tässä on nykyisen kunnan kortti.",
    ),
    unknown_title: "Kuntaa ei löydy",
    unknown_body: Template::of("Tässä palvelussa ei ole kuntaa, jonka numero on ”{0}”."),
    to_present: Template::of("Nykyisen kunnan osoite: {0}"),
    on_the_map: "Kunnan sijainti maakunnan kuntien joukossa",

    changed_since: Template::of("Julkaisun {0} jälkeen: {1}."),
    nothing_changed: "luvut ovat ennallaan",
    change_counts: |kind, count| match (kind, count) {
        (ChangeKind::New, 1) => "1 uusi luku".to_owned(),
        (ChangeKind::New, _) => format!("{count} uutta lukua"),
        (ChangeKind::Revised, 1) => "1 korjattu luku".to_owned(),
        (ChangeKind::Revised, _) => format!("{count} korjattua lukua"),
        (ChangeKind::Vanished, 1) => "1 poistunut luku".to_owned(),
        (ChangeKind::Vanished, _) => format!("{count} poistunutta lukua"),
    },
    change: |kind| match kind {
        ChangeKind::New => "uusi",
        ChangeKind::Revised => "korjattu",
        ChangeKind::Vanished => "uudempi luku poistunut",
    },

    concerns: "Mihin kiinnittää huomiota",
    strengths: "Mikä on hyvin",
    no_concerns: "Yhdenkään mittarin luku ei ole sekä vertailualueen lukua huonompi että menossa huonompaan suuntaan.",
    no_strengths: "Yhdenkään mittarin luku ei ole sekä vertailualueen lukua parempi että menossa parempaan suuntaan.",
    highlights_rule: Template::of(
        "Nostoissa ovat mittarit, joille on sovittu hyvä suunta: luku on huonompi tai parempi kuin {0}, kehitys on mennyt selvästi samaan suuntaan, ja luku on enintään {1} vuotta vanha.",
    ),
    too_old: Template::of("Mittareita, joiden luku on vanhempi: {0}."),
    cannot_tell: Template::of("Mittareita, joiden suuntaa ei voi päätellä: {0}."),

    table_of: Template::of("{0}: {1}"),
    latest: "Viimeisin luku",
    development: "Kehitys",
    position: "Kuntien joukossa",
    difference_to: Template::of("Ero: {0}"),
    direction: "Suunta",
    percentage_points: "%-yks.",
    of_known: Template::of("{0} {1} kunnasta"),
    legend: Template::of(
        "Pisteet ovat kuntia pienimmästä luvusta suurimpaan: suuri piste on {0}, pystyviiva {1}.",
    ),
    legend_larger: Template::of(
        "Pisteet ovat kuntia pienimmästä luvusta suurimpaan, ja pystyviiva on {0}.",
    ),
    stand_in: Template::of(
        "* Hyvinvointialueelta ({1}) ei ole tästä mittarista lukua; sen paikalla on {0}, jonka kunnat voivat olla osin eri.",
    ),
    different_years: "eri vuosilta",
    newer_missing: "uudempi luku puuttuu",
    outdated: Template::of(
        "Alueen luku on vanhempi kuin muiden, koska uudempi on salattu tai sitä ei ole julkaistu: {0}.",
    ),
    few_people: "alle 2 000 asukasta",
    put_beside: "Vertaa",
    all_years_told: "Luvut ovat eri vuosilta; vuosi on luvun vieressä. Kehitysviiva täyttää korkeutensa luvuista riippumatta.",
    tour: "Opastettu kierros",

    unknown: "Mitä ei tiedetä",
    pending: Template::of("Lukuja ei ole vielä julkaistu tässä palvelussa: {0}."),
    only_larger: Template::of("Luku on julkaistu vain hyvinvointialueelta tai koko maasta: {0}."),
    hidden: Template::of("Luku on luultavasti salattu, koska määrät ovat pieniä: {0}."),
    not_published: Template::of("Tältä alueelta ei ole julkaistu lukua: {0}."),

    voices: "Omin sanoin",
    voices_are_no_statistics: "Kuntien, järjestöjen ja muiden omia näkemyksiä, ei tilastoja.",
    in_general: "Yleisesti",
    author_kind: |kind| match kind {
        AuthorKind::Municipality => "kunta",
        AuthorKind::Organisation => "järjestö",
        AuthorKind::Parish => "seurakunta",
        AuthorKind::ServiceArea => "palvelualue",
        AuthorKind::Other => "muu",
    },
    questions: "Keskustelun tueksi",

    compare: "Vertaa toiseen kuntaan",
    compare_hint: "Valitse kunta",
    stop_comparing: Template::of("Lopeta vertailu: {0}"),

    remember: "Muista omana kuntana",
    forget: "Unohda oma kunta",
    kept_here: "Jää vain tähän selaimeen.",

    picture_of_card: "Kuva kortista",
    picture_of_figures: "Kuva luvuista",
    print: "Tulosta",
    printed_from: Template::of("Tulostettu osoitteesta {0}"),
    meeting: "Kokousnäkymä",
    end_meeting: "Lopeta kokousnäkymä",
    full_screen: "Koko näyttö",
    previous: "Edellinen",
    next: "Seuraava",
    step: Template::of("{0}/{1}"),
    meeting_keys: "Nuolinäppäimet vievät eteen- ja taaksepäin, Esc lopettaa.",
    meeting_start: Template::of("{0} yhdessä katsottuna"),
    meeting_end: "Mistä haluamme sopia tämän pohjalta?",
};
