//! Choices by their scores as numbers that are compared at once.

/// A number that is the greater the greater `score` is, and of equal ones the less `place` is.
pub(super) fn rank(score: f32, place: u32) -> u64 {
    let bits = score.to_bits();
    // Below zero more bits are a lesser number.
    let bits = if score.is_sign_negative() { !bits } else { bits | 1 << 31 };
    u64::from(bits) << 32 | u64::from(!place)
}

/// The place that is in `rank`.
pub(super) fn place_of(rank: u64) -> usize {
    usize::try_from(!rank & u64::from(u32::MAX)).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_stand_in_the_order_of_their_scores() {
        let scores = [f32::MIN, -3.5, -0.5, 0.0, 0.5, 7.0];
        assert!(scores.windows(2).all(|pair| rank(pair[0], 0) < rank(pair[1], 9)));
        assert!(rank(-1.0, 3) > rank(-1.0, 4));
        assert_eq!(place_of(rank(-1.0, 17)), 17);
    }
}
