//! A message with places for what differs from one reader and figure to the next.

/// A message with `N` places, written `{0}`, `{1}` and so on.
///
/// A plain text and not a function that formats: a function would be compiled anew for every message and language,
/// and every reader would load all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Template<const N: usize>(&'static str);

impl<const N: usize> Template<N> {
    /// A message; one that lacks a place, or has one too many, does not compile.
    pub const fn of(text: &'static str) -> Self {
        let bytes = text.as_bytes();
        let mut is_used = [false; N];
        let mut at = 0;
        while at < bytes.len() {
            if bytes[at] == b'{' {
                assert!(
                    at + 2 < bytes.len() && bytes[at + 2] == b'}',
                    "a place is one digit in braces"
                );
                let place = bytes[at + 1].wrapping_sub(b'0') as usize;
                assert!(place < N, "the message has a place too many");
                is_used[place] = true;
            }
            at += 1;
        }
        let mut place = 0;
        while place < N {
            assert!(is_used[place], "the message lacks a place");
            place += 1;
        }
        Self(text)
    }

    /// The message with its places filled; braces in what fills them are left alone.
    pub fn with(&self, parts: [&str; N]) -> String {
        fill(self.0, &parts)
    }
}

/// Fills the places of a text, in one pass so that nothing is filled twice.
pub(super) fn fill(text: &str, parts: &[&str]) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let place = after.bytes().next().map(|digit| digit.wrapping_sub(b'0'));
        filled.push_str(
            place
                .and_then(|place| parts.get(usize::from(place)))
                .copied()
                .unwrap_or_default(),
        );
        rest = after.get(2..).unwrap_or_default();
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_filled_in_any_order_and_more_than_once() {
        const TEMPLATE: Template<2> = Template::of("{1}, {0} – {1}.");
        assert_eq!(TEMPLATE.with(["äiti", "isä"]), "isä, äiti – isä.");
    }

    #[test]
    fn what_fills_a_place_is_not_filled_again() {
        const TEMPLATE: Template<2> = Template::of("{0}{1}");
        assert_eq!(TEMPLATE.with(["{1}", "{"]), "{1}{");
    }
}
