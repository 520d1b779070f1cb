//! Who wrote a text, or gives notice, on a line of its own under it; and the headline that looks like a name.

use super::{Kind, Unit};
use crate::{
    parse::{
        byline::{
            has_dateline, is_deeds, is_described, is_from_reader, is_hidden, is_name, is_reader,
            is_writer,
        },
        cue::{self, End},
        forms,
        line::Line,
        reach::{is_for_letters, is_for_readers},
        salutation::{Salutation, addresses, salutation},
        standing::{answers_letter, is_standing},
    },
    text,
};

/// Takes for what closes a text the lines among `units` that say who wrote it.
pub(super) fn close(units: &mut [Unit], lines: &[Line]) {
    concluded(units);
    signed(units);
    signed_off(units, lines);
    written(units);
    dated(units);
    sent(units);
}

/// Takes for what closes a notice the office that gives it, and the day under it: 云汀县人民政府 | 2026年3月6日.
fn dated(units: &mut [Unit]) {
    for at in 2..units.len() {
        let Some([text, office, day]) = units.get_mut(at - 2..=at) else { continue };
        let short = |unit: &Unit| {
            matches!(unit.kind, Kind::Paragraph | Kind::Display | Kind::Crosshead)
                && unit.lines.len() == 1
        };
        if matches!(text.kind, Kind::Paragraph | Kind::Closing)
            && short(day)
            && short(office)
            && cue::is_day(&day.text)
            && cue::is_body(&office.text)
        {
            office.kind = Kind::Closing;
            day.kind = Kind::Closing;
        }
    }
}

/// How those are called, with no name, who send a letter, with an example each.
const SENDERS: &[(&str, &str)] = &[
    ("队", "青石公社柳湾大队三队"),
    ("公社", "云汀县青石公社"),
    ("车间", "云汀机械厂锻工车间"),
    ("厂", "云汀县造纸厂"),
    ("村", "青石镇柳湾村"),
    ("学校", "青石镇中心学校"),
    ("小学", "青石镇柳湾小学"),
    ("中学", "云汀县第二中学"),
    ("组", "河东居民小组"),
    ("站", "青石镇农技站"),
    ("局", "云汀县粮食局"),
];

/// Does `text` name, with no name, who sends a letter: 青石镇柳湾小学?
pub(in crate::parse) fn sends(text: &str) -> bool {
    (4..=14).contains(&text.chars().count())
        && text.chars().all(text::is_han)
        && SENDERS.iter().any(|(word, _)| forms::simplified(text).ends_with(word))
}

/// Does `text` speak to the editors: 编辑同志：渡口夜里没有灯。?
fn speaks(text: &str) -> bool {
    addresses(text).is_some() || salutation(text) == Some(Salutation::Opens)
}

/// Takes for what closes a letter the line under its last sentence that says from where it was sent, or by whom: under
/// 读者来信 each text is one, elsewhere what speaks to the editors.
fn sent(units: &mut [Unit]) {
    let (mut letter, mut column, mut readers) = (false, false, false);
    for at in 0..units.len() {
        let Some(unit) = units.get(at) else { continue };
        let line = matches!(unit.kind, Kind::Display | Kind::Crosshead);
        if unit.kind == Kind::Paragraph {
            letter |= speaks(&unit.text);
            continue;
        }
        if line && is_standing(&unit.text) {
            column = is_for_letters(&unit.text);
            readers = is_for_readers(&unit.text);
            letter = false;
            continue;
        }
        // 一盏路灯两年不亮 | 青石县东街 郭远明 | 编辑同志：
        let below = units.get(at + 1).filter(|below| below.kind == Kind::Paragraph);
        let above = at.checked_sub(1).and_then(|above| units.get(above));
        let over = unit.kind == Kind::Display
            && above.is_some_and(|above| above.kind == Kind::Display)
            && below.is_some_and(|below| speaks(&below.text))
            && is_from_reader(&unit.text);
        let ended = at.checked_sub(1).and_then(|above| units.get(above)).is_some_and(|above| {
            above.kind == Kind::Paragraph && cue::end(&above.text) == End::Stop
        });
        let named = || is_writer(&unit.text) || is_hidden(&unit.text);
        let sender = (letter || column)
            && line
            && ended
            && (3..=18).contains(&unit.text.chars().count())
            && (named() || sends(&unit.text))
            || (letter || readers && line)
                && (line || unit.kind == Kind::Byline)
                && ended
                && below.is_none_or(|below| answers_letter(&below.text))
                && is_from_reader(&unit.text);
        letter = false;
        if let Some(unit) = units.get_mut(at).filter(|_| over) {
            unit.kind = Kind::Byline;
        }
        if let Some(unit) = units.get_mut(at).filter(|_| sender) {
            unit.kind = Kind::Closing;
        }
    }
}

