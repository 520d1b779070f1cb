//! Where somebody lives who wrote a letter.

use super::letter::is_day;

/// Is `text` where a letter is from, and the day: `Tarnford, Nov. 15.`?
pub(in crate::parse) fn is_dated_home(text: &str) -> bool {
    dated_home(text).is_some_and(is_home)
}

/// What stands before the day: `Tarnford` of `Tarnford, Nov. 15.`
fn dated_home(text: &str) -> Option<&str> {
    let (place, day) = text.trim_end_matches('.').rsplit_once(", ")?;
    // June 7th
    let day = ["st", "nd", "rd", "th"].iter().find_map(|end| day.strip_suffix(end)).unwrap_or(day);
    is_day(day).then_some(place)
}

/// How streets are called behind the number of a house.
const STREETS: [&str; 16] = [
    " Street",
    " St",
    " Avenue",
    " Ave",
    " Road",
    " Lane",
    " Place",
    " Terrace",
    " Boulevard",
    " Bank",
    " Crescent",
    " Drive",
    " Gardens",
    " Grove",
    " Row",
    " Square",
];

/// Is `text` where a reader lives, under his name: `Port Ash`, `Mill Lane, Tarnford`, `14 Quay Street.`?
pub(in crate::parse) fn is_home(text: &str) -> bool {
    // A house has its number before the street.
    let street = |rest: &&str| STREETS.iter().any(|end| rest.trim_end_matches('.').ends_with(end));
    let number =
        |house: &str| house.len() <= 5 && house.bytes().all(|digit| digit.is_ascii_digit());
    let house = text.split_once(' ').filter(|(house, _)| number(house)).map(|(_, rest)| rest);
    let text = house.filter(street).unwrap_or(text);
    let text = dated_home(text).unwrap_or(text);
    let word = |word: &str| {
        word.starts_with(char::is_uppercase)
            && word.chars().all(|letter| letter.is_alphabetic() || ",.'’-".contains(letter))
    };
    (1..=4).contains(&text.split(' ').count())
        && text.len() <= 40
        && text.split(' ').all(word)
        && !text.ends_with(',')
        && text.contains(char::is_lowercase)
}
