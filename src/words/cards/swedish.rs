//! Cards in Swedish.

use super::{CardWords, Template};
use crate::model::{RegionLevel, changes::ChangeKind, voice::AuthorKind};

pub(in crate::words) static WORDS: CardWords = CardWords {
    card_of: |level| match level {
        RegionLevel::Municipality => "Kommunkort",
        RegionLevel::County => "Välfärdsområdets kort",
        RegionLevel::Region => "Landskapets kort",
        RegionLevel::Country => "Hela landets kort",
    },
    inhabitants: Template::of("{0} invånare ({1})"),
    merged: Template::of(
        "{0} har gått samman med kommunen. Siffrorna är beräknade för den nuvarande kommunen.",
    ),
    merged_into: Template::of(
        "{0} förenades år {2} med den nuvarande kommunen {1}. Här är den nuvarande kommunens kort.",
    ),
    unknown_title: "Kommunen finns inte",
    unknown_body: Template::of("I den här tjänsten finns ingen kommun med numret ”{0}”."),
    to_present: Template::of("Den nuvarande kommunens adress: {0}"),
    on_the_map: "Kommunens läge bland landskapets kommuner",

    changed_since: Template::of("Efter publiceringen {0}: {1}."),
    nothing_changed: "siffrorna är oförändrade",
    change_counts: |kind, count| match (kind, count) {
        (ChangeKind::New, 1) => "1 ny siffra".to_owned(),
        (ChangeKind::New, _) => format!("{count} nya siffror"),
        (ChangeKind::Revised, 1) => "1 korrigerad siffra".to_owned(),
        (ChangeKind::Revised, _) => format!("{count} korrigerade siffror"),
        (ChangeKind::Vanished, 1) => "1 borttagen siffra".to_owned(),
        (ChangeKind::Vanished, _) => format!("{count} borttagna siffror"),
    },
    change: |kind| match kind {
        ChangeKind::New => "ny",
        ChangeKind::Revised => "korrigerad",
        ChangeKind::Vanished => "en nyare siffra har tagits bort",
    },

    concerns: "Vad som kräver uppmärksamhet",
    strengths: "Vad som är bra",
    no_concerns: "Ingen indikator är både sämre än jämförelseområdet och på väg åt fel håll.",
    no_strengths: "Ingen indikator är både bättre än jämförelseområdet och på väg åt rätt håll.",
    highlights_rule: Template::of(
        "Här lyfts fram indikatorer med en överenskommen önskad riktning: siffran är sämre eller bättre än {0}, utvecklingen har tydligt gått åt samma håll, och siffran är högst {1} år gammal.",
    ),
    too_old: Template::of("Indikatorer med en äldre siffra: {0}."),
    cannot_tell: Template::of("Indikatorer vars riktning inte går att avgöra: {0}."),

    table_of: Template::of("{0}: {1}"),
    latest: "Senaste siffra",
    development: "Utveckling",
    position: "Bland kommunerna",
    difference_to: Template::of("Skillnad: {0}"),
    direction: "Riktning",
    percentage_points: "%-enh.",
    of_known: Template::of("{0} av {1}"),
    legend: Template::of(
        "Prickarna är kommuner från den minsta siffran till den största: den stora pricken är {0}, det lodräta strecket {1}.",
    ),
    legend_larger: Template::of(
        "Prickarna är kommuner från den minsta siffran till den största, och det lodräta strecket är {0}.",
    ),
    stand_in: Template::of(
        "* För välfärdsområdet ({1}) finns ingen siffra för den här indikatorn; i dess ställe står {0}, vars kommuner delvis kan vara andra.",
    ),
    different_years: "från olika år",
    newer_missing: "en nyare siffra saknas",
    outdated: Template::of(
        "Områdets siffra är äldre än de andras, eftersom en nyare är dold eller inte har publicerats: {0}.",
    ),
    few_people: "under 2 000 invånare",
    put_beside: "Jämför",
    all_years_told: "Siffrorna är från olika år; året står bredvid siffran. Utvecklingslinjen fyller sin höjd oavsett siffrorna.",
    tour: "Guidad rundtur",

    unknown: "Vad man inte vet",
    pending: Template::of("Inga siffror har ännu publicerats i den här tjänsten: {0}."),
    only_larger: Template::of(
        "Siffran har publicerats bara för välfärdsområdet eller hela landet: {0}.",
    ),
    hidden: Template::of("Siffran är antagligen dold eftersom antalen är små: {0}."),
    not_published: Template::of("För det här området har ingen siffra publicerats: {0}."),

    voices: "Med egna ord",
    voices_are_no_statistics: "Kommunernas, organisationernas och andras egna synpunkter, inte statistik.",
    in_general: "Allmänt",
    author_kind: |kind| match kind {
        AuthorKind::Municipality => "kommun",
        AuthorKind::Organisation => "organisation",
        AuthorKind::Parish => "församling",
        AuthorKind::ServiceArea => "serviceområde",
        AuthorKind::Other => "annan",
    },
    questions: "Stöd för diskussionen",

    compare: "Jämför med en annan kommun",
    compare_hint: "Välj kommun",
    stop_comparing: Template::of("Sluta jämföra: {0}"),

    remember: "Kom ihåg som min kommun",
    forget: "Glöm min kommun",
    kept_here: "Stannar i den här webbläsaren.",

    picture_of_card: "Bild av kortet",
    picture_of_figures: "Bild av siffrorna",
    print: "Skriv ut",
    printed_from: Template::of("Utskrivet från {0}"),
    meeting: "Mötesvy",
    end_meeting: "Avsluta mötesvyn",
    full_screen: "Helskärm",
    previous: "Föregående",
    next: "Nästa",
    step: Template::of("{0}/{1}"),
    meeting_keys: "Piltangenterna går framåt och bakåt, Esc avslutar.",
    meeting_start: Template::of("Vi tittar tillsammans på {0}"),
    meeting_end: "Vad vill vi komma överens om utgående från det här?",
};
