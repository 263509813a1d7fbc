use proptest::prelude::*;

use super::*;
use crate::model::{IndicatorView, RegionCode, Shift};

/// Any digest that can be.
pub(crate) fn any_digest() -> impl Strategy<Value = Digest> {
    let figure = ("[a-z0-9-]{1,12}", "[!-~]{0,40}", "(?s).{0,30}");
    let figure =
        figure.prop_map(|(id, query, heading)| (Some((id, query)), heading, String::new()));
    let text = ("(?s).{0,30}", "(?s).{0,200}");
    let text = text.prop_map(|(heading, words)| (None, heading, words));
    let items = proptest::collection::vec(prop_oneof![figure, text], 0..12);
    let language = proptest::option::of(proptest::sample::select(Language::ALL.to_vec()));
    (language, "(?s).{0,40}", items).prop_map(|(language, title, items)| {
        let mut assembly = Assembly::default();
        assembly.language(language.map_or("", Language::code));
        assembly.title(&title);
        for (figure, heading, words) in &items {
            match figure {
                Some((id, query)) => assembly.figure(id, query, heading),
                None => assembly.text(heading, words),
            }
        }
        assembly.finish().digest
    })
}

/// An edit, perhaps of an item that is not there.
fn any_edit() -> impl Strategy<Value = Edit> {
    let key = || (0_u32..12).prop_map(ItemKey);
    prop_oneof![
        proptest::sample::select(Language::ALL.to_vec()).prop_map(Edit::Speak),
        "(?s).{0,200}".prop_map(Edit::Retitle),
        ("[a-z]{1,5}", proptest::option::of(key()))
            .prop_map(|(id, after)| Edit::Add(figure(&id, "kunta=992"), after)),
        ("(?s).{0,60}", proptest::option::of(key()))
            .prop_map(|(text, after)| Edit::Add(Content::Text(text), after)),
        key().prop_map(Edit::Remove),
        key().prop_map(|key| Edit::Move(key, Shift::Earlier)),
        key().prop_map(|key| Edit::Move(key, Shift::Later)),
        (key(), "(?s).{0,200}").prop_map(|(key, text)| Edit::Rename(key, text)),
        (key(), "(?s).{0,200}").prop_map(|(key, text)| Edit::Write(key, text)),
    ]
}

fn figure(id: &str, query: &str) -> Content {
    Content::Figure {
        indicator: IndicatorId::from_text(id).unwrap(),
        query: FigureQuery::from_text(query).unwrap(),
    }
}

fn text(words: &str) -> Content {
    Content::Text(words.to_owned())
}

/// A history in which these were added.
fn of(contents: impl IntoIterator<Item = Content>) -> History {
    let mut history = History::default();
    for content in contents {
        history.edit(&Edit::Add(content, None)).unwrap();
    }
    history
}

fn contents(history: &History) -> Vec<Content> {
    let items = history.present().items().iter();
    items.map(|item| item.content().clone()).collect()
}

proptest! {
    #[test]
    fn every_step_can_be_taken_back_and_taken_again(edits in proptest::collection::vec(any_edit(), 0..40)) {
        let mut history = History::default();
        let mut states = vec![Digest::default()];
        for edit in &edits {
            if history.edit(edit).is_ok() {
                states.push(history.present().clone());
            }
            history.settle();
        }
        for before in states.iter().rev().skip(1) {
            prop_assert!(history.undo().is_some());
            prop_assert_eq!(history.present(), before);
        }
        prop_assert_eq!(history.undo(), None);
        for after in states.iter().skip(1) {
            prop_assert!(history.redo().is_some());
            prop_assert_eq!(history.present(), after);
        }
        prop_assert_eq!(history.redo(), None);
    }

    #[test]
    fn no_two_items_have_one_key_and_nothing_grows_past_its_bounds(
        edits in proptest::collection::vec((any_edit(), 0_u8..4), 0..60),
    ) {
        let mut history = History::default();
        for (edit, then) in &edits {
            let before = history.present().clone();
            let refused = history.edit(edit).is_err();
            prop_assert_eq!(refused, history.present() == &before);
            match then {
                0 => drop(history.undo()),
                1 => drop(history.redo()),
                2 => history.open(before),
                _ => {}
            }
            let digest = history.present();
            let mut keys: Vec<_> = digest.items().iter().map(Item::key).collect();
            keys.sort_unstable();
            keys.dedup();
            prop_assert_eq!(keys.len(), digest.items().len());
            prop_assert!(digest.items().len() <= MOST_ITEMS);
            prop_assert!(digest.bytes() <= MOST_BYTES);
        }
    }
}

#[test]
fn items_are_moved_by_one_place_and_not_past_the_ends() {
    let mut history = of([text("a"), text("b"), text("c")]);
    let last = history.present().items()[2].key();
    assert_eq!(
        history.edit(&Edit::Move(last, Shift::Later)),
        Err(Refusal::Unchanged)
    );
    assert_eq!(
        history.edit(&Edit::Move(last, Shift::Earlier)),
        Ok(Change::Moved)
    );
    assert_eq!(contents(&history), [text("a"), text("c"), text("b")]);
}

#[test]
fn an_item_is_added_after_the_one_that_is_named() {
    let mut history = of([text("a"), text("c")]);
    let first = history.present().items()[0].key();
    history.edit(&Edit::Add(text("b"), Some(first))).unwrap();
    assert_eq!(contents(&history), [text("a"), text("b"), text("c")]);
}

