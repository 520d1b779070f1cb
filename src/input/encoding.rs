//! From bytes to text: which encoding it is, and what does not decode.
//!
//! UTF-8 is told by being valid, UTF-16 by a check of our own, the rest by chardetng. A few damaged bytes change
//! nothing about that: chardetng drops an encoding at the first byte that does not fit it, and would read a Chinese
//! text with one bad byte as a Cyrillic one.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{BIG5, DecoderResult, Encoding, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE};

use super::error::Fault;

/// A text and how it was read.
pub(super) struct Decoded {
    pub(super) text: String,
    pub(super) encoding: &'static Encoding,
    /// The places that mean nothing in that encoding, each a `�` in the text.
    pub(super) damaged: usize,
}

/// The labels that are offered when one is unknown: those that a Chinese, Japanese or Western paper may be in.
const LABELS: &[&str] = &[
    "utf-8",
    "gb18030",
    "gbk",
    "gb2312",
    "big5",
    "big5-hkscs",
    "utf-16",
    "utf-16le",
    "utf-16be",
    "sjis",
    "shift_jis",
    "euc-jp",
    "iso-2022-jp",
    "euc-kr",
    "windows-1252",
    "windows-1250",
    "windows-1251",
    "iso-8859-1",
    "iso-8859-15",
    "latin1",
    "koi8-r",
    "macintosh",
];

/// How many bytes chardetng and the UTF-16 check are shown; it is enough by far.
const SAMPLE: usize = 1 << 20;

/// The encoding called `label`.
pub(super) fn labelled(label: &str) -> Result<&'static Encoding, Fault> {
    // Names that people write and the WHATWG list does not have.
    let known = match label.trim().to_ascii_lowercase().replace('_', "-").as_str() {
        "gb-18030" => "gb18030",
        "gb-2312" | "euc-cn" | "cp936" => "gbk",
        "cp950" => "big5",
        "utf-16-le" => "utf-16le",
        "utf-16-be" => "utf-16be",
        "utf" => "utf-8",
        _ => label,
    };
    Encoding::for_label_no_replacement(known.as_bytes()).ok_or_else(|| Fault::Encoding {
        label: label.to_owned(),
        nearest: nearest(&label.trim().to_ascii_lowercase()),
    })
}

/// The label that takes the fewest changes to make of `label`.
fn nearest(label: &str) -> &'static str {
    let label: String = label.chars().take(64).collect();
    let changes = |known: &&&str| strsim::damerau_levenshtein(&label, known);
    LABELS.iter().min_by_key(changes).copied().unwrap_or("utf-8")
}

/// `bytes` that are UTF-8, as nearly all are: they need not be decoded.
fn utf8(bytes: &[u8], chosen: Option<&'static Encoding>) -> Option<Decoded> {
    if chosen.is_some() || Encoding::for_bom(bytes).is_some() || bytes.contains(&0) {
        return None;
    }
    let text = str::from_utf8(bytes).ok()?;
    Some(Decoded { text: text.to_owned(), encoding: UTF_8, damaged: 0 })
}

/// The text of `bytes` that are UTF-8 and have no control characters: no part of them need be looked at again.
pub(super) fn plain(bytes: &[u8], chosen: Option<&'static Encoding>) -> Option<Decoded> {
    utf8(bytes, chosen).filter(|decoded| !may_steer(&decoded.text))
}

/// The text of `bytes`, in the encoding `chosen` or else in the one that fits. A byte-order mark goes before both.
pub(super) fn decode(bytes: &[u8], chosen: Option<&'static Encoding>) -> Decoded {
    if let Some(decoded) = utf8(bytes, chosen) {
        return decoded;
    }
    let encoding = chosen.unwrap_or_else(|| guess(bytes));
    let (text, encoding, has_errors) = encoding.decode(bytes);
    if !has_errors {
        return Decoded { text: text.into_owned(), encoding, damaged: 0 };
    }
    let is_double = [GB18030, GBK, BIG5].contains(&encoding);
    let text = if is_double { in_step(bytes, encoding) } else { text.into_owned() };
    let damaged = text.matches('\u{fffd}').count();
    Decoded { text, encoding, damaged }
}

