//! A page alone on a line, as guides set it under an item.

use super::see;
use crate::{
    issue::Jump,
    parse::{jump::markers, mark::folio, sieve::Sieve},
    text::is_han,
};

/// The most bytes of one.
const LONGEST_PAGE: usize = 36;

/// Is `text` a page alone, as guides set it under an item: A5, A6 教育?
pub(in crate::parse) fn is_page(text: &str) -> bool {
    jump(text).is_some()
}

/// What pages are called: 第六版, 第六页 in papers of Singapore and Malaysia.
const LEAVES: [char; 3] = ['版', '页', '頁'];

/// What all of them have, to be told at a glance: a figure, a Latin letter or the word for page.
static PAGED: Sieve = {
    let mut sieve = Sieve::new().with_all(&LEAVES);
    let mut code = '0' as usize;
    while code <= 'z' as usize {
        sieve = sieve.with(code);
        code += 1;
    }
    sieve
};

/// The reference that a page alone on its line is: A6 教育, 第六版, （第六版）, →6版, 详见6版, 第16页.
pub(super) fn jump(text: &str) -> Option<Jump> {
    if text.len() > LONGEST_PAGE || PAGED.find(text).is_none() {
        return None;
    }
    // 副刊D1
    let named = text.trim_start_matches(is_han);
    if (6..=12).contains(&(text.len() - named.len()))
        && (2..=3).contains(&named.len())
        && named.is_ascii()
    {
        let mark = named.starts_with(|letter: char| letter.is_ascii_uppercase())
            && named.bytes().skip(1).all(|digit| digit.is_ascii_digit());
        return mark.then(|| see(named, text, None));
    }
    let bare = text.trim_start_matches(['→', '▶', '►', '●', '·', '>', '》', '…', '—', '-']);
    let bare = bare.trim_end_matches(['→', '▶', '►', '>', ' ']);
    let bare = bare
        .strip_prefix(['（', '('])
        .and_then(|rest| rest.strip_suffix(['）', ')']))
        .unwrap_or(bare);
    let bare =
        ["详见", "見", "见", "刊"].iter().find_map(|word| bare.strip_prefix(word)).unwrap_or(bare);
    if bare.ends_with(LEAVES) && bare.contains(is_han_number) {
        let marker = markers(&format!("（见{bare}）")).into_iter().next();
        let han = bare.trim_start_matches('第').trim_end_matches(LEAVES);
        let whole = !han.is_empty() && han.chars().all(is_han_number);
        return marker.filter(|_| whole).map(|marker| see(marker.page, text, None));
    }
    jump_in_figures(bare.strip_prefix('第').unwrap_or(bare), text)
}

/// The reference to the page that an item begins with, and its title: 4版 渡口复航, A4渡口复航.
pub(super) fn leading(text: &str) -> Option<(Jump, &str)> {
    let letter = |letter: char| letter.is_ascii_alphanumeric() || letter == '版';
    let (page, title) = text.split_at(text.find(|x| !letter(x))?);
    let lettered = page.starts_with(|letter: char| letter.is_ascii_uppercase());
    let told = (lettered || page.ends_with('版')) && page.len() <= 6 && folio(page);
    let title = title.trim_start_matches([' ', '\u{3000}', '|', '｜', '：', ':', '▏', '·']);
    let told = told && title.chars().filter(|letter| is_han(*letter)).count() >= TITLE;
    let marker = markers(&format!("（{page}）")).into_iter().next().filter(|_| told)?;
    Some((see(marker.page, page, None), title))
}

/// Does `text` end in a page in brackets, and nothing else in them: 渡口昨日復航，兩岸稱便。（A4）, （第4版）?
pub(in crate::parse) fn ends_in_page(text: &str) -> bool {
    let inside = text.strip_suffix(['）', ')']).and_then(|text| text.rsplit_once(['（', '(']));
    inside.is_some_and(|(_, page)| is_page(page))
}

/// The title of an item has so many letters at least: A6 教育 is a page with its name.
const TITLE: usize = 5;

/// Is it a numeral as pages have it?
fn is_han_number(letter: char) -> bool {
    "一二三四五六七八九十".contains(letter)
}

/// The reference to the page that `text` begins with, as `printed`.
fn jump_in_figures(text: &str, printed: &str) -> Option<Jump> {
    // A6 教育: the blank before Han goes when the line is cleaned.
    let letter = |letter: char| letter.is_ascii_alphanumeric() || LEAVES.contains(&letter);
    let (page, name) = text.split_at(text.find(|x| !letter(x)).unwrap_or(text.len()));
    // A5/6: the first of two pages.
    let name = name.trim_start_matches(|x: char| x == '/' || x.is_ascii_digit()).trim();
    // A05·民生
    let name = name.trim_start_matches(['·', '・', '•', '｜', '|', '.']);
    let lettered = page.starts_with(|letter: char| letter.is_ascii_uppercase());
    let told = (lettered || page.ends_with(LEAVES)) && folio(&page.replace('頁', "页"));
    let named = name.chars().count() <= 6 && name.chars().all(is_han);
    let marker = markers(&format!("（{page}）")).into_iter().next().filter(|_| told && named)?;
    Some(see(marker.page, printed, None))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_may_begin_with_its_page() {
        for (text, page, title) in
            [("4版 渡口昨天复航", "4", "渡口昨天复航"), ("A12渡口昨天复航", "A12", "渡口昨天复航")]
        {
            let found = leading(text).map(|(jump, title)| (jump.page, title));
            assert_eq!(found, Some((page.to_owned(), title)), "{text}");
        }
        for text in ["4版", "A6 教育", "12人昨天乘船过河", "2026年渡口复航"] {
            assert!(leading(text).is_none(), "{text}");
        }
    }

    #[test]
    fn a_page_alone_is_told() {
        for (text, page) in [
            ("B2", "B2"),
            ("A6 教育", "A6"),
            ("A05·民生", "A5"),
            ("副刊D1", "D1"),
            ("3版", "3"),
            ("第3版", "3"),
            ("→2版", "2"),
            ("第十二版", "12"),
            ("（第三版）", "3"),
            ("详见A14", "A14"),
            ("●刊第3版", "3"),
            ("第16页", "16"),
            ("第16頁", "16"),
            ("第六页", "6"),
            ("第六版▶", "6"),
            ("（A05/06）", "A5"),
        ] {
            assert_eq!(jump(text).map(|jump| jump.page).as_deref(), Some(page), "{text}");
        }
        for text in ["A級", "星期五", "第三次再版", "（下转第三版）", "第一", "2", "改版", "主页"]
        {
            assert!(!is_page(text), "{text}");
        }
    }
}
