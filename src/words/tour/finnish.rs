//! Guided tours in Finnish.

use super::{Template, TourWords};

pub(super) static WORDS: TourWords = TourWords {
    of_phenomenon: Template::of("Opastettu kierros: {0}"),
    unknown_title: "Kierrosta ei löydy",
    unknown_body: Template::of("Ilmiöstä ”{0}” ei ole opastettua kierrosta."),
    only_in: Template::of("Kierros on kirjoitettu vain {0}."),
    print: "Tulosta kierros",
    chart: "Kierroksen kuvaaja",
    step: Template::of("Vaihe {0}/{1}"),
    show: "Näytä kuvaajassa",
    municipality: "Kunta",
    choose: "Valitse kunta",
    example: Template::of("{0} (esimerkki)"),
    onward: "Jatka tästä",
    sources: "Lukujen lähteet",
};
