//! How speeches and letters speak to those who are there: `各位委员，同志们：` opens one, `同志们！` goes on with it.

use std::sync::LazyLock;

use super::lexicon::Lexicon;

/// What a salutation does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Salutation {
    /// A speech or letter begins: `同志们：`.
    Opens,
    /// One goes on: `同志们！`.
    GoesOn,
}

/// What salutations begin with, and an example.
const WORDS: [(&str, &str); 14] = [
    ("各位", "各位委员，同志们："),
    ("尊敬的", "尊敬的各位来宾："),
    ("亲爱的", "亲爱的老师们、同学们："),
    ("同志们", "同志们："),
    ("朋友们", "朋友们！"),
    ("女士们", "女士们，先生们："),
    ("先生们", "先生们！"),
    ("同学们", "同学们："),
    ("老师们", "老师们，同学们："),
    ("乡亲们", "乡亲们！"),
    ("诸位", "诸位同仁："),
    ("编辑同志", "编辑同志："),
    ("To the Editor", "To the Editor:"),
    ("Dear ", "Dear Editor:"),
];

/// The most characters of one.
const LONGEST: usize = 40;

/// What `text`, a paragraph or line, does if it is a salutation and nothing else.
pub(super) fn salutation(text: &str) -> Option<Salutation> {
    static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(WORDS.map(|(word, _)| word)));
    let end = text.chars().next_back().filter(|end| matches!(end, '：' | ':' | '！'))?;
    let alone = LEXICON.begins(text)
        && text.chars().count() <= LONGEST
        && !text.contains(['。', '；', '“']);
    alone.then_some(if end == '！' { Salutation::GoesOn } else { Salutation::Opens })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_met_in_its_example() {
        for (word, example) in WORDS {
            assert!(
                example.starts_with(word) && salutation(example).is_some(),
                "{word}: {example}"
            );
        }
    }

    #[test]
    fn a_colon_opens_and_an_exclamation_goes_on() {
        assert_eq!(salutation("各位委员，同志们："), Some(Salutation::Opens));
        assert_eq!(salutation("各位委员，同志们！"), Some(Salutation::GoesOn));
    }

    #[test]
    fn a_sentence_is_none() {
        assert_eq!(salutation("各位委员昨天看了青石大桥。"), None);
        assert_eq!(salutation("同志们：河堤修好了。请大家看："), None);
        assert_eq!(salutation("老船工说："), None);
    }
}
