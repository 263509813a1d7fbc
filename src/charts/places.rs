//! Pictures whose parts are municipalities: what the strip, the bars, the map and the tiles have in common.

use crate::model::{
    Absence, Classes, Distribution, Figure, Language, Place, RegionCode, Role, Value,
};

/// What a picture of municipalities is drawn for.
#[derive(Debug, Clone, Copy)]
pub struct PlaceLook {
    /// The room there is, in pixels.
    pub width: f64,
    /// The height of a row, where every municipality has one.
    pub row: i32,
    /// The language of names and numbers.
    pub language: Language,
    /// What is written where there is no figure.
    pub absence: fn(Absence) -> &'static str,
}

/// What a municipality's mark is filled with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fill {
    /// The colour of the part it plays.
    Role,
    /// The shade of a class, counted from zero.
    Class(usize),
    /// Hatching, since there is no figure.
    Missing,
}

/// On which side of its place a label stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// It begins there.
    Right,
    /// It has its middle there.
    Middle,
    /// It ends there.
    Left,
}

/// How much a label stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Names and figures.
    Plain,
    /// What belongs to a chosen municipality.
    Strong,
    /// Marks of the axis, and reasons for missing figures.
    Quiet,
    /// The number of a class, for readers to whom its shade is not shown.
    Class,
}

/// A text on a picture; its place is where its base line begins, has its middle or ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// From the left.
    pub x: i32,
    /// From the top.
    pub y: i32,
    /// The text.
    pub text: String,
    /// On which side of the place it stands.
    pub side: Side,
    /// How much it stands out.
    pub tone: Tone,
}

/// A municipality on a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceMark {
    /// The municipality.
    pub code: RegionCode,
    /// Its name.
    pub name: String,
    /// Chosen, or another.
    pub role: Role,
    /// What it is filled with.
    pub fill: Fill,
    /// The `d` of an SVG path.
    pub path: String,
    /// The `d` of a path around everything that a finger may touch, where that is more than the mark.
    pub area: Option<String>,
    /// Its middle, from which neighbours are found.
    pub centre: (i32, i32),
    /// Its texts.
    pub labels: Vec<Label>,
}

/// What a line across a picture stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineKind {
    /// The axis, or the zero that bars begin at.
    Axis,
    /// The way from a municipality to its name.
    Leader,
    /// A larger region's figure.
    Beside(Role),
}

/// A line across a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PictureLine {
    /// What it stands for.
    pub kind: LineKind,
    /// The `d` of an SVG path.
    pub path: String,
}

/// How keys lead from one municipality to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// In the order of the marks.
    Row,
    /// To the neighbour in the direction of the key.
    Plane,
}

/// A picture of municipalities.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacePicture {
    /// Its width in pixels.
    pub width: i32,
    /// Its height in pixels.
    pub height: i32,
    /// Lines behind the marks.
    pub lines: Vec<PictureLine>,
    /// Texts that belong to no municipality.
    pub labels: Vec<Label>,
    /// The municipalities; in a row, in its order.
    pub marks: Vec<PlaceMark>,
    /// How keys lead through it.
    pub layout: Layout,
}

impl PlacePicture {
    /// A municipality's mark, if it has one.
    pub fn mark(&self, code: &RegionCode) -> Option<&PlaceMark> {
        self.marks.iter().find(|mark| mark.code == *code)
    }
}

/// A mark without a shape, to which each picture gives its own.
pub(super) fn mark_of(place: &Place, fill: Fill, look: &PlaceLook) -> PlaceMark {
    PlaceMark {
        code: place.region.code.clone(),
        name: place.region.name.text(look.language).to_owned(),
        role: place.role,
        fill,
        path: String::new(),
        area: None,
        centre: (0, 0),
        labels: Vec::new(),
    }
}

/// The fill of a municipality on a map.
pub(super) fn class_fill(place: &Place, classes: &Classes) -> Fill {
    place.figure().map_or(Fill::Missing, |figure| {
        Fill::Class(classes.of_figure(figure))
    })
}

/// A figure as it stands in a picture, without its unit; or why there is none.
pub(super) fn written(distribution: &Distribution, place: &Place, look: &PlaceLook) -> String {
    match place.observation.value {
        Value::Known(figure) => figure.write(distribution.indicator.decimals, look.language),
        Value::Missing(absence) => (look.absence)(absence).to_owned(),
    }
}

/// A figure with its unit.
pub(super) fn with_unit(distribution: &Distribution, figure: Figure, look: &PlaceLook) -> String {
    let indicator = &distribution.indicator;
    indicator
        .unit
        .write(figure, indicator.decimals, look.language)
}

/// The tone of what belongs to a municipality.
pub(super) const fn tone_of(place: &Place) -> Tone {
    if place.is_chosen() {
        Tone::Strong
    } else {
        Tone::Plain
    }
}

/// The nearest whole pixel.
pub(super) fn whole(place: f64) -> i32 {
    // Places lie on the picture, and a cast of a float saturates.
    #[expect(clippy::cast_possible_truncation, reason = "rounded just before")]
    let whole = place.round() as i32;
    whole
}

/// A rectangle as a path.
pub(super) fn rectangle(x: i32, y: i32, width: i32, height: i32) -> String {
    format!("M{x} {y}h{width}v{height}h{}z", -width)
}
