//! Pages, pictures and offers of embeds are made beside a small site, for services that run no script.

#![cfg(feature = "publish")]
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
    sync::atomic::{AtomicUsize, Ordering},
};

use serde_json::Value;

const CONTENT: &str = "tests/publication/content";
const ADDRESS: &str = "https://tilannekuva.example";
/// A name that tries to be markup.
const HOSTILE: &str = r#"Koetko "kiusaamista"? <b>'ei' & </title><script>alert(1)</script>"#;
const INDEX: &str = r#"<!doctype html>
<html lang="fi">
  <head>
    <title>Tilannekuva</title>
    <meta name="description" content="Alueen tilannekuva.">
    <meta name="tilannekuva-root" content="/">
    <script type="module" src="/boot-1.js" integrity="sha384-abc"></script>
  </head>
  <body><div id="app"></div></body>
</html>
"#;

/// A folder that goes when it is no longer needed.
struct Site(PathBuf);

impl Drop for Site {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

impl Site {
    /// A site with the synthetic region; `change` edits its content before it is published.
    fn of(change: impl FnOnce(&Path)) -> Self {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("tilannekuva-pages-{}-{number}", std::process::id());
        let site = Self(std::env::temp_dir().join(name));
        let content = site.0.join("content");
        copy(Path::new(CONTENT), &content);
        change(&content);
        let [from, to] = [&content, &site.0.join("publication")].map(|path| text_of(path));
        let (said, is_well) = run(&["publish", "--content", &from, "--output", &to]);
        assert!(is_well, "{said}");
        fs::remove_dir_all(content).expect("the content can be removed");
        site.write("index.html", INDEX);
        site
    }

    /// A site whose first indicator and whose report have a name that tries to be markup.
    fn hostile() -> Self {
        Self::of(|content| {
            let file = content.join("indicators.csv");
            let table = fs::read_to_string(&file).expect("a table");
            let cell = format!("\"{}\"", HOSTILE.replace('"', "\"\""));
            let changed = table.replace("Kokeilijoiden osuus (%)", &cell);
            assert_ne!(changed, table);
            fs::write(file, changed).expect("the table can be written");
            let file = content.join("report/report.toml");
            let about = fs::read_to_string(&file).expect("a text");
            let title = format!("\"{}\"", HOSTILE.replace('"', "\\\""));
            let changed = about.replace("\"Kokeilun kertomus\"", &title);
            assert_ne!(changed, about);
            fs::write(file, changed).expect("the text can be written");
        })
    }

    fn write(&self, path: &str, text: &str) {
        let file = self.0.join(path);
        let folder = file.parent().expect("a folder");
        fs::create_dir_all(folder).expect("a folder can be made");
        fs::write(file, text).expect("a file can be written");
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.0.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    fn json(&self, path: &str) -> Value {
        serde_json::from_str(&self.read(path)).expect("JSON")
    }

    fn has(&self, path: &str) -> bool {
        self.0.join(path).exists()
    }

    fn pages(&self, more: &[&str]) -> (String, bool) {
        let folder = text_of(&self.0);
        let mut arguments = vec!["pages", "--site", &folder];
        if !more.contains(&"--address") {
            arguments.extend(["--address", ADDRESS]);
        }
        arguments.extend(more);
        run(&arguments)
    }

    /// Every file but those of the publication and the page that the build made.
    fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut files = BTreeMap::new();
        let folders = [
            "",
            "mittari",
            "kunta",
            "painopiste",
            "ilmio",
            "oembed",
            "social",
        ];
        for folder in folders {
            let Ok(entries) = fs::read_dir(self.0.join(folder)) else {
                continue;
            };
            for entry in entries {
                let path = entry.expect("an entry").path();
                if path.is_file() && !path.ends_with("index.html") {
                    let bytes = fs::read(&path).expect("a file");
                    files.insert(path, bytes);
                }
            }
        }
        files
    }

