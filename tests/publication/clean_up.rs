//! An editor lets old releases go: exactly they are removed, and what only they name.

use std::{collections::BTreeSet, fs, process::Command};

use tilannekuva::{
    publication::{MANIFEST_PATH, Strictness},
    source::{LoadError, Wanted, memory::MemorySource},
};

use super::{
    SHARE, Workshop,
    releases::{DATES, Shelf, content_of, figure, id_of, path_of},
};

/// Publishes the newest release once more, and lets go what was published before a day.
fn keep_since(shelf: &Shelf, date: &str, language: &str) -> (String, bool) {
    let content = content_of(2);
    let outcome = Command::new(env!("CARGO_BIN_EXE_tilannekuva"))
        .args(["--language", language, "publish", "--keep-since", date])
        .arg("--content")
        .arg(&content)
        .arg("--output")
        .arg(&shelf.folder)
        .output()
        .expect("the command runs");
    fs::remove_dir_all(content).expect("the copy can be removed");
    let said = String::from_utf8_lossy(&outcome.stdout).into_owned();
    (said, outcome.status.success())
}

#[test]
fn exactly_what_only_old_releases_name_is_removed() {
    let shelf = Shelf::new();
    let [first, second, newest] = &shelf.releases;
    let share = Workshop {
        source: first.clone(),
    }
    .path(SHARE);
    let strangers = ["notes.txt", "datasets/kokeilu-osuus.0123456789abcdef.json"];
    for file in strangers.map(str::to_owned).into_iter().chain([
        format!("{share}.br"),
        format!("{share}.gz"),
        format!("{}.br", path_of(first)),
    ]) {
        fs::write(shelf.path(&file), "{}").expect("a file can be written");
    }
    let paths = |releases: [&MemorySource; 2]| -> BTreeSet<String> {
        releases
            .into_iter()
            .flat_map(|release| release.files.keys().cloned())
            .collect()
    };
    let (kept, before) = (paths([second, newest]), shelf.files());
    let gone = first
        .files
        .keys()
        .filter(|path| !kept.contains(*path))
        .count()
        + 3;
    // The very day is kept.
    let (said, is_well) = keep_since(&shelf, DATES[1], "en");
    assert!(is_well, "{said}");
    let expected = format!(
        "Removed: 1 release, {gone} files. Frozen embeds work where their release is dated 31 January 2026 or later.\n"
    );
    assert!(said.ends_with(&expected), "{said}");
    let after = shelf.files();
    let expected: BTreeSet<_> = kept.iter().map(String::as_str).chain(strangers).collect();
    assert_eq!(
        after.keys().map(String::as_str).collect::<BTreeSet<_>>(),
        expected
    );
    assert!(after.iter().all(|(path, bytes)| before[path] == *bytes));
    let codes: Vec<_> = shelf
        .check()
        .iter()
        .map(|problem| problem.kind.code())
        .collect();
    assert_eq!(codes, ["unused-file"; 2]);
    let wanted = Wanted::Release(id_of(first));
    let file = wanted.path();
    let outcome = shelf.open(&wanted, Strictness::Tolerant).map(|_| ());
    assert_eq!(outcome, Err(LoadError::NotFound { file }));
    let wanted = Wanted::Release(id_of(second));
    let library = shelf
        .open(&wanted, Strictness::Tolerant)
        .expect("it is kept");
    assert_eq!(figure(&library), Some(341));
}

#[test]
fn the_newest_release_stays_whatever_its_date() {
    let shelf = Shelf::new();
    let (said, is_well) = keep_since(&shelf, "2099-01-01", "fi");
    assert!(is_well, "{said}");
    assert!(said.contains("Poistettu: 2 julkaisua, "), "{said}");
    assert!(
        said.ends_with("on päivätty 24.11.2026 tai myöhemmin.\n"),
        "{said}"
    );
    assert_eq!(shelf.files(), shelf.releases[2].files);
    assert_eq!(shelf.check(), []);
    let (said, _) = keep_since(&shelf, "2099-01-01", "sv");
    assert!(
        said.contains("Borttaget: 0 publikationer, 0 filer."),
        "{said}"
    );
}

#[test]
fn a_kept_release_that_cannot_be_read_stops_the_clean_up_before_anything_is_done() {
    let shelf = Shelf::new();
    let [first, second, newest] = &shelf.releases;
    let bytes = &second.files[path_of(second)];
    let half = &bytes[..bytes.len() / 2];
    for (content, code) in [
        (half, "truncated"),
        (&first.files[MANIFEST_PATH][..], "other-release"),
    ] {
        fs::write(shelf.path(path_of(second)), content).expect("a file can be written");
        fs::write(shelf.path(MANIFEST_PATH), &first.files[MANIFEST_PATH]).expect("a manifest");
        let before = shelf.files();
        let (said, is_well) = keep_since(&shelf, "2099-01-01", "en");
        assert!(!is_well, "{said}");
        let named = format!("{} [{code}]", shelf.path(path_of(second)).display());
        assert!(said.starts_with(&named), "{said}");
        assert_eq!(shelf.files(), before);
    }
    // Its own file is written anew, so it stops nothing.
    fs::write(shelf.path(path_of(second)), bytes).expect("a file can be written");
    fs::write(shelf.path(path_of(newest)), half).expect("a file can be written");
    let (said, is_well) = keep_since(&shelf, DATES[0], "en");
    assert!(is_well, "{said}");
    assert_eq!(shelf.check(), []);
}

#[test]
fn a_clean_up_goes_on_where_a_file_that_goes_is_gone_already() {
    let shelf = Shelf::new();
    let share = Workshop {
        source: shelf.releases[0].clone(),
    }
    .path(SHARE);
    fs::remove_file(shelf.path(&share)).expect("a file can be removed");
    let (said, is_well) = keep_since(&shelf, DATES[2], "en");
    assert!(is_well, "{said}");
    assert_eq!(shelf.files(), shelf.releases[2].files);
}

#[test]
fn a_day_that_is_none_is_not_understood() {
    let shelf = Shelf::new();
    let before = shelf.files();
    for date in ["2026-02-30", "1.1.2026", ""] {
        let (said, is_well) = keep_since(&shelf, date, "en");
        assert!(!is_well, "{said}");
    }
    assert_eq!(shelf.files(), before);
}

#[test]
fn a_release_of_a_later_format_stops_the_clean_up() {
    let shelf = Shelf::new();
    let [first, ..] = &shelf.releases;
    let later = String::from_utf8(first.files[path_of(first)].clone()).expect("UTF-8");
    let later = later.replace("\"version\":\"1.0\"", "\"version\":\"1.9\"");
    fs::write(shelf.path(path_of(first)), later).expect("a release can be written");
    let before = shelf.files();
    let (said, is_well) = keep_since(&shelf, "2099-01-01", "en");
    assert!(!is_well && said.contains("[newer-minor-version]"), "{said}");
    assert_eq!(shelf.files(), before);
}
