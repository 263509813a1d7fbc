//! What every social card has in common: its size, colours, accent, title and foot, as plain SVG.

use std::fmt::Write;

use super::typeface::{FAMILY, Fitted, Step, Weight, fitted, step, width_of};
use crate::{embedding::escaped, model::Accent};

/// The width of a card, which services ask for.
pub const WIDTH: u32 = 1200;
/// The height of a card.
pub const HEIGHT: u32 = 630;

/// Where text begins.
pub(super) const LEFT: f64 = 76.0;
/// Where it ends.
pub(super) const RIGHT: f64 = 1128.0;

/// From one line to the next, as a multiple of the size of letters.
const LEADING: f64 = 1.2;

const PAPER: &str = "#fbfaf7";
pub(super) const INK: &str = "#1a1d21";
pub(super) const SOFT_INK: &str = "#4c545e";
pub(super) const LINE: &str = "#dcd8cd";

/// The colour of an accent on a light ground, as in the style sheet.
pub(super) const fn colour(accent: Accent) -> &'static str {
    match accent {
        Accent::Violet => "#6a479f",
        Accent::Teal => "#0b6b66",
        Accent::Orange => "#a34a08",
        Accent::Grey => "#59616b",
        Accent::Blue => "#0a3d91",
    }
}

/// Where a text stands, seen from its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// It begins there.
    Start,
    /// It is centred there.
    Middle,
    /// It ends there.
    End,
}

/// How a text looks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    pub(super) weight: Weight,
    pub(super) colour: &'static str,
    pub(super) side: Side,
}

/// Bold letters that begin at their place.
pub(super) const fn bold(colour: &'static str) -> Look {
    Look {
        weight: Weight::Bold,
        colour,
        side: Side::Start,
    }
}

/// Letters of running text that begin at their place.
pub(super) const fn regular(colour: &'static str) -> Look {
    Look {
        weight: Weight::Regular,
        colour,
        side: Side::Start,
    }
}

impl Look {
    /// The same on another side of its place.
    pub(super) const fn on(self, side: Side) -> Self {
        Self { side, ..self }
    }
}

/// What is written above and below a card.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame<'a> {
    /// The colour of its bar.
    pub(super) accent: Accent,
    /// What kind of thing it shows.
    pub(super) kind: &'a str,
    /// What it shows.
    pub(super) title: &'a str,
    /// Where the figures come from.
    pub(super) source: &'a str,
    /// The service.
    pub(super) service: &'a str,
}

/// A card while it is drawn.
#[derive(Debug)]
pub(super) struct Sheet {
    body: String,
}

impl Sheet {
    /// Begins with bar, title and foot; gives the place below the title as well.
    pub(super) fn framed(frame: &Frame<'_>, titles: &[Step]) -> (Self, f64) {
        const KIND: [Step; 3] = [step(26.0, 1), step(22.0, 1), step(18.0, 1)];
        const KIND_LINE: f64 = 88.0;
        let mut sheet = Self {
            body: String::new(),
        };
        let accent = colour(frame.accent);
        sheet.rectangle([0.0, 0.0, 24.0, f64::from(HEIGHT)], accent);
        let kind = fitted(frame.kind, Weight::Bold, RIGHT - LEFT, &KIND);
        sheet.lines(&kind, (LEFT, KIND_LINE), bold(accent));
        let title = fitted(frame.title, Weight::Bold, RIGHT - LEFT, titles);
        let below = sheet.lines(&title, (LEFT, KIND_LINE + 14.0 + title.size), bold(INK));
        sheet.foot(frame);
        (sheet, below)
    }

    fn foot(&mut self, frame: &Frame<'_>) {
        const SERVICE: [Step; 3] = [step(24.0, 1), step(20.0, 1), step(18.0, 2)];
        const SOURCE: [Step; 3] = [step(21.0, 1), step(18.0, 1), step(16.0, 2)];
        const BASE: f64 = 598.0;
        const GAP: f64 = 40.0;
        self.rectangle([LEFT, 560.0, RIGHT - LEFT, 1.5], LINE);
        let service = fitted(frame.service, Weight::Bold, 420.0, &SERVICE);
        let width = widest(&service, Weight::Bold);
        let raised = |fitted: &Fitted| BASE - if fitted.lines.len() > 1 { 10.0 } else { 0.0 };
        self.lines(&service, (RIGHT, raised(&service)), bold(INK).on(Side::End));
        let source = fitted(
            frame.source,
            Weight::Regular,
            RIGHT - LEFT - width - GAP,
            &SOURCE,
        );
        self.lines(&source, (LEFT, raised(&source)), regular(SOFT_INK));
    }