    /// The value of a property that a page tells.
    fn told(&self, page: &str, property: &str) -> Option<String> {
        let page = self.read(page);
        let start = format!("<meta property=\"{property}\" content=\"");
        let (_, rest) = page.split_once(&start)?;
        rest.split('"').next().map(unescaped)
    }
}

fn text_of(path: &Path) -> String {
    path.to_str().expect("a path in Unicode").to_owned()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry").path();
        let target = to.join(entry.file_name().expect("a name"));
        if entry.is_dir() {
            copy(&entry, &target);
        } else {
            fs::copy(&entry, &target).expect("a copy");
        }
    }
}

/// What the command says, and whether it ends well.
fn run(arguments: &[&str]) -> (String, bool) {
    let outcome = Command::new(env!("CARGO_BIN_EXE_tilannekuva"))
        .args(arguments)
        .output()
        .expect("the command runs");
    let said = String::from_utf8_lossy(&outcome.stdout).into_owned();
    (said, outcome.status.success())
}

/// A text of markup as a browser reads it.
fn unescaped(markup: &str) -> String {
    ["&lt;", "&gt;", "&quot;", "&#39;", "&amp;"]
        .into_iter()
        .zip(["<", ">", "\"", "'", "&"])
        .fold(markup.to_owned(), |text, (name, sign)| {
            text.replace(name, sign)
        })
}

/// What stands between two texts for the first time.
fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    let rest = text.split_once(before).map(|(_, rest)| rest);
    let found = rest.and_then(|rest| rest.split_once(after));
    found.unwrap_or_else(|| panic!("{before} in {text}")).0
}

#[test]
fn every_subject_gets_a_page_a_picture_and_an_offer() {
    let site = Site::of(|_| ());
    let (said, is_well) = site.pages(&[]);
    assert!(is_well, "{said}");
    // Three indicators with figures, five regions with a card, two areas; a tour, which cannot be embedded; and nine
    // pages of which there is one.
    assert!(
        said.ends_with(": 20 sivua, 11 kuvaa ja 10 oEmbed-tiedostoa.\n"),
        "{said}"
    );
    for path in [
        "mittari/kokeilu-osuus",
        "kunta/007",
        "kunta/HVA90",
        "painopiste/kokeiltu-hyvinvointi",
    ] {
        let name = path.replacen('/', "-", 1);
        let page = site.read(&format!("{path}.html"));
        let address = format!("{ADDRESS}/{path}");
        assert_eq!(between(&page, "rel=\"canonical\" href=\"", "\""), address);
        assert_eq!(between(&page, "\"og:url\" content=\"", "\""), address);
        let offer = format!("{ADDRESS}/oembed/{name}.json");
        assert_eq!(between(&page, "json+oembed\" href=\"", "\""), offer);
        let picture = between(&page, "\"og:image\" content=\"", "?");
        assert_eq!(picture, format!("{ADDRESS}/social/{name}.png"));
        assert!(page.contains("<meta name=\"twitter:card\" content=\"summary_large_image\">"));
        let offer = site.json(&format!("oembed/{name}.json"));
        assert_eq!(offer["type"], "rich");
        assert_eq!(offer["author_name"], "Kokeilun julkaisija");
        assert_eq!(offer["thumbnail_width"], 1200);
    }
    // Neither an indicator without figures nor the region that the county took the place of has one.
    assert!(!site.has("mittari/kokeilu-odottava.html"));
    assert!(!site.has("kunta/MK90.html"));
}

