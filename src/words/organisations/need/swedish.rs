//! What figures say of need, in Swedish.

use super::{NeedWords, Template};

pub(in crate::words) static WORDS: NeedWords = NeedWords {
    nothing_asked: "Välj ett arbetsfält, en prioritet, en målgrupp eller ett kunskapsunderlag, så visas indikatorerna för det här.",
    nothing_found: "Inga indikatorer passar dessa val. Ta bort något val.",
    unknown_in_set: Template::of(
        "I samlingen finns indikatorn ”{0}”, som den här publikationen inte känner till. Inga siffror visas för den.",
    ),
    pending: |count| match count {
        1 => "Inga siffror ännu: 1 indikator".to_owned(),
        _ => format!("Inga siffror ännu: {count} indikatorer"),
    },
    pending_hint: "Dessa indikatorer hör till valen, men deras siffror har ännu inte publicerats i den här tjänsten. Det betyder inte att det saknas behov.",
    loading: Template::of("Laddar siffror: {0} / {1}"),

    overview: "Kommunerna enligt alla indikatorer",
    overview_rule: "Kommunerna står i alfabetisk ordning. Tabellen räknar enligt hur många indikatorer kommunen hör till den svagaste femtedelen, och enligt hur många läget har försämrats av dem vars riktning är känd. Den är ingen poängsättning: indikatorerna överlappar delvis varandra och kan inte summeras. Bara indikatorer för vilka en önskad riktning har bestämts räknas med.",
    overview_years: Template::of("De nyaste siffrorna är från åren {0}, beroende på indikator."),
    overview_caption: Template::of("Verksamhetsområdets kommuner, {0} indikatorer"),
    among_greatest: "Svagaste femtedelen",
    growing_in: "Försämrats",
    undecided_in: "Riktning okänd",
    missing_in: "Ingen siffra",
    out_of: Template::of("{0} / {1}"),
    some_failed: |count| match count {
        1 => "I tabellen saknas 1 indikator vars siffror inte kunde laddas.".to_owned(),
        _ => format!("I tabellen saknas {count} indikatorer vars siffror inte kunde laddas."),
    },

    greatest: Template::of("År {0} var läget inom verksamhetsområdet svagast {1}."),
    few_people: "Invånarna är så få att siffran för ett enskilt år varierar mycket av slumpen.",
    greatest_of_larger: Template::of("Bland större kommuner var läget svagast {0}."),
    alike: |count| match count {
        1 => "I en annan kommun kan läget inom slumpens gränser ha varit lika svagt.".to_owned(),
        _ => {
            format!("I {count} andra kommuner kan läget inom slumpens gränser ha varit lika svagt.")
        }
    },
    one_place: Template::of(
        "{0} låg år {1} på plats {2} när {3} kommuner ordnas från det svagaste läget till det bästa.",
    ),
    all_the_same: "Siffran är densamma i alla kommuner i verksamhetsområdet där den är känd.",
    no_direction: "Ingen önskad riktning har bestämts för indikatorn: en hög siffra kan berätta om behov eller om att man får hjälp. Därför rangordnas kommunerna inte.",
    counts: "Siffrorna är antal, som växer med folkmängden. Därför rangordnas kommunerna inte.",
    growing: Template::of("Åren {0} försämrades läget {1}."),
    growing_apart: Template::of("Läget försämrades {0}."),
    growing_in_many: Template::of("Åren {0} försämrades läget i {1} kommuner."),
    growing_apart_in_many: Template::of(
        "Läget försämrades i {1} kommuner; siffrorna är från åren {0}, beroende på kommun.",
    ),
    not_growing: Template::of(
        "Åren {0} försämrades läget inte tydligt i någon av verksamhetsområdets kommuner där riktningen är känd.",
    ),
    undecided: Template::of("Riktningen går inte att avgöra: {0}."),
    in_many: Template::of("{0} kommuner"),
    missing: Template::of("Siffra saknas: {0}."),
    and: "och",
    places: "Kommuner: tabell, punkter och karta",
    places_caption: Template::of("{0}, verksamhetsområdets kommuner år {1}"),
    need_place: "Plats från den svagaste",

    add: "Lägg till i samlingen",
    take_out: "Ta bort ur samlingen",
    added: "Tillagd i samlingen.",
    taken_out: "Borttagen ur samlingen.",
    to_set: "Gå till samlingen",
    set_full: Template::of(
        "Samlingen rymmer {0} indikatorer. Ta bort någon innan du lägger till en ny.",
    ),
};
