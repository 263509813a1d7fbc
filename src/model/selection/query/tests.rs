use proptest::prelude::*;

use super::*;
use crate::model::{
    Collection, Filter, IndicatorSet, Language, PhaseId, PhenomenonId, PriorityAreaId, RegionCode,
    Sex, TableOrder, TargetGroupId,
    indicator_set::{LONGEST_NAME, MOST_INDICATORS},
    selection::{Comparator, IndicatorView, MOST_MUNICIPALITIES},
    table_order::{Column, Sense},
};

#[test]
fn nothing_is_written_where_everything_is_as_usual() {
    assert_eq!(Selection::default().to_query(), "");
}

#[test]
fn a_link_says_what_differs_in_plain_words() {
    let query = "kunta=992~179&painopiste=arjen-turvallisuus&haku=lapset+ja+nuoret&vertaa=ei&sukupuoli=n~m&vuodet=2015..uusin&nolla=1&kieli=sv";
    let (selection, notes) = Selection::from_query(query);
    assert_eq!(notes, []);
    assert_eq!(selection.to_query(), query);
    assert_eq!(selection.municipalities().len(), 2);
    assert_eq!(selection.filter.text(), "lapset ja nuoret");
    assert!(selection.comparators.is_empty());
}

#[test]
fn what_is_not_understood_is_left_out_with_a_note() {
    let (selection, notes) =
        Selection::from_query("?kunta=992~jkl&vuodet=2020..2010&sukupuoli=x&kieli=de");
    assert_eq!(selection.municipalities().len(), 1);
    assert_eq!(selection.period, Period::All);
    assert_eq!(notes.len(), 4);
    assert_eq!(
        notes[0],
        Note::UnknownValue {
            parameter: Parameter::Municipality,
            value: "jkl".to_owned()
        }
    );
}

/// A query of a set as it is written, with how much follows and the sum of that.
fn with_length(own: &str) -> String {
    let escapes = own.matches('%').count();
    format!(
        "pituus={}-{}&{own}",
        own.replace('&', "").len() - 2 * escapes,
        super::sum_of(own)
    )
}

#[test]
fn a_letter_that_is_another_one_in_a_link_with_a_set_is_said() {
    let (selection, _) =
        Selection::from_query("kunta=992~179&sarja=493~451&nimi=Perheet+%26+arki&kieli=sv");
    let query = selection.to_query();
    let from = query.find('&').unwrap() + 1;
    for (place, letter) in query.char_indices().filter(|(place, _)| *place >= from) {
        for by in ['4', '5', 'a', '~'] {
            let changed = [&query[..place], &by.to_string(), &query[place + 1..]].concat();
            let (_, notes) = Selection::from_query(&changed);
            let is_said = notes
                .iter()
                .any(|note| matches!(note, Note::ChangedLink | Note::CutLink));
            assert_eq!(is_said, by != letter, "{changed}");
        }
    }
    let swapped = query.replace("493~451", "451~493");
    assert!(
        Selection::from_query(&swapped)
            .1
            .contains(&Note::ChangedLink)
    );
    // Programs escape what they do not know, and the other way round.
    let escaped = query.replace('~', "%7E").replace('+', "%20");
    assert_eq!(Selection::from_query(&escaped).1, []);
}

#[test]
fn marks_of_a_sentence_behind_a_link_are_no_part_of_it() {
    for marks in [".", ").", "%22,", "%3E", "\u{201d}", "%20"] {
        let (selection, notes) = Selection::from_query(&format!("kunta=992&kieli=sv{marks}"));
        assert_eq!(
            (selection.language, notes),
            (Language::Swedish, vec![]),
            "{marks}"
        );
    }
    let (selection, _) = Selection::from_query("haku=Miksi...");
    assert_eq!(selection.filter.text(), "Miksi...");
}