#[test]
fn what_is_written_in_one_field_without_a_break_is_one_step() {
    let mut history = of([text("")]);
    let key = history.present().items()[0].key();
    for words in ["K", "Ku", "Kun"] {
        history.edit(&Edit::Write(key, words.to_owned())).unwrap();
    }
    history.edit(&Edit::Rename(key, "V".to_owned())).unwrap();
    history.edit(&Edit::Write(key, "Kunt".to_owned())).unwrap();
    history.settle();
    history.edit(&Edit::Write(key, "Kunta".to_owned())).unwrap();
    let taken_back: Vec<_> = std::iter::from_fn(|| {
        let change = history.undo()?;
        Some((change, contents(&history)))
    })
    .take(4)
    .collect();
    assert_eq!(
        taken_back,
        [
            (Change::Written, vec![text("Kunt")]),
            (Change::Written, vec![text("Kun")]),
            (Change::Renamed, vec![text("Kun")]),
            (Change::Written, vec![text("")]),
        ]
    );
}

#[test]
fn a_step_after_one_that_was_taken_back_leaves_nothing_to_take_again() {
    let mut history = of([text("a"), text("b")]);
    history.undo();
    history.edit(&Edit::Retitle("T".to_owned())).unwrap();
    assert_eq!((history.redo(), history.next_change()), (None, None));
}

#[test]
fn what_was_there_comes_back_when_opening_is_taken_back() {
    let mut history = of([text("own")]);
    history.open(of([text("other")]).present().clone());
    assert_eq!(contents(&history), [text("other")]);
    assert_eq!(history.undo(), Some(Change::Opened));
    assert_eq!(contents(&history), [text("own")]);
}

#[test]
fn the_first_digest_that_is_opened_is_where_it_begins() {
    let mut history = History::default();
    history.open(of([text("a")]).present().clone());
    assert_eq!(
        (contents(&history), history.undo()),
        (vec![text("a")], None)
    );
}

#[test]
fn a_text_that_is_too_long_is_refused_and_not_cut() {
    let mut history = of([text("a")]);
    let key = history.present().items()[0].key();
    let long = "b".repeat(LONGEST_TEXT + 1);
    assert_eq!(
        history.edit(&Edit::Write(key, long.clone())),
        Err(Refusal::TooLongText)
    );
    assert_eq!(history.present().items()[0].content(), &text("a"));
    assert!(
        history
            .edit(&Edit::Write(key, long[1..].to_owned()))
            .is_ok()
    );
}

#[test]
fn a_full_digest_takes_no_more() {
    let mut history = of((0..MOST_ITEMS).map(|_| text("a")));
    assert_eq!(
        history.edit(&Edit::Add(text("b"), None)),
        Err(Refusal::TooManyItems)
    );
    let long = || text(&"a".repeat(LONGEST_TEXT));
    let mut history = of((0..MOST_BYTES / LONGEST_TEXT).map(|_| long()));
    assert_eq!(
        history.edit(&Edit::Add(text("b"), None)),
        Err(Refusal::TooMuchText)
    );
    let first = history.present().items()[0].key();
    let shorter = Edit::Write(first, "a".to_owned());
    assert_eq!(history.edit(&shorter), Ok(Change::Written));
}

#[test]
fn a_figure_shows_what_was_seen_in_whichever_language_it_is_read() {
    let code = RegionCode::from_text("992").unwrap();
    let seen = Selection {
        language: crate::model::Language::Swedish,
        indicator_view: IndicatorView::Municipalities,
        intervals: true,
        ..Selection::default().with_municipalities([code])
    };
    let query = FigureQuery::of(&seen).unwrap();
    assert_eq!(
        query.as_str(),
        "v=1&kunta=992&vertaa=hva~maa&sukupuoli=y&vuodet=ensin..uusin&vali=1&muut=1&nakyma=kunnat"
    );
    let (read, notes) = query.selection();
    assert_eq!(notes, []);
    assert_eq!(
        read,
        Selection {
            language: crate::model::Language::Finnish,
            ..seen
        }
    );
}

#[test]
fn figures_stand_in_their_order_with_what_their_queries_say_of_figures() {
    let query = "kunta=992&kieli=sv";
    let history = of([figure("181", query), text("Välissä."), figure("181", "")]);
    let of_one = Selection::from_query("kunta=992").0;
    let id = IndicatorId::from_text("181").unwrap();
    assert_eq!(
        history.present().placements(),
        [
            Placement::of(id.clone(), of_one),
            Placement::of(id, Selection::default())
        ]
    );
}

#[test]
fn a_query_has_no_spaces_and_an_end() {
    for refused in ["kunta=992 ", "ä", "a\nb", &"a".repeat(LONGEST_QUERY + 1)] {
        assert_eq!(FigureQuery::from_text(refused), None, "{refused}");
    }
}

#[test]
fn paragraphs_are_lines_with_words_on_them() {
    let text = "Ensin.\n\n  Sitten. \n \nLopuksi.";
    let all: Vec<_> = paragraphs(text).collect();
    assert_eq!(all, ["Ensin.", "Sitten.", "Lopuksi."]);
}

#[test]
fn what_a_digest_cannot_take_is_counted() {
    let mut assembly = Assembly::default();
    assembly.title(&"o".repeat(LONGEST_LINE + 1));
    assembly.figure("Ei tunnus", "", "");
    assembly.figure("181", "", "");
    for _ in 0..MOST_ITEMS {
        assembly.text("", "a");
    }
    let opened = assembly.finish();
    assert_eq!(opened.digest.items().len(), MOST_ITEMS);
    assert_eq!(opened.losses, [Loss::Unreadable(1), Loss::TooMuch(2)]);
}

#[test]
fn where_nothing_is_left_there_was_no_digest() {
    let mut assembly = Assembly::default();
    assembly.unreadable();
    assembly.lose(Loss::Altered);
    assert_eq!(assembly.finish().losses, [Loss::NotADigest]);
    assert_eq!(Assembly::default().finish(), Opened::default());
}