/// The pages of which there is one, with their titles and how their descriptions begin.
const SINGLE: [(&str, &str, &str); 9] = [
    (
        "kertomus",
        "Kokeilun kertomus 2024–2025",
        "Käsittelyssä 20.11.2025. Kertomus on päättäjien käsittelyssä ja voi vielä muuttua. \
         Sisällys: Alku; Kokeiltu hyvinvointi.",
    ),
    (
        "kunnat",
        "Kunnat rinnakkain",
        "Kokeiltu hyvinvointi, Kokeilun taustat: kuntien uusimmat luvut.",
    ),
    ("jarjestolle", "Järjestöille", "Valitse, minkä parissa"),
    ("vuosikello", "Vuosikello", "Hyvinvointityön vuosi: "),
    ("kooste", "Kooste", "Omiin tarpeisiin koottu raportti: "),
    ("tietoa", "Tietoa luvuista", "Näin luvut syntyvät"),
    (
        "muutokset",
        "Muutokset",
        "Mitä kussakin julkaisussa muuttui",
    ),
    (
        "saavutettavuus",
        "Saavutettavuusseloste",
        "Tämä seloste koskee palvelua ",
    ),
    (
        "tietosuoja",
        "Tietosuoja",
        "Palvelu ei kerää sinusta tietoja.",
    ),
];

#[test]
fn a_page_of_which_there_is_one_says_what_it_is_without_picture_or_offer() {
    let site = Site::of(|_| ());
    site.pages(&[]);
    for (path, title, description) in SINGLE {
        let file = format!("{path}.html");
        let page = site.read(&file);
        let of_page = format!("{title} – Tilannekuva");
        assert_eq!(between(&page, "<title>", "</title>"), of_page);
        let said = between(&page, "name=\"description\" content=\"", "\"");
        assert!(said.starts_with(description), "{path}: {said}");
        let address = format!("{ADDRESS}/{path}");
        let told = |property| site.told(&file, property);
        assert_eq!(told("og:url"), Some(address));
        assert_eq!(told("og:title"), Some(title.to_owned()));
        assert_eq!(told("og:image"), None);
        assert!(page.contains("<meta name=\"twitter:card\" content=\"summary\">"));
        assert!(!page.contains("oembed"), "{path}");
        for made in ["social", "oembed"] {
            let folder = fs::read_dir(site.0.join(made)).expect("a folder");
            for entry in folder {
                let name = entry.expect("an entry").file_name();
                assert!(!name.to_string_lossy().starts_with(path), "{path}");
            }
        }
    }
}

#[test]
fn a_tour_says_what_it_begins_with_and_shows_its_indicator() {
    let site = Site::of(|_| ());
    site.pages(&[]);
    let file = "ilmio/kokeilu.html";
    let told = |property| site.told(file, property).expect("it is told");
    assert_eq!(told("og:url"), format!("{ADDRESS}/ilmio/kokeilu"));
    assert_eq!(told("og:title"), "Kokeilun kierros");
    let description = told("og:description");
    assert_eq!(
        description,
        "Opastettu kierros: Kokeilu. Näin kokeilu kulkee."
    );
    let picture = told("og:image");
    let (picture, _) = picture.split_once('?').expect("a hash");
    assert_eq!(picture, format!("{ADDRESS}/social/ilmio-kokeilu.png"));
    // What is drawn is the indicator, not what the tour says.
    let words = told("og:image:alt");
    assert!(
        words.starts_with(
            "Opastettu kierros: Kokeilu. Kokeilijoiden osuus (%). Kokeilussa kokeili "
        ),
        "{words}"
    );
    assert!(!site.read(file).contains("oembed"));
    assert!(!site.has("oembed/ilmio-kokeilu.json"));
}

#[test]
fn what_is_written_in_another_language_alone_is_told_in_that_one() {
    let site = Site::of(|content| {
        for folder in ["report", "tours"] {
            fs::remove_dir_all(content.join(folder).join("fi")).expect("a language goes");
        }
    });
    let (said, is_well) = site.pages(&[]);
    assert!(is_well, "{said}");
    for (page, title, description) in [
        (
            "kertomus.html",
            "Försökets berättelse 2024–2025",
            "Under behandling ",
        ),
        (
            "ilmio/kokeilu.html",
            "En rundtur genom försöket",
            "Guidad rundtur: ",
        ),
    ] {
        let told = |property| site.told(page, property).expect("it is told");
        assert_eq!(told("og:locale"), "sv_FI");
        assert_eq!(told("og:title"), title);
        let said = told("og:description");
        assert!(said.starts_with(description), "{said}");
    }
    let locale = site.told("kunta/007.html", "og:locale");
    assert_eq!(locale.as_deref(), Some("fi_FI"));
}

