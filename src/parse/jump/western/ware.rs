//! What market reports list: `Wheat, white . . . . 71` tells a price, and no page.

/// The first words of lines of market reports, in small letters.
#[rustfmt::skip]
const WARES: &[&str] = &[
    "apples", "bacon", "barley", "beans", "beef", "bran", "broilers", "butter", "calves", "cattle", "cheese", "chickens",
    "clover", "coffee", "copper", "corn", "cotton", "cows", "cream", "dairy", "do", "dressed", "eggs", "flax", "flour",
    "fowls", "gold", "hams", "hay", "heifers", "hens", "hides", "hogs", "honey", "lambs", "lard", "live", "middlings",
    "oats", "oil", "onions", "poultry", "pork", "potatoes", "rice", "rye", "seed", "sheep", "silver", "steers", "straw",
    "sugar", "tallow", "timothy", "turkeys", "veal", "wheat", "wool",
];

/// Is `word` the first of a line of a market report?
pub(in crate::parse) fn is_ware(word: &str) -> bool {
    let word = word.to_lowercase();
    WARES.contains(&word.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wares_are_told() {
        assert!(is_ware("Wheat") && is_ware("OATS") && is_ware("do"));
        assert!(!is_ware("Comics") && !is_ware("Weather"));
    }
}
