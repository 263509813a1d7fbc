//! A workbook of Excel: a sheet of figures as true numbers, and a sheet of what they are.
//!
//! Runs in the workshop only, a WebAssembly of its own that most readers never fetch.

use rust_xlsxwriter::{DocProperties, Format, Workbook, Worksheet, XlsxError};

use super::Cell;

/// How wide columns are, in letters; a name is longer and may reach over.
const COLUMN_WIDTH: f64 = 16.0;
/// How wide the second column of the sheet about the figures is, in letters.
const ABOUT_WIDTH: f64 = 100.0;

/// What a workbook is made of.
#[derive(Debug, Clone, PartialEq)]
pub struct Spreadsheet {
    /// The names of the sheet of figures and of the sheet about them.
    pub sheet_names: [String; 2],
    /// What stands above each column of figures.
    pub headings: Vec<String>,
    /// The rows of figures.
    pub rows: Vec<Vec<Cell>>,
    /// What the figures are, each thing with what it is called; the first is the title.
    pub about: Vec<(String, String)>,
}

impl Spreadsheet {
    /// Writes the workbook as the bytes of an XLSX file.
    ///
    /// Texts are written as texts, so none of them can become a formula.
    ///
    /// # Errors
    /// What Excel does not allow: too many rows, a text or a sheet's name that is too long.
    pub fn write(&self) -> Result<Vec<u8>, XlsxError> {
        let [figures_name, about_name] = &self.sheet_names;
        let mut workbook = Workbook::new();
        if let Some((_, title)) = self.about.first() {
            workbook.set_properties(&DocProperties::new().set_title(title));
        }
        self.write_figures(workbook.add_worksheet().set_name(figures_name)?)?;
        self.write_about(workbook.add_worksheet().set_name(about_name)?)?;
        workbook.save_to_buffer()
    }

    fn write_figures(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let bold = Format::new().set_bold();
        let formats =
            [0, 1, 2, 3, 4].map(|decimals| Format::new().set_num_format(number_format(decimals)));
        sheet.set_freeze_panes(1, 0)?;
        for (column, heading) in (0_u16..).zip(&self.headings) {
            sheet.write_string_with_format(0, column, heading, &bold)?;
            sheet.set_column_width(column, COLUMN_WIDTH)?;
        }
        for (row, cells) in (1_u32..).zip(&self.rows) {
            for (column, cell) in (0_u16..).zip(cells) {
                match cell {
                    Cell::Empty => {}
                    Cell::Text(text) => drop(sheet.write_string(row, column, text)?),
                    Cell::Whole(number) => drop(sheet.write_number(row, column, *number)?),
                    Cell::Figure(figure, decimals) => {
                        let number = figure.rounded(*decimals).number();
                        // More decimals than any indicator has are shown as the spreadsheet likes.
                        match formats.get(usize::from(*decimals)) {
                            Some(format) => {
                                sheet.write_number_with_format(row, column, number, format)?
                            }
                            None => sheet.write_number(row, column, number)?,
                        };
                    }
                }
            }
        }
        Ok(())
    }

    fn write_about(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let bold = Format::new().set_bold();
        let wrapped = Format::new().set_text_wrap();
        sheet.set_column_width(0, COLUMN_WIDTH)?;
        sheet.set_column_width(1, ABOUT_WIDTH)?;
        for (row, (name, text)) in (0_u32..).zip(&self.about) {
            sheet.write_string_with_format(row, 0, name, &bold)?;
            sheet.write_string_with_format(row, 1, text, &wrapped)?;
        }
        Ok(())
    }
}

/// `0.00`: Excel shows it with the decimal mark that the reader's computer is set to.
fn number_format(decimals: u8) -> String {
    if decimals == 0 {
        return "0".to_owned();
    }
    ["0.", &"0".repeat(usize::from(decimals))].concat()
}