/// Takes for a headline the line that looks like a name (談紙傘), apart from what stands above it, right over a text: a byline
/// stands under a headline, or under its text.
pub(super) fn titles(units: &mut [Unit], lines: &[Line]) {
    let gap = |unit: &Unit| lines.get(unit.lines.start).map_or(0, |line| line.gap);
    for at in 0..units.len() {
        if units.get(at).is_none_or(|unit| unit.kind != Kind::Byline) {
            continue;
        }
        let bare = at.checked_sub(1).and_then(|above| units.get(above)).is_none_or(Unit::is_text);
        let over = units.get(at + 1).is_some_and(|text| {
            text.kind == Kind::Paragraph && gap(text) == 0 && !has_dateline(&text.text)
        });
        let Some(unit) = units.get_mut(at) else { continue };
        let short = (2..=4).contains(&unit.text.chars().count());
        if bare && over && gap(unit) > 0 && short && unit.text.chars().all(text::is_han) {
            unit.kind = Kind::Display;
        }
    }
}

/// A name of two letters with a blank between them, as wide as one of three, has so many cells.
const SPACED: f32 = 4.9;

/// Takes for bylines the names of two letters that a wide blank parts (刘　群), under a line of the head and right over a text
/// that does not have the word: of a title it would speak.
pub(super) fn spaced_names(units: &mut [Unit], lines: &[Line]) {
    let wide = |unit: &Unit| {
        lines.get(unit.lines.start).is_some_and(|line| (SPACED..6.0).contains(&line.width))
    };
    for at in 1..units.len().saturating_sub(1) {
        let is = |at: usize, kind: Kind| units.get(at).is_some_and(|unit| unit.kind == kind);
        if !(is(at, Kind::Display) && is(at - 1, Kind::Display) && is(at + 1, Kind::Paragraph)) {
            continue;
        }
        let name = units.get(at).filter(|unit| {
            unit.lines.len() == 1
                && unit.text.chars().count() == 2
                && wide(unit)
                && is_name(&unit.text)
                && !is_standing(&unit.text)
        });
        let Some(name) = name else { continue };
        let mut text = units.iter().skip(at + 1).take_while(|unit| unit.is_text());
        let named = !text.any(|unit| unit.text.contains(&name.text))
            && !units.get(at + 1).is_some_and(|text| has_dateline(&text.text));
        if let Some(unit) = units.get_mut(at).filter(|_| named) {
            unit.kind = Kind::Byline;
        }
    }
}

