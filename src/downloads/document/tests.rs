//! Documents of a small report and of a digest: whole, readable by everyone, and closed to what texts may try.

mod markup;
mod small_report;

use std::collections::BTreeSet;

use proptest::prelude::*;

use self::{
    markup::{Tag, tags_of},
    small_report::{desk, digest, report},
};
use super::*;

const HOSTILE: &str =
    "x\"'><script src=//x.example>alert(1)</script><img onerror=x>&lt;</style>]]>";

const fn read_at(language: Language) -> ReadAt<'static> {
    ReadAt {
        service: "https://tilannekuva.example/alla/",
        page: "https://tilannekuva.example/alla/kertomus",
        language,
    }
}

fn documents(text: &str, language: Language) -> [String; 2] {
    let desk = desk(text);
    let lost = [text.to_owned()];
    [
        desk.report(&report(text), read_at(language)).html,
        desk.digest(&digest(text), &lost, read_at(language)).html,
    ]
}

fn all_documents() -> impl Iterator<Item = String> {
    let languages = Language::ALL.into_iter();
    languages.flat_map(|language| documents("Sanoja", language))
}

fn named<'a>(tags: &'a [Tag], name: &'a str) -> impl Iterator<Item = &'a Tag> {
    tags.iter().filter(move |tag| tag.name == name)
}

#[test]
fn every_element_is_closed_where_it_was_opened() {
    for html in all_documents() {
        assert!(tags_of(&html).len() > 200, "{html}");
    }
}

#[test]
fn every_figure_is_drawn_for_desk_and_phone_with_a_name_and_has_its_table() {
    for (html, figures) in documents("Sanoja", Language::Finnish).iter().zip([4, 2]) {
        let tags = tags_of(html);
        for (name, count) in [
            ("figure", figures),
            ("svg", 2 * figures),
            ("table", figures),
        ] {
            assert_eq!(named(&tags, name).count(), count, "{name}");
        }
        for picture in named(&tags, "svg") {
            assert_eq!(picture.attribute("role"), Some("img"));
            assert!(picture.attribute("aria-label").unwrap().contains("Sanoja"));
        }
        assert_eq!(named(&tags, "caption").count(), figures);
        let cells = tags.iter().filter(|tag| tag.name == "th");
        for cell in cells {
            assert!(matches!(cell.attribute("scope"), Some("row" | "col")));
        }
    }
}

#[test]
fn every_row_of_a_table_is_as_wide_as_its_head() {
    let [html, _] = documents("Sanoja", Language::Finnish);
    for table in html.split("<table>").skip(1) {
        let table = table.split("</table>").next().unwrap();
        let mut rows = table.split("<tr").skip(1).map(|row| {
            let cells = row.matches("<td").count() + row.matches("<th ").count();
            let wider = row.split("colspan=\"").nth(1);
            wider.map_or(cells, |wide| {
                wide.split('"').next().unwrap().parse().unwrap()
            })
        });
        let head = rows.next().unwrap();
        assert!(head >= 2);
        assert!(rows.all(|row| row == head), "{table}");
    }
}

#[test]
fn contents_and_labels_lead_to_what_is_there_and_nothing_is_called_the_same() {
    for html in all_documents() {
        let tags = tags_of(&html);
        let ids: Vec<&str> = tags.iter().filter_map(|tag| tag.attribute("id")).collect();
        let known: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), known.len(), "{ids:?}");
        let addresses = tags.iter().filter_map(|tag| tag.attribute("href"));
        let inside: Vec<&str> = addresses.filter_map(|to| to.strip_prefix('#')).collect();
        assert!(inside.len() > 3);
        let labels = tags
            .iter()
            .filter_map(|tag| tag.attribute("aria-labelledby"));
        let fills = tags.iter().filter_map(|tag| tag.attribute("fill"));
        let hatchings = fills.filter_map(|fill| fill.strip_prefix("url(#")?.strip_suffix(')'));
        for name in inside.iter().copied().chain(labels).chain(hatchings) {
            assert!(known.contains(name), "{name}");
        }
    }
}