    /// Writes lines below each other, the first on that base line, and gives the base line after the last.
    pub(super) fn lines(&mut self, fitted: &Fitted, (x, y): (f64, f64), look: Look) -> f64 {
        let mut base = y;
        for line in &fitted.lines {
            self.text(line, (x, base), fitted.size, look);
            base += fitted.size * LEADING;
        }
        base
    }

    /// Writes a text on a base line.
    pub(super) fn text(&mut self, text: &str, (x, y): (f64, f64), size: f64, look: Look) {
        let anchor = match look.side {
            Side::Start => "start",
            Side::Middle => "middle",
            Side::End => "end",
        };
        self.write(format_args!(
            "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{size:.1}\" font-weight=\"{}\" fill=\"{}\" text-anchor=\"{anchor}\">{}</text>\n",
            look.weight.number(),
            look.colour,
            in_xml(text),
        ));
    }

    /// Draws a filled rectangle: left, top, width and height.
    pub(super) fn rectangle(&mut self, [x, y, width, height]: [f64; 4], colour: &str) {
        self.write(format_args!(
            "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" fill=\"{colour}\"/>\n"
        ));
    }

    /// Draws a stretch of a line, from left to right.
    pub(super) fn stretch(&mut self, (x, y): (f64, f64), width: f64, look: LineLook) {
        self.write(format_args!(
            "<path d=\"M{x:.1} {y:.1}h{width:.1}\" {look}/>\n"
        ));
    }

    /// Draws a path that was made for another place and size.
    pub(super) fn path(&mut self, path: &str, place: Placing, look: LineLook) {
        let Placing { x, y, scale } = place;
        let look = LineLook {
            width: look.width / scale,
            ..look
        };
        self.write(format_args!(
            "<path transform=\"translate({x:.1} {y:.1}) scale({scale:.3})\" d=\"{path}\" {look}/>\n"
        ));
    }

    /// Draws a dot at a place that was made for another place and size.
    pub(super) fn dot(
        &mut self,
        (along, down): (i32, i32),
        place: Placing,
        radius: f64,
        colour: &str,
    ) {
        let x = place.x + place.scale * f64::from(along);
        let y = place.y + place.scale * f64::from(down);
        self.write(format_args!(
            "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"{radius:.1}\" fill=\"{colour}\"/>\n"
        ));
    }

    /// The whole card as a document.
    pub(super) fn into_svg(self) -> String {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{HEIGHT}\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" \
             font-family=\"{FAMILY}\">\n<rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"{PAPER}\"/>\n{}</svg>\n",
            self.body
        )
    }

    fn write(&mut self, markup: std::fmt::Arguments<'_>) {
        // Writing into a text cannot fail.
        let _ = self.body.write_fmt(markup);
    }
}

/// Where something is put that was made for another place and size.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placing {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) scale: f64,
}

/// How a line looks; its width is that on the card.
#[derive(Debug, Clone, Copy)]
pub(super) struct LineLook {
    pub(super) colour: &'static str,
    pub(super) width: f64,
    pub(super) is_dashed: bool,
}

impl std::fmt::Display for LineLook {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { colour, width, .. } = self;
        write!(
            formatter,
            "fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width:.2}\" stroke-linejoin=\"round\" stroke-linecap=\"round\""
        )?;
        if self.is_dashed {
            write!(
                formatter,
                " stroke-dasharray=\"{:.2} {:.2}\"",
                2.5 * width,
                2.8 * width
            )?;
        }
        Ok(())
    }
}

/// How wide the widest line is.
pub(super) fn widest(fitted: &Fitted, weight: Weight) -> f64 {
    let widths = fitted
        .lines
        .iter()
        .map(|line| width_of(line, weight, fitted.size));
    widths.fold(0.0, f64::max)
}

/// A text as it may stand in XML; signs that XML forbids are left out.
fn in_xml(text: &str) -> String {
    let is_allowed = |sign: &char| !matches!(sign, '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    escaped(&text.chars().filter(is_allowed).collect::<String>())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn the_colours_are_those_of_the_style_sheet() {
        let tokens = fs::read_to_string("style/tokens.css").unwrap();
        for accent in Accent::ALL {
            let token = format!("--{}: {};", accent.code(), colour(accent));
            assert!(tokens.contains(&token), "{token}");
        }
        for (name, colour) in [
            ("paper", PAPER),
            ("ink", INK),
            ("ink-soft", SOFT_INK),
            ("line", LINE),
        ] {
            let token = format!("--{name}: {colour};");
            assert!(tokens.contains(&token), "{token}");
        }
    }

    #[test]
    fn no_name_breaks_the_syntax() {
        assert_eq!(
            in_xml("a\u{0}<b> & \"c\"\u{1b}"),
            "a&lt;b&gt; &amp; &quot;c&quot;"
        );
    }
}
