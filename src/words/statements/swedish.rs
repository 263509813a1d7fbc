//! What is stated of the service, in Swedish.

use super::StatementsWords;
use crate::words::{
    passage::{
        Piece::{List, Text},
        passage,
    },
    template::Template,
};

pub(super) static WORDS: StatementsWords = StatementsWords {
    contact: "Kontaktuppgifter",
    no_contact: "Utgivaren har inte ännu uppgett någon adress för respons.",

    accessibility: "Tillgänglighetsutlåtande",
    concerns: Template::of("Detta utlåtande gäller tjänsten {0}. För tjänsten ansvarar {1}."),
    law: "Tjänsten omfattas av lagen om tillhandahållande av digitala tjänster (306/2019).",
    written: Template::of("Utlåtandet har upprättats eller uppdaterats {0}."),
    not_written: "Utgivaren har inte uppgett när utlåtandet har upprättats.",
    status: passage(
        "Hur tillgänglig tjänsten är",
        &[Text(
            "Tjänsten uppfyller delvis tillgänglighetskraven i lagen. Kraven finns i anvisningarna WCAG 2.1, nivåerna A och AA. Tjänsten har utvecklats enligt WCAG 2.2.",
        )],
    ),
    shortcomings: passage(
        "Vad som inte är tillgängligt och vad man kan använda i stället",
        &[List(&[
            "De som använder hjälpmedel har inte ännu prövat tjänsten. Den kan ha brister som vi inte känner till.",
            "Diagram och kartor har egna tangenter som man inte kan gissa. De står bredvid diagrammet. Samma siffror finns i tabellen och som meningar.",
            "På en smal skärm är rutkartans rutor så små att kommunernas namn förkortas. Hela namnen står i tabellen.",
            "Stora tabeller rullas i två riktningar på en smal skärm, eftersom kommuner och siffror annars inte skulle stå bredvid varandra (WCAG 1.4.10 tillåter det). På kommunens eget kort står samma siffror under varandra.",
            "En nedladdad PNG-bild saknar textalternativ (1.1.1). Samma siffror finns som CSV- och Excelfil och i sidans tabell.",
            "Indikatorernas förklaringar och människors egna texter kan finnas på bara ett språk. Språket är då märkt i texten så att skärmläsaren läser den rätt.",
        ])],
    ),
    own_shortcomings: "Utgivarens egna uppgifter om brister:",
    assessment: passage(
        "Hur tillgängligheten har bedömts",
        &[Text(
            "Tjänstens utvecklare har själva bedömt den. Ett program kontrollerar varje slags sida automatiskt (axe), ljus och mörk och på smal skärm. Sidorna har gåtts igenom enbart med tangentbord i webbläsaren Chromium. Ingen utomstående har bedömt tjänsten.",
        )],
    ),
    assessed: Template::of("Senast bedömd {0}."),
    not_assessed: "Utgivaren har inte uppgett när tjänsten senast har bedömts.",
    feedback: passage(
        "Berätta om en brist",
        &[Text(
            "Om du märker en brist eller inte får tag på en uppgift, berätta det för tjänstens utgivare. Enligt lagen ska responsen besvaras inom 14 dagar.",
        )],
    ),
    supervision: passage(
        "Tillsyn",
        &[Text(
            "Om du inte får svar inom 14 dagar eller inte är nöjd med svaret kan du göra en anmälan till tillsynsmyndigheten. På dess webbplats står hur en anmälan görs och behandlas.",
        )],
    ),
    supervisor: "Transport- och kommunikationsverket Traficom",
    supervisor_unit: "Enheten för tillsyn över digital tillgänglighet",
    supervisor_page: "https://www.tillganglighetskrav.fi",
    supervisor_telephone: "Telefonväxel 029 534 5000",

    privacy: "Dataskydd",
    privacy_lead: "Tjänsten samlar inte in uppgifter om dig. Den har inga kakor, ingen besöksuppföljning och inga användarkonton.",
    browser: passage(
        "Vad din webbläsare minns",
        &[Text(
            "Om du ber tjänsten minnas din kommun sparar den här webbläsaren kommunens nummer. Numret lämnar inte din enhet, och du kan glömma det här.",
        )],
    ),
    remembered: Template::of("I minnet finns {0}."),
    nothing_remembered: "Den här webbläsaren minns ingen kommun.",
    forget: "Glöm kommunen",
    address: passage(
        "Vad som finns i sidans adress",
        &[Text(
            "Kommunerna, åren och sökorden som du har valt finns i sidans adress. Så kan en vy sparas och delas. Den som du skickar länken till ser dem.",
        )],
    ),
    server: passage(
        "Vad servern ser",
        &[Text(
            "När webbläsaren hämtar en fil får webbservern veta din IP-adress, tiden och filens namn. Tjänstens program använder dem inte. Serverns upprätthållare bestämmer vad som loggas.",
        )],
    ),
    no_logs: "Utgivaren har inte uppgett vad servern loggar och hur länge.",
    embeds: passage(
        "Inbäddningar på andra sidor",
        &[Text(
            "Diagram som har bäddats in på andra sidor sparar inget i webbläsaren, och de hämtar allt från den här tjänsten. För sidan omkring ansvarar dess upprätthållare.",
        )],
    ),
    people: passage(
        "Människorna bakom siffrorna",
        &[Text(
            "Tjänsten har bara publicerade siffror om grupper. Siffror som källorna har skyddat tas inte reda på och räknas inte ut.",
        )],
    ),
    controller: "Vem som ansvarar",
    more: "Den personuppgiftsansvarigas dataskyddsbeskrivning",
};