#[test]
fn headings_go_down_one_level_at_a_time_from_the_only_title() {
    for html in all_documents() {
        let tags = tags_of(&html);
        let levels = tags.iter().filter_map(|tag| {
            let level = tag.name.strip_prefix('h')?;
            level.parse::<u8>().ok()
        });
        let levels: Vec<u8> = levels.collect();
        assert_eq!(levels[0], 1);
        assert!(!levels[1..].contains(&1));
        for pair in levels.windows(2) {
            assert!(pair[1] <= pair[0] + 1, "{levels:?}");
        }
    }
}

#[test]
fn nothing_in_it_runs_or_is_fetched() {
    for html in all_documents().chain(documents(HOSTILE, Language::Finnish)) {
        assert!(html.starts_with("<!doctype html>"));
        assert!(
            html.contains(
                "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\""
            )
        );
        for tag in tags_of(&html) {
            assert!(markup::ALLOWED.contains(&tag.name.as_str()), "{}", tag.name);
            for (name, value) in &tag.attributes {
                let leads_somewhere = name == "href";
                assert!(!name.starts_with("on") && name != "src" && name != "style");
                assert!(
                    !value.contains("url(") || value.starts_with("url(#"),
                    "{value}"
                );
                if leads_somewhere {
                    let may = ["https://", "http://", "mailto:", "#"];
                    assert!(may.iter().any(|may| value.starts_with(may)), "{value}");
                }
            }
        }
    }
    assert!(!page::STYLE.contains("url(") && !page::STYLE.contains("@import"));
    assert!(!page::STYLE.contains('<') && !page::STYLE.contains('\\'));
}

#[test]
fn an_address_that_may_not_be_followed_is_no_link() {
    let mut desk = desk("Sanoja");
    desk.catalogue.sources[0].licence_url = Some("javascript:alert(1)".to_owned());
    let html = desk
        .report(&report("Sanoja"), read_at(Language::Finnish))
        .html;
    // The outlines name the address of their licence in words.
    assert!(!html.contains("\"javascript:"), "{html}");
    for beginning in [
        "data:text/html,x",
        "//x.example",
        "vbscript:x",
        " https://x.example",
        "",
    ] {
        assert_eq!(page::link(beginning, "x"), "x");
    }
}

#[test]
fn a_report_says_how_far_it_has_come_and_of_which_release_its_figures_are() {
    let desk = desk("Sanoja");
    let file = desk.report(&report("Sanoja"), read_at(Language::Finnish));
    assert_eq!(file.name, "kertomus_fi_01234567.html");
    for said in [
        "<strong>Luonnos 24.11.2026.</strong>",
        "state--open",
        "24.11.2026 (julkaisu 0123456789ab)",
        "<a href=\"https://tilannekuva.example/alla/kertomus\"",
        "href=\"https://tilannekuva.example/alla/mittari/178?kunta=992&amp;",
    ] {
        assert!(file.html.contains(said), "{said}");
    }
    let swedish = desk.report(&report("Sanoja"), read_at(Language::Swedish));
    assert_eq!(swedish.name, "berattelse_sv_01234567.html");
    assert!(swedish.html.contains("<html lang=\"sv\">"));
    assert!(swedish.html.contains("<h1 lang=\"fi\">"));
    assert!(swedish.html.contains("endast på finska"));
}

#[test]
fn a_digest_says_what_of_it_could_not_be_read_and_what_nobody_knows() {
    let lost = ["Kohtia, joita ei voitu lukea: 2.".to_owned()];
    let read_at = ReadAt {
        page: "https://tilannekuva.example/alla/kooste#1.eJx",
        ..read_at(Language::Finnish)
    };
    let file = desk("Sanoja").digest(&digest("Oma <b>otsikko"), &lost, read_at);
    assert_eq!(file.name, "kooste_fi_01234567.html");
    for said in [
        "Lukijan oma kooste.",
        "<li>Kohtia, joita ei voitu lukea: 2.</li>",
        "<h1 lang=\"fi\">Oma &lt;b&gt;otsikko</h1>",
        "Mittaria 9999 ei ole tässä julkaisussa.",
        "rel=\"noopener noreferrer\">Avaa kooste palvelussa</a>",
    ] {
        assert!(file.html.contains(said), "{said}: {}", file.html);
    }
}