/// Takes for what closes a letter who wrote it, the place before the name (青石公社 郭远明), under its last paragraph and over
/// another headline: no headline stands under its byline.
fn written(units: &mut [Unit]) {
    for at in 1..units.len() {
        let is = |at: usize, kind: Kind| units.get(at).is_some_and(|unit| unit.kind == kind);
        if ![Kind::Byline, Kind::Display, Kind::Paragraph].iter().any(|kind| is(at, *kind)) {
            continue;
        }
        let added = || units.get(at + 1).is_some_and(|unit| answers_letter(&unit.text));
        // The words beside a picture stand behind the text.
        let next = (at + 1..units.len()).find(|next| !is(*next, Kind::Caption));
        let last = next.is_none_or(|next| is(next, Kind::Display)) || added();
        // On a page of whole paragraphs 读者 郭远 三月六日 looks like one.
        let reader = is(at, Kind::Paragraph)
            && units.get(at).is_some_and(|line| is_reader(&forms::simplified(&line.text)));
        let closes = (is(at, Kind::Byline) || reader)
            && last
            && units.get(at - 1).is_some_and(|text| {
                text.kind == Kind::Paragraph && cue::end(&text.text) == End::Stop
            });
        // （本报数据组整理）, under a table.
        let made = (is(at, Kind::Display) || is(at, Kind::Paragraph))
            && units.get(at - 1).is_some_and(Unit::is_text)
            && units.get(at).is_some_and(|line| is_made(&line.text));
        let bracketed = (is(at, Kind::Display) || is(at, Kind::Paragraph) && last)
            && units.get(at).is_some_and(|line| is_bracketed(&line.text))
            && units.get(at - 1).is_some_and(|text| {
                text.kind == Kind::Paragraph && cue::end(&text.text) == End::Stop
            });
        let noted = (is(at, Kind::Paragraph) || is(at, Kind::Display) || is(at, Kind::Byline))
            && units.get(at - 1).is_some_and(Unit::is_text)
            && units.get(at).is_some_and(|line| cue::is_note(&line.text));
        let writes = |unit: &&mut Unit| {
            closes && (reader || is_writer(&unit.text) || is_deeds(&unit.text))
                || bracketed
                || noted
                || made
        };
        if let Some(unit) = units.get_mut(at).filter(writes) {
            unit.kind = Kind::Closing;
        }
    }
}

/// Does `text` say in brackets who put a table together: （本报资料室整理）?
fn is_made(text: &str) -> bool {
    let inside = text.strip_prefix(['（', '(']).and_then(|text| text.strip_suffix(['）', ')']));
    inside.is_some_and(|inside| {
        (4..=16).contains(&inside.chars().count())
            && ["整理", "制表", "制图", "综合"]
                .iter()
                .any(|word| forms::simplified(inside).ends_with(word))
    })
}

/// Is `text` a few letters in brackets, and no head of a column: （县委办公室）?
fn is_bracketed(text: &str) -> bool {
    let inside = text.strip_prefix(['（', '(']).and_then(|text| text.strip_suffix(['）', ')']));
    // （青石市／郭遠明）: where a letter is from, and by whom.
    let parts = |letter: char| matches!(letter, '／' | '/' | '｜' | ' ' | '\u{3000}');
    let word =
        |word: &str| (2..=8).contains(&word.chars().count()) && word.chars().all(text::is_han);
    is_described(text)
        || inside.is_some_and(|inside| {
            word(inside) && !is_standing(inside)
                || inside.split_once(parts).is_some_and(|(place, name)| word(place) && word(name))
        })
}

/// The most letters of a pen name.
const PEN_NAME: usize = 4;

/// Takes for what closes a text who wrote it, right under its last sentence and apart from what follows: 老郭.
fn signed_off(units: &mut [Unit], lines: &[Line]) {
    let gap = |unit: &Unit| lines.get(unit.lines.start).map_or(0, |line| line.gap);
    for at in 1..units.len() {
        let next = units.get(at + 1);
        let over = next.is_none_or(|next| next.kind == Kind::Display);
        let apart = next.is_none_or(|next| gap(next) > 0);
        let Some([text, line]) = units.get_mut(at - 1..=at) else { continue };
        let short = (2..=PEN_NAME).contains(&line.text.chars().count());
        // 老郭 apart from what follows; 石磊 may stand right over it. Of papers in simplified letters few have such names.
        let told = || (apart || is_name(&line.text)) && forms::are_in(&text.text);
        if short
            && over
            && line.kind == Kind::Display
            && gap(line) == 0
            && told()
            && line.text.chars().all(text::is_han)
            && text.kind == Kind::Paragraph
            && cue::end(&text.text) == End::Stop
            && !has_dateline(&text.text)
            && !is_standing(&line.text)
        {
            line.kind = Kind::Closing;
        }
    }
}

