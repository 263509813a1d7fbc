//! A chart as a picture that can travel alone: with its title, its sentence, its source and its address inside.

use super::Imprint;
use crate::{charts::TrendChart, words::Words};

/// The width of a picture.
pub const WIDTH: u32 = 960;
/// The width of the chart in it.
pub const CHART_WIDTH: u32 = WIDTH - 2 * MARGIN;

const MARGIN: u32 = 24;
const FONTS: &str = "system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
const INK: &str = "#1a1d21";
const FAINT_INK: &str = "#59616b";

/// A picture as SVG.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// A whole document in the syntax of XML, which refers to nothing outside itself.
    pub svg: String,
    /// Its height; its width is [`WIDTH`].
    pub height: u32,
}

/// A chart as ECharts writes it: an `<svg>` element of the width [`CHART_WIDTH`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DrawnChart<'a> {
    /// The element.
    pub svg: &'a str,
    /// Its height.
    pub height: u32,
    /// What must be said beside it: where the axis begins, what grey lines are.
    pub remark: &'a str,
}

/// The height of a chart in a picture.
pub fn height_of(chart: &TrendChart) -> u32 {
    let height = chart.plot.size.height.ceil();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole, and a cast of a float saturates"
    )]
    let height = height as u32;
    height
}

/// A size of letters and the lines they are written in.
#[derive(Clone, Copy)]
struct Lettering {
    size: u32,
    /// From one line to the next.
    leading: u32,
    /// About how many letters a line holds; wide ones must still fit.
    letters: usize,
    weight: &'static str,
    colour: &'static str,
}

const TITLE: Lettering = Lettering {
    size: 26,
    leading: 40,
    letters: 60,
    weight: "700",
    colour: INK,
};
const SENTENCE: Lettering = Lettering {
    size: 17,
    leading: 25,
    letters: 100,
    weight: "400",
    colour: INK,
};
const SMALL_PRINT: Lettering = Lettering {
    size: 13,
    leading: 19,
    letters: 112,
    weight: "400",
    colour: FAINT_INK,
};

impl Picture {
    /// Puts a picture together.
    pub fn of(chart: DrawnChart<'_>, imprint: &Imprint, words: &Words) -> Self {
        let mut sheet = Sheet {
            body: String::new(),
            y: MARGIN,
        };
        sheet.write(&imprint.title, TITLE);
        sheet.write(&imprint.sentence, SENTENCE);
        sheet.place(chart);
        sheet.write(chart.remark, SMALL_PRINT);
        sheet.write(&imprint.source, SMALL_PRINT);
        sheet.write(&imprint.licence_sentence(words), SMALL_PRINT);
        sheet.write(&imprint.published(words), SMALL_PRINT);
        sheet.write(&imprint.address, SMALL_PRINT);
        let height = sheet.y + MARGIN;
        Self {
            svg: document(&sheet.body, height, imprint, words),
            height,
        }
    }
}

/// What has been written of a picture, from the top down.
struct Sheet {
    body: String,
    y: u32,
}

impl Sheet {
    fn write(&mut self, text: &str, lettering: Lettering) {
        for line in lines(text, lettering.letters) {
            self.y += lettering.leading;
            add(
                &mut self.body,
                &[
                    "<text x=\"",
                    &MARGIN.to_string(),
                    "\" y=\"",
                    &(self.y - (lettering.leading - lettering.size)).to_string(),
                    "\" font-size=\"",
                    &lettering.size.to_string(),
                    "\" font-weight=\"",
                    lettering.weight,
                    "\" fill=\"",
                    lettering.colour,
                    "\">",
                    &escaped(&line),
                    "</text>\n",
                ],
            );
        }
    }

    /// Puts the chart's element in its place; an element in an element may have one.
    fn place(&mut self, chart: DrawnChart<'_>) {
        const AROUND: u32 = 12;
        self.y += AROUND;
        let chart_element = chart.svg.trim_start().strip_prefix("<svg");
        if let Some(rest) = chart_element {
            add(
                &mut self.body,
                &[
                    "<svg x=\"",
                    &MARGIN.to_string(),
                    "\" y=\"",
                    &self.y.to_string(),
                    "\"",
                    &without_styles(rest),
                    "\n",
                ],
            );
        }
        self.y += chart.height + AROUND;
    }
}

fn document(body: &str, height: u32, imprint: &Imprint, words: &Words) -> String {
    let (width, height) = (WIDTH.to_string(), height.to_string());
    let language = words.language.code();
    let mut svg = String::new();
    add(
        &mut svg,
        &[
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"",
            &width,
            "\" height=\"",
            &height,
            "\" viewBox=\"0 0 ",
            &width,
            " ",
            &height,
            "\" role=\"img\" xml:lang=\"",
            language,
            "\" font-family=\"",
            FONTS,
            "\">\n<title>",
            &escaped(&imprint.title),
            "</title>\n<desc>",
            &escaped(&imprint.sentence),
            "</desc>\n<metadata><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" \
             xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><rdf:Description rdf:about=\"\">\n",
        ],
    );
    for (name, text) in [
        ("title", imprint.title.as_str()),
        ("description", &imprint.sentence),
        ("source", &imprint.source),
        ("publisher", &imprint.publisher),
        ("rights", &imprint.whole_licence()),
        ("date", &imprint.date.iso()),
        ("identifier", &imprint.address),
        ("language", language),
    ] {
        add(
            &mut svg,
            &["<dc:", name, ">", &escaped(text), "</dc:", name, ">\n"],
        );
    }
    add(
        &mut svg,
        &[
            "</rdf:Description></rdf:RDF></metadata>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n",
            body,
            "</svg>\n",
        ],
    );
    svg
}