#[test]
fn a_map_without_outlines_is_said_to_be_missing() {
    let mut desk = desk("Sanoja");
    assert!(!documents("Sanoja", Language::Finnish)[0].contains("kartta puuttuu"));
    desk.geometry = None;
    let html = desk
        .report(&report("Sanoja"), read_at(Language::Finnish))
        .html;
    assert!(html.contains("kartta puuttuu"));
    assert_eq!(named(&tags_of(&html), "figure").count(), 4);
}

#[test]
fn an_indicator_whose_figures_are_not_published_says_so() {
    let mut desk = desk("Sanoja");
    desk.datasets.clear();
    let html = desk
        .report(&report("Sanoja"), read_at(Language::Finnish))
        .html;
    let pending = crate::words::Words::of(Language::Finnish).pending_title;
    assert_eq!(html.matches(pending).count(), 4);
    assert!(!html.contains("<figure") && !html.contains("<table"));
}

#[test]
fn a_digest_that_is_too_long_for_a_link_leads_nowhere() {
    let read_at = ReadAt {
        page: "",
        ..read_at(Language::Finnish)
    };
    let html = desk("Sanoja").digest(&digest("Sanoja"), &[], read_at).html;
    assert!(!html.contains("Uusimmat luvut ovat palvelussa"));
    assert!(!html.contains("losses\""));
}

#[test]
fn what_is_drawn_has_the_colours_of_the_page_on_every_ground() {
    use crate::charts::Palette;
    let (light, dark) = page::STYLE.split_once("prefers-color-scheme:dark").unwrap();
    for (style, palette) in [(light, Palette::LIGHT), (dark, Palette::DARK)] {
        let pairs = |palette: Palette| {
            let Palette {
                surface,
                text,
                grid,
                zero,
                other,
                county,
                country,
                chosen,
            } = palette;
            let mut all = vec![surface, text, grid, zero, other, county, country];
            all.extend(chosen);
            all
        };
        for (name, colour) in pairs(Palette::NAMED).into_iter().zip(pairs(palette)) {
            let name = name.trim_start_matches("var(").trim_end_matches(')');
            assert!(
                style.contains(&format!("{name}:{colour}")),
                "{name}: {colour}"
            );
        }
    }
    let tokens = include_str!("../../../style/tokens.css").replace(": ", ":");
    let drawn = page::STYLE
        .split("@media (prefers-reduced-motion")
        .next()
        .unwrap();
    for part in drawn
        .split([';', '{', '}', '\n'])
        .filter(|part| part.starts_with("--"))
    {
        // Lines at zero have no token, since only ECharts draws them on pages.
        let is_shared = !part.starts_with("--zero") && part.contains('#');
        assert!(!is_shared || tokens.contains(part), "{part}");
    }
}

/// The elements with the names of their attributes, without what is drawn: how much that is depends on the room.
fn skeleton(html: &str) -> Vec<String> {
    let drawn = ["path", "text", "g", "pattern", "rect"];
    let tags = tags_of(html).into_iter();
    let tags = tags.filter(|tag| !drawn.contains(&tag.name.as_str()));
    tags.map(|tag| {
        let names: Vec<&str> = tag
            .attributes
            .iter()
            .map(|(name, _)| name.as_str())
            .collect();
        format!("{} {}", tag.name, names.join(" "))
    })
    .collect()
}

#[test]
fn hostile_texts_stay_texts() {
    for (hostile, plain) in documents(HOSTILE, Language::Finnish)
        .iter()
        .zip(documents("Sanoja", Language::Finnish))
    {
        assert_eq!(skeleton(hostile), skeleton(&plain));
        assert!(hostile.contains("&lt;script src=//x.example&gt;"));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_text_becomes_markup(text in "x[^\\r\\n]{0,40}") {
        let plain = documents("Sanoja", Language::English);
        for (any, plain) in documents(&text, Language::English).iter().zip(plain) {
            prop_assert_eq!(skeleton(any), skeleton(&plain));
        }
    }

    #[test]
    fn no_text_of_signs_becomes_markup(text in "x[<>&\"'=/!\\-\\]\\[ a-z:;{}()\t\u{0}\u{1b}\u{fffe}]{0,40}") {
        let plain = documents("Sanoja", Language::Finnish);
        for (any, plain) in documents(&text, Language::Finnish).iter().zip(plain) {
            prop_assert_eq!(skeleton(any), skeleton(&plain));
        }
    }
}
