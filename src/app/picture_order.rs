//! A picture to take along, from the chart to the bytes of its file.

use wasm_bindgen::JsValue;

use super::{components::trend_figure::remark, echarts, handover, reading_room::ReadingRoom};
use crate::{
    charts::{Palette, Size, TrendChart, trend_chart::Look},
    downloads::{
        DrawnChart, Extract, Imprint, Picture, file_name::file_name, picture,
        portable_network_graphics,
    },
    model::{Comparison, Language},
    words::Words,
};

/// The format of a picture's file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureFormat {
    /// Dots, for texts and slides.
    Png,
    /// Lines, for print and for editing.
    Svg,
}

impl PictureFormat {
    /// The media type of its files.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Svg => "image/svg+xml",
        }
    }

    const fn ending(self) -> &'static str {
        match self {
            Self::Png => "png",
            Self::Svg => "svg",
        }
    }
}

/// All that a picture is made from, read before anything is waited for.
#[derive(Debug)]
pub struct PictureOrder {
    /// What its file is called.
    pub name: String,
    chart: TrendChart,
    height: u32,
    remark: String,
    imprint: Imprint,
    language: Language,
}

impl PictureOrder {
    /// Takes the chart of a comparison, in the colours of a light page whatever the reader's page has.
    pub fn of(
        room: ReadingRoom,
        comparison: &Comparison,
        imprint: Imprint,
        format: PictureFormat,
    ) -> Self {
        let height = height_for(comparison.lines.len());
        let look = Look {
            size: Size {
                width: f64::from(picture::CHART_WIDTH),
                height: f64::from(height),
            },
            palette: Palette::LIGHT,
            baseline: room.part(|selection| selection.baseline),
            language: room.language(),
        };
        let chart = TrendChart::of(comparison, &room.line_names(comparison), &look);
        let extract = Extract::of_view(comparison);
        Self {
            name: file_name(
                &comparison.indicator.id,
                &extract,
                &imprint.release,
                format.ending(),
            ),
            remark: remark(room, comparison, chart.plot.axis),
            chart,
            height,
            imprint,
            language: look.language,
        }
    }

    /// Makes the file.
    ///
    /// # Errors
    /// That ECharts did not come, or what it or the browser says.
    pub async fn make(&self, format: PictureFormat) -> Result<Vec<u8>, JsValue> {
        let picture = self.draw().await?;
        match format {
            PictureFormat::Svg => Ok(picture.svg.into_bytes()),
            PictureFormat::Png => {
                let png = handover::png_of(&picture.svg, picture::WIDTH, picture.height).await?;
                portable_network_graphics::with_imprint(&png, &self.imprint).ok_or(JsValue::NULL)
            }
        }
    }

    async fn draw(&self) -> Result<Picture, JsValue> {
        echarts::load().await?;
        let (plot, language) = (self.chart.plot, self.language);
        let svg = echarts::svg_of(&self.chart.option, plot.size, move |mark| {
            plot.axis.write(mark, language)
        })?;
        let chart = DrawnChart {
            svg: &svg,
            height: self.height,
            remark: &self.remark,
        };
        Ok(Picture::of(chart, &self.imprint, Words::of(language)))
    }
}

/// The height of the chart in a picture: the usual one, or so high that every label has room.
fn height_for(lines: usize) -> u32 {
    const USUAL: u32 = 430;
    const HIGH: u32 = 700;
    if TrendChart::height_for(lines) <= f64::from(USUAL) {
        USUAL
    } else {
        HIGH
    }
}
