//! How files arrive: each as its name promises, a manifest as its release does.

use super::{Extent, Wanted};
use crate::{
    model::{Catalogue, ReleaseId},
    publication::{
        CatalogueFile, FileName, Loaded, MANIFEST_PATH, Manifest, ManifestFile, Problem,
        ProblemKind, Strictness, release_path,
    },
    source::{Freshness, LoadError, PublicationSource},
};

/// Reads the manifest of the wanted release.
pub(super) async fn read_manifest(
    source: &dyn PublicationSource,
    wanted: &Wanted,
    strictness: Strictness,
) -> Result<Loaded<Manifest>, LoadError> {
    match wanted {
        Wanted::Newest => read_newest(source, strictness).await,
        Wanted::Release(id) => read_release(source, id, strictness).await,
    }
}

/// Reads the manifest of the newest release.
pub(super) async fn read_newest(
    source: &dyn PublicationSource,
    strictness: Strictness,
) -> Result<Loaded<Manifest>, LoadError> {
    let bytes = source
        .read(MANIFEST_PATH, Freshness::ThePlaceItself)
        .await?;
    usable(ManifestFile::read(&bytes, MANIFEST_PATH, strictness))
}

/// Reads the manifest of a kept release; a copy that cannot be used may have been cut short, so the place itself is asked then.
async fn read_release(
    source: &dyn PublicationSource,
    id: &ReleaseId,
    strictness: Strictness,
) -> Result<Loaded<Manifest>, LoadError> {
    let path = release_path(id);
    let bytes = source.read(&path, Freshness::AnyCopy).await?;
    if let Ok(manifest) = ManifestFile::read_release(&bytes, id, strictness) {
        return Ok(manifest);
    }
    let bytes = source.read(&path, Freshness::ThePlaceItself).await?;
    usable(ManifestFile::read_release(&bytes, id, strictness))
}

/// Reads as much of the catalogue as is needed.
pub(super) async fn read_catalogue(
    source: &dyn PublicationSource,
    manifest: &Manifest,
    strictness: Strictness,
    extent: Extent,
) -> Result<Loaded<Catalogue>, LoadError> {
    let name = catalogue_file(manifest, extent);
    let bytes = read_whole(source, name).await?;
    usable(CatalogueFile::read(&bytes, name.as_str(), strictness))
}

/// The file that holds so much of the catalogue.
pub(super) fn catalogue_file(manifest: &Manifest, extent: Extent) -> &FileName {
    let overview = match extent {
        Extent::Whole => None,
        Extent::Overview(language) => manifest.files.overview(language),
    };
    overview.unwrap_or(&manifest.files.catalogue)
}

/// Reads a file and makes sure that it is the one its name promises.
///
/// A copy that was cut short on its way would be kept for as long as its name lasts, so the place itself is asked then.
pub(crate) async fn read_whole(
    source: &dyn PublicationSource,
    name: &FileName,
) -> Result<Vec<u8>, LoadError> {
    for freshness in [Freshness::AnyCopy, Freshness::ThePlaceItself] {
        let bytes = source.read(name.as_str(), freshness).await?;
        if name.matches(&bytes) {
            return Ok(bytes);
        }
    }
    Err(LoadError::Unusable {
        problems: vec![Problem::of_file(name.as_str(), ProblemKind::WrongHash)],
    })
}

