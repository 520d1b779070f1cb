//! The classes of characters (typeset rules §1): by the character alone where that decides, else by its neighbours.
//!
//! After CLREQ *Categories of Characters*, GB/T 15834—2011 for the names of the marks, and UAX #14 for ITER (NS), POST
//! and PRE. The first rule that fits decides.

use crate::text::{self, Ambiguous};

/// What a grapheme cluster is to the typesetter: the class of its first character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// A newline.
    Hard,
    /// A blank after which a row may end.
    Space,
    /// A blank or joiner that binds both sides.
    Glue,
    /// A letter or digit of a script that has words, or a sign inside such a word.
    Word,
    /// An opening mark: “ 《 （.
    Open,
    /// A closing mark: ” 》 ）.
    Close,
    /// A stop (点号): 、 ， 。 ； ： ！ ？.
    Stop,
    /// Of a unit ——.
    Dash,
    /// Of a unit ……, or one … alone.
    Ellipsis,
    /// A sign before a number: －5.
    Sign,
    /// A connector (连接号): ～ – and one —.
    Connector,
    /// A middle dot (间隔号).
    Dot,
    /// A solidus (分隔号).
    Slash,
    /// A mark of repetition or length: 々 ー.
    Iteration,
    /// What follows a number: ％ ℃.
    Post,
    /// What precedes a number: ￥ №.
    Pre,
    /// A list's number or mark before its item: ①.
    Item,
    /// A note's mark after its word: ①.
    Note,
    /// All else: Han, kana, Hangul, emoji, symbols.
    Han,
}

/// A grapheme cluster of the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cluster {
    /// The byte where it begins.
    pub(super) byte: usize,
    /// Its first character.
    pub(super) first: char,
    /// Its cells.
    pub(super) cells: usize,
    /// What it is.
    pub(super) class: Class,
    /// Is it a western side: of class Word, or any printable ASCII character but a blank?
    pub(super) western: bool,
    /// Does it stand in the same —— or …… as the cluster before it?
    pub(super) joined: bool,
    /// May a row end before it?
    pub(super) ends: bool,
}

/// What stands before the first and after the last cluster.
pub(super) const EDGE: Cluster = Cluster {
    byte: usize::MAX,
    first: '\n',
    cells: 0,
    class: Class::Hard,
    western: false,
    joined: false,
    ends: true,
};

impl Cluster {
    pub(super) fn is_blank(&self) -> bool {
        matches!(self.class, Class::Space | Class::Hard)
    }

    pub(super) fn is_digit(&self) -> bool {
        is_digit(self.first)
    }

    /// Is it a letter or digit of a word?
    pub(super) fn is_letter(&self) -> bool {
        self.class == Class::Word && self.first.is_alphanumeric()
    }

    /// Is it the Han side of a gap between Han and Latin?
    pub(super) fn is_ideograph(&self) -> bool {
        is_ideograph(self.first)
    }

    /// Is it the Latin side of such a gap: narrow letters, digits, and the units bound to them?
    pub(super) fn takes_gap(&self) -> bool {
        match self.class {
            Class::Word => !is_full_width(self.first),
            Class::Post | Class::Pre | Class::Sign => self.cells == 1,
            _ => false,
        }
    }
}

/// The clusters of `text` with their classes.
pub(super) fn clusters(text: &str, ambiguous: Ambiguous) -> Vec<Cluster> {
    let mut clusters = Vec::with_capacity(text.len() / 3 + 1);
    clusters.extend(text::clusters(text).map(|(byte, cluster)| {
        let first = cluster.chars().next().unwrap_or(EDGE.first);
        let ascii = cluster.len() == 1 && first.is_ascii_graphic();
        let cells = text::cluster_cells(cluster, ambiguous);
        // A blank that carries an accent shows: it is no blank (UAX #14 LB10).
        let accented = is_space(first) && cluster.len() > first.len_utf8();
        let first = if accented { char::REPLACEMENT_CHARACTER } else { first };
        Cluster {
            byte,
            first,
            cells,
            class: Class::Han,
            western: ascii,
            joined: false,
            ends: false,
        }
    }));
    classify(&mut clusters);
    clusters
}

/// Is it a blank that does not show at a row's end?
pub(super) fn is_space(character: char) -> bool {
    matches!(
        character,
        ' ' | '\t'
            | '\u{3000}'
            | '\u{1680}'
            | '\u{2002}'..='\u{2006}'
            | '\u{2008}'..='\u{200b}'
            | '\u{205f}'
    )
}

