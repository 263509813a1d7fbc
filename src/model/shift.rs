//! The way by which something is moved in an order that a reader sets.

/// The way by which one place is moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shift {
    /// Towards the beginning.
    Earlier,
    /// Towards the end.
    Later,
}

impl Shift {
    /// The place to which it leads from one among so many; none past either end.
    pub fn target(self, place: usize, count: usize) -> Option<usize> {
        let other = match self {
            Self::Earlier => place.checked_sub(1),
            Self::Later => place.checked_add(1),
        };
        other.filter(|other| (*other).max(place) < count)
    }
}
