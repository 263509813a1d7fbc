//! A reader's own report in Finnish.

use super::{Change, DigestWords, Loss, Template};

pub(super) static WORDS: DigestWords = DigestWords {
    name: "Kooste",
    description: "Omiin tarpeisiin koottu raportti: kuvioita ja omia sanoja valitussa järjestyksessä.",

    empty: "Tähän voit koota kuvioita ja kirjoittaa niiden väliin oman tekstisi. Valitse mittarin sivulta ”Lisää koosteeseen”, aloita omalla tekstillä tai avaa aiemmin tallennettu tiedosto.",
    to_explorer: "Etsi mittareita",

    tools: "Koosteen toiminnot",
    edit: "Muokkaa",
    done: "Lopeta muokkaus",
    undo: "Kumoa",
    redo: "Tee uudelleen",
    undo_of: Template::of("Kumoa: {0}"),
    redo_of: Template::of("Tee uudelleen: {0}"),
    nothing_to_undo: "Kumoa: ei kumottavaa",
    nothing_to_redo: "Tee uudelleen: ei mitään",
    copy_link: "Kopioi linkki",
    link_copied: "Linkki on kopioitu.",
    copy_failed: "Selain ei antanut kopioida. Kopioi sivun osoite osoiteriviltä.",
    save: "Tallenna tiedostoon",
    saved: Template::of("Kooste on tallennettu tiedostoon {0}."),
    save_failed: "Selain ei antanut tallentaa tiedostoa.",
    file_name: "kooste.json",
    open: "Avaa tiedosto",
    opened: Template::of("Kooste on avattu. Kohtia: {0}."),
    open_failed: "Tiedostoa ei voitu lukea. Valitse se uudelleen.",
    print: "Tulosta",
    where_it_is: "Kooste kulkee tämän sivun osoitteessa, eikä sitä lähetetä palvelimelle. Linkin saaja näkee saman koosteen ja voi jatkaa siitä omaansa.",
    too_long: Template::of(
        "Kooste ei mahdu linkkiin: merkkejä olisi {0}, ja linkkiin mahtuu {1}. Tallenna se tiedostoon, ettei se katoa, kun suljet sivun.",
    ),

    title: "Koosteen otsikko",
    own_heading: "Oma otsikko",
    text_heading: "Väliotsikko",
    text: "Teksti",
    text_hint: "Rivinvaihto aloittaa uuden kappaleen.",
    add_text: "Lisää teksti",
    add_text_below: "Teksti tämän alle",
    up: "Ylemmäs",
    down: "Alemmas",
    remove: "Poista",
    removed: "Kohta on poistettu. Voit kumota poiston.",
    item: Template::of("Kohta {0}/{1}: {2}"),
    button: Template::of("{0}: {1}"),
    empty_text: "tyhjä teksti",
    moved_to: Template::of("Siirretty kohtaan {0}/{1}."),
    change: |change| match change {
        Change::Retitled => "koosteen otsikko",
        Change::FigureAdded => "kuvion lisäys",
        Change::TextAdded => "tekstin lisäys",
        Change::Removed => "kohdan poisto",
        Change::Moved => "kohdan siirto",
        Change::Renamed => "otsikon muutos",
        Change::Written => "tekstin muutos",
        Change::Opened => "toisen koosteen avaus",
    },
    undone: Template::of("Kumottu: {0}."),
    redone: Template::of("Tehty uudelleen: {0}."),
    too_many_items: Template::of("Koosteeseen mahtuu {0} kohtaa. Poista jokin ensin."),
    too_much_text: "Kooste on täynnä: viimeisin muutos ei mahtunut mukaan. Lyhennä jotakin tekstiä.",

    loss: |loss| match loss {
        Loss::NotADigest => {
            "Koosteesta ei saatu mitään auki. Linkki tai tiedosto on voinut katketa tai muuttua matkalla. Pyydä se uudelleen."
        }
        Loss::Newer => {
            "Kooste on tehty tämän palvelun uudemmalla versiolla. Se, mitä tämä versio ei tunne, on jätetty pois."
        }
        Loss::CutShort => "Linkki tai tiedosto loppuu kesken. Alku näkyy tässä, loppu puuttuu.",
        Loss::Altered => {
            "Linkki tai tiedosto on muuttunut sen jälkeen, kun se tehtiin. Tarkista sisältö tai pyydä se uudelleen."
        }
        Loss::Unreadable(_) | Loss::TooMuch(_) => "",
    },
    unreadable: Template::of("Kohtia, joita ei voitu lukea: {0}."),
    too_much: Template::of(
        "Liian pitkiä tai ylimääräisiä osia, jotka lyhennettiin tai jätettiin pois: {0}.",
    ),

    add: "Lisää koosteeseen",
    added: "Kuvio on lisätty koosteeseen.",
    added_again: "Kuvio on lisätty koosteeseen uudelleen.",
    add_failed: "Kuviota ei voitu lisätä. Yritä uudelleen.",
    to_digest: Template::of("Avaa kooste ({0})"),

    sources: "Lähteet",
};
