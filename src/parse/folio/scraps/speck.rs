//! Marks that OCR made of dirt, of rules and of pictures, and the dashes between articles.

use crate::text::is_han;

/// Marks that OCR made of dirt: `. ~`, `. , ^ -`.
pub(in crate::parse::folio) fn is_speck(line: &str) -> bool {
    // , _ . l
    let rule = line.len() <= 12
        && line.starts_with(|mark: char| ".'_-,".contains(mark))
        && line.matches(' ').count() >= 2
        && line.split(' ').all(|speck| speck.len() <= 2)
        && line.chars().filter(|mark| mark.is_alphabetic()).count() <= 1
        && line.chars().all(|mark| ".,:;'`^~-_/|\\ il".contains(mark));
    if rule || is_spotted(line) || is_repeated(line) {
        return true;
    }
    line.len() <= 9
        && line.contains(['~', '^', '`'])
        && line.chars().any(|mark| !"~ ".contains(mark))
        && line.chars().all(|mark| ".,:;'`^~-_ ".contains(mark))
}

/// One small letter again and again, as OCR reads a row of ornaments: `ee`, `i i i`.
fn is_repeated(line: &str) -> bool {
    let mut letters = line.bytes().filter(|letter| *letter != b' ');
    let first = letters.next().unwrap_or_default();
    (2..=7).contains(&line.len())
        && first.is_ascii_lowercase()
        && line.bytes().filter(|letter| *letter == first).count() > 1
        && letters.all(|letter| letter == first)
}

/// Marks of several kinds, hardly a letter among them, parted by blanks, as OCR reads a picture: `, * ' ; ab ■`, `■ .`.
fn is_spotted(line: &str) -> bool {
    let is_mark = |mark: char| !is_han(mark) && ".,:;'`^~*_-/|\\\"•■□▪●°".contains(mark);
    if line.len() > 28 || !line.starts_with(is_mark) {
        return false;
    }
    if line.len() <= 12
        && line.contains(['■', '□', '▪', '●'])
        && line.contains(' ')
        && line.chars().all(|mark| is_mark(mark) || mark == ' ')
    {
        return true;
    }
    let words = || line.split_whitespace();
    let (marks, all) = (words().filter(|word| word.chars().all(is_mark)).count(), words().count());
    let letters = line.chars().filter(char::is_ascii_alphabetic).count();
    let first = line.chars().next();
    let kinds = line.chars().any(|mark| is_mark(mark) && Some(mark) != first);
    first != Some('|')
        && (4..=10).contains(&all)
        && kinds
        && marks * 2 > all
        && letters <= 4
        && words().all(|word| word.chars().count() <= 3)
        && line.chars().all(|mark| is_mark(mark) || mark == ' ' || mark.is_ascii_alphabetic())
}

/// What stands in the middle of a dash between articles.
const DASHED: [char; 10] = ['o', 'O', '0', ':', '*', '+', '•', '■', '◆', '♦'];

/// The dash that American papers set between articles: `——o——`, `--:o:--`, `— 0 —`, `—•—`.
pub(super) fn is_dash_rule(line: &str) -> bool {
    let dash = |mark: char| matches!(mark, '—' | '–' | '-' | '=' | '~');
    line.len() <= 40
        && line.starts_with(dash)
        && line.ends_with(dash)
        && line.chars().any(|mark| DASHED.contains(&mark))
        && line.chars().all(|mark| dash(mark) || mark == ' ' || DASHED.contains(&mark))
}

/// Marks and perhaps a figure that OCR made of a rule or a picture: `.—— 1`, `. ‘`.
pub(super) fn is_dirt(line: &str) -> bool {
    // ｉ l ．
    let thin = |mark: char| "iIl|ｉｌＩ丨1.．,，、'’·•一-— ".contains(mark);
    let specks = |line: &str| line.split(' ').all(|speck| speck.chars().count() <= 2);
    if line.len() <= 12 && !line.is_ascii() && line.chars().all(thin) && specks(line) {
        let told = line.contains(' ') && line.contains(['.', '．', '\'', '’', '·']);
        if told || !line.contains('•') {
            return told;
        }
    }
    // ．、-
    let kinds = |line: &str| line.chars().skip(1).any(|mark| !line.starts_with(mark));
    if (2..=4).contains(&line.chars().count())
        && line.starts_with(['．', '、', '，', '·', '.'])
        && line.chars().all(|mark| "．、，·.,'’`-".contains(mark))
        && kinds(line)
    {
        return true;
    }
    let first = line.chars().next().unwrap_or_default();
    line.len() <= 16
        && matches!(first, '.' | '‘' | '\'' | '|' | '\\' | '^' | '•' | '*' | '\u{b0}' | '一' | '丨')
        && line.chars().count() <= 7
        && line.contains(' ')
        && line.chars().filter(char::is_ascii_digit).count() <= 1
        && line.chars().all(|mark| mark.is_ascii_digit() || ".:'’‘`|\\^•*~—–-°一丨 ".contains(mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn specks_may_have_a_thin_letter() {
        assert!(
            is_dirt(".• i")
                && is_dirt("• —")
                && is_dirt("．、-")
                && !is_dirt("..")
                && !is_dirt("• i")
        );
        assert!(is_speck("ee") && is_speck("i i i") && !is_speck("e") && !is_speck("eel"));
        assert!(is_speck(", _ . l") && !is_speck("i. e. it") && !is_speck("' l"));
    }

    #[test]
    fn spots_are_no_text() {
        for line in [", * ' ; ab ■", "■ .", "—•—"] {
            assert!(is_speck(line) || is_dash_rule(line), "{line}");
        }
        for line in ["| --- | --- | --- |", "- Yes, he is", "'Tis . . . so", "……", ". . . 71"] {
            assert!(!is_speck(line), "{line}");
        }
    }
}
