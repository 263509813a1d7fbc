//! How a catalogue of words is found by its language.

/// Gives a catalogue whose words stand in the modules `finnish`, `swedish` and `english` beside it its `of`.
///
/// The app asks the tongue that was learned, by the name of its field; every other program has what it uses at hand, and
/// nothing else: a table of all catalogues would put each of them into every program.
macro_rules! spoken {
    ($words:ty, $field:ident) => {
        impl $words {
            /// The words of a language.
            #[cfg(feature = "app")]
            pub fn of(language: crate::model::Language) -> &'static Self {
                crate::words::tongue::of(language).map_or(&finnish::WORDS, |tongue| tongue.$field)
            }

            /// The words of a language.
            #[cfg(not(feature = "app"))]
            pub const fn of(language: crate::model::Language) -> &'static Self {
                match language {
                    crate::model::Language::Finnish => &finnish::WORDS,
                    crate::model::Language::Swedish => &swedish::WORDS,
                    crate::model::Language::English => &english::WORDS,
                }
            }
        }
    };
}