/// What was read, or else that it is of no use.
pub(super) fn usable<T>(read: Result<Loaded<T>, Vec<Problem>>) -> Result<Loaded<T>, LoadError> {
    read.map_err(|problems| LoadError::Unusable { problems })
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;
    use crate::source::Arriving;

    /// A place whose file is whole, before which a copy stands that may not be.
    struct Cached {
        copy: &'static [u8],
        place: &'static [u8],
        asked: Mutex<Vec<Freshness>>,
    }

    impl PublicationSource for Cached {
        fn read<'a>(&'a self, _: &'a str, freshness: Freshness) -> Arriving<'a> {
            self.asked.lock().unwrap().push(freshness);
            let bytes = match freshness {
                Freshness::AnyCopy => self.copy,
                Freshness::ThePlaceItself => self.place,
            };
            Box::pin(std::future::ready(Ok(bytes.to_vec())))
        }
    }

    const WHOLE: &[u8] = b"{\"whole\": true}";
    const CUT: &[u8] = b"{\"whole\"";

    /// What is read of a file that should be whole, and how often it was asked for how.
    fn read(
        copy: &'static [u8],
        place: &'static [u8],
    ) -> (Result<Vec<u8>, LoadError>, Vec<Freshness>) {
        let source = Cached {
            copy,
            place,
            asked: Mutex::default(),
        };
        let name = FileName::for_content("x", WHOLE);
        let bytes = pollster::block_on(read_whole(&source, &name));
        (bytes, source.asked.into_inner().unwrap())
    }

    #[test]
    fn a_whole_copy_is_enough() {
        let (bytes, asked) = read(WHOLE, CUT);
        assert_eq!(bytes, Ok(WHOLE.to_vec()));
        assert_eq!(asked, [Freshness::AnyCopy]);
    }

    #[test]
    fn where_a_copy_is_cut_short_the_place_itself_is_asked() {
        let (bytes, asked) = read(CUT, WHOLE);
        assert_eq!(bytes, Ok(WHOLE.to_vec()));
        assert_eq!(asked, [Freshness::AnyCopy, Freshness::ThePlaceItself]);
    }

    /// A manifest that names no files but a catalogue, and the identifier of its release.
    const MANIFEST: &[u8] = b"{\"version\": \"1.0\", \"release\": {\"id\": \"aef52227baba\", \"date\": \"2026-01-31\"}, \"catalogue\": \"catalogue.0123456789abcdef.json\", \"datasets\": {}}";
    const RELEASE: &str = "aef52227baba";

    /// How often the manifest of a release was asked for how, and whether it could be used.
    fn ask(wanted: &Wanted, copy: &'static [u8], place: &'static [u8]) -> (bool, Vec<Freshness>) {
        let source = Cached {
            copy,
            place,
            asked: Mutex::default(),
        };
        let manifest = pollster::block_on(read_manifest(&source, wanted, Strictness::Strict));
        (manifest.is_ok(), source.asked.into_inner().unwrap())
    }

    #[test]
    fn a_copy_of_a_certain_release_will_do_unless_it_is_cut_short() {
        let release = Wanted::Release(ReleaseId::from_text(RELEASE).unwrap());
        let (copy, both) = (
            Freshness::AnyCopy,
            [Freshness::AnyCopy, Freshness::ThePlaceItself],
        );
        assert_eq!(ask(&release, MANIFEST, CUT), (true, vec![copy]));
        assert_eq!(ask(&release, CUT, MANIFEST), (true, both.to_vec()));
        assert_eq!(ask(&release, CUT, CUT), (false, both.to_vec()));
        let other = Wanted::Release(ReleaseId::from_text("0123456789ab").unwrap());
        assert_eq!(ask(&other, MANIFEST, MANIFEST), (false, both.to_vec()));
    }

    #[test]
    fn a_copy_never_tells_which_release_is_the_newest() {
        let asked = vec![Freshness::ThePlaceItself];
        assert_eq!(ask(&Wanted::Newest, CUT, MANIFEST), (true, asked));
    }

    #[test]
    fn where_the_place_itself_has_another_file_nothing_is_used() {
        let (bytes, asked) = read(CUT, CUT);
        let name = FileName::for_content("x", WHOLE);
        let problem = Problem::of_file(name.as_str(), ProblemKind::WrongHash);
        let problems = vec![problem];
        assert_eq!(bytes, Err(LoadError::Unusable { problems }));
        assert_eq!(asked.len(), 2);
    }
}
