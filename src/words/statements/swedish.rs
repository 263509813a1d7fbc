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
    written: Template::of("Utlåtandet har uppdaterats {0}."),
    draft: "Utlåtandet är ett utkast tills tjänstens utgivare har bekräftat det och uppgett en adress för respons.",
    not_written: "Utgivaren har inte uppgett när utlåtandet har upprättats.",
    status: passage(
        "Hur tillgänglig tjänsten är",
        &[Text(
            "Tjänsten uppfyller delvis tillgänglighetskraven i lagen. Kraven finns i anvisningarna WCAG 2.1, nivåerna A och AA. Tjänsten har utvecklats enligt WCAG 2.2.",
        )],
    ),
    shortcomings: passage(
        "Icke-tillgängligt innehåll",
        &[List(&[
            "En nedladdad PNG-bild saknar textalternativ (WCAG 1.1.1). Orsak: i en bildfil kan man inte skriva ett alternativ som alla program läser. I stället: samma siffror finns i sidans tabell och som CSV- och Excelfil.",
        ])],
    ),
    own_shortcomings: "Utgivarens egna uppgifter om brister:",
    good_to_know: passage(
        "Bra att veta",
        &[List(&[
            "Diagram och kartor har egna tangenter. De står bredvid diagrammet. Samma siffror finns i tabellen och som meningar.",
            "På en smal skärm är rutkartans rutor så små att kommunernas namn förkortas. Hela namnen står i tabellen.",
            "Stora tabeller rullas i två riktningar på en smal skärm, eftersom kommuner och siffror annars inte skulle stå bredvid varandra. På kommunens eget kort står samma siffror under varandra.",
            "Indikatorernas förklaringar och människors egna texter kan finnas på bara ett språk. Språket är märkt i texten så att skärmläsaren läser den rätt.",
        ])],
    ),
    assessment: passage(
        "Hur tillgängligheten har bedömts",
        &[Text(
            "Tjänstens utvecklare har själva bedömt den. Ett program kontrollerar varje slags sida automatiskt (axe), ljus och mörk och på smal skärm. Sidorna har gåtts igenom enbart med tangentbord i webbläsaren Chromium. De som använder hjälpmedel har inte ännu prövat tjänsten, och ingen utomstående har bedömt den. Den kan därför ha brister som vi inte känner till.",
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
            "Kommunerna, åren och sökorden som du har valt finns i sidans adress. Så kan en vy sparas och delas. Den som du skickar länken till ser dem. Din egen sammanställning finns i den del av adressen som webbläsaren inte skickar till servern.",
        )],
    ),
    server: passage(
        "Vad servern ser",
        &[Text(
            "När webbläsaren hämtar en fil får webbservern veta din IP-adress, tiden och filens namn. När du öppnar en sida eller laddar om den får servern också sidans adress, där dina val, sökord och namnet på din indikatorsamling finns. Tjänstens program använder dem inte. Serverns upprätthållare bestämmer vad som loggas.",
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
            "Tjänsten har bara publicerade siffror om grupper. Siffror som källorna har skyddat röjs eller räknas inte ut.",
        )],
    ),
    controller: "Vem som ansvarar",
    more: "Den personuppgiftsansvarigas dataskyddsbeskrivning",
};
