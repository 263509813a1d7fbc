//! A release that was published stays as it was until an editor lets it go, and then exactly it goes.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use tilannekuva::{
    model::{Date, ReleaseId, Sex},
    publication::{MANIFEST_PATH, Problem, ProblemKind, Severity, Strictness},
    publish::{check, content::Content, write},
    source::{Extent, Library, LoadError, Wanted, folder::FolderSource, memory::MemorySource},
};

use super::{CONTENT, SHARE, Workshop, copy_folder, load, named, new_folder, region, year};

pub(super) const DATES: [&str; 3] = ["2025-11-25", "2026-01-31", "2026-11-24"];

/// A folder into which three releases were published, each with another figure and of another day.
pub(super) struct Shelf {
    pub(super) folder: PathBuf,
    pub(super) releases: [MemorySource; 3],
}

impl Shelf {
    pub(super) fn new() -> Self {
        let shelf = Self {
            folder: new_folder(),
            releases: [0, 1, 2].map(release),
        };
        for release in &shelf.releases {
            write::to_folder(release, &shelf.folder).expect("a release can be written");
        }
        shelf
    }

    pub(super) fn path(&self, path: &str) -> PathBuf {
        self.folder.join(path)
    }

    pub(super) fn check(&self) -> Vec<Problem> {
        pollster::block_on(check::problems_of_folder(&self.folder))
    }

    pub(super) fn open(
        &self,
        wanted: &Wanted,
        strictness: Strictness,
    ) -> Result<Library, LoadError> {
        let folder = self.folder.clone();
        open(FolderSource { folder }, wanted, strictness)
    }

    /// Every file in the folder, by its path.
    pub(super) fn files(&self) -> BTreeMap<String, Vec<u8>> {
        let mut files = BTreeMap::new();
        collect(&self.folder, "", &mut files);
        files
    }
}

impl Drop for Shelf {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn collect(folder: &Path, inner: &str, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder.join(inner)).expect("a folder") {
        let entry = entry.expect("an entry");
        let path = format!("{inner}{}", entry.file_name().display());
        if entry.path().is_dir() {
            collect(folder, &format!("{path}/"), files);
        } else {
            let bytes = fs::read(entry.path()).expect("a file");
            files.insert(path, bytes);
        }
    }
}

/// A copy of the synthetic content as it was for one of the releases.
pub(super) fn content_of(release: usize) -> PathBuf {
    let folder = new_folder();
    copy_folder(Path::new(CONTENT), &folder);
    for (file, before, after) in [
        ("publication.toml", "2026-01-31", DATES[release]),
        (
            "figures/kokeilu-osuus.csv",
            "902,total,2020,34.0,",
            [
                "902,total,2020,34.0,",
                "902,total,2020,34.1,",
                "902,total,2020,34.2,",
            ][release],
        ),
    ] {
        let path = folder.join(file);
        let text = fs::read_to_string(&path).expect("a content file");
        assert_eq!(text.matches(before).count(), 1, "{before}");
        fs::write(path, text.replace(before, after)).expect("the file can be written");
    }
    folder
}

fn release(number: usize) -> MemorySource {
    let folder = content_of(number);
    let content = Content::read(&folder).expect("the content has no problems");
    fs::remove_dir_all(folder).expect("the copy can be removed");
    write::publication(&content).expect("the content can be written")
}

fn open<Source>(
    source: Source,
    wanted: &Wanted,
    strictness: Strictness,
) -> Result<Library, LoadError>
where
    Source: tilannekuva::source::PublicationSource + 'static,
{
    let opening = Library::open_wanted(Arc::new(source), wanted, strictness, Extent::Whole);
    pollster::block_on(opening)
}

pub(super) fn path_of(release: &MemorySource) -> &str {
    let mut paths = release.files.keys();
    let path = paths.find(|path| path.starts_with("releases/"));
    path.expect("a release is kept")
}

pub(super) fn id_of(release: &MemorySource) -> ReleaseId {
    let name = path_of(release)
        .strip_prefix("releases/")
        .and_then(|name| name.strip_suffix(".json"));
    name.and_then(ReleaseId::from_text).expect("an identifier")
}

/// The figure in which the releases differ, in tenths.
pub(super) fn figure(library: &Library) -> Option<i64> {
    let dataset = load(library, "kokeilu-osuus")
        .expect("the figures load")
        .value;
    let series = dataset.series(&region("902"), Sex::Total)?;
    let figure = series.value(year(2020)).figure()?;
    Some(figure.to_scaled(1))
}

#[test]
fn a_release_is_kept_as_a_copy_of_its_manifest() {
    let [release, ..] = Shelf::new().releases.clone();
    assert_eq!(
        release.files[path_of(&release)],
        release.files[MANIFEST_PATH]
    );
    let library = open(release.clone(), &Wanted::Newest, Strictness::Strict).expect("it opens");
    assert_eq!(library.manifest().release.id, id_of(&release).as_str());
}

