//! Suomi.

use super::Words;
use crate::model::{Absence, Collection, Comparator, Language, Sex, Unit, selection::Parameter};

pub(super) static WORDS: Words = Words {
    language: Language::Finnish,

    skip_to_content: "Siirry sisältöön",
    main_navigation: "Päävalikko",
    explore: "Tutki",
    language_choice: "Kieli",
    loading: "Ladataan…",
    try_again: "Yritä uudelleen",
    offline: |date| {
        format!("Verkkoyhteys puuttuu. Näet {date} julkaistut luvut, jotka ehtivät latautua.")
    },
    footer_release: |date| {
        format!("Julkaistu tässä palvelussa {date}; kunkin luvun vuosi on luvun vieressä.")
    },
    licence: "Lisenssi",

    explorer_title: "Tutki mittareita",
    explorer_lead: |county| {
        format!(
            "Valitse kunta ja aihe. Näet, miten luvut ovat kehittyneet kunnassa, {county} ja koko maassa."
        )
    },
    filters: "Rajaa",
    filters_on: |count| format!("Rajaa ({count} valittu)"),
    municipality: "Kunta",
    add_municipality: "Lisää",
    choose_municipality: "Valitse kunta",
    nothing_chosen: "Valitse kunta, niin näet sen luvut.",
    choice_is_full: |most| {
        format!("Voit valita enintään {most} kuntaa. Poista ensin jokin valituista.")
    },
    search: "Hae mittaria",
    search_hint: "esim. työttömyys",
    areas: "Aihe",
    phenomena: "Ilmiö",
    groups: "Kohderyhmä",
    plans: "Suunnitelma",
    collections: "Tietopohja",
    collection: |collection| match collection {
        Collection::MinimumContent => "Vähimmäistietosisältö",
        Collection::ServiceAreas => "Vastuualueiden mittarit",
        Collection::ServiceUse => "Palvelujen käyttö",
    },
    more_filters: "Lisää rajauksia",
    chosen_filters: "Valitut rajaukset",
    remove: |what| format!("Poista {what}"),
    clear_filters: "Tyhjennä kaikki",
    indicator_count: |count| format!("Mittareita, joista on lukuja: {count}"),
    panel_scale: |lowest, highest| format!("asteikko {lowest}–{highest}"),
    nothing_found: "Mikään mittari ei vastaa rajauksia.",
    nothing_found_advice: "Poista jokin rajaus tai kokeile toista hakusanaa.",
    view_choice: "Näkymä",
    view_charts: "Kuvaajat",
    view_list: "Lista",
    order: "Järjestys",
    order_theme: "Aiheen mukaan",
    order_name: "Nimen mukaan",
    order_newest: "Uusimmat luvut ensin",
    shared_scale: "Sama asteikko",
    pending_heading: |count| format!("Ei vielä julkaistu tässä palvelussa ({count})"),
    pending_advice: "Nämä mittarit kuuluvat tietopohjaan, mutta niiden lukuja ei ole vielä tuotu tähän palveluun.",
    no_figures_here: "Ei lukuja",
    indicator: "Mittari",

    pending_title: "Ei vielä julkaistu tässä palvelussa",
    pending_body: "Mittari kuuluu alueen tietopohjaan, mutta sen lukuja ei ole vielä tuotu tähän palveluun. Puuttuvia lukuja ei arvioida eikä korvata muilla.",
    unknown_indicator_title: "Mittaria ei löydy",
    unknown_indicator_body: |id| {
        format!(
            "Tässä palvelussa ei ole mittaria, jonka tunnus on {id}. Linkki voi olla vanha tai vajaa."
        )
    },
    unknown_page_title: "Sivua ei löydy",
    unknown_page_body: "Osoite ei vie mihinkään tämän palvelun sivuun. Linkki voi olla vanha tai vajaa.",
    to_explorer: "Tutki kaikkia mittareita",
    shown_regions: "Kuvassa",
    compare_with: "Vertaa",
    comparator: |comparator| match comparator {
        Comparator::County => "Hyvinvointialue",
        Comparator::Country => "Koko maa",
    },
    other_municipalities: "Muut kunnat taustalla",
    sex_choice: "Sukupuoli",
    sex: |sex| match sex {
        Sex::Total => "yhteensä",
        Sex::Female => "naiset",
        Sex::Male => "miehet",
    },
    axis_from_zero: "Asteikko nollasta",
    axis_starts: |start| format!("Asteikko ei ala nollasta vaan luvusta {start}."),
    axis_has_zero: "Nolla on asteikolla.",
    grey_lines: "Harmaat viivat: muut alueen kunnat.",
    intervals: "Satunnaisvaihtelu",
    interval_bars: "Pystypalkki: väli, jolla luku voi sattumalta vaihdella (95 %).",
    no_intervals: "Näistä luvuista ei ole julkaistu satunnaisvaihtelun väliä.",
    crosses: "Rasti alareunassa: luku puuttuu; syy on taulukossa.",
    open_marks: "Avoin merkki: ennakkotieto, joka voi vielä muuttua.",
    break_label: "sarja katkeaa",
    provisional: "ennakkotieto",
    base_of: |base| format!("n = {base}"),
    interval_of: |low, high| format!("väli {low}–{high}"),
    chart: "Kuvaaja",
    chart_keys: "Siirry vuodesta toiseen nuolinäppäimillä. Home ja End vievät ensimmäiseen ja viimeiseen vuoteen, Esc sulkee.",
    chart_failed: "Kuvaajan piirtäminen ei onnistunut. Samat luvut ovat taulukossa.",
    years_shown: "Näytettävät vuodet",
    first_year: "Ensimmäinen vuosi",
    last_year: "Viimeinen vuosi",
    all_years: "Kaikki vuodet",
    others_range: |count, lowest, highest| match count {
        1 => format!("1 muu kunta {lowest}"),
        _ => format!("{count} muuta kuntaa {lowest}–{highest}"),
    },
    year: "Vuosi",
    table: "Taulukko",
    table_caption: |indicator| format!("{indicator}: luvut vuosittain"),
    absence: |absence| match absence {
        Absence::Suppressed => "salattu",
        Absence::NotSurveyed => "ei mitattu",
        Absence::NotPublished => "ei lukua",
        Absence::NotApplicable => "ei koske",
    },
    count_of: |count| format!("lukumäärä {count}"),
    in_language: |language| match language {
        Language::Finnish => "suomeksi",
        Language::Swedish => "ruotsiksi",
        Language::English => "englanniksi",
    },
    unit: |unit| match unit {
        Unit::Percent => "prosenttia",
        Unit::Per1000 => "tuhatta kohti",
        Unit::Per10000 => "kymmentätuhatta kohti",
        Unit::Per100000 => "sataatuhatta kohti",
        Unit::EurosPerInhabitant => "euroa asukasta kohti",
        Unit::Count => "lukumäärä",
        Unit::Index => "indeksi",
        Unit::Ratio => "suhdeluku",
        Unit::Score => "pisteitä",
        Unit::Score0To100 => "pisteitä, 0–100",
        Unit::Share0To1 => "osuus, 0–1",
        Unit::InhabitantsPerKm2 => "asukasta neliökilometrillä",
    },

    definition: "Mitä mittari kertoo",
    interpretation: "Miten lukua tulkitaan",
    limits: "Mihin se ei sovi",
    details: "Tiedot",
    years_available: "Vuodet",
    producer: "Tuottaja",
    source: "Lähde",
    coverage_municipalities: |count, of| format!("{count}/{of} kuntaa"),
    regions_covered: "Kattavuus",
    explanation_failed: "Mittarin kuvausta ei saatu ladattua.",
    source_of_chart: |source, producer| match producer {
        Some(producer) => format!("{source}; tuottaja {producer}."),
        None => format!("{source}."),
    },
    old_figures: |year| {
        format!("Uusimmat luvut ovat vuodelta {year}. Tilanne on voinut muuttua sen jälkeen.")
    },
    small_population: |place, inhabitants| {
        format!(
            "{place}: {inhabitants} asukasta. Pienessä kunnassa luku voi vaihdella vuodesta toiseen sattumalta."
        )
    },

    unknown_value: |parameter, value| {
        format!("Linkissä oli tuntematon {parameter} ”{value}”; se jätettiin pois.")
    },
    parameter: |parameter| match parameter {
        Parameter::Version => "versio",
        Parameter::Language => "kieli",
        Parameter::Municipality => "kunta",
        Parameter::Comparator => "vertailualue",
        Parameter::Sex => "sukupuoli",
        Parameter::Period => "vuosirajaus",
        Parameter::Baseline => "asteikon alku",
        Parameter::Intervals => "satunnaisvaihtelun väli",
        Parameter::Others => "taustaviivojen valinta",
        Parameter::Area => "painopiste",
        Parameter::Phenomenon => "ilmiö",
        Parameter::Group => "kohderyhmä",
        Parameter::Collection => "tietopohjan osa",
        Parameter::Text => "hakusana",
        Parameter::View => "näkymä",
        Parameter::Order => "järjestys",
        Parameter::Scale => "asteikko",
    },
    newer_link: "Linkki on tehty palvelun uudemmalla versiolla. Lataa sivu uudelleen, jos jotain puuttuu.",
    too_many_municipalities: |most| {
        format!("Linkissä oli liikaa kuntia; näytetään {most} ensimmäistä.")
    },
    no_figures: |place| format!("{place}: tässä palvelussa ei ole lukuja tästä mittarista."),
    no_comparator_in_period: |place| {
        format!("{place}: tässä palvelussa ei ole lukuja näiltä vuosilta, joten vertailu puuttuu.")
    },
    region_instead_of_county: |region, county| {
        format!(
            "Hyvinvointialueelta ({county}) ei ole lukuja. Vertailussa on {region}, jonka kunnat voivat olla osin eri kuin nykyisen hyvinvointialueen."
        )
    },
    sex_not_published: |sex| format!("Tässä palvelussa ei ole lukuja erikseen: {sex}."),
    no_figures_in_period: |first, last| {
        format!("Valituilta vuosilta ei ole lukuja. Näytetään kaikki vuodet {first}–{last}.")
    },
    no_municipalities: "Tästä mittarista on lukuja vain hyvinvointialueelta tai koko maasta, ei kunnista.",
    series_break: |year, reason| {
        format!(
            "Vuoden {year} ja sitä edeltävien vuosien lukuja ei voi verrata toisiinsa. {reason}"
        )
    },

    load_failed_title: "Lukuja ei saatu ladattua",
    unreachable: |file| {
        format!("Tiedostoon {file} ei saatu yhteyttä. Tarkista verkkoyhteys ja yritä uudelleen.")
    },
    not_found: |file| format!("Tiedostoa {file} ei löydy julkaisusta."),
    refused: |file, status| {
        format!(
            "Palvelin ei antanut tiedostoa {file} (vastaus {status}). Yritä hetken päästä uudelleen."
        )
    },
    unusable: |file| format!("Tiedostoa {file} ei voi käyttää."),
    rest_works: "Muu sivu toimii tavallisesti.",
    problems_heading: |count| match count {
        1 => "Julkaistuissa tiedostoissa on yksi puute".to_owned(),
        _ => format!("Julkaistuissa tiedostoissa on {count} puutetta"),
    },
};