#[test]
fn a_link_says_how_long_it_is_where_it_has_a_set() {
    let whole = "pituus=45&kunta=992~179&sarja=493~451&nimi=Perheet+%26+arki";
    let (selection, notes) = Selection::from_query(whole);
    assert_eq!(notes, []);
    let (_, own) = whole.split_once('&').unwrap();
    assert_eq!(selection.to_query(), with_length(own));
    for (query, expected) in [
        ("kunta=992&sarja=493~4", false),
        ("pituus=45&kunta=992~179&sarja=493~4", true),
        (
            "pituus=45&kunta=992~179&sarja=493~451&nimi=Perheet+%2",
            true,
        ),
        ("pituus=45&amp;kunta=992~179&amp;sarja=493~451", true),
        ("pituus=4", true),
        ("pituus=", true),
        ("pituus=x&sarja=493", true),
        ("pit", true),
        ("", false),
    ] {
        let (_, notes) = Selection::from_query(query);
        assert_eq!(notes.contains(&Note::CutLink), expected, "{query}");
    }
}

#[test]
fn a_link_with_a_set_says_what_was_added_to_it() {
    for (query, expected) in [
        ("pituus=25&sarja=493~451&nimi=Perheet", false),
        ("pituus=25&sarja=493~451&nimi=Perheet.", true),
        ("pituus=25&sarja=493~451&nimi=Perheet%29", true),
        ("pituus=25&sarja=493~451%0A&nimi=Perheet", true),
        ("pituus=25&sarja=493~451&nimi=Perheet&kunta=992", true),
        // Of others, and of an embed.
        ("pituus=25&sarja=493~451&nimi=Perheet&fbclid=1.", false),
        ("pituus=25&sarja=493~451&nimi=Perheet&taulukko=0", false),
        ("sarja=493~451&nimi=Perheet.", false),
    ] {
        let (_, notes) = Selection::from_query(query);
        assert_eq!(notes.contains(&Note::ChangedLink), expected, "{query}");
        assert!(!notes.contains(&Note::CutLink), "{query}");
    }
}

#[test]
fn a_name_that_is_too_long_is_cut_and_that_is_said() {
    let name = "ä".repeat(LONGEST_NAME);
    let read = |name: &str| Selection::from_query(&format!("sarja=493&nimi={name}"));
    assert_eq!(read(&name).1, []);
    let (selection, notes) = read(&format!("{name}ä"));
    assert_eq!(selection.set.name(), name);
    assert_eq!(notes, [Note::ChangedLink]);
}

#[test]
fn keys_of_other_services_say_nothing() {
    let (selection, notes) = Selection::from_query("?fbclid=abc&utm_source=x&kunta=992");
    assert_eq!(notes, []);
    assert_eq!(selection.municipalities().len(), 1);
}

#[test]
fn a_key_that_stands_twice_adds_to_the_first() {
    let (selection, _) = Selection::from_query("?kunta=992&kunta=179~992");
    assert_eq!(selection.to_query(), "kunta=992~179");
}

#[test]
fn the_views_of_both_pages_stand_under_one_key() {
    let (selection, notes) = Selection::from_query("nakyma=lista~kartta&vuosi=2019");
    assert_eq!(notes, []);
    assert_eq!(selection.view, ResultView::List);
    assert_eq!(selection.indicator_view, IndicatorView::Map);
    assert_eq!(selection.to_query(), "nakyma=lista~kartta&vuosi=2019");
    let (selection, notes) = Selection::from_query("nakyma=kartta~pallo&vuosi=0");
    assert_eq!(selection.indicator_view, IndicatorView::Map);
    assert_eq!(selection.year, None);
    assert_eq!(notes.len(), 2);
}

#[test]
fn the_order_of_a_table_names_its_column_and_which_way() {
    for query in [
        "taulukko=nimi~nouseva",
        "taulukko=992-n~laskeva",
        "taulukko=ero~nouseva",
    ] {
        let (selection, notes) = Selection::from_query(query);
        assert_eq!(notes, []);
        assert_eq!(selection.to_query(), query);
    }
    // As tables stand anyway.
    for query in ["taulukko=luku~laskeva", "taulukko=vuosi~laskeva"] {
        let (selection, notes) = Selection::from_query(query);
        assert_eq!((selection.to_query().as_str(), notes.len()), ("", 0));
    }
    for word in [
        "nimi",
        "nimi~",
        "~nouseva",
        "992~nouseva",
        "992-x~nouseva",
        "nimi~nouseva~1",
    ] {
        let (selection, notes) = Selection::from_query(&format!("taulukko={word}"));
        assert_eq!(
            (selection.to_query().as_str(), notes.len()),
            ("", 1),
            "{word}"
        );
    }
}

