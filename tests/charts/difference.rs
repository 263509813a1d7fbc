//! Shows in which lines two texts differ.

/// How many equal lines stand around a difference.
const AROUND: usize = 3;

/// A line of the difference: its sign, and the line.
type Marked<'a> = (char, &'a str);

/// The lines that differ, those that are only expected with `-` and those that are only there with `+`.
pub(crate) fn between(expected: &str, actual: &str) -> String {
    let lines = marked(
        &expected.lines().collect::<Vec<_>>(),
        &actual.lines().collect::<Vec<_>>(),
    );
    let is_near = |place: usize| {
        lines[place.saturating_sub(AROUND)..lines.len().min(place + AROUND + 1)]
            .iter()
            .any(|(sign, _)| *sign != ' ')
    };
    let mut shown = String::new();
    let mut left_out = false;
    for (place, (sign, line)) in lines.iter().enumerate() {
        if is_near(place) {
            shown.extend([' ', ' ', *sign, ' ']);
            shown.extend([line, "\n"]);
        } else if !left_out {
            shown.push_str("    …\n");
        }
        left_out = !is_near(place);
    }
    shown
}

/// Every line of both texts, those in common once: the longest common subsequence.
fn marked<'a>(expected: &[&'a str], actual: &[&'a str]) -> Vec<Marked<'a>> {
    let width = actual.len() + 1;
    let mut common = vec![0_u32; (expected.len() + 1) * width];
    for row in (0..expected.len()).rev() {
        for column in (0..actual.len()).rev() {
            common[row * width + column] = if expected[row] == actual[column] {
                common[(row + 1) * width + column + 1] + 1
            } else {
                common[(row + 1) * width + column].max(common[row * width + column + 1])
            };
        }
    }
    let (mut row, mut column) = (0, 0);
    let mut lines = Vec::new();
    while row < expected.len() || column < actual.len() {
        if row < expected.len() && column < actual.len() && expected[row] == actual[column] {
            lines.push((' ', expected[row]));
            row += 1;
            column += 1;
        } else if column == actual.len()
            || row < expected.len()
                && common[(row + 1) * width + column] >= common[row * width + column + 1]
        {
            lines.push(('-', expected[row]));
            row += 1;
        } else {
            lines.push(('+', actual[column]));
            column += 1;
        }
    }
    lines
}

#[test]
fn a_difference_shows_changed_lines_and_their_neighbours() {
    let expected = "a\nb\nc\nd\ne\nf\ng\nh";
    let actual = "a\nb\nc\nd\ne\nf\nG\nh\ni";
    assert_eq!(
        between(expected, actual),
        "    …\n    d\n    e\n    f\n  - g\n  + G\n    h\n  + i\n"
    );
}