#[test]
fn a_frozen_release_has_its_figures_after_others_are_published() {
    let shelf = Shelf::new();
    let newest = shelf.open(&Wanted::Newest, Strictness::Strict);
    assert_eq!(figure(&newest.expect("the newest opens")), Some(342));
    for (release, expected) in shelf.releases.iter().zip([340, 341, 342]) {
        let wanted = Wanted::Release(id_of(release));
        let library = shelf.open(&wanted, Strictness::Strict).expect("it opens");
        assert_eq!(library.problems(), []);
        assert_eq!(figure(&library), Some(expected));
        let whole = pollster::block_on(library.to_extent(Extent::Whole)).expect("it opens");
        assert_eq!(figure(&whole), Some(expected));
    }
    assert_eq!(shelf.check(), []);
}

#[test]
fn a_release_that_is_not_kept_is_told_from_a_file_that_is_missing() {
    let shelf = Shelf::new();
    let wanted = Wanted::Release(ReleaseId::from_text("0123456789ab").expect("an identifier"));
    let file = wanted.path();
    assert_eq!(file, "releases/0123456789ab.json");
    let outcome = shelf.open(&wanted, Strictness::Tolerant).map(|_| ());
    assert_eq!(outcome, Err(LoadError::NotFound { file }));
    // A kept one whose catalogue is gone is another matter.
    let wanted = Wanted::Release(id_of(&shelf.releases[0]));
    let library = shelf.open(&wanted, Strictness::Tolerant).expect("it opens");
    let catalogue = library.manifest().files.catalogue.as_str().to_owned();
    fs::remove_file(shelf.path(&catalogue)).expect("the catalogue can be removed");
    let outcome = shelf.open(&wanted, Strictness::Tolerant).map(|_| ());
    assert_eq!(outcome, Err(LoadError::NotFound { file: catalogue }));
}

#[test]
fn another_release_is_never_shown_in_place_of_the_wanted_one() {
    let [first, second, _] = [0, 1, 2].map(release);
    let mut source = first.clone();
    let (path, other) = (path_of(&first), second.files[MANIFEST_PATH].clone());
    source.files.insert(path.to_owned(), other);
    let wanted = Wanted::Release(id_of(&first));
    let refusal = |source: MemorySource| match open(source, &wanted, Strictness::Tolerant) {
        Err(LoadError::Unusable { problems }) => problems,
        other => panic!("expected problems, not {other:?}"),
    };
    let id = id_of(&second).to_string();
    let kind = ProblemKind::OtherRelease { id };
    assert_eq!(refusal(source), [Problem::of_file(path, kind)]);
    // The identifier is not taken for granted either.
    let mut source = first.clone();
    let claimed = String::from_utf8(first.files[path].clone())
        .expect("UTF-8")
        .replace(id_of(&first).as_str(), "0123456789ab");
    source.files.insert(path.to_owned(), claimed.into_bytes());
    let problems = refusal(source);
    assert_eq!(named(&problems), [("other-release", path, "/release/id")]);
}

#[test]
fn a_release_with_files_of_a_later_format_opens_with_a_remark() {
    let mut source = release(0);
    let path = path_of(&source).to_owned();
    let later = String::from_utf8(source.files[&path].clone()).expect("UTF-8");
    let later = later.replace("\"version\":\"1.0\"", "\"version\":\"1.9\"");
    // Its identifier follows from the name of a file that is not known here.
    let id = ReleaseId::from_text("0123456789ab").expect("an identifier");
    let later = later.replace(id_of(&source).as_str(), id.as_str());
    let wanted = Wanted::Release(id);
    let bytes = later.into_bytes();
    source.files.insert(wanted.path(), bytes.clone());
    let library = open(source, &wanted, Strictness::Tolerant).expect("it opens");
    let path = wanted.path();
    let expected = [("newer-minor-version", path.as_str(), "/version")];
    assert_eq!(named(library.problems()), expected);
    // What it names is not known, so nothing is called nobody's.
    let shelf = Shelf::new();
    fs::write(shelf.path(&path), bytes).expect("a release can be written");
    fs::write(shelf.path("new.0123456789abcdef.json"), "{}").expect("a file can be written");
    assert_eq!(named(&shelf.check()), expected);
}

#[test]
fn a_publication_that_keeps_no_releases_is_well() {
    let shelf = Shelf::new();
    let [.., newest] = &shelf.releases;
    let folder = new_folder();
    write::to_folder(newest, &folder).expect("a release can be written");
    fs::remove_dir_all(folder.join("releases")).expect("the releases can be removed");
    let problems = pollster::block_on(check::problems_of_folder(&folder));
    fs::remove_dir_all(folder).expect("the folder can be removed");
    assert_eq!(problems, []);
}

