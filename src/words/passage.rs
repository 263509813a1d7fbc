//! Running text of the application's own, in pieces that a page shows one below the other.

/// A heading with its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Passage {
    /// The heading.
    pub heading: &'static str,
    /// What stands below it.
    pub pieces: &'static [Piece],
}

/// A piece of running text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    /// A paragraph.
    Text(&'static str),
    /// A list without an order.
    List(&'static [&'static str]),
}

/// A heading with its text.
pub(super) const fn passage(heading: &'static str, pieces: &'static [Piece]) -> Passage {
    Passage { heading, pieces }
}

/// Asserts that a text says the same in as many pieces in every language.
#[cfg(test)]
pub(super) fn assert_alike(passages: &[Vec<Passage>; 3]) {
    let shape = |passages: &Vec<Passage>| {
        let pieces = passages.iter().flat_map(|passage| passage.pieces);
        let sizes = pieces.map(|piece| match piece {
            Piece::Text(_) => 0,
            Piece::List(entries) => entries.len(),
        });
        (passages.len(), sizes.collect::<Vec<_>>())
    };
    let [finnish, swedish, english] = passages.each_ref().map(shape);
    assert_eq!(finnish, swedish);
    assert_eq!(finnish, english);
}
