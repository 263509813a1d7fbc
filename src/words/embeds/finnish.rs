//! Embeds in Finnish.

use super::EmbedWords;
use crate::{
    embedding::{EmbedPart, EmbedSubject, EmbedTheme, Pasted},
    words::template::Template,
};

pub(super) static WORDS: EmbedWords = EmbedWords {
    open_page: |subject| match subject {
        EmbedSubject::Indicator(_) => "Avaa kuvaaja ja taulukko",
        EmbedSubject::Card(_) => "Avaa kortti",
        EmbedSubject::Area(_) => "Avaa painopisteen sivu",
        EmbedSubject::Set => "Avaa kokoelma",
    },
    unknown_option: Template::of(
        "Upotuksen osoitteessa oli {0}={1}, jota palvelu ei tunne; se jätettiin pois.",
    ),
    frozen: Template::of("Luvut ovat sellaiset kuin ne julkaistiin {0}."),
    newest_there: Template::of("{0} (uusimmat luvut)"),
    show_newest: "Näytä uusimmat",
    release_gone: Template::of(
        "Julkaisua {0} ei ole tallessa. Näytetään uusimmat luvut, jotka on julkaistu {1}.",
    ),
    unknown_title: "Upotettavaa ei löydy",
    unknown_body: Template::of(
        "Upotuksen osoitteessa on tunnus {0}. Sitä ei ole tässä julkaisussa, tai siitä ei ole vielä lukuja.",
    ),
    embed: "Upota",
    title: "Upota sivustolle",
    close: "Sulje",
    what: "Mitä liitetään",
    pasted: |pasted| match pasted {
        Pasted::Frame => "Kehys (iframe)",
        Pasted::Element => "Oma HTML-elementti",
        Pasted::Picture => "Kuva ja linkki",
        Pasted::Link => "Linkki",
    },
    pasted_hint: |pasted| match pasted {
        Pasted::Frame => {
            "Toimii useimmissa julkaisujärjestelmissä. Jos järjestelmä poistaa koodista script-rivin, kehys on leveällä palstalla korkeampi kuin sisältönsä. Pienennä silloin koodin korkeutta."
        }
        Pasted::Element => {
            "Sivuille, joilla saa ajaa komentosarjoja. Sama kehys lyhyemmällä koodilla."
        }
        Pasted::Picture => {
            "Lataa kuva, vie se sivuston mediakirjastoon ja korvaa koodissa kuvan nimi sen osoitteella. Kuva ei päivity itsestään."
        }
        Pasted::Link => "Toimii kaikkialla.",
    },
    width: "Leveys",
    full_width: "Koko palstan levyinen",
    widest: Template::of("Enintään {0} px"),
    theme: "Värit",
    theme_name: |theme| match theme {
        EmbedTheme::Automatic => "Lukijan asetuksen mukaan",
        EmbedTheme::Light => "Vaaleat",
        EmbedTheme::Dark => "Tummat",
    },
    language: "Kieli",
    extent: "Kortin osa",
    whole_card: "Koko kortti",
    parts: "Mitä näytetään",
    part: |part| match part {
        EmbedPart::Controls => "Valinnat",
        EmbedPart::Title => "Otsikko",
        EmbedPart::Table => "Taulukko",
        EmbedPart::Border => "Reunaviiva",
    },
    table_hint: "Taulukko on kiinni, kunnes lukija avaa sen.",
    figures: "Luvut",
    newest_figures: "Aina uusimmat",
    these_figures: Template::of("Pysyvästi {0} julkaistut"),
    preview: "Esikatselu",
    measuring: "Mitataan korkeutta…",
    height: Template::of("Korkeus on {0} px, jolloin mitään ei katkea 320 px leveällä palstalla."),
    code: "Liitettävä koodi",
    copy: "Kopioi koodi",
    copied: "Koodi on leikepöydällä.",
    copy_failed: "Koodia ei voitu kopioida. Valitse se kentästä ja kopioi itse.",
    same_in_words: "Samat luvut ovat tekstinä linkin takana.",
    frame_title: |subject, name| {
        let kind = match subject {
            EmbedSubject::Indicator(_) => "kuvaaja",
            EmbedSubject::Card(_) => "kortti",
            EmbedSubject::Area(_) | EmbedSubject::Set => "mittarit",
        };
        format!("{name}: {kind}")
    },
};