#[test]
fn a_newest_release_that_is_not_kept_beside_others_is_told_of() {
    let shelf = Shelf::new();
    let [.., newest] = &shelf.releases;
    let path = path_of(newest).to_owned();
    fs::remove_file(shelf.path(&path)).expect("a file can be removed");
    let expected = Problem::of_file("manifest.json", ProblemKind::ReleaseNotWhole { path });
    assert_eq!(shelf.check(), [expected]);
}

#[test]
fn a_file_that_a_kept_release_lacks_is_named_with_the_release() {
    let shelf = Shelf::new();
    let [first, second, newest] = &shelf.releases;
    let share = |release: &MemorySource| {
        let source = release.clone();
        Workshop { source }.path(SHARE)
    };
    fs::remove_file(shelf.path(&share(first))).expect("a file can be removed");
    fs::write(shelf.path(&share(second)), "{}").expect("a file can be written");
    let expected = [first, second].map(|release| {
        let path = share(release);
        Problem::of_file(path_of(release), ProblemKind::ReleaseNotWhole { path })
    });
    let mut found = shelf.check();
    found.sort_by_key(|problem| problem.file != path_of(first));
    assert_eq!(found, expected);
    assert_eq!(found[0].kind.severity(), Severity::Error);
    // What the newest release lacks is told of it alone, though the others lack it too.
    let change = Workshop {
        source: newest.clone(),
    }
    .path(super::CHANGE);
    fs::remove_file(shelf.path(&change)).expect("a file can be removed");
    let found = shelf.check();
    assert_eq!(found.len(), 3, "{found:?}");
    assert_eq!(
        found[0],
        Problem::of_file(&change, ProblemKind::MissingFile)
    );
}

#[test]
fn a_kept_release_that_cannot_be_read_is_named_and_its_files_are_not_called_unused() {
    let shelf = Shelf::new();
    let [first, second, _] = &shelf.releases;
    let (path, other) = (path_of(first), path_of(second));
    let bytes = &first.files[path];
    for (content, code, pointer) in [
        (&bytes[..bytes.len() / 2], "truncated", ""),
        (&second.files[other], "other-release", ""),
    ] {
        fs::write(shelf.path(path), content).expect("a file can be written");
        assert_eq!(named(&shelf.check()), [(code, path, pointer)]);
    }
    fs::remove_file(shelf.path(path)).expect("a file can be removed");
    fs::create_dir(shelf.path(path)).expect("a folder in the file's place");
    assert_eq!(named(&shelf.check()), [("unreadable", path, "")]);
}

#[test]
fn what_is_no_release_among_the_releases_belongs_to_nothing() {
    let shelf = Shelf::new();
    let copy = format!("{}.br", path_of(&shelf.releases[0]));
    for file in [
        "releases/notes.txt",
        "releases/0123456789AB.json",
        "releases/0123456789ab.json.br",
        &copy,
    ] {
        fs::write(shelf.path(file), "{}").expect("a file can be written");
    }
    assert_eq!(
        named(&shelf.check()),
        [
            ("unused-file", "releases/0123456789AB.json", ""),
            ("unused-file", "releases/0123456789ab.json.br", ""),
            ("unused-file", "releases/notes.txt", ""),
        ]
    );
}

#[test]
fn without_being_asked_nothing_is_removed_and_publishing_again_changes_nothing() {
    let shelf = Shelf::new();
    let before = shelf.files();
    write::to_folder(&shelf.releases[2], &shelf.folder).expect("it can be written again");
    assert_eq!(shelf.files(), before);
    for release in &shelf.releases {
        let of_it = release
            .files
            .iter()
            .filter(|(path, _)| *path != MANIFEST_PATH);
        for (path, bytes) in of_it {
            assert_eq!(before.get(path), Some(bytes), "{path}");
        }
    }
}

#[test]
fn the_same_files_of_a_later_day_are_the_same_release_of_that_day() {
    let shelf = Shelf::new();
    let mut content = super::content();
    content.date = Date::from_iso("2026-01-31").expect("a date");
    let once = write::publication(&content).expect("the content can be written");
    content.date = Date::from_iso("2026-12-01").expect("a date");
    let again = write::publication(&content).expect("the content can be written");
    assert_eq!(id_of(&once), id_of(&again));
    for release in [&once, &again] {
        write::to_folder(release, &shelf.folder).expect("a release can be written");
    }
    let wanted = Wanted::Release(id_of(&once));
    let library = shelf.open(&wanted, Strictness::Strict).expect("it opens");
    assert_eq!(library.manifest().release.date, content.date);
}
