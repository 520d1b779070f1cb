//! How speeches and letters speak to those who are there: `各位委员，同志们：` opens one, `同志们！` goes on with it.

use std::sync::LazyLock;

use super::{forms::simplified, lexicon::Lexicon, misread::distance};
use crate::text::is_han;

/// What a salutation does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Salutation {
    /// A speech or letter begins: `同志们：`.
    Opens,
    /// One goes on: `同志们！`.
    GoesOn,
}

/// What salutations begin with, and an example.
const WORDS: [(&str, &str); 22] = [
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
    ("编辑", "编辑您好："),
    ("总编", "总编辑先生："),
    ("记者同志", "记者同志："),
    ("To the Editor", "To the Editor:"),
    ("To the editor", "To the editor:"),
    ("Dear ", "Dear Editor:"),
    ("Editor", "Editor:"),
    ("EDITOR", "EDITOR:"),
    ("TO THE EDITOR", "TO THE EDITOR:"),
    ("Gentile ", "Gentile direttore:"),
    ("Caro direttore", "Caro direttore:"),
];

/// What those end with who are spoken to in Chinese: 各位代表认为： speaks of them.
const PEOPLE: [&str; 27] = [
    "编辑", "您好", "你好", "们", "委员", "代表", "同志", "同仁", "来宾", "嘉宾", "朋友", "先生",
    "女士", "主席", "院士", "同学", "老师", "读者", "客户", "用户", "业主", "市民", "居民", "股东",
    "阁下", "领导", "专家",
];

/// The most characters of one.
const LONGEST: usize = 40;

/// What `text`, a paragraph or line, does if it is a salutation and nothing else.
pub(super) fn salutation(text: &str) -> Option<Salutation> {
    static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::new(WORDS.map(|(word, _)| word)));
    // Dear Editor,
    let greeted = text.strip_prefix("Dear ").and_then(|rest| rest.strip_suffix(','));
    if greeted.is_some_and(|who| who.starts_with(char::is_uppercase) && who.split(' ').count() <= 3)
    {
        return Some(Salutation::Opens);
    }
    // To the Editor of The Tarn Post.
    // TO THE EDITOR OF THE TARN POST needs no stop.
    let loud =
        text.strip_prefix("TO THE EDITOR OF ").filter(|rest| !rest.contains(char::is_lowercase));
    if text == "TO THE EDITOR." {
        return Some(Salutation::Opens);
    }
    let paper = ["To the Editor of ", "To the editor of ", "TO THE EDITOR OF "]
        .iter()
        .find_map(|front| text.strip_prefix(front)?.strip_suffix(['.', ',']))
        .or(loud);
    let named = |word: &str| word.starts_with(char::is_uppercase) || ["the", "of"].contains(&word);
    if paper.is_some_and(|paper| paper.split(' ').count() <= 5 && paper.split(' ').all(named)) {
        return Some(Salutation::Opens);
    }
    let end = text.chars().next_back().filter(|end| matches!(end, '：' | ':' | '！'))?;
    let bare = text.strip_suffix(end)?;
    if is_misread(bare) {
        return Some(Salutation::Opens);
    }
    // Editors speak: …
    let editor =
        text.get(..6).is_none_or(|word| !word.eq_ignore_ascii_case("editor") || text.len() == 7);
    let alone = LEXICON.begins(text)
        && editor
        && text.chars().count() <= LONGEST
        && !text.contains(['。', '；', '“'])
        && (!bare.chars().any(is_han) || PEOPLE.iter().any(|word| bare.ends_with(word)));
    alone.then_some(if end == '！' { Salutation::GoesOn } else { Salutation::Opens })
}

/// Is `bare` what OCR made of a letter's first line: `Te the Editer ef the Post`?
fn is_misread(bare: &str) -> bool {
    const WORDS: &str = "To the Editor";
    bare.starts_with(['T', 't', 'I', 'l', '1'])
        && bare.len() <= LONGEST
        && bare.get(..WORDS.len()).is_some_and(|front| distance(front, WORDS, 2).is_some())
        && bare.get(WORDS.len()..).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// Who letters speak to in the line in which they begin, with an example each.
const EDITORS: [(&str, &str); 8] = [
    ("编辑同志：", "编辑同志：渡口夜里没有灯。"),
    ("编辑先生：", "编辑先生：渡口夜里没有灯。"),
    ("主编先生：", "主编先生：渡口夜里没有灯。"),
    ("编辑部：", "编辑部：渡口夜里没有灯。"),
    ("编辑同志:", "编辑同志:渡口夜里没有灯。"),
    ("记者同志：", "记者同志：渡口夜里没有灯。"),
    ("敬启者：", "敬启者：本会订于三月六日开会。"),
    ("径启者：", "径启者：本会订于三月六日开会。"),
];

/// What `text` does if a letter begins with it: `编辑同志：渡口夜里没有灯。`
pub(super) fn addresses(text: &str) -> Option<Salutation> {
    let begins = text.starts_with(['编', '編', '主', '记', '記', '敬', '径', '徑']) && {
        let first = text.char_indices().nth(5).and_then(|(at, _)| text.get(..at)).unwrap_or(text);
        let first = simplified(first);
        EDITORS.iter().any(|(word, _)| first.starts_with(word))
    };
    begins.then_some(Salutation::Opens)
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
    fn a_letters_first_line_may_be_misread() {
        assert_eq!(salutation("Te the Edltor ef the Post:"), Some(Salutation::Opens));
        assert_eq!(salutation("To the edge of the pier:"), None);
    }

    #[test]
    fn a_letter_speaks_to_the_editor() {
        for (word, example) in EDITORS {
            assert!(example.starts_with(word) && addresses(example).is_some(), "{example}");
        }
        assert!(addresses("編輯先生：渡口夜裏沒有燈。").is_some());
        assert!(addresses("编辑部昨天搬家。").is_none());
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
        assert_eq!(salutation("Dear Editor,"), Some(Salutation::Opens));
        assert_eq!(salutation("Editors of the valley met:"), None);
        assert_eq!(salutation("Dear as the old ferry was to all of us,"), None);
        assert_eq!(salutation("各位代表认为："), None);
    }

    #[test]
    fn a_speech_is_one_text_under_its_headline() {
        let page = [
            "青石大桥昨日合龙",
            "　　本报讯（记者郭远）青石大桥昨日合龙，清河两岸群众不再绕行四十公里山路，镇上放了一天鞭炮。",
            "在青石大桥通车仪式上的讲话",
            "　　各位来宾，同志们：",
            "　　今天我们站在清河边上，看见两岸的人第一次走着过河。",
            "　　同志们！",
            "　　河上有了桥，路才是路。往后的日子，要靠大家的双手。",
            "春茶开采早了九天",
            "　　本报讯（记者白梅）云汀县的春茶开采早了九天，茶农天不亮就背着竹篓上山，云汀茶价也高了。",
        ];
        let issue = crate::parse::parse(&crate::page::Page::from_text(&page.join("\n"), 0, ""));
        let texts: Vec<_> = issue.articles().map(|(_, article)| article.body.len()).collect();
        assert_eq!(texts, [1, 4, 1]);
        let heads: Vec<_> = issue.articles().map(|(_, article)| article.headline.clone()).collect();
        assert_eq!(heads[1].as_deref(), Some("在青石大桥通车仪式上的讲话"));
    }
}