/// The text of `bytes` in an `encoding` of byte pairs. After a damaged byte the pairs may be out of step, and a whole
/// line turn to rubbish: there the step is taken that reads better.
fn in_step(bytes: &[u8], encoding: &'static Encoding) -> String {
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 2 + 16);
    let mut rest = bytes;
    // What is damaged in more places than this is no text, and need not read well.
    let mut steps = 1000_usize;
    loop {
        let mut decoder = encoding.new_decoder_without_bom_handling();
        text.reserve(decoder.max_utf8_buffer_length_without_replacement(rest.len()).unwrap_or(0));
        let (result, read) = decoder.decode_to_string_without_replacement(rest, &mut text, true);
        rest = rest.get(read..).unwrap_or_default();
        if !matches!(result, DecoderResult::Malformed(..)) {
            return text;
        }
        text.push('\u{fffd}');
        steps = steps.saturating_sub(1);
        let line = rest.get(..240.min(rest.len())).unwrap_or_default();
        let line = line.split(|byte| *byte == b'\n').next().unwrap_or_default();
        let sense = |bytes: &[u8]| {
            let (text, _) = encoding.decode_without_bom_handling(bytes);
            text.chars().filter(|character| FREQUENT.contains(*character)).count()
        };
        let other = line.get(1..).unwrap_or_default();
        if steps > 0
            && line.first().is_some_and(|byte| !byte.is_ascii())
            && sense(other) > sense(line)
        {
            rest = rest.get(1..).unwrap_or_default();
        }
    }
}

/// Is it no text at all? One character in twenty is a control or, unless the encoding was `chosen`, one in four damaged.
pub(super) fn is_binary(decoded: &Decoded, chosen: Option<&'static Encoding>) -> bool {
    let steers = |character: &char| {
        character.is_control() && !matches!(character, '\t'..='\r' | '\u{1b}' | '\u{85}')
    };
    if decoded.damaged == 0 && !may_steer(&decoded.text) {
        return false;
    }
    let all = decoded.text.chars().count();
    let controls = decoded.text.chars().filter(steers).count();
    controls * 20 > all || chosen.is_none() && decoded.damaged * 4 > all
}

/// Has `text` bytes that control characters are made of? Most texts have none; 0xc2 also begins · and «.
fn may_steer(text: &str) -> bool {
    let odd = |byte: u8, next: u8| {
        matches!(byte, 0..b'\t' | 0xe..b' ' | 0x7f) || byte == 0xc2 && next < 0xa0
    };
    let bytes = text.as_bytes();
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    // Not `any`: all of them at once is quicker than up to the first.
    let last = bytes.last().is_some_and(|byte| odd(*byte, b' '));
    pairs.fold(last, |any, (byte, next)| any | odd(*byte, *next))
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding;
    }
    let is_utf8 = str::from_utf8(bytes).is_ok();
    if is_utf8 && !bytes.contains(&0) {
        return UTF_8;
    }
    if let Some(encoding) = [UTF_16LE, UTF_16BE].into_iter().find(|order| is_utf16(bytes, order)) {
        return encoding;
    }
    if is_utf8 || is_nearly_utf8(bytes) {
        return UTF_8;
    }
    let sample = sample(bytes);
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    // Never told that it has seen the last byte: the sample, or the file, may be cut inside a character.
    detector.feed(sample, false);
    let guessed = detector.guess(None, Utf8Detection::Deny);
    if guessed == GBK {
        GB18030
    } else if guessed.is_single_byte() {
        damaged_chinese(sample).unwrap_or(guessed)
    } else {
        guessed
    }
}