/// Who signs what a paper says of itself, right under its text, with an example each.
const SIGNERS: &[(&str, &str)] = &[
    ("编辑部", "本报编辑部"),
    ("编辑部启", "本刊编辑部启"),
    ("通联科", "本报通联科"),
    ("副刊部", "云汀日报副刊部"),
    ("报社", "云汀日报社"),
    ("本报启", "本报启"),
    ("谨启", "郭遠謹啟"),
    ("敬启", "雲汀茶莊敬啓"),
    ("同启", "郭遠劉羣同啟"),
    ("谨白", "雲汀茶莊謹白"),
    ("谨告", "雲汀茶莊謹告"),
];

/// How those are called who sign a notice, with an example each.
const OFFICES: &[(&str, &str)] = &[
    ("公司", "云汀自来水公司"),
    ("局", "云汀市供电局"),
    ("厂", "云汀机械厂"),
    ("委员会", "堤东居民委员会"),
    ("办公室", "县志办公室"),
    ("中心", "云汀展览中心"),
    ("医院", "县人民医院"),
    ("管理处", "渡口管理处"),
    ("管理所", "清河水利管理所"),
    ("事务所", "青石律师事务所"),
    ("大队", "云汀交警大队"),
    ("研究所", "茶叶研究所"),
    ("供电所", "青石供电所"),
];

/// What stands before who holds what a notice tells of, or whom to ask, on a line of its own under its text.
const HELD: [&str; 5] = ["主办方：", "主办单位：", "承办单位：", "协办单位：", "联系人："];

/// Takes for what closes a notice its last sentence, under its text: 特此更正，请读者见谅。
fn concluded(units: &mut [Unit]) {
    for at in 1..units.len() {
        let Some([text, last]) = units.get_mut(at - 1..=at) else { continue };
        if text.kind == Kind::Paragraph
            && (last.kind == Kind::Paragraph && cue::is_last_of_notice(&last.text)
                || last.kind == Kind::Display && cue::is_closing_word(&last.text))
        {
            last.kind = Kind::Closing;
        }
    }
}

/// Takes for text what signs a notice of the paper's own, right under its last paragraph (本报编辑部), and the office that gives
/// one.
fn signed(units: &mut [Unit]) {
    // Does the text stand under a notice's title: 停水通知?
    let mut notice = false;
    for at in 1..units.len() {
        let Some([text, line]) = units.get_mut(at - 1..=at) else { continue };
        if text.kind == Kind::Display {
            // Of several losses in one box each is signed or none.
            notice = cue::is_notice_title(&text.text) && !text.text.ends_with(['明', '領', '领']);
        }
        let under = line.kind == Kind::Display
            && text.kind == Kind::Paragraph
            && cue::end(&text.text) == End::Stop
            && line.text.chars().count() <= 18;
        if !under {
            continue;
        }
        let simple = forms::simplified(&line.text);
        let own = simple.chars().count() <= 10
            && (SIGNERS.iter().any(|(word, _)| simple.ends_with(word))
                || simple.strip_suffix('启').is_some_and(is_name));
        // 云汀自来水公司, under a notice.
        let office = simple.chars().all(text::is_han)
            && OFFICES.iter().any(|(word, _)| simple.ends_with(word))
            && (notice || cue::notifies(&text.text) || cue::concludes(&text.text));
        let held = HELD.iter().any(|front| simple.starts_with(front)) && !cue::sells(&simple);
        // 本人遗失船员证一本，声明作废。 | 郭远
        let lost = cue::concludes(&text.text)
            && is_name(&simple)
            && simple.chars().count() <= PEN_NAME
            && simple.chars().all(text::is_han);
        if own || office || held || lost {
            line.kind = Kind::Paragraph;
        }
    }
}

#[cfg(test)]
mod tests;
