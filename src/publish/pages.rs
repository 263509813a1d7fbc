//! Pages, pictures and offers of embeds for services that run no script, beside a built site.

mod address;
mod announcement;
mod offer;
mod picture;
mod site;
mod subject;

use std::{
    collections::BTreeMap,
    ffi::OsStr,
    fs, io,
    path::{Path, PathBuf},
};

use self::{announcement::Announcement, offer::Offer, picture::Picture};
use super::{
    clean_up::remove,
    edition::Edition,
    strangers::COMPRESSED,
    whole_file::{WriteError, make_folder, put},
};
use crate::{
    publication::{Problem, ProblemKind},
    words::pages::Counts,
};

pub use address::SiteAddress;
pub use site::SitePage;
pub use subject::{SinglePage, Subject};

/// The page that every address of the app gets.
const INDEX: &str = "index.html";
/// The folder of pictures.
const SOCIAL: &str = "social";
/// The folder of offers of embeds.
const OEMBED: &str = "oembed";

/// The kinds of files that are made of subjects, in the order in which they are written: a page comes after what
/// it refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A picture.
    Picture,
    /// An offer of an embed.
    Offer,
    /// A page.
    Page,
}

impl Kind {
    /// The path of a subject's file below the site: `mittari/181.html`, `social/mittari-181.png`.
    pub fn path(self, subject: &Subject) -> String {
        match self {
            Self::Picture => [SOCIAL, "/", &subject.name(), ".png"].concat(),
            Self::Offer => [OEMBED, "/", &subject.name(), ".json"].concat(),
            Self::Page => [&subject.path(), ".html"].concat(),
        }
    }
}

/// Why nothing is made.
#[derive(Debug)]
pub enum Refusal {
    /// The address of the site is none.
    NoAddress,
    /// The page is not one that the build made.
    NotBuilt(PathBuf),
    /// The page says that the app is below another path than the address has.
    OtherRoot(String),
    /// Files that cannot be read or used.
    Problems(Vec<Problem>),
}

/// The files that are made beside a built site.
#[derive(Debug)]
pub struct Pages {
    files: BTreeMap<(Kind, String), Vec<u8>>,
}

impl Pages {
    /// Makes the files of everything that other services are told of.
    ///
    /// # Errors
    /// Why nothing can be made.
    pub fn make(site: &Path, address: &str, publication: &Path) -> Result<Self, Refusal> {
        let address = SiteAddress::from_text(address).ok_or(Refusal::NoAddress)?;
        let index = site.join(INDEX);
        let text = fs::read_to_string(&index).map_err(|error| {
            let reason = error.to_string();
            let kind = ProblemKind::Unreadable { reason };
            Refusal::Problems(vec![Problem::of_file(&index.display().to_string(), kind)])
        })?;
        let page = SitePage::from_text(&text).ok_or(Refusal::NotBuilt(index))?;
        if page.root() != address.path() {
            return Err(Refusal::OtherRoot(page.root().to_owned()));
        }
        let edition = Edition::read_folder(publication).map_err(Refusal::Problems)?;
        let mut files = BTreeMap::new();
        for announcement in announcement::all(&edition.value) {
            let made = made(&announcement, &page, &address, &edition.value).map_err(|error| {
                let kind = ProblemKind::Unreadable {
                    reason: error.to_string(),
                };
                Refusal::Problems(vec![Problem::of_file(&announcement.subject.name(), kind)])
            })?;
            for (kind, bytes) in made {
                files.insert((kind, kind.path(&announcement.subject)), bytes);
            }
        }
        Ok(Self { files })
    }

