//! Labels beside line ends that never cover each other.

/// Moves labels apart: each gets a height near the one it wants, at least `spacing` from its neighbours.
///
/// All heights lie from `top` to `bottom` where there is room for all; the order of the wanted heights is kept.
pub fn spread(wanted: &[f64], spacing: f64, top: f64, bottom: f64) -> Vec<f64> {
    let mut order: Vec<usize> = Vec::with_capacity(wanted.len());
    for (index, height) in wanted.iter().enumerate() {
        let place = order
            .iter()
            .take_while(|other| wanted[**other] <= *height)
            .count();
        order.insert(place, index);
    }
    let mut placed = vec![0.0; wanted.len()];
    let mut lowest_free = top;
    for index in &order {
        placed[*index] = wanted[*index].max(lowest_free);
        lowest_free = placed[*index] + spacing;
    }
    let mut highest_free = bottom;
    for index in order.iter().rev() {
        placed[*index] = placed[*index].min(highest_free);
        highest_free = placed[*index] - spacing;
    }
    placed
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn labels_with_room_stay_where_they_want() {
        assert_eq!(spread(&[100.0, 20.0], 15.0, 0.0, 200.0), [100.0, 20.0]);
    }

    #[test]
    fn labels_at_the_same_height_move_apart_and_stay_inside() {
        let placed = spread(&[198.0, 199.0, 199.0], 15.0, 0.0, 200.0);
        assert_eq!(placed, [170.0, 185.0, 200.0]);
    }

    proptest! {
        #[test]
        fn labels_never_cover_each_other(wanted in proptest::collection::vec(0.0_f64..300.0, 0..12)) {
            let mut placed = spread(&wanted, 15.0, 0.0, 300.0);
            placed.sort_by(f64::total_cmp);
            for pair in placed.windows(2) {
                prop_assert!(pair[1] - pair[0] >= 15.0 - 1e-9);
            }
            prop_assert!(placed.iter().all(|height| (-1e-9..=300.0 + 1e-9).contains(height)));
        }
    }
}
