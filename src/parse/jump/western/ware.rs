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

/// Does `line` say what a ware was sold for on the market: `Wheat—May 71 1/4; July 70.`, `Hogs, 8,200; light, $5.10.`?
pub(in crate::parse) fn is_quoted(line: &str) -> bool {
    let first = line.split([' ', ',', '—', '-', '.', ':']).next().unwrap_or_default();
    let rest = line.get(first.len()..).unwrap_or_default();
    let figure = |rest: &str| rest.contains(|digit: char| digit.is_ascii_digit());
    (rest.starts_with(['—', '-']) || rest.contains(';')) && figure(rest) && is_ware(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wares_are_told() {
        assert!(is_ware("Wheat") && is_ware("OATS") && is_ware("do"));
        assert!(is_quoted("Wheat—May 71 1/4; July 70.") && !is_quoted("Wheat falls to 66 cents"));
        assert!(!is_ware("Comics") && !is_ware("Weather"));
    }
}
