//! What an issue is known by, when it is opened again.

use std::collections::BTreeMap;

use crate::issue::{Issue, Section};

/// What an issue is known by: the texts of its pages first, so that it may be moved and renamed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Identity {
    /// The paper's name, or that of what it was opened from.
    pub title: String,
    /// The issue's date, or empty.
    pub date: String,
    /// Where it was opened from: whole paths.
    pub sources: Vec<String>,
    /// The [`hash`] of each page's input, by the page's label.
    pub inputs: Vec<(String, String)>,
}

impl Identity {
    /// What `issue` is known by. `inputs` has the hash of each input by its number; the pages of a tree, which has none,
    /// are known by their articles' texts.
    pub fn of(issue: &Issue, inputs: &BTreeMap<usize, String>, sources: Vec<String>) -> Self {
        let nameplate = issue.nameplate.as_ref();
        let title = nameplate.and_then(|nameplate| nameplate.title.clone());
        let name = |source: &String| {
            let name = source.rsplit(['/', '\\']).find(|part| !part.is_empty());
            name.unwrap_or(source).to_owned()
        };
        Self {
            title: title.or_else(|| sources.first().map(name)).unwrap_or_default(),
            date: nameplate.and_then(|nameplate| nameplate.date.clone()).unwrap_or_default(),
            inputs: issue
                .sections
                .iter()
                .map(|section| (section.page.clone(), of_section(section, inputs)))
                .collect(),
            sources,
        }
    }

    /// The hash of the input of the page with this label.
    pub fn input(&self, page: &str) -> Option<&str> {
        self.inputs.iter().find(|(label, _)| label == page).map(|(_, hash)| hash.as_str())
    }
}

fn of_section(section: &Section, inputs: &BTreeMap<usize, String>) -> String {
    let known: Vec<&str> =
        section.inputs.iter().filter_map(|number| inputs.get(number).map(String::as_str)).collect();
    match known.as_slice() {
        [] => {
            hash(section.articles.iter().flat_map(|article| article.parts().map(|(_, text)| text)))
        }
        [one] => (*one).to_owned(),
        several => hash(several.iter().copied()),
    }
}

/// A short name for `texts`: FNV-1a in 64 bits, over each and an end between. It is the same in every version.
pub fn hash<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    let add = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(PRIME);
    let whole =
        texts.into_iter().fold(OFFSET, |hash, text| add(text.bytes().fold(hash, add), b'\n'));
    format!("{whole:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_the_same_for_ever() {
        assert_eq!(hash([]), "cbf29ce484222325");
        // The published value of FNV-1a for `a`, and the line end after it.
        let of_a = 0xaf63_dc4c_8601_ec8c_u64;
        let with_end = (of_a ^ u64::from(b'\n')).wrapping_mul(0x0100_0000_01b3);
        assert_eq!(hash(["a"]), format!("{with_end:016x}"));
        assert_ne!(hash(["ab", "c"]), hash(["a", "bc"]));
    }
}
