//! Embeds in Swedish.

use super::EmbedWords;
use crate::{
    embedding::{EmbedPart, EmbedSubject, EmbedTheme, Pasted},
    words::template::Template,
};

pub(in crate::words) static WORDS: EmbedWords = EmbedWords {
    open_page: |subject| match subject {
        EmbedSubject::Indicator(_) => "Öppna diagrammet och tabellen",
        EmbedSubject::Card(_) => "Öppna kortet",
        EmbedSubject::Area(_) => "Öppna prioritetens sida",
        EmbedSubject::Set => "Öppna samlingen",
    },
    unknown_option: Template::of(
        "I inbäddningens adress fanns {0}={1}, som tjänsten inte känner till; det lämnades bort.",
    ),
    frozen: Template::of("Siffrorna visas så som de publicerades {0}."),
    newest_there: Template::of("{0} (de nyaste siffrorna)"),
    show_newest: "Visa de nyaste",
    release_gone: Template::of(
        "Publikationen {0} finns inte kvar. De nyaste siffrorna visas, publicerade {1}.",
    ),
    unknown_title: "Det här hittades inte",
    unknown_body: Template::of(
        "I inbäddningens adress står {0}. Det finns inte i den här publikationen, eller så finns det inga siffror om det ännu.",
    ),
    embed: "Bädda in",
    title: "Bädda in på en webbplats",
    close: "Stäng",
    what: "Vad som klistras in",
    pasted: |pasted| match pasted {
        Pasted::Frame => "Ram (iframe)",
        Pasted::Element => "Eget HTML-element",
        Pasted::Picture => "Bild och länk",
        Pasted::Link => "Länk",
    },
    pasted_hint: |pasted| match pasted {
        Pasted::Frame => {
            "Fungerar i de flesta publiceringssystem. Om systemet tar bort raden med skript blir ramen högre än sitt innehåll i en bred spalt. Minska då höjden i koden."
        }
        Pasted::Element => "För sidor där skript får köras. Samma ram med kortare kod.",
        Pasted::Picture => {
            "Ladda ner bilden, för in den i webbplatsens mediebibliotek och byt ut bildens adress i koden. Bilden uppdateras inte av sig själv."
        }
        Pasted::Link => "Fungerar överallt.",
    },
    width: "Bredd",
    full_width: "Hela bredden",
    widest: Template::of("Högst {0} px"),
    theme: "Färger",
    theme_name: |theme| match theme {
        EmbedTheme::Automatic => "Enligt läsarens inställning",
        EmbedTheme::Light => "Ljusa",
        EmbedTheme::Dark => "Mörka",
    },
    language: "Språk",
    extent: "Del av kortet",
    whole_card: "Hela kortet",
    parts: "Vad som visas",
    part: |part| match part {
        EmbedPart::Controls => "Val",
        EmbedPart::Title => "Rubrik",
        EmbedPart::Table => "Tabell",
        EmbedPart::Border => "Kantlinje",
    },
    table_hint: "Tabellen är stängd tills läsaren öppnar den.",
    figures: "Siffror",
    newest_figures: "Alltid de nyaste",
    these_figures: Template::of("Alltid de som publicerades {0}"),
    preview: "Förhandsvisning",
    measuring: "Höjden mäts…",
    height: Template::of("Höjden är {0} px, så att inget klipps av i en 320 px bred spalt."),
    code: "Kod att klistra in",
    copy: "Kopiera koden",
    copied: "Koden finns i urklipp.",
    copy_failed: "Koden kunde inte kopieras. Markera den i fältet och kopiera själv.",
    same_in_words: "Samma siffror finns som text bakom länken.",
    frame_title: |subject, name| {
        let kind = match subject {
            EmbedSubject::Indicator(_) => "diagram",
            EmbedSubject::Card(_) => "kort",
            EmbedSubject::Area(_) | EmbedSubject::Set => "indikatorer",
        };
        format!("{name}: {kind}")
    },
};