#[test]
fn a_page_that_has_nothing_to_show_is_that_of_the_site() {
    let site = Site::of(|content| {
        for folder in ["report", "tours"] {
            fs::remove_dir_all(content.join(folder)).expect("a folder goes");
        }
        fs::remove_file(content.join("annual-clock.toml")).expect("a file goes");
    });
    let gone = ["kertomus.html", "ilmio/kokeilu.html", "vuosikello.html"];
    let kept = ["tutki.html", "sarja/oma.html", "ilmio/kuva.svg"];
    for path in gone.into_iter().chain(kept) {
        site.write(path, "");
    }
    let (said, is_well) = site.pages(&[]);
    assert!(is_well, "{said}");
    for path in gone {
        assert!(!site.has(path), "{path}");
    }
    for path in kept {
        assert!(site.has(path), "{path}");
    }
    assert_eq!(site.read("index.html"), INDEX);
    assert!(site.has("jarjestolle.html"));
}

#[test]
fn a_page_says_the_newest_figure_and_is_otherwise_that_of_the_site() {
    let site = Site::of(|_| ());
    site.pages(&[]);
    let page = site.read("mittari/kokeilu-osuus.html");
    let title = between(&page, "<title>", "</title>");
    assert_eq!(title, "Kokeilijoiden osuus (%) – Tilannekuva");
    let description = between(&page, "name=\"description\" content=\"", "\"");
    assert!(
        description.starts_with("Kokeilussa kokeili "),
        "{description}"
    );
    let began = page.find("\n    <link rel=\"canonical\"").expect("a link");
    let ended = page
        .find("\n    <meta name=\"tilannekuva-root\"")
        .expect("the root");
    let without = [&page[..began], &page[ended..]].concat();
    let site_page = without
        .replace(title, "Tilannekuva")
        .replace(description, "Alueen tilannekuva.");
    assert_eq!(site_page, INDEX);
    let card = site.read("kunta/007.html");
    let description = between(&card, "name=\"description\" content=\"", "\"");
    assert!(
        description.starts_with("Esimerkkilä: 1\u{202f}234 asukasta (2022)."),
        "{description}"
    );
}

#[test]
fn a_name_that_tries_to_be_markup_stays_a_name() {
    let site = Site::hostile();
    let (said, is_well) = site.pages(&[]);
    assert!(is_well, "{said}");
    let page = site.read("mittari/kokeilu-osuus.html");
    let title = between(&page, "<title>", "</title>");
    assert_eq!(unescaped(title), format!("{HOSTILE} – Tilannekuva"));
    let of_graph = between(&page, "\"og:title\" content=\"", "\"");
    assert_eq!(unescaped(of_graph), HOSTILE);
    assert_eq!(page.matches("<script").count(), 1);
    assert_eq!(page.matches("<title>").count(), 1);
    assert!(!page.contains("<b>"));
    let report = site.read("kertomus.html");
    let title = between(&report, "<title>", "</title>");
    let expected = format!("{HOSTILE} 2024–2025 – Tilannekuva");
    assert_eq!(unescaped(title), expected);
    assert_eq!(report.matches("<script").count(), 1);

    let offer = site.json("oembed/mittari-kokeilu-osuus.json");
    assert_eq!(offer["title"], HOSTILE);
    let html = offer["html"].as_str().expect("markup");
    assert_eq!(unescaped(between(html, "title=\"", "\"")), HOSTILE);
    assert_eq!(html.matches('<').count(), 2, "{html}");
    let address = unescaped(between(html, "src=\"", "\""));
    assert!(address.starts_with(&format!("{ADDRESS}/upotus/mittari/kokeilu-osuus?v=1&")));
}

