//! What figures say of need, in Finnish.

use super::{NeedWords, Template};

pub(super) static WORDS: NeedWords = NeedWords {
    nothing_asked: "Valitse teema, painopiste, kohderyhmä tai tietopohjan osa, niin saat tähän sitä koskevat mittarit.",
    nothing_found: "Näillä valinnoilla ei löydy yhtään mittaria. Poista jokin valinta.",
    unknown_in_set: Template::of(
        "Kokoelmassa on mittari ”{0}”, jota tämä julkaisu ei tunne. Siitä ei näytetä lukuja.",
    ),
    pending: |count| match count {
        1 => "Ei vielä lukuja: 1 mittari".to_owned(),
        _ => format!("Ei vielä lukuja: {count} mittaria"),
    },
    pending_hint: "Nämä mittarit kuuluvat valintoihin, mutta niiden lukuja ei ole vielä julkaistu tässä palvelussa. Se ei tarkoita, että tarvetta ei ole.",
    loading: Template::of("Ladataan lukuja: {0} / {1}"),

    overview: "Kunnat kaikkien mittareiden valossa",
    overview_rule: "Kunnat ovat aakkosjärjestyksessä. Taulukko kertoo, kuinka monen mittarin mukaan kunta on heikoimmassa viidenneksessä ja niistä, joiden suunta tiedetään, kuinka monen mukaan tilanne on heikentynyt. Se ei ole pisteytys: mittarit ovat osin päällekkäisiä, eikä niitä voi laskea yhteen. Mukana laskuissa ovat vain mittarit, joille on sovittu hyvä suunta.",
    overview_years: Template::of("Uusimmat luvut ovat mittarin mukaan vuosilta {0}."),
    overview_caption: Template::of("Toiminta-alueen kunnat, mittareita {0}"),
    among_greatest: "Heikoin viidennes",
    growing_in: "Heikentynyt",
    undecided_in: "Suunta ei tiedossa",
    missing_in: "Ei lukua",
    out_of: Template::of("{0} / {1}"),
    some_failed: |count| match count {
        1 => "Taulukosta puuttuu 1 mittari, jonka lukuja ei saatu ladattua.".to_owned(),
        _ => format!("Taulukosta puuttuu {count} mittaria, joiden lukuja ei saatu ladattua."),
    },

    greatest: Template::of("Vuonna {0} tilanne oli toiminta-alueella heikoin {1}."),
    few_people: "Asukkaita on niin vähän, että yhden vuoden luku vaihtelee paljon sattumalta.",
    greatest_of_larger: Template::of("Suuremmista kunnista tilanne oli heikoin {0}."),
    alike: |count| match count {
        1 => "Yhdessä muussa kunnassa tilanne on sattuman rajoissa voinut olla yhtä heikko."
            .to_owned(),
        _ => {
            format!("{count} muussa kunnassa tilanne on sattuman rajoissa voinut olla yhtä heikko.")
        }
    },
    one_place: Template::of(
        "{0} oli vuonna {1} sijalla {2}, kun {3} kuntaa järjestetään heikoimmasta tilanteesta parhaaseen.",
    ),
    all_the_same: "Luku on sama kaikissa toiminta-alueen kunnissa, joista se tiedetään.",
    no_direction: "Mittarille ei ole sovittu hyvää suuntaa: suuri luku voi kertoa tarpeesta tai siitä, että apua saa. Siksi kuntia ei aseteta järjestykseen.",
    counts: "Luvut ovat lukumääriä, jotka kasvavat väkiluvun mukana. Siksi kuntia ei aseteta järjestykseen.",
    growing: Template::of("Tilanne heikkeni vuosina {0} {1}."),
    growing_apart: Template::of("Tilanne heikkeni {0}."),
    growing_in_many: Template::of("Tilanne heikkeni vuosina {0} {1} kunnassa."),
    growing_apart_in_many: Template::of(
        "Tilanne heikkeni {1} kunnassa; luvut ovat kunnan mukaan vuosilta {0}.",
    ),
    not_growing: Template::of(
        "Vuosina {0} tilanne ei selvästi heikentynyt yhdessäkään toiminta-alueen kunnassa, josta suunta tiedetään.",
    ),
    undecided: Template::of("Suuntaa ei voi päätellä: {0}."),
    in_many: Template::of("{0} kuntaa"),
    missing: Template::of("Lukua ei ole: {0}."),
    and: "ja",
    places: "Kunnat: taulukko, pisteet ja kartta",
    places_caption: Template::of("{0}, toiminta-alueen kunnat vuonna {1}"),
    need_place: "Sija heikoimmasta",

    add: "Lisää kokoelmaan",
    take_out: "Poista kokoelmasta",
    added: "Lisätty kokoelmaan.",
    taken_out: "Poistettu kokoelmasta.",
    to_set: "Siirry kokoelmaan",
    set_full: Template::of("Kokoelmaan mahtuu {0} mittaria. Poista jokin ennen kuin lisäät uuden."),
};
