//! How figures and verdicts come about, in English.

use super::AboutWords;
use crate::{
    model::card::ExampleKind,
    words::{
        passage::{
            Piece::{List, Text},
            passage,
        },
        template::Template,
    },
};

pub(super) static WORDS: AboutWords = AboutWords {
    title: "About the figures",
    lead: "How figures come about and how their direction is found. And what figures do not tell.",
    contents: "On this page",
    figures: passage(
        "Where the figures come from",
        &[
            Text(
                "The figures come from public statistics and surveys. The page of an indicator names its source and producer.",
            ),
            List(&[
                "The publisher always fetches the whole series from the source, since old figures may be revised too.",
                "A program checks every figure and reference. A single fault stops the publishing.",
                "Published files do not change any more. A correction is always a new release.",
                "Your browser makes chart, table and sentence from the same files, so they cannot disagree.",
            ]),
            Text(
                "The service does not estimate, fill in or subtract figures. For small municipalities the mean of three years stands beside the figure, marked as a mean. Where the region has computed a figure from published ones itself, the explanation of the indicator says so.",
            ),
        ],
    ),
    verdicts: passage(
        "How the direction is found",
        &[
            Text(
                "A direction is called clear only when the change is larger than chance explains or, in surveys, passes an agreed limit. The rule depends on the kind of figures. The first that fits decides:",
            ),
            List(&[
                "Weighted line: the range of chance variation is known for each figure, and there are at least 4 figures. A straight line is fitted, in which figures known more exactly weigh more.",
                "Percentage points: the last two rounds of a survey are compared. The difference is a change when it is at least 2 percentage points. When fewer than 100 answered or their number is not known, the limit is 5 percentage points.",
                "Order: a register has at least 5 figures. Of every two years one looks whether the later figure is larger or smaller.",
            ]),
            Text(
                "“No clear direction” means that the rule could have found a direction and did not. “Cannot tell” means that the figures do not suffice.",
            ),
            Text(
                "Better or worse is said only after that, and only where one direction is agreed to be good. More use of a service, for example, may mean more need or that help is easier to get.",
            ),
        ],
    ),
    examples: passage(
        "Examples step by step",
        &[Text(
            "The examples are computed on this page as on the page of the indicator itself. For each direction the indicator is taken whose rule has not been shown yet and whose figure is the newest.",
        )],
    ),
    examples_of: Template::of("The figures are of this release: {0}."),
    no_examples: "This release has no figures to take examples from.",
    kind: |kind| match kind {
        ExampleKind::Better => "For the better",
        ExampleKind::Worse => "For the worse",
        ExampleKind::NeitherGoodNorBad => "A clear direction, but none is agreed to be good",
        ExampleKind::NoClearChange => "No clear direction",
        ExampleKind::CannotTell => "Cannot tell",
    },
    no_such_example: "None of these indicators is like that at the moment.",
    figures_used: "The figures that decide",
    year: "Year",
    interval: "Range of chance variation",
    working: "How it is found",
    to_indicator: "To the page of the indicator",
    hidden: passage(
        "What is not shown, and why",
        &[
            Text(
                "A missing figure is not zero. In its place stands the reason, where the source tells it.",
            ),
            List(&[
                "Small counts are not published, so that nobody can be recognised. THL leaves out figures of fewer than five cases and often zeros too, Kela of fewer than four. The Ministry of Economic Affairs and Employment leaves out 1–4. Statistics Finland publishes all.",
                "Where the figure of one sex is hidden, that of the other usually is too.",
                "A hidden figure is not computed from others, and is shown neither on the map nor in rankings.",
                "An indicator whose figures have not been obtained yet is listed as pending.",
            ]),
        ],
    ),
    certainty: passage(
        "How sure the figures are",
        &[
            Text(
                "A figure from a survey is an estimate. Where the source has published its range of chance variation (95 %), the chart can show it.",
            ),
            Text(
                "A register counts everybody, but in a small municipality the figure of one year is largely chance all the same. Below 2,000 inhabitants a remark says so. Where the number of cases is known, the rule takes chance into account.",
            ),
            Text("Provisional figures have an open mark in the chart and a word in the table."),
        ],
    ),
    years: passage(
        "Can years be compared",
        &[List(&[
            "Where the way of measuring changed, the line is broken. The direction is found from the figures after the change only.",
            "Not every survey is made every year. No line is drawn over a round that is missing.",
            "After municipal mergers the sources have computed old figures too for today’s municipalities.",
            "Euros of different years are not compared, because the value of money changes.",
            "The newest year differs between indicators. So the year always stands beside the figure.",
        ])],
    ),
    similar: passage(
        "Similar municipalities",
        &[Text(
            "Beside a municipality those are suggested that resemble it. That does not mean that people there are doing equally well. Similarity is computed from:",
        )],
    ),
    population: "population and type of municipality",
    no_similar: "This release suggests no similar municipalities.",
    data: passage(
        "Open data",
        &[
            Text(
                "All figures of the service are open JSON files. Nobody needs an account to fetch them.",
            ),
            List(&[
                "Fetch the manifest first. It has the identifier and date of the release, and the names of all other files.",
                "The name of a file holds a hash of its content, so a file of the same name never changes.",
                "Figures are whole numbers: divide by ten as many times as “decimals” says.",
                "The schemas tell what each field means.",
            ]),
        ],
    ),
    manifest: "Manifest",
    catalogue: "Catalogue: indicators, regions and sources",
    schemas: "Schemas of the files",
    datasets: Template::of("Files with the figures of indicators ({0})"),
    licences: passage(
        "Licences",
        &[Text(
            "Figures may be used under the licence of their source. Name the source like this, tell the year, and add a link.",
        )],
    ),
    no_licence: "no licence has been stated",
    code: passage(
        "The program",
        &[Text(
            "Tilannekuva is open source. It may be used, changed and shared under the licence EUPL 1.2, and the same program can publish the figures of any region.",
        )],
    ),
    licence_text: "The text of the licence",
    licences_of_others: "Licences of programs that are part of it",
    limits: passage(
        "What figures do not tell",
        &[List(&[
            "A figure does not tell why something changed, or whether the change goes on.",
            "Of a hundred series without a direction, some five look clear all the same. The limit of surveys is not computed from chance: where few have answered, chance alone may pass it. Where a good year follows a good one, the error is more common still.",
            "A clear change can be small, and an unclear one important.",
            "Registers tell more of ill health and services than of wellbeing.",
            "A series that rose first and fell afterwards may have no direction. Look at the line too.",
            "The figure of a municipality tells nothing of any one inhabitant.",
        ])],
    ),
};