#[test]
fn a_set_stands_in_the_address_with_its_name_and_in_its_order() {
    let query = "tyo=ehkaiseva-paihdetyo&sarja=4333~127~191&nimi=Arjen+tuki+%26+apu";
    let (selection, notes) = Selection::from_query(query);
    assert_eq!(notes, []);
    assert_eq!(selection.to_query(), with_length(query));
    assert_eq!(selection.set.name(), "Arjen tuki & apu");
    let (selection, notes) = Selection::from_query("sarja=127~127~Ä~4&sarja=191");
    assert_eq!(selection.to_query(), with_length("sarja=127~4~191"));
    assert_eq!(notes.len(), 1);
}

#[test]
fn a_set_that_is_too_long_is_opened_as_far_as_it_may_go_and_says_so_once() {
    let ids: Vec<String> = (0..40).map(|number| number.to_string()).collect();
    let query = format!("sarja={}&sarja=100~101", ids.join("~"));
    let (selection, notes) = Selection::from_query(&query);
    assert_eq!(selection.set.indicators().len(), MOST_INDICATORS);
    assert_eq!(notes, [Note::TooManyIndicators]);
}

#[test]
fn a_municipality_keeps_its_slot_in_the_link_when_another_is_let_go() {
    let (selection, _) = Selection::from_query("?kunta=992~179~410");
    let code = |text| RegionCode::from_text(text).unwrap();
    let selection = selection.with_municipality_toggled(&code("992"));
    assert_eq!(selection.to_query(), "kunta=179-2~410-3");
    let selection = selection.with_municipality_added(&code("182"));
    assert_eq!(selection.to_query(), "kunta=179-2~410-3~182");
    let (read, notes) = Selection::from_query(&selection.to_query());
    assert_eq!(notes, []);
    assert_eq!(read.slot_of(&code("410")), Some(2));
    assert_eq!(read.slot_of(&code("182")), Some(0));
}

#[test]
fn links_without_slots_give_them_in_order() {
    for query in ["kunta=992~179~410", "kunta=992-1~179-2~410-3"] {
        let (selection, _) = Selection::from_query(query);
        assert_eq!(selection.to_query(), "kunta=992~179~410");
    }
}

#[test]
fn a_slot_that_does_not_exist_is_not_understood() {
    for word in ["992-0", "992-11", "992-", "992-x", "992-1-2", "-1"] {
        let (selection, notes) = Selection::from_query(&format!("kunta={word}~179"));
        assert_eq!(selection.to_query(), "kunta=179", "{word}");
        assert_eq!(notes.len(), 1, "{word}");
    }
}

#[test]
fn a_newer_grammar_is_read_as_far_as_it_is_understood() {
    let (selection, notes) = Selection::from_query("?v=2&kunta=992");
    assert_eq!(notes, [Note::NewerLink]);
    assert_eq!(selection.municipalities().len(), 1);
    assert_eq!(Selection::from_query("?v=1").1, []);
}

fn any_period() -> impl Strategy<Value = Period> {
    let year = (1990_i64..2030).prop_map(|number| Year::from_number(number).unwrap());
    prop_oneof![
        Just(Period::All),
        year.clone().prop_map(Period::Until),
        year.clone().prop_map(Period::Since),
        (year.clone(), year).prop_map(|(a, b)| Period::Between(YearRange::spanning(a, b))),
        (1_u8..40).prop_map(Period::Latest),
    ]
}

fn any_choice() -> impl Strategy<Value = Choice> {
    let slug = "[a-z][a-z0-9-]{0,12}";
    prop_oneof![
        slug.prop_map(|text| Choice::Area(PriorityAreaId::from_text(&text).unwrap())),
        slug.prop_map(|text| Choice::Phenomenon(PhenomenonId::from_text(&text).unwrap())),
        slug.prop_map(|text| Choice::Group(TargetGroupId::from_text(&text).unwrap())),
        proptest::sample::select(Collection::ALL.to_vec()).prop_map(Choice::Collection),
    ]
}