#[test]
fn pictures_are_small_of_the_size_that_services_ask_for_and_the_same_twice() {
    let site = Site::hostile();
    site.pages(&[]);
    let first = site.files();
    for (path, bytes) in &first {
        if path.extension().is_some_and(|ending| ending == "png") {
            assert!(
                bytes.starts_with(b"\x89PNG\r\n\x1a\n"),
                "{}",
                path.display()
            );
            let told = [&bytes[16..20], &bytes[20..24]];
            assert_eq!(told, [1200_u32.to_be_bytes(), 630_u32.to_be_bytes()]);
            assert!(bytes.len() < 40_000, "{}: {}", path.display(), bytes.len());
        }
    }
    site.pages(&[]);
    assert!(first == site.files(), "the files differ the second time");
}

#[test]
fn only_files_of_subjects_that_are_no_more_are_removed() {
    let site = Site::of(|_| ());
    let gone = [
        "mittari/9.html",
        "oembed/mittari-9.json",
        "social/kunta-999.png",
    ];
    let kept = [
        "mittari/ohje.txt",
        "social/logo.png",
        "kunta/kartta.html",
        "upotus/mittari.html",
    ];
    for path in gone.into_iter().chain(kept) {
        site.write(path, "");
    }
    site.write("mittari/9.html.br", "");
    site.write("mittari/kokeilu-osuus.html.gz", "old");
    let (said, _) = site.pages(&["--language", "en"]);
    assert!(
        said.ends_with(" 3 files whose subjects are no more were removed.\n"),
        "{said}"
    );
    for path in gone {
        assert!(!site.has(path), "{path}");
    }
    for path in kept {
        assert!(site.has(path), "{path}");
    }
    // A copy that a server would send in place of the new page.
    assert!(!site.has("mittari/9.html.br"));
    assert!(!site.has("mittari/kokeilu-osuus.html.gz"));
}

#[test]
fn nothing_is_written_where_something_is_not_as_it_should_be() {
    let site = Site::of(|_| ());
    for (address, expected) in [
        ("tilannekuva.example", "ei kelpaa palvelun osoitteeksi"),
        (
            "ftp://tilannekuva.example/",
            "ei kelpaa palvelun osoitteeksi",
        ),
        ("https://example.org/alue/", "ei sovi sovellukseen"),
    ] {
        let (said, is_well) = site.pages(&["--address", address]);
        assert!(!is_well && said.contains(expected), "{said}");
    }
    site.write("index.html", &INDEX.replace("<title>", "<titel>"));
    let (said, is_well) = site.pages(&[]);
    assert!(
        !is_well && said.contains("index.html” ei ole valmiin"),
        "{said}"
    );
    fs::remove_file(site.0.join("index.html")).expect("the page goes");
    let (said, is_well) = site.pages(&[]);
    assert!(
        !is_well && said.contains("index.html [unreadable]"),
        "{said}"
    );
    site.write("index.html", INDEX);
    site.write("publication/manifest.json", "{}");
    let (said, is_well) = site.pages(&[]);
    assert!(!is_well && said.contains("manifest.json"), "{said}");
    assert!(site.files().is_empty());
}

#[test]
fn a_site_below_a_path_and_a_publication_elsewhere_are_found() {
    let site = Site::of(|_| ());
    site.write(
        "index.html",
        &INDEX.replace("content=\"/\"", "content=\"/alue/\""),
    );
    let elsewhere = site.0.join("elsewhere");
    fs::rename(site.0.join("publication"), &elsewhere).expect("the publication moves");
    let publication = text_of(&elsewhere);
    let arguments = [
        "--address",
        "https://example.org/alue",
        "--publication",
        &publication,
    ];
    let (said, is_well) = site.pages(&arguments);
    assert!(is_well, "{said}");
    let page = site.read("kunta/007.html");
    assert!(page.contains("href=\"https://example.org/alue/kunta/007\""));
}
