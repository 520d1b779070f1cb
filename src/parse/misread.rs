//! How far a word is from another one that OCR may have misread.

/// How many letters must be put in, left out or changed to make `a` of `b`; nothing if they are more than `most`.
pub(super) fn distance(a: &str, b: &str, most: usize) -> Option<usize> {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (number, letter) in a.chars().enumerate() {
        let mut corner = number;
        let mut left = number + 1;
        for (cell, other) in row.iter_mut().skip(1).zip(&b) {
            let above = *cell;
            left = (corner + usize::from(letter != *other)).min(above + 1).min(left + 1);
            corner = above;
            *cell = left;
        }
        if let Some(first) = row.first_mut() {
            *first = number + 1;
        }
        // No later row has less: most words that are asked have nothing in common.
        if row.iter().all(|cell| *cell > most) {
            return None;
        }
    }
    row.last().copied().filter(|distance| *distance <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_distance_counts_the_changed_letters() {
        for (one, two, far) in [("contlnned", "continued", 2), ("pane", "page", 1), ("", "page", 4)]
        {
            assert_eq!(distance(one, two, far), Some(far));
            assert_eq!(distance(one, two, far - 1), None);
        }
    }
}
