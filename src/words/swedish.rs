//! Svenska.

use super::Words;
use crate::model::{Absence, Collection, Comparator, Language, Sex, Unit, selection::Parameter};

pub(super) static WORDS: Words = Words {
    language: Language::Swedish,

    skip_to_content: "Gå till innehållet",
    main_navigation: "Huvudmeny",
    explore: "Utforska",
    language_choice: "Språk",
    loading: "Laddar…",
    try_again: "Försök igen",
    offline: |date| {
        format!("Ingen nätförbindelse. Du ser de siffror publicerade {date} som hann laddas.")
    },
    footer_release: |date| {
        format!("Publicerat i denna tjänst {date}; året för varje siffra står bredvid den.")
    },
    licence: "Licens",

    explorer_title: "Utforska indikatorer",
    explorer_lead: |county| {
        format!(
            "Välj kommun och tema. Du ser hur siffrorna har utvecklats i kommunen, {county} och i hela landet."
        )
    },
    filters: "Avgränsa",
    filters_on: |count| format!("Avgränsa ({count} valda)"),
    municipality: "Kommun",
    add_municipality: "Lägg till",
    choose_municipality: "Välj kommun",
    nothing_chosen: "Välj en kommun, så ser du siffrorna för den.",
    choice_is_full: |most| {
        format!("Du kan välja högst {most} kommuner. Ta först bort någon av de valda.")
    },
    search: "Sök indikator",
    search_hint: "t.ex. arbetslöshet",
    areas: "Tema",
    phenomena: "Fenomen",
    groups: "Målgrupp",
    plans: "Plan",
    collections: "Kunskapsunderlag",
    collection: |collection| match collection {
        Collection::MinimumContent => "Minimidatainnehåll",
        Collection::ServiceAreas => "Ansvarsområdenas indikatorer",
        Collection::ServiceUse => "Användning av tjänster",
    },
    more_filters: "Fler avgränsningar",
    chosen_filters: "Valda avgränsningar",
    remove: |what| format!("Ta bort {what}"),
    clear_filters: "Rensa alla",
    indicator_count: |count| format!("Indikatorer med siffror: {count}"),
    panel_scale: |lowest, highest| format!("skala {lowest}–{highest}"),
    nothing_found: "Ingen indikator motsvarar avgränsningarna.",
    nothing_found_advice: "Ta bort en avgränsning eller pröva ett annat sökord.",
    view_choice: "Vy",
    view_charts: "Diagram",
    view_list: "Lista",
    order: "Ordning",
    order_theme: "Enligt tema",
    order_name: "Enligt namn",
    order_newest: "De nyaste siffrorna först",
    shared_scale: "Samma skala",
    pending_heading: |count| format!("Ännu inte publicerat i denna tjänst ({count})"),
    pending_advice: "Dessa indikatorer hör till kunskapsunderlaget, men deras siffror har ännu inte förts in i tjänsten.",
    no_figures_here: "Inga siffror",
    indicator: "Indikator",

    pending_title: "Ännu inte publicerat i denna tjänst",
    pending_body: "Indikatorn hör till regionens kunskapsunderlag, men dess siffror har ännu inte förts in i tjänsten. Siffror som saknas uppskattas inte och ersätts inte med andra.",
    unknown_indicator_title: "Indikatorn finns inte",
    unknown_indicator_body: |id| {
        format!(
            "I denna tjänst finns ingen indikator med beteckningen {id}. Länken kan vara gammal eller ofullständig."
        )
    },
    unknown_page_title: "Sidan finns inte",
    unknown_page_body: "Adressen leder inte till någon sida i denna tjänst. Länken kan vara gammal eller ofullständig.",
    to_explorer: "Utforska alla indikatorer",
    shown_regions: "I bilden",
    compare_with: "Jämför med",
    comparator: |comparator| match comparator {
        Comparator::County => "Välfärdsområdet",
        Comparator::Country => "Hela landet",
    },
    other_municipalities: "Övriga kommuner i bakgrunden",
    sex_choice: "Kön",
    sex: |sex| match sex {
        Sex::Total => "totalt",
        Sex::Female => "kvinnor",
        Sex::Male => "män",
    },
    axis_from_zero: "Skala från noll",
    axis_starts: |start| format!("Skalan börjar inte vid noll utan vid {start}."),
    axis_has_zero: "Noll finns på skalan.",
    grey_lines: "Grå linjer: övriga kommuner i området.",
    intervals: "Slumpvariation",
    interval_bars: "Lodrät stapel: det intervall där siffran kan variera av en slump (95 %).",
    no_intervals: "För de här siffrorna har inget intervall för slumpvariation publicerats.",
    crosses: "Kryss i nederkanten: siffran saknas; orsaken står i tabellen.",
    open_marks: "Öppen markör: preliminär uppgift som ännu kan ändras.",
    break_label: "serien bryts",
    provisional: "preliminär",
    base_of: |base| format!("n = {base}"),
    interval_of: |low, high| format!("intervall {low}–{high}"),
    chart: "Diagram",
    chart_keys: "Gå från år till år med piltangenterna. Home och End leder till det första och det sista året, Esc stänger.",
    chart_failed: "Diagrammet kunde inte ritas. Samma siffror finns i tabellen.",
    years_shown: "År som visas",
    first_year: "Första året",
    last_year: "Sista året",
    all_years: "Alla år",
    others_range: |count, lowest, highest| match count {
        1 => format!("1 annan kommun {lowest}"),
        _ => format!("{count} andra kommuner {lowest}–{highest}"),
    },
    year: "År",
    table: "Tabell",
    table_caption: |indicator| format!("{indicator}: siffror per år"),
    absence: |absence| match absence {
        Absence::Suppressed => "dolt",
        Absence::NotSurveyed => "inte mätt",
        Absence::NotPublished => "ingen siffra",
        Absence::NotApplicable => "gäller inte",
    },
    count_of: |count| format!("antal {count}"),
    in_language: |language| match language {
        Language::Finnish => "på finska",
        Language::Swedish => "på svenska",
        Language::English => "på engelska",
    },
    unit: |unit| match unit {
        Unit::Percent => "procent",
        Unit::Per1000 => "per tusen",
        Unit::Per10000 => "per tiotusen",
        Unit::Per100000 => "per hundratusen",
        Unit::EurosPerInhabitant => "euro per invånare",
        Unit::Count => "antal",
        Unit::Index => "index",
        Unit::Ratio => "kvot",
        Unit::Score => "poäng",
        Unit::Score0To100 => "poäng, 0–100",
        Unit::Share0To1 => "andel, 0–1",
        Unit::InhabitantsPerKm2 => "invånare per kvadratkilometer",
    },

    definition: "Vad indikatorn berättar",
    interpretation: "Hur siffran tolkas",
    limits: "Vad den inte lämpar sig för",
    details: "Uppgifter",
    years_available: "År",
    producer: "Producent",
    source: "Källa",
    coverage_municipalities: |count, of| format!("{count}/{of} kommuner"),
    regions_covered: "Täckning",
    explanation_failed: "Indikatorns beskrivning kunde inte laddas.",
    source_of_chart: |source, producer| match producer {
        Some(producer) => format!("{source}; producent {producer}."),
        None => format!("{source}."),
    },
    old_figures: |year| {
        format!("De senaste siffrorna är från år {year}. Läget kan ha förändrats efter det.")
    },
    small_population: |place, inhabitants| {
        format!(
            "{place}: {inhabitants} invånare. I en liten kommun kan siffran variera från år till år av en slump."
        )
    },

    unknown_value: |parameter, value| {
        format!("I länken fanns ett okänt värde för {parameter}, ”{value}”; det utelämnades.")
    },
    parameter: |parameter| match parameter {
        Parameter::Version => "version",
        Parameter::Language => "språk",
        Parameter::Municipality => "kommun",
        Parameter::Comparator => "jämförelseområde",
        Parameter::Sex => "kön",
        Parameter::Period => "åren",
        Parameter::Baseline => "skalans början",
        Parameter::Intervals => "slumpvariationens intervall",
        Parameter::Others => "linjerna i bakgrunden",
        Parameter::Area => "prioritet",
        Parameter::Phenomenon => "fenomen",
        Parameter::Group => "målgrupp",
        Parameter::Collection => "kunskapsunderlag",
        Parameter::Text => "sökord",
        Parameter::View => "vy",
        Parameter::Order => "ordning",
        Parameter::Scale => "skala",
    },
    newer_link: "Länken är gjord med en nyare version av tjänsten. Ladda sidan på nytt om något saknas.",
    too_many_municipalities: |most| {
        format!("Länken hade för många kommuner; de {most} första visas.")
    },
    no_figures: |place| format!("{place}: i denna tjänst finns inga siffror för denna indikator."),
    no_comparator_in_period: |place| {
        format!("{place}: i denna tjänst finns inga siffror för dessa år, så jämförelsen saknas.")
    },
    region_instead_of_county: |region, county| {
        format!(
            "För välfärdsområdet ({county}) finns inga siffror. Jämförelsen gäller {region}, vars kommuner delvis kan vara andra än välfärdsområdets nuvarande."
        )
    },
    sex_not_published: |sex| format!("I denna tjänst finns inga separata siffror för {sex}."),
    no_figures_in_period: |first, last| {
        format!("Det finns inga siffror för de valda åren. Alla år {first}–{last} visas.")
    },
    no_municipalities: "För denna indikator finns siffror bara för välfärdsområdet eller hela landet, inte för kommunerna.",
    series_break: |year, reason| {
        format!(
            "Siffrorna för år {year} och åren före det kan inte jämföras med varandra. {reason}"
        )
    },

    load_failed_title: "Siffrorna kunde inte laddas",
    unreachable: |file| {
        format!("Filen {file} kunde inte nås. Kontrollera nätförbindelsen och försök igen.")
    },
    not_found: |file| format!("Filen {file} finns inte i publikationen."),
    refused: |file, status| {
        format!("Servern gav inte filen {file} (svar {status}). Försök igen om en stund.")
    },
    unusable: |file| format!("Filen {file} kan inte användas."),
    rest_works: "Resten av sidan fungerar som vanligt.",
    problems_heading: |count| match count {
        1 => "Det finns en brist i de publicerade filerna".to_owned(),
        _ => format!("Det finns {count} brister i de publicerade filerna"),
    },
};