/// The part of `bytes` that tells most: from its first byte that is not ASCII, with a little before it.
fn sample(bytes: &[u8]) -> &[u8] {
    let first = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or_default();
    let from = bytes.get(first.saturating_sub(2)..).unwrap_or_default();
    from.get(..SAMPLE).unwrap_or(from)
}

/// Is it UTF-8 but for a damaged byte here and there? Other encodings fit UTF-8 by chance once in many characters, and
/// hardly ever by three bytes in a row.
fn is_nearly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        good +=
            chunk.valid().chars().map(|character| (character.len_utf8() - 1).pow(2)).sum::<usize>();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    // A character that is cut off at the end is no damage.
    let is_cut = str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none());
    good > 0 && (is_cut || good >= bad * 4)
}

/// Is it UTF-16 in the byte order of `order`? Nearly all must be characters of a paper, and of those some must be
/// blanks, digits or stops: pairs of bytes in other encodings make Han characters too, but never these.
fn is_utf16(bytes: &[u8], order: &'static Encoding) -> bool {
    let head = bytes.get(..bytes.len().min(SAMPLE) & !1).unwrap_or_default();
    let (mut all, mut likely, mut sure) = (0, 0, 0);
    for pair in head.chunks_exact(2) {
        let [first, second] = pair else { continue };
        let unit = if order == UTF_16LE { [*second, *first] } else { [*first, *second] };
        all += 1;
        match u16::from_be_bytes(unit) {
            0x0009..=0x000d | 0x0020..=0x007e | 0x3001 | 0x3002 | 0xff0c => sure += 1,
            0x00a0..=0x017f
            | 0x2010..=0x203f
            | 0x25a0..=0x25ff
            | 0x3000..=0x30ff
            | 0x3400..=0x9fff
            | 0xf900..=0xfaff
            | 0xff00..=0xffef => likely += 1,
            _ => {}
        }
    }
    all > 0 && (likely + sure) * 20 >= all * 19 && sure * 100 >= all
}

/// The most frequent characters of Chinese papers, simplified and traditional: a fifth of a text, and rare in text that
/// was decoded wrongly.
const FREQUENT: &str =
    "的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們到作地于出会會年月日与與";

