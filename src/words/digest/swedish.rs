//! A reader's own report in Swedish.

use super::{Change, DigestWords, Loss, Template};

pub(in crate::words) static WORDS: DigestWords = DigestWords {
    name: "Sammanställning",
    description: "En egen rapport: diagram och egna ord i vald ordning.",

    empty: "Här kan du samla diagram och skriva egen text mellan dem. Välj ”Lägg till i sammanställningen” på en indikators sida, börja med en egen text eller öppna en fil som du har sparat.",
    to_explorer: "Sök indikatorer",

    tools: "Verktyg för sammanställningen",
    edit: "Redigera",
    done: "Avsluta redigeringen",
    undo: "Ångra",
    redo: "Gör om",
    undo_of: Template::of("Ångra: {0}"),
    redo_of: Template::of("Gör om: {0}"),
    nothing_to_undo: "Ångra: inget att ångra",
    nothing_to_redo: "Gör om: ingenting",
    copy_link: "Kopiera länken",
    link_copied: "Länken har kopierats.",
    copy_failed: "Webbläsaren lät inte kopiera. Kopiera sidans adress från adressfältet.",
    save: "Spara i en fil",
    saved: Template::of("Sammanställningen har sparats i filen {0}."),
    save_failed: "Webbläsaren lät inte spara filen.",
    file_name: "sammanstallning.json",
    open: "Öppna en fil",
    opened: Template::of("Sammanställningen är öppen. Antal delar: {0}."),
    open_failed: "Filen kunde inte läsas. Välj den på nytt.",
    print: "Skriv ut",
    where_it_is: "Sammanställningen finns i sidans adress och skickas inte till någon server. Den som får länken ser samma sammanställning och kan fortsätta på en egen.",
    too_long: Template::of(
        "Sammanställningen ryms inte i en länk: den skulle bli {0} tecken, och {1} ryms. Spara den i en fil, så att den inte går förlorad när du stänger sidan.",
    ),

    title: "Sammanställningens rubrik",
    own_heading: "Egen rubrik",
    text_heading: "Mellanrubrik",
    text: "Text",
    text_hint: "En ny rad börjar ett nytt stycke.",
    add_text: "Lägg till text",
    add_text_below: "Text under denna",
    up: "Uppåt",
    down: "Nedåt",
    remove: "Ta bort",
    removed: "Delen har tagits bort. Du kan ångra det.",
    item: Template::of("Del {0}/{1}: {2}"),
    button: Template::of("{0}: {1}"),
    empty_text: "tom text",
    moved_to: Template::of("Flyttad till plats {0}/{1}."),
    change: |change| match change {
        Change::Retitled => "sammanställningens rubrik",
        Change::FigureAdded => "tillagt diagram",
        Change::TextAdded => "tillagd text",
        Change::Removed => "borttagen del",
        Change::Moved => "flyttad del",
        Change::Renamed => "ändrad rubrik",
        Change::Written => "ändrad text",
        Change::Opened => "öppnad sammanställning",
    },
    undone: Template::of("Ångrat: {0}."),
    redone: Template::of("Gjort på nytt: {0}."),
    too_many_items: Template::of("En sammanställning rymmer {0} delar. Ta först bort någon."),
    too_much_text: "Sammanställningen är full: den senaste ändringen rymdes inte. Förkorta någon text.",

    loss: |loss| match loss {
        Loss::NotADigest => {
            "Ingenting av sammanställningen kunde öppnas. Länken eller filen kan ha brutits av eller ändrats på vägen. Be att få den på nytt."
        }
        Loss::Newer => {
            "Sammanställningen har gjorts med en nyare version av tjänsten. Det som denna version inte känner till har utelämnats."
        }
        Loss::CutShort => "Länken eller filen tar slut mitt i. Början visas här, slutet saknas.",
        Loss::Altered => {
            "Länken eller filen har ändrats sedan den gjordes. Kontrollera innehållet eller be att få den på nytt."
        }
        Loss::Unreadable(_) | Loss::TooMuch(_) => "",
    },
    unreadable: Template::of("Delar som inte kunde läsas: {0}."),
    too_much: Template::of(
        "För långa eller överflödiga delar som förkortades eller utelämnades: {0}.",
    ),

    add: "Lägg till i sammanställningen",
    added: "Diagrammet har lagts till i sammanställningen.",
    added_again: "Diagrammet har lagts till i sammanställningen en gång till.",
    add_failed: "Diagrammet kunde inte läggas till. Försök på nytt.",
    to_digest: Template::of("Öppna sammanställningen ({0})"),

    sources: "Källor",
};