fn any_table_order() -> impl Strategy<Value = TableOrder> {
    let columns = [
        Column::Name,
        Column::Figure,
        Column::Rank,
        Column::Year,
        Column::Gap,
    ];
    let line = ("[0-9A-Z]{1,8}", proptest::sample::select(Sex::ALL.to_vec()))
        .prop_map(|(code, sex)| Column::Line(RegionCode::from_text(&code).unwrap(), sex));
    let indicator = "[a-z0-9]{1,4}(-[a-z0-9]{1,4}){0,2}"
        .prop_map(|id| Column::Indicator(IndicatorId::from_text(&id).unwrap()));
    let column = prop_oneof![proptest::sample::select(columns.to_vec()), line, indicator];
    let sense = proptest::sample::select(vec![Sense::Ascending, Sense::Descending]);
    (column, sense).prop_map(|(column, sense)| TableOrder { column, sense })
}

/// Fields of work, and the name and the indicators of a set.
fn any_of_organisations() -> impl Strategy<Value = (Vec<String>, String, Vec<String>)> {
    (
        proptest::collection::vec("[a-z][a-z0-9-]{0,12}", 0..4),
        any::<String>(),
        proptest::collection::vec("[a-z0-9-]{1,8}", 0..40),
    )
}

prop_compose! {
    fn any_selection()(
        language in proptest::sample::select(Language::ALL.to_vec()),
        codes in proptest::collection::vec("[0-9]{3}", 0..14),
        gone in proptest::collection::vec(any::<proptest::sample::Index>(), 0..6),
        later in proptest::collection::vec("[0-9]{3}", 0..4),
        comparators in proptest::sample::subsequence(Comparator::ALL.to_vec(), 0..=2),
        sexes in proptest::sample::subsequence(Sex::ALL.to_vec(), 0..=3),
        period in any_period(),
        baseline in proptest::sample::select(vec![Baseline::Automatic, Baseline::Zero, Baseline::Data]),
        intervals in any::<bool>(),
        others in any::<bool>(),
        choices in proptest::collection::vec(any_choice(), 0..6),
        text in any::<String>(),
        view in proptest::sample::select(vec![ResultView::Charts, ResultView::List]),
        order in proptest::sample::select(vec![ResultOrder::Theme, ResultOrder::Name, ResultOrder::Newest]),
        indicator_view in proptest::sample::select(vec![IndicatorView::Development, IndicatorView::Groups, IndicatorView::Municipalities, IndicatorView::Map]),
        step in proptest::option::of(any::<u8>()),
        phase in proptest::option::of("[a-z0-9-]{1,9}".prop_map(|id| PhaseId::from_text(&id).unwrap())),
        year in proptest::option::of((1990_i64..2030).prop_map(|number| Year::from_number(number).unwrap())),
        scale in proptest::sample::select(vec![PanelScale::Own, PanelScale::Shared]),
        table_order in proptest::option::of(any_table_order()),
        (fields, set_name, set) in any_of_organisations(),
    ) -> Selection {
        let code = |text: &String| RegionCode::from_text(text).unwrap();
        let mut selection = Selection {
            language,
            comparators: comparators.into_iter().collect(),
            period,
            baseline,
            intervals,
            others,
            filter: Filter::of(choices, &text),
            fields_of_work: fields.iter().filter_map(|text| FieldOfWorkId::from_text(text)).collect(),
            set: IndicatorSet::of(&set_name, set.iter().filter_map(|text| IndicatorId::from_text(text))),
            view,
            indicator_view,
            year,
            step,
            phase,
            order,
            scale,
            ..Selection::default()
        }
        .with_municipalities(codes.iter().map(code))
        .with_sexes(sexes);
        for place in gone.iter().filter(|_| !codes.is_empty()) {
            selection.municipalities.retain(|chosen| *chosen != code(place.get(&codes)));
        }
        if let Some(order) = table_order {
            selection = selection.with_table_order(order);
        }
        for text in &later {
            selection = selection.with_municipality_added(&code(text));
        }
        selection
    }
}

