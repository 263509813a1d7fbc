//! From a picture as SVG to a PNG: the same picture gives the same bytes, and few of them.

use std::{
    collections::BTreeMap,
    io,
    sync::{Arc, LazyLock},
};

use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree, fontdb::Database, fontdb::Source},
};

use super::{
    sheet::{HEIGHT, WIDTH},
    typeface::{FAMILY, Weight},
};

/// As many colours as the palette gets: with more a picture looks the same, and is larger.
const MOST_COLOURS: usize = 64;

/// The typeface alone: what is installed on a computer must not change a picture.
static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    for weight in Weight::ALL {
        fonts.load_font_source(Source::Binary(Arc::new(weight.file())));
    }
    Arc::new(fonts)
});

/// Draws a card as a PNG.
///
/// # Errors
/// Why it cannot be drawn: the picture is no SVG, or there is no memory for it.
pub fn portable_network_graphics(svg: &str) -> io::Result<Vec<u8>> {
    let options = Options {
        font_family: FAMILY.to_owned(),
        fontdb: Arc::clone(&FONTS),
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options).map_err(io::Error::other)?;
    let mut pixels =
        Pixmap::new(WIDTH, HEIGHT).ok_or_else(|| io::Error::from(io::ErrorKind::OutOfMemory))?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    // A card is opaque all over, so its colours are as they are written.
    let colours: Vec<[u8; 3]> = pixels
        .pixels()
        .iter()
        .map(|pixel| [pixel.red(), pixel.green(), pixel.blue()])
        .collect();
    encoded(&colours).map_err(io::Error::other)
}

/// The picture with a palette: a card has few colours, and the shades at the edges of letters may be a little coarser.
fn encoded(colours: &[[u8; 3]]) -> Result<Vec<u8>, png::EncodingError> {
    let (palette, pixels) = indexed(colours);
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, WIDTH, HEIGHT);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_compression(Compression::High);
    // Places in a palette are no measures, so a difference of two says nothing.
    encoder.set_filter(Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&pixels)?;
    writer.finish()?;
    Ok(bytes)
}

/// The most frequent colours, and of every pixel the place of its own or of the nearest.
fn indexed(colours: &[[u8; 3]]) -> (Vec<[u8; 3]>, Vec<u8>) {
    // Most of a card is paper, so neighbours are counted together.
    let mut counts: BTreeMap<[u8; 3], usize> = BTreeMap::new();
    for alike in colours.chunk_by(|one, other| one == other) {
        *counts.entry(alike[0]).or_default() += alike.len();
    }
    let mut palette: Vec<([u8; 3], usize)> = counts
        .iter()
        .map(|(colour, count)| (*colour, *count))
        .collect();
    // Of equally frequent ones the darker comes first, so that the order is always the same.
    palette.sort_by_key(|(colour, count)| (std::cmp::Reverse(*count), *colour));
    palette.truncate(MOST_COLOURS);
    let palette: Vec<[u8; 3]> = palette.into_iter().map(|(colour, _)| colour).collect();
    let places: BTreeMap<[u8; 3], u8> = counts
        .into_keys()
        .map(|colour| (colour, nearest(&palette, colour)))
        .collect();
    let mut pixels = Vec::with_capacity(colours.len());
    for alike in colours.chunk_by(|one, other| one == other) {
        let place = places.get(&alike[0]).copied().unwrap_or_default();
        pixels.resize(pixels.len() + alike.len(), place);
    }
    (palette, pixels)
}

fn nearest(palette: &[[u8; 3]], colour: [u8; 3]) -> u8 {
    let distance = |other: &[u8; 3]| -> u32 {
        let channels = other.iter().zip(colour);
        channels
            .map(|(one, other)| u32::from(one.abs_diff(other)).pow(2))
            .sum()
    };
    (0..=u8::MAX)
        .zip(palette)
        .min_by_key(|(_, other)| distance(other))
        .map_or(0, |(place, _)| place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_with_few_colours_keeps_them_all() {
        let colours = [[0, 0, 0], [255, 255, 255], [255, 255, 255], [1, 2, 3]];
        let (palette, pixels) = indexed(&colours);
        assert_eq!(palette[0], [255, 255, 255]);
        let seen: Vec<_> = pixels
            .iter()
            .map(|place| palette[usize::from(*place)])
            .collect();
        assert_eq!(seen, colours);
    }

    #[test]
    fn a_rare_colour_gives_way_to_the_nearest_where_there_are_too_many() {
        let shades = (0..=u8::MAX).take(MOST_COLOURS);
        let frequent = shades.flat_map(|shade| [[shade, 0, 0]; 2]);
        let colours: Vec<_> = frequent.chain([[9, 1, 0]]).collect();
        let (palette, pixels) = indexed(&colours);
        assert_eq!(palette.len(), MOST_COLOURS);
        let last = pixels.last().copied().unwrap_or_default();
        assert_eq!(palette[usize::from(last)], [9, 0, 0]);
    }

    #[test]
    fn what_is_no_picture_is_an_error() {
        assert!(portable_network_graphics("<svg").is_err());
    }
}
