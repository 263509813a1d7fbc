//! What the command says of pages for other services: what was written, or why nothing was.

use crate::model::Language;

/// How many files there are of each kind, and how many old ones were removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// The pages.
    pub pages: usize,
    /// The pictures.
    pub pictures: usize,
    /// The files for oEmbed.
    pub offers: usize,
    /// The files of subjects that are no more.
    pub removed: usize,
}

/// Says what was written and removed.
pub fn written(counts: Counts, language: Language) -> String {
    let [page, picture, offer] = match language {
        Language::Finnish => [
            ["sivu", "sivua"],
            ["kuva", "kuvaa"],
            ["oEmbed-tiedosto", "oEmbed-tiedostoa"],
        ],
        Language::Swedish => [
            ["sida", "sidor"],
            ["bild", "bilder"],
            ["oEmbed-fil", "oEmbed-filer"],
        ],
        Language::English => [
            ["page", "pages"],
            ["picture", "pictures"],
            ["oEmbed file", "oEmbed files"],
        ],
    };
    let [pages, pictures, offers] = [
        (counts.pages, page),
        (counts.pictures, picture),
        (counts.offers, offer),
    ]
    .map(|(count, [one, many])| format!("{count} {}", if count == 1 { one } else { many }));
    let written = match language {
        Language::Finnish => format!("{pages}, {pictures} ja {offers}."),
        Language::Swedish => format!("{pages}, {pictures} och {offers}."),
        Language::English => format!("{pages}, {pictures} and {offers}."),
    };
    let removed = match (counts.removed, language) {
        (0, _) => return written,
        (1, Language::Finnish) => {
            "Poistettiin yksi tiedosto, jonka aihetta ei enää ole.".to_owned()
        }
        (count, Language::Finnish) => {
            format!("Poistettiin {count} tiedostoa, joiden aihetta ei enää ole.")
        }
        (1, Language::Swedish) => "En fil vars ämne inte längre finns togs bort.".to_owned(),
        (count, Language::Swedish) => {
            format!("{count} filer vars ämne inte längre finns togs bort.")
        }
        (1, Language::English) => "One file whose subject is no more was removed.".to_owned(),
        (count, Language::English) => {
            format!("{count} files whose subjects are no more were removed.")
        }
    };
    format!("{written} {removed}")
}

/// Says that an address cannot be that of a site.
pub fn no_address(address: &str, language: Language) -> String {
    match language {
        Language::Finnish => format!(
            "”{address}” ei kelpaa palvelun osoitteeksi. Anna osoite muodossa https://tilannekuva.example.fi/: alussa https:// tai http://, sitten palvelimen nimi ja tarvittaessa kansio."
        ),
        Language::Swedish => format!(
            "”{address}” duger inte som tjänstens adress. Ange adressen i formen https://tilannekuva.example.fi/: först https:// eller http://, sedan serverns namn och vid behov en mapp."
        ),
        Language::English => format!(
            "“{address}” cannot be the address of the service. Give it in the form https://tilannekuva.example.fi/: first https:// or http://, then the name of the server and, where needed, a folder."
        ),
    }
}

/// Says that a page is not one that the build made.
pub fn not_built(page: &str, language: Language) -> String {
    match language {
        Language::Finnish => format!(
            "”{page}” ei ole valmiin sovelluksen sivu: siitä puuttuu otsikko, kuvaus tai sovelluksen paikka. Mitään ei kirjoitettu. Tee sovellus komennolla make build."
        ),
        Language::Swedish => format!(
            "”{page}” är inte den färdiga appens sida: rubriken, beskrivningen eller appens plats saknas. Ingenting skrevs. Bygg appen med make build."
        ),
        Language::English => format!(
            "“{page}” is not a page of the built app: its title, its description or the place of the app is missing. Nothing was written. Build the app with make build."
        ),
    }
}

/// Says that the app is below another path than the address has.
pub fn other_root(address: &str, root: &str, language: Language) -> String {
    match language {
        Language::Finnish => format!(
            "Osoite ”{address}” ei sovi sovellukseen, joka on tehty polkuun ”{root}”. Mitään ei kirjoitettu. Anna osoite, joka päättyy tähän polkuun, tai tee sovellus uudelleen."
        ),
        Language::Swedish => format!(
            "Adressen ”{address}” passar inte appen, som är byggd för sökvägen ”{root}”. Ingenting skrevs. Ange en adress som slutar på den sökvägen, eller bygg appen på nytt."
        ),
        Language::English => format!(
            "The address “{address}” does not fit the app, which was built for the path “{root}”. Nothing was written. Give an address that ends with this path, or build the app again."
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_said_otherwise_than_many_and_what_was_not_removed_not_at_all() {
        let one = Counts {
            pages: 1,
            pictures: 1,
            offers: 1,
            removed: 0,
        };
        assert_eq!(
            written(one, Language::Finnish),
            "1 sivu, 1 kuva ja 1 oEmbed-tiedosto."
        );
        let many = Counts {
            pages: 2,
            pictures: 2,
            offers: 2,
            removed: 3,
        };
        assert_eq!(
            written(many, Language::Finnish),
            "2 sivua, 2 kuvaa ja 2 oEmbed-tiedostoa. Poistettiin 3 tiedostoa, joiden aihetta ei enää ole."
        );
        for language in Language::ALL {
            assert!(written(many, language).contains('3'));
        }
    }
}