    /// Each file with its path below the site, in the order in which they are written.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        let files = self.files.iter();
        files.map(|((_, path), bytes)| (path.as_str(), bytes.as_slice()))
    }

    /// Writes the files, and removes those of subjects that are no more.
    ///
    /// # Errors
    /// What cannot be written or removed.
    pub fn write(&self, site: &Path) -> Result<Counts, WriteError> {
        let mut counts = Counts::default();
        for ((kind, path), bytes) in &self.files {
            let file = site.join(path);
            if let Some(folder) = file.parent() {
                make_folder(folder)?;
            }
            // A server would go on sending the old copy.
            remove_copies(&file)?;
            put(&file, bytes)?;
            *match kind {
                Kind::Picture => &mut counts.pictures,
                Kind::Offer => &mut counts.offers,
                Kind::Page => &mut counts.pages,
            } += 1;
        }
        for file in self.left_over(site)? {
            remove_copies(&file)?;
            fs::remove_file(&file).map_err(WriteError::at(&file))?;
            counts.removed += 1;
        }
        Ok(counts)
    }

    /// The files of an earlier time whose subjects are no more: only those with names that are given here.
    fn left_over(&self, site: &Path) -> Result<Vec<PathBuf>, WriteError> {
        let mut found = Vec::new();
        for inner in Subject::FOLDERS.into_iter().chain([OEMBED, SOCIAL]) {
            let folder = site.join(inner);
            if !folder.is_dir() {
                continue;
            }
            for entry in fs::read_dir(&folder).map_err(WriteError::at(&folder))? {
                let entry = entry.map_err(WriteError::at(&folder))?;
                let is_file = entry
                    .file_type()
                    .map_err(WriteError::at(&folder))?
                    .is_file();
                let name = entry.file_name();
                let Some(named) = name.to_str().and_then(|name| given(inner, name)) else {
                    continue;
                };
                if is_file && !self.files.contains_key(&named) {
                    found.push(entry.path());
                }
            }
        }
        found.sort();
        Ok(found)
    }
}

/// Kind and path of a file with a name that is given here.
fn given(folder: &str, name: &str) -> Option<(Kind, String)> {
    let (kind, stem) = match folder {
        SOCIAL => (Kind::Picture, name.strip_suffix(".png")?),
        OEMBED => (Kind::Offer, name.strip_suffix(".json")?),
        _ => (Kind::Page, name.strip_suffix(".html")?),
    };
    let subject = match kind {
        Kind::Page => Subject::from_steps(folder, stem),
        Kind::Picture | Kind::Offer => Subject::from_name(stem),
    };
    Some((kind, kind.path(&subject?)))
}

/// The page of a subject, its picture where it has one, and an offer where it can be embedded.
fn made(
    announcement: &Announcement,
    page: &SitePage<'_>,
    address: &SiteAddress,
    edition: &Edition,
) -> io::Result<Vec<(Kind, Vec<u8>)>> {
    let picture = Picture::of(announcement, address)?;
    let offer = match (&announcement.subject, &picture) {
        (Subject::Embeddable(subject), Some(picture)) => {
            let catalogue = &edition.catalogue;
            Some(Offer::of(
                subject,
                announcement,
                picture,
                address,
                catalogue,
            ))
        }
        _ => None,
    };
    let page = page.announcing(
        announcement,
        picture.as_ref(),
        offer.as_ref(),
        address,
        &edition.catalogue,
    );
    let mut files = vec![(Kind::Page, page.into_bytes())];
    if let Some(offer) = offer {
        files.push((Kind::Offer, offer.json()?));
    }
    files.extend(picture.map(|picture| (Kind::Picture, picture.bytes)));
    Ok(files)
}

/// Removes the compressed copies of a file.
fn remove_copies(file: &Path) -> Result<(), WriteError> {
    for ending in COMPRESSED {
        let mut copy = file.as_os_str().to_owned();
        copy.push(OsStr::new(ending));
        let copy = PathBuf::from(copy);
        remove(&copy).map_err(WriteError::at(&copy))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_that_are_given_here_are_known() {
        for (folder, name) in [
            ("mittari", "181.html"),
            ("kunta", "HVA15.html"),
            ("painopiste", "mielen-hyvinvointi.html"),
            (OEMBED, "painopiste-mielen-hyvinvointi.json"),
            (SOCIAL, "kunta-992.png"),
            ("ilmio", "lastensuojelu.html"),
            (SOCIAL, "ilmio-lastensuojelu.png"),
            ("", "kertomus.html"),
        ] {
            let path = [folder, "/", name].concat();
            let path = path.trim_start_matches('/').to_owned();
            assert_eq!(given(folder, name).map(|(_, path)| path), Some(path));
        }
        for (folder, name) in [
            ("mittari", "181.txt"),
            ("mittari", "181.html.br"),
            ("kunta", "ohje.html"),
            (SOCIAL, "logo.png"),
            (SOCIAL, "mittari-181.svg"),
            (OEMBED, "tutki-181.json"),
            ("", "index.html"),
            ("", "tutki.html"),
        ] {
            assert_eq!(given(folder, name), None, "{folder}/{name}");
        }
    }
}
