//! What a writer is, as it stands under the name in Western papers: Health editor, Staff writer.

use super::english::is_names;

/// The words that such posts end in.
const POSTS: [&str; 10] = [
    "editor",
    "writer",
    "reporter",
    "correspondent",
    "columnist",
    "editors",
    "writers",
    "reporters",
    "correspondents",
    "critic",
];

/// What a sentence begins with that ends so: The editor.
const NONE: [&str; 8] = ["The", "A", "An", "Our", "To", "His", "Her", "Dear"];

/// Who writes to a college's paper, behind the name: a comma and the subject follow, or nothing.
const STANDINGS: [&str; 8] = [
    "Freshman",
    "Sophomore",
    "Junior",
    "Senior",
    "Professor",
    "Associate professor",
    "Assistant professor",
    "Graduate student",
];

/// Is `text` what one is at a college: `Junior, botany`, `senior`, `Class of 1991`?
pub(in crate::parse) fn is_at_college(text: &str) -> bool {
    let class = text.strip_prefix("Class of ");
    let class = class.is_some_and(|year| year.ends_with(|last: char| last.is_ascii_digit()));
    let rest = STANDINGS.iter().find_map(|standing| {
        let front = text.get(..standing.len())?;
        front.eq_ignore_ascii_case(standing).then(|| text.get(standing.len()..))?
    });
    class
        || rest.is_some_and(|rest| {
            let subject = rest.strip_prefix(", ").or_else(|| rest.strip_prefix(" of "));
            rest.is_empty()
                || subject.is_some_and(|subject| {
                    subject.split(' ').count() <= 3
                        && subject.chars().all(|letter| letter.is_alphabetic() || letter == ' ')
                })
        })
}

/// Is `text` a writer's year at a college, which stands behind the name: `'55`?
fn is_year(text: &str) -> bool {
    text.strip_prefix(['\'', '’'])
        .is_some_and(|year| year.len() == 2 && year.bytes().all(|digit| digit.is_ascii_digit()))
}

/// Is `text` such a post?
pub(super) fn is_post(text: &str) -> bool {
    if is_at_college(text) || is_year(text) {
        return true;
    }
    let words: Vec<&str> = text.split(' ').collect();
    let [first, .., last] = *words.as_slice() else { return false };
    POSTS.contains(&last)
        && words.len() <= 4
        && first.starts_with(char::is_uppercase)
        && !NONE.contains(&first)
        && text.chars().all(|letter| letter.is_alphabetic() || " -’'".contains(letter))
}

/// Is `text` an address to write to, or what a writer is called where people write to each other: `alee@tarnpost.example`,
/// `@annlee`?
pub(in crate::parse) fn is_address(text: &str) -> bool {
    text.split_once('@').is_some_and(|(name, host)| {
        let bare = |part: &str| {
            part.chars().all(|letter| letter.is_ascii_alphanumeric() || "._-".contains(letter))
        };
        host.len() > 2 && bare(name) && bare(host) && (name.is_empty() || host.contains('.'))
    })
}

/// Is `text` who signs a card of thanks: `Mrs. Ann Lee and Family`?
pub(in crate::parse) fn is_family(text: &str) -> bool {
    [" and Family", " and family", " and Children", " and children"]
        .iter()
        .find_map(|words| text.strip_suffix(words))
        .is_some_and(|name| is_names(name, 6))
}

/// What stands before a writer's post in `text`: Ann Lee Health editor.
pub(super) fn before_post(text: &str) -> &str {
    let mut starts = text
        .match_indices(' ')
        .map(|(at, _)| at)
        .filter(|at| is_post(text.get(at + 1..).unwrap_or_default()));
    starts.next_back().and_then(|at| text.get(..at)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn posts_are_told_from_sentences() {
        for text in ["Junior, botany", "Class of 1991", "Professor of history", "Junior"] {
            assert!(is_post(text), "{text}");
        }
        for text in ["Junior wins prize", "Senior citizens", "Class of its own"] {
            assert!(!is_post(text), "{text}");
        }
        for text in [
            "Health editor",
            "Staff writer",
            "Arts and media correspondent",
            "Harbour-Star staff writer",
            "Film critic",
        ] {
            assert!(is_post(text), "{text}");
        }
        for text in ["The editor", "editor", "To the editor", "Senate rejects plan", "3 writer"] {
            assert!(!is_post(text), "{text}");
        }
        assert_eq!(before_post("Ann Lee Health editor"), "Ann Lee");
        assert_eq!(before_post("Ann Lee"), "Ann Lee");
        assert_eq!(before_post("By ANN LEE '55"), "By ANN LEE");
        assert_eq!(before_post("Ann Lee in '55"), "Ann Lee in");
    }
}
