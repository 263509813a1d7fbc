//! What a reader can ask for: files, copies, sharing.

use super::Dialect;
use crate::words::downloads::DownloadWords;

/// Something a reader can ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Errand {
    /// A table as text.
    Text(Dialect),
    /// A table as a workbook.
    Spreadsheet,
    /// A picture of dots, for texts and slides.
    Dots,
    /// A picture of lines, for print and for editing.
    Lines,
    /// The picture on the clipboard.
    CopyPicture,
    /// The figures in words on the clipboard.
    CopySentence,
    /// A ready reference on the clipboard.
    CopyCitation,
    /// The address on the clipboard.
    CopyLink,
    /// The address and the figures in words, passed on by the share sheet of the device.
    Share,
}

impl Errand {
    /// What is made of the table.
    pub const OF_TABLE: [Self; 3] = [
        Self::Text(Dialect::FinnishExcel),
        Self::Text(Dialect::Machine),
        Self::Spreadsheet,
    ];
    /// What is made of the picture.
    pub const OF_PICTURE: [Self; 3] = [Self::Dots, Self::Lines, Self::CopyPicture];
    /// What is made of texts.
    pub const OF_TEXT: [Self; 4] = [
        Self::CopySentence,
        Self::CopyCitation,
        Self::CopyLink,
        Self::Share,
    ];

    /// What stands on its button.
    pub const fn label(self, words: &DownloadWords) -> &'static str {
        match self {
            Self::Text(Dialect::FinnishExcel) => words.for_excel,
            Self::Text(Dialect::Machine) => words.for_programs,
            Self::Spreadsheet => words.spreadsheet,
            Self::Dots => words.picture_png,
            Self::Lines => words.picture_svg,
            Self::CopyPicture => words.copy_picture,
            Self::CopySentence => words.copy_sentence,
            Self::CopyCitation => words.copy_citation,
            Self::CopyLink => words.copy_link,
            Self::Share => words.share,
        }
    }

    /// What is told when it could not be done, with another way to the same.
    pub const fn failed(self, words: &DownloadWords) -> &'static str {
        match self {
            Self::Text(_) => words.download_failed,
            Self::Spreadsheet => words.spreadsheet_failed,
            Self::Dots | Self::Lines => words.picture_failed,
            Self::CopyPicture => words.copy_picture_failed,
            Self::CopySentence | Self::CopyCitation | Self::CopyLink => words.copy_failed,
            Self::Share => words.share_failed,
        }
    }
}