/// Does it begin a newline?
pub(super) fn is_newline(character: char) -> bool {
    matches!(character, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn classify(clusters: &mut [Cluster]) {
    let mut quotes = Quotes::default();
    let mut at = 0;
    while let Some(&Cluster { first, .. }) = clusters.get(at) {
        if let '—' | '―' | '─' | '⸺' | '⸻' | '…' | '⋯' | '‥' = first {
            at = mark_units(clusters, at, first);
            continue;
        }
        let class = match first {
            '\u{4e00}'..='\u{9fff}' => Class::Han,
            _ => class_at(&Around::new(clusters, at), &mut quotes),
        };
        if let Some(cluster) = clusters.get_mut(at) {
            cluster.class = class;
            cluster.western |= class == Class::Word;
        }
        at += 1;
    }
}

/// A run of one dash or of dots from `at` on, cut into units of two from the left; an odd one joins the last. Gives
/// its end. CLREQ *Prohibition Rules for Unbreakable Marks*, GB/T 15834 5.1.4–5.
fn mark_units(clusters: &mut [Cluster], at: usize, mark: char) -> usize {
    let run = || clusters.iter().skip(at).take_while(|cluster| cluster.first == mark);
    let length = run().count();
    let class = match mark {
        '…' | '⋯' | '‥' => Class::Ellipsis,
        _ if length == 1 && !matches!(mark, '⸺' | '⸻') => Class::Connector,
        _ => Class::Dash,
    };
    for (place, cluster) in clusters.iter_mut().skip(at).take(length).enumerate() {
        let odd_one = length % 2 == 1 && place + 1 == length;
        cluster.class = class;
        cluster.joined = place > 0 && (place % 2 == 1 || odd_one) && !matches!(mark, '⸺' | '⸻');
    }
    at + length
}

/// How many straight quotes were met: the odd ones open.
#[derive(Default)]
struct Quotes {
    double: usize,
    single: usize,
}

impl Quotes {
    fn next(&mut self, mark: char) -> Class {
        let count = if mark == '"' { &mut self.double } else { &mut self.single };
        *count += 1;
        if *count % 2 == 1 { Class::Open } else { Class::Close }
    }
}

/// A character and what stands beside it; those before it have their classes.
struct Around {
    before: Cluster,
    first: char,
    next: char,
}

impl Around {
    fn new(clusters: &[Cluster], at: usize) -> Self {
        let get = |at: usize| clusters.get(at).copied().unwrap_or(EDGE);
        Self { before: get(at.wrapping_sub(1)), first: get(at).first, next: get(at + 1).first }
    }

    fn after_word(&self) -> bool {
        self.before.class == Class::Word
    }

    fn at_start(&self) -> bool {
        self.before.is_blank()
    }
}

/// The class of a character whose neighbours may matter.
fn class_at(around: &Around, quotes: &mut Quotes) -> Class {
    let Around { before, first, next } = around;
    match *first {
        '’' | '\'' if is_letter(before.first) && is_letter(*next) => Class::Word, // don’t
        '’' | '.' if around.at_start() && is_letter(*next) => Class::Word,        // ’tis, ’90s, .5
        mark @ ('"' | '\'') => quotes.next(mark),
        '.' | ',' | ':' | ';' | '!' | '?' => {
            // 3.14, 10:30, a.b, https:/
            let inside = around.after_word() && (is_letter(*next) || *next == '/');
            if inside { Class::Word } else { Class::Stop }
        }
        '-' | '‐' | '－' | '−' | '+' | '＋' | '±' => sign(around),
        '~' => {
            // 甲~乙, 3~5; but ~/news
            let number = before.is_digit() || before.class == Class::Post;
            let range = before.is_ideograph() || is_ideograph(*next) || number && is_digit(*next);
            if range { Class::Connector } else { Class::Word }
        }
        '/' => {
            let inside = around.after_word() && (is_western(*next) || *next == '/');
            if inside { Class::Word } else { Class::Slash }
        }
        mark if is_item(mark) => match before.class {
            // An item's number clings to what follows, a note's mark to what precedes.
            Class::Space
            | Class::Hard
            | Class::Stop
            | Class::Open
            | Class::Ellipsis
            | Class::Dash => Class::Item,
            _ => Class::Note,
        },
        other => by_itself(other),
    }
}

/// + and - before a number are signs; else connectors, hyphens of a word or, of ＋ ±, signs all the same.
fn sign(around: &Around) -> Class {
    let counted = matches!(around.before.class, Class::Word | Class::Post | Class::Close);
    match around.first {
        _ if is_digit(around.next) && !counted => Class::Sign,
        '-' | '‐' if around.after_word() && (is_western(around.next) || around.next == '-') => {
            Class::Word
        }
        '-' | '‐' | '－' | '−' => Class::Connector,
        '+' => Class::Word,
        _ => Class::Sign,
    }
}

/// The class of a character whose neighbours do not matter.
#[rustfmt::skip]
fn by_itself(character: char) -> Class {
    match character {
        newline if is_newline(newline) => Class::Hard,
        space if is_space(space) => Class::Space,
        '\u{a0}' | '\u{2007}' | '\u{202f}' | '\u{2060}' | '\u{feff}' | '\u{2011}' | '\u{ad}' => Class::Glue,
        '“' | '‘' | '「' | '『' | '《' | '〈' | '（' | '【' | '〖' | '〔' | '〘' | '〚' | '［' | '｛' | '｟' | '｢' | '〝'
        | '«' | '‹' | '(' | '[' | '{' | '︗' | '︵' | '︷' | '︹' | '︻' | '︽' | '︿' | '﹁' | '﹃' | '﹇' | '﹙' | '﹛'
        | '﹝' => Class::Open,
        '”' | '’' | '」' | '』' | '》' | '〉' | '）' | '】' | '〗' | '〕' | '〙' | '〛' | '］' | '｝' | '｠' | '｣' | '〞'
        | '〟' | '»' | '›' | ')' | ']' | '}' | '︘' | '︶' | '︸' | '︺' | '︼' | '︾' | '﹀' | '﹂' | '﹄' | '﹈' | '﹚'
        | '﹜' | '﹞' => Class::Close,
        '、' | '，' | '。' | '；' | '：' | '！' | '？' | '．' | '‼' | '⁇' | '⁈' | '⁉' | '｡' | '､'
        | '\u{fe10}'..='\u{fe16}' | '\u{fe50}'..='\u{fe52}' | '\u{fe54}'..='\u{fe57}' => Class::Stop,
        '–' | '～' | '〜' => Class::Connector,
        '·' | '‧' | '•' | '・' | '･' | '∙' | '⋅' => Class::Dot,
        '／' => Class::Slash,
        '々' | '〻' | 'ゝ' | 'ゞ' | 'ヽ' | 'ヾ' | 'ー' => Class::Iteration,
        '%' | '％' | '‰' | '‱' | '℃' | '℉' | '°' | '′' | '″' | '￠' | '¢' | '²' | '³'
        | '\u{3371}'..='\u{33df}' => Class::Post,
        '￥' | '¥' | '$' | '＄' | '€' | '£' | '￡' | '₩' | '￦' | '№' | '℡' | '§' => Class::Pre,
        other if is_western(other) => Class::Word,
        _ => Class::Han,
    }
}

/// ①–⑳ ⑴ ⒈ ❶ ㈠ ㊀, ■□▲●○◆, ★ ☆ ※.
fn is_item(character: char) -> bool {
    matches!(
        character,
        '\u{2460}'..='\u{249b}'
            | '\u{24ea}'..='\u{24ff}'
            | '\u{2776}'..='\u{2793}'
            | '\u{3220}'..='\u{3229}'
            | '\u{3280}'..='\u{3289}'
            | '\u{25a0}'..='\u{25ff}'
            | '★'
            | '☆'
            | '※'
    )
}

/// Full-width digits and letters.
fn is_full_width(character: char) -> bool {
    matches!(character, '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ')
}

/// What is set in words: letters and digits of Latin, Greek, Cyrillic and all scripts below U+1100, full-width forms,
/// Khmer, and the ASCII symbols that stand in words.
fn is_western(character: char) -> bool {
    match character {
        '\0'..='\u{7f}' => {
            character.is_ascii_alphanumeric() || r"&*=<>\^_`|~#@+".contains(character)
        }
        '\u{80}'..='\u{10ff}'
        | '\u{1780}'..='\u{17ff}'
        | '\u{1e00}'..='\u{1fff}'
        | '\u{2c60}'..='\u{2c7f}'
        | '\u{a720}'..='\u{a7ff}' => character.is_alphanumeric(),
        _ => is_full_width(character),
    }
}

/// A letter or digit of such a word.
fn is_letter(character: char) -> bool {
    character.is_alphanumeric() && is_western(character)
}

/// The zeros of the scripts whose digits are words.
const ZEROS: &[char] = &[
    '٠', '۰', '߀', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '෦', '๐', '໐', '༠', '၀', '႐', '០',
];

/// A decimal digit: ASCII, full-width, and those of the scripts below U+1100, which stand in tens.
fn is_digit(character: char) -> bool {
    match character {
        '0'..='9' | '０'..='９' => true,
        '\u{660}'..='\u{17ff}' => ZEROS
            .iter()
            .any(|zero| (u32::from(*zero)..u32::from(*zero) + 10).contains(&u32::from(character))),
        _ => false,
    }
}

/// What takes a gap on its Latin side: Han, kana, Hangul, Bopomofo, 〇 々.
fn is_ideograph(character: char) -> bool {
    matches!(
        character,
        '\u{3400}'..='\u{9fff}'
            | '\u{f900}'..='\u{faff}'
            | '\u{20000}'..='\u{3ffff}'
            | '\u{3041}'..='\u{3096}'
            | '\u{30a1}'..='\u{30fa}'
            | '\u{3105}'..='\u{312f}'
            | '\u{ac00}'..='\u{d7a3}'
            | '\u{2e80}'..='\u{2fdf}'
            | '々'
            | '〆'
            | '〇'
    )
}