/// The Chinese encoding in which `sample` makes sense, if a few bytes are overlooked.
fn damaged_chinese(sample: &[u8]) -> Option<&'static Encoding> {
    let score = |encoding: &'static Encoding| {
        let text = in_step(sample, encoding);
        let foreign = text.chars().filter(|character| !character.is_ascii()).count();
        let damaged = text.matches('\u{fffd}').count();
        let frequent = text.chars().filter(|character| FREQUENT.contains(*character)).count();
        (damaged * 10 <= foreign && frequent * 20 >= foreign).then_some((frequent, encoding))
    };
    let best = [BIG5, GB18030].into_iter().filter_map(score).max_by_key(|(frequent, _)| *frequent);
    best.filter(|(frequent, _)| *frequent > 0).map(|(_, encoding)| encoding)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIMPLIFIED: &str =
        "第1版 要闻\n本报讯（记者林舟）云汀市的水利工程昨天在城东开工，这是今年第三个同类项目。\n";
    const TRADITIONAL: &str = "第一版 要聞\n本報訊　雲汀市的水利工程昨日在城東開工，這是今年第三個同類項目，市民到場觀看。\n";
    const ITALIAN: &str = "Così la città è più bella, perché l'università ha aperto le porte ai cittadini di Roccalta.\n";

    #[track_caller]
    fn check(encoding: &'static Encoding, text: &str) {
        let (bytes, _, lossy) = encoding.encode(text);
        assert!(!lossy);
        told(encoding, &bytes, text);
    }

    #[track_caller]
    fn told(encoding: &'static Encoding, bytes: &[u8], text: &str) {
        let decoded = decode(bytes, None);
        assert_eq!((decoded.encoding.name(), decoded.text.as_str()), (encoding.name(), text));
        assert!(!is_binary(&decoded, None));
    }

    fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn the_encoding_is_told_from_the_bytes() {
        for text in [SIMPLIFIED, TRADITIONAL, ITALIAN, "Plain English.\n", ""] {
            check(UTF_8, text);
        }
        check(GB18030, SIMPLIFIED);
        check(GB18030, &SIMPLIFIED.repeat(1000));
        check(BIG5, TRADITIONAL);
        check(encoding_rs::WINDOWS_1252, ITALIAN);
    }

    #[test]
    fn utf_16_is_told_with_and_without_its_mark() {
        for text in [SIMPLIFIED, TRADITIONAL, ITALIAN, "Plain English.\n"] {
            told(UTF_16LE, &utf16(text, u16::to_le_bytes), text);
            told(UTF_16BE, &utf16(text, u16::to_be_bytes), text);
            told(UTF_16LE, &[&[0xff, 0xfe], &*utf16(text, u16::to_le_bytes)].concat(), text);
            told(UTF_16BE, &[&[0xfe, 0xff], &*utf16(text, u16::to_be_bytes)].concat(), text);
            told(UTF_8, &[&[0xef, 0xbb, 0xbf], text.as_bytes()].concat(), text);
        }
    }

    #[test]
    fn a_damaged_byte_does_not_change_the_encoding() {
        #[track_caller]
        fn check(encoding: &'static Encoding, text: &str) {
            let (good, ..) = encoding.encode(text);
            for at in [20, 21, 31, good.len() - 2] {
                let mut bytes = good.to_vec();
                bytes[at] = 0xff;
                let decoded = decode(&bytes, None);
                assert_eq!(decoded.encoding.name(), encoding.name(), "{at}");
                assert!(decoded.damaged <= 4 && !is_binary(&decoded, None));
                let kept = decoded.text.chars().filter(|c| text.contains(*c)).count();
                assert!(kept + 4 >= text.chars().count(), "{}", decoded.text);
                bytes.truncate(at);
                assert_eq!(decode(&bytes, None).encoding.name(), encoding.name(), "cut at {at}");
            }
        }
        check(UTF_8, SIMPLIFIED);
        check(GB18030, SIMPLIFIED);
        check(BIG5, TRADITIONAL);
    }

    #[test]
    fn a_chosen_encoding_gives_way_to_a_mark_only() {
        let chosen = labelled("big5").ok();
        assert_eq!(decode(&[0xa4, 0xa4], chosen).text, "中");
        assert_eq!(decode("\u{feff}中".as_bytes(), chosen).text, "中");
        assert_eq!(
            decode(&[0xa4, b'A', 0xff, b'\n'], labelled("utf8").ok()).text,
            "\u{fffd}A\u{fffd}\n"
        );
    }

    #[test]
    fn bytes_that_are_no_text_are_told() {
        let noise: Vec<u8> =
            (0u32..4000).map(|n| (n.wrapping_mul(2_654_435_761) >> 13).to_le_bytes()[0]).collect();
        for bytes in
            [&noise, &vec![0; 100], &b"\x7fELF\x02\x01\x01\0\0\0\0\0\x03\0>\0\x01\0\0\0".to_vec()]
        {
            assert!(is_binary(&decode(bytes, None), None));
        }
    }

    #[test]
    fn a_wrong_label_names_the_nearest() {
        for (label, want) in
            [("gb18003", "gb18030"), ("bgi5", "big5"), ("UTF_9", "utf-8"), ("sjis2", "sjis")]
        {
            let Err(Fault::Encoding { nearest, .. }) = labelled(label) else { panic!("{label}") };
            assert_eq!(nearest, want);
        }
        for label in ["GB18030", " utf8 ", "gb_18030", "Big5-HKSCS", "cp936", "latin1"] {
            assert!(labelled(label).is_ok(), "{label}");
        }
    }
}
