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
        format!("Ingen nätförbindelse. Du ser de tal publicerade {date} som hann laddas.")
    },
    footer_release: |date| {
        format!("Publicerat i denna tjänst {date}; året för varje tal står bredvid det.")
    },
    licence: "Licens",

    explorer_title: "Utforska mätare",
    explorer_lead: |county| {
        format!(
            "Välj kommun och tema. Du ser hur talen har utvecklats i kommunen, {county} och i hela landet."
        )
    },
    filters: "Avgränsa",
    filters_on: |count| format!("Avgränsa ({count} valda)"),
    municipality: "Kommun",
    add_municipality: "Lägg till",
    choose_municipality: "Välj kommun",
    nothing_chosen: "Välj en kommun, så ser du talen för den.",
    choice_is_full: |most| {
        format!("Du kan välja högst {most} kommuner. Ta först bort någon av de valda.")
    },
    search: "Sök mätare",
    search_hint: "t.ex. arbetslöshet",
    areas: "Tema",
    phenomena: "Fenomen",
    groups: "Målgrupp",
    plans: "Plan",
    collections: "Kunskapsunderlag",
    collection: |collection| match collection {
        Collection::MinimumContent => "Minimidatainnehåll",
        Collection::ServiceAreas => "Ansvarsområdenas mätare",
        Collection::ServiceUse => "Användning av tjänster",
    },
    more_filters: "Fler avgränsningar",
    chosen_filters: "Valda avgränsningar",
    remove: |what| format!("Ta bort {what}"),
    clear_filters: "Rensa alla",
    indicator_count: |count| format!("Mätare med tal: {count}"),
    panel_scale: |lowest, highest| format!("skala {lowest}–{highest}"),
    nothing_found: "Ingen mätare motsvarar avgränsningarna.",
    nothing_found_advice: "Ta bort en avgränsning eller pröva ett annat sökord.",
    view_choice: "Vy",
    view_charts: "Bilder",
    view_list: "Lista",
    order: "Ordning",
    order_theme: "Enligt tema",
    order_name: "Enligt namn",
    order_newest: "De nyaste talen först",
    shared_scale: "Samma skala",
    pending_heading: |count| format!("Ännu inte publicerat i denna tjänst ({count})"),
    pending_advice: "Dessa mätare hör till kunskapsunderlaget, men deras tal har ännu inte förts in i tjänsten.",
    no_figures_here: "Inga tal",
    indicator: "Mätare",

    pending_title: "Ännu inte publicerat i denna tjänst",
    pending_body: "Mätaren hör till regionens kunskapsunderlag, men dess tal har ännu inte förts in i tjänsten. Tal som saknas uppskattas inte och ersätts inte med andra.",
    unknown_indicator_title: "Mätaren finns inte",
    unknown_indicator_body: |id| {
        format!(
            "I denna tjänst finns ingen mätare med beteckningen {id}. Länken kan vara gammal eller ofullständig."
        )
    },
    unknown_page_title: "Sidan finns inte",
    unknown_page_body: "Adressen leder inte till någon sida i denna tjänst. Länken kan vara gammal eller ofullständig.",
    to_explorer: "Utforska alla mätare",
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
    interval_bars: "Lodrät stapel: det intervall där talet kan variera av en slump (95 %).",
    no_intervals: "För de här talen har inget intervall för slumpvariation publicerats.",
    crosses: "Kryss i nederkanten: talet saknas; orsaken står i tabellen.",
    open_marks: "Öppen markör: preliminär uppgift som ännu kan ändras.",
    break_label: "serien bryts",
    provisional: "preliminär",
    base_of: |base| format!("n = {base}"),
    interval_of: |low, high| format!("intervall {low}–{high}"),
    chart: "Diagram",
    chart_keys: "Gå från år till år med piltangenterna. Home och End leder till det första och det sista året, Esc stänger.",
    chart_failed: "Diagrammet kunde inte ritas. Samma tal finns i tabellen.",
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
    table_caption: |indicator| format!("{indicator}: tal per år"),
    absence: |absence| match absence {
        Absence::Suppressed => "dolt",
        Absence::NotSurveyed => "inte mätt",
        Absence::NotPublished => "inget tal",
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

    definition: "Vad mätaren berättar",
    interpretation: "Hur talet tolkas",
    limits: "Vad den inte lämpar sig för",
    details: "Uppgifter",
    years_available: "År",
    producer: "Producent",
    source: "Källa",
    coverage_municipalities: |count, of| format!("{count}/{of} kommuner"),
    regions_covered: "Täckning",
    explanation_failed: "Mätarens beskrivning kunde inte laddas.",
    source_of_chart: |source, producer| match producer {
        Some(producer) => format!("{source}; producent {producer}."),
        None => format!("{source}."),
    },
    old_figures: |year| {
        format!("De senaste talen är från år {year}. Läget kan ha förändrats efter det.")
    },
    small_population: |place, inhabitants| {
        format!(
            "{place}: {inhabitants} invånare. I en liten kommun kan talet variera från år till år av en slump."
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
    no_figures: |place| format!("{place}: i denna tjänst finns inga tal för denna mätare."),
    no_comparator: |place| {
        format!("{place}: i denna tjänst finns inga tal för dessa år, så jämförelsen saknas.")
    },
    region_instead_of_county: |region, county| {
        format!(
            "För välfärdsområdet ({county}) finns inga tal. Jämförelsen gäller {region}, vars kommuner delvis kan vara andra än välfärdsområdets nuvarande."
        )
    },
    sex_not_published: |sex| format!("I denna tjänst finns inga separata tal för {sex}."),
    no_figures_in_period: |first, last| {
        format!("Det finns inga tal för de valda åren. Alla år {first}–{last} visas.")
    },
    no_municipalities: "För denna mätare finns tal bara för välfärdsområdet eller hela landet, inte för kommunerna.",
    series_break: |year, reason| {
        format!("Talen för år {year} och åren före det kan inte jämföras med varandra. {reason}")
    },

    load_failed_title: "Talen kunde inte laddas",
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