fn add(text: &mut String, parts: &[&str]) {
    for part in parts {
        text.push_str(part);
    }
}

/// A text as it may stand in XML; signs that XML forbids are left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' | '\r' => escaped.push(' '),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => escaped.push(sign),
        }
    }
    escaped
}

/// The text in lines of at most so many letters; a word that is longer goes on in the next line.
fn lines(text: &str, letters: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    // A hard space keeps a number and its unit together, so only soft ones may end a line.
    for word in text
        .split([' ', '\n', '\t'])
        .filter(|word| !word.is_empty())
    {
        let length = word.chars().count();
        let room = lines
            .last()
            .map_or(0, |line| letters.saturating_sub(line.chars().count()));
        if let Some(line) = lines.last_mut().filter(|_| length < room) {
            line.push(' ');
            line.push_str(word);
            continue;
        }
        let mut line = String::new();
        for (index, letter) in word.chars().enumerate() {
            if index > 0 && index.is_multiple_of(letters.max(1)) {
                lines.push(std::mem::take(&mut line));
            }
            line.push(letter);
        }
        lines.push(line);
    }
    lines
}

/// Writes `style="font-size:13px"` as `font-size="13px"`: a strict policy of a page refuses the first.
fn without_styles(svg: &str) -> String {
    let mut written = String::with_capacity(svg.len());
    let mut parts = svg.split(" style=\"");
    written.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (style, rest) = part.split_once('"').unwrap_or(("", part));
        for declaration in style.split(';') {
            if let Some((name, value)) = declaration.split_once(':') {
                add(&mut written, &[" ", name.trim(), "=\"", value.trim(), "\""]);
            }
        }
        written.push_str(rest);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{downloads::tests::imprint, model::Language};
    use proptest::prelude::*;

    const CHART: DrawnChart<'_> = DrawnChart {
        svg: "<svg width=\"912\" height=\"430\"><text style=\"font-size:13px;fill:#fff\">1</text></svg>",
        height: 430,
        remark: "Nolla on asteikolla.",
    };

    fn picture(imprint: &Imprint) -> Picture {
        Picture::of(CHART, imprint, Words::of(Language::Finnish))
    }

    #[test]
    fn title_sentence_source_licence_date_and_address_are_to_be_read_and_in_the_metadata() {
        let svg = picture(&imprint()).svg;
        for text in [
            "Nettomuutto; &quot;netto&quot; / 1 000 asukasta",
            "Äänekoskella oli −3,4 &lt; 0 &amp; enemmän.",
            "Lähde: Sotkanet.fi, THL; tuottaja Tilastokeskus.",
            "CC BY 4.0",
            "https://tilannekuva.example/mittari/178?kunta=992&amp;nolla=1",
        ] {
            assert!(svg.matches(text).count() >= 2, "{text} in {svg}");
        }
        assert!(svg.contains("<dc:date>2026-11-24</dc:date>"));
        assert!(svg.contains("24.11.2026"));
        assert!(svg.contains("Nolla on asteikolla."));
    }

    #[test]
    fn the_chart_stands_inside_without_styles() {
        let svg = picture(&imprint()).svg;
        assert!(
            svg.contains("<text font-size=\"13px\" fill=\"#fff\">1</text>"),
            "{svg}"
        );
        assert!(!svg.contains("style="));
    }

    #[test]
    fn a_longer_sentence_makes_a_higher_picture() {
        let long = Imprint {
            sentence: "sana ".repeat(100),
            ..imprint()
        };
        assert!(picture(&long).height > picture(&imprint()).height);
    }

    proptest! {
        #[test]
        fn lines_keep_every_letter_and_their_length(text in ".{0,300}", letters in 1_usize..80) {
            let lines = lines(&text, letters);
            for line in &lines {
                prop_assert!(line.chars().count() <= letters, "{line}");
            }
            let kept = |text: &str| text.chars().filter(|sign| !matches!(sign, ' ' | '\n' | '\t')).collect::<String>();
            prop_assert_eq!(kept(&lines.concat()), kept(&text));
        }

        #[test]
        fn no_text_breaks_the_syntax(text in any::<String>()) {
            let is_broken = escaped(&text).contains(['<', '>', '"', '\0', '\u{1b}']);
            prop_assert!(!is_broken, "{text:?}");
        }
    }
}