proptest! {
    #[test]
    fn reading_what_was_written_gives_it_back(selection in any_selection()) {
        let (read, notes) = Selection::from_query(&selection.to_query());
        prop_assert_eq!(notes, []);
        prop_assert_eq!(read, selection);
    }

    #[test]
    fn a_pinned_address_shows_the_same_and_keeps_its_years(selection in any_selection()) {
        let years = YearRange::of(Year::from_number(2015).unwrap(), Year::from_number(2021).unwrap()).unwrap();
        let (read, notes) = Selection::from_query(&selection.to_pinned_query(Pinned::Years(years)));
        prop_assert_eq!(notes, []);
        let usual = Selection::default();
        let shown = Selection {
            period: Period::Between(years),
            filter: usual.filter,
            fields_of_work: usual.fields_of_work,
            set: usual.set,
            view: usual.view,
            year: None,
            step: usual.step,
            phase: usual.phase,
            order: usual.order,
            scale: usual.scale,
            ..selection
        };
        prop_assert_eq!(read, shown);
    }

    #[test]
    fn a_pinned_address_of_one_year_shows_that_year_and_its_view(selection in any_selection()) {
        let year = Year::from_number(2021).unwrap();
        let selection = Selection { indicator_view: IndicatorView::Map, ..selection };
        let (read, notes) = Selection::from_query(&selection.to_pinned_query(Pinned::Year(year)));
        prop_assert_eq!(notes, []);
        let usual = Selection::default();
        let shown = Selection {
            period: usual.period,
            filter: usual.filter,
            fields_of_work: usual.fields_of_work,
            set: usual.set,
            view: usual.view,
            year: Some(year),
            step: usual.step,
            phase: usual.phase,
            order: usual.order,
            scale: usual.scale,
            ..selection
        };
        prop_assert_eq!(read, shown);
    }

    #[test]
    fn what_is_lost_of_a_link_with_a_set_is_said_wherever_it_was_cut(
        selection in any_selection().prop_filter("a set", |selection| !selection.set.is_empty()),
        escaped in any::<bool>(),
    ) {
        let query = selection.to_query();
        // Some services escape more than need be, and put their own behind.
        let query = if escaped { query.replace('~', "%7E") } else { query };
        prop_assert_eq!(Selection::from_query(&[&query, "&fbclid=1"].concat()), (selection.clone(), vec![]));
        for (place, _) in query.char_indices().skip(1) {
            let (read, notes) = Selection::from_query(&query[..place]);
            prop_assert!(read == selection || notes.contains(&Note::CutLink), "{} of {}", &query[..place], query);
            let (again, notes) = Selection::from_query(&read.to_query());
            prop_assert_eq!(again, read);
            prop_assert_eq!(notes, []);
        }
    }

    #[test]
    fn what_was_added_to_a_link_with_a_set_is_said(
        selection in any_selection().prop_filter("a set", |selection| !selection.set.is_empty()),
        added in r"[a-zåäö0-9~-][^%&\x00]{0,4}",
        place in any::<proptest::sample::Index>(),
        own in proptest::sample::select(Parameter::ALL.to_vec()),
    ) {
        let query = selection.to_query();
        let at_end = [&query, added.as_str()].concat();
        // After how long it is, and not inside a sign that is escaped, which would be another one then.
        let from = query.find('&').unwrap() + 1;
        let place = from + place.index(query.len() - from);
        let (before, after) = query.split_at(place);
        let inside = [before, "%0A", after].concat();
        let is_in_key = !before.rsplit('&').next().unwrap().contains('=');
        let is_escaped = before.chars().rev().take(2).any(|sign| sign == '%');
        let of_own = [&query, "&", own.key(), "=x"].concat();
        prop_assert!(Selection::from_query(&at_end).1.contains(&Note::ChangedLink), "{at_end}");
        prop_assert!(Selection::from_query(&of_own).1.contains(&Note::ChangedLink), "{of_own}");
        prop_assert!(is_in_key || is_escaped || Selection::from_query(&inside).1.contains(&Note::ChangedLink), "{inside}");
        prop_assert!(!Selection::from_query(&[&at_end, "&fbclid=1"].concat()).1.contains(&Note::CutLink));
    }

    #[test]
    fn any_string_gives_a_selection(query in any::<String>()) {
        let (selection, _) = Selection::from_query(&query);
        let (again, notes) = Selection::from_query(&selection.to_query());
        prop_assert_eq!(again, selection);
        prop_assert_eq!(notes, []);
    }

    #[test]
    fn any_value_of_any_key_gives_a_selection(
        key in proptest::sample::select(Parameter::ALL.to_vec()),
        value in "[ -~äöå€]{0,30}",
    ) {
        let (selection, _) = Selection::from_query(&format!("{}={value}", key.key()));
        prop_assert!(selection.municipalities().len() <= MOST_MUNICIPALITIES);
        prop_assert!(!selection.sexes().is_empty());
    }
}
