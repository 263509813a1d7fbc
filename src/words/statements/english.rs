//! What is stated of the service, in English.

use super::StatementsWords;
use crate::words::{
    passage::{
        Piece::{List, Text},
        passage,
    },
    template::Template,
};

pub(super) static WORDS: StatementsWords = StatementsWords {
    contact: "Contact",
    no_contact: "The publisher has not given an address for feedback yet.",

    accessibility: "Accessibility statement",
    concerns: Template::of(
        "This statement is about the service {0}. The service is the responsibility of: {1}.",
    ),
    law: "The service is covered by the Finnish Act on the Provision of Digital Services (306/2019).",
    written: Template::of("The statement was updated on {0}."),
    draft: "The statement is a draft until the publisher of the service has confirmed it and given an address for feedback.",
    not_written: "The publisher has not told when the statement was written.",
    status: passage(
        "How accessible the service is",
        &[Text(
            "The service partially meets the accessibility requirements of the Act. They are those of WCAG 2.1, levels A and AA. The service has been developed according to WCAG 2.2.",
        )],
    ),
    shortcomings: passage(
        "Content that is not accessible",
        &[List(&[
            "A downloaded PNG picture has no text alternative (WCAG 1.1.1). Reason: a picture file cannot hold an alternative that every program reads. Instead: the same figures are in the table of the page and in CSV and Excel files.",
        ])],
    ),
    own_shortcomings: "What the publisher tells of shortcomings:",
    good_to_know: passage(
        "Good to know",
        &[List(&[
            "Charts and maps have keys of their own. They are explained beside the chart. The same figures are in the table and in sentences.",
            "On a narrow screen the squares of the tile map are so small that names of municipalities are shortened. The whole names are in the table.",
            "On a narrow screen large tables scroll in two directions, since municipalities and figures would otherwise not stay side by side. On the card of a municipality the same figures stand below each other.",
            "Explanations of indicators and people’s own texts may be in one language only. The language is marked in the text, so that a screen reader reads it right.",
        ])],
    ),
    assessment: passage(
        "How accessibility was assessed",
        &[Text(
            "The developers of the service have assessed it themselves. A program checks every kind of page automatically (axe), light and dark and on a narrow screen. The pages have been gone through with the keyboard alone in the browser Chromium. People who use assistive technology have not tried the service yet, and nobody else has assessed it. So it may have shortcomings that we do not know of.",
        )],
    ),
    assessed: Template::of("Last assessed on {0}."),
    not_assessed: "The publisher has not told when the service was last assessed.",
    feedback: passage(
        "Tell us of a shortcoming",
        &[Text(
            "If you notice a shortcoming or cannot get at some information, tell the publisher of the service. By law feedback must be answered within 14 days.",
        )],
    ),
    supervision: passage(
        "Supervision",
        &[Text(
            "If you get no answer within 14 days or are not content with it, you can notify the supervising authority. Its website tells how to do so and what happens then.",
        )],
    ),
    supervisor: "Finnish Transport and Communications Agency Traficom",
    supervisor_unit: "Digital Accessibility Supervision Unit",
    supervisor_page: "https://www.webaccessibility.fi",
    supervisor_telephone: "Telephone switchboard +358 29 534 5000",

    privacy: "Privacy",
    privacy_lead: "The service collects nothing about you. It has no cookies, no tracking and no accounts.",
    browser: passage(
        "What your browser remembers",
        &[Text(
            "If you ask the service to remember your municipality, this browser keeps its number. The number does not leave your device, and you can have it forgotten here.",
        )],
    ),
    remembered: Template::of("Remembered: {0}."),
    nothing_remembered: "This browser remembers no municipality.",
    forget: "Forget the municipality",
    address: passage(
        "What is in the address of a page",
        &[Text(
            "The municipalities, years and words that you choose are in the address of the page. So a view can be kept and shared. Whoever you send the link to sees them. Your own report is in the part of the address that browsers do not send to the server.",
        )],
    ),
    server: passage(
        "What the server sees",
        &[Text(
            "When a browser fetches a file, the web server learns your IP address, the time, and the name of the file. When you open or reload a page it also gets the address of the page, which has your choices, your search words and the name of your collection of indicators. The program of the service does not use them. Whoever runs the server decides what is logged.",
        )],
    ),
    no_logs: "The publisher has not told what the server logs and for how long.",
    embeds: passage(
        "Embeds on other pages",
        &[Text(
            "Charts embedded in other pages keep nothing in the browser, and fetch everything from this service. The page around them is the responsibility of whoever runs it.",
        )],
    ),
    people: passage(
        "People behind the figures",
        &[Text(
            "The service has published figures of groups only. Figures that sources have hidden are neither found out nor computed.",
        )],
    ),
    controller: "Who is responsible",
    more: "The privacy notice of the controller",
};
