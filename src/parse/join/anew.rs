//! Lines of a head that begin another statement, by the words on both sides: the deck under 渡口昨日复航 begins as 预计每日四班
//! does.

use crate::text::is_han;

/// What happens, at the end of a statement: nothing follows that it would happen to. With an example each.
const ENDS: &[(&str, &str)] = &[
    ("揭晓", "春茶评比昨日揭晓"),
    ("开幕", "河堤灯会昨日开幕"),
    ("闭幕", "县运会昨日闭幕"),
    ("落幕", "采茶大赛落幕"),
    ("收官", "采茶大赛收官"),
    ("竣工", "青石大桥竣工"),
    ("完工", "河堤加固完工"),
    ("合龙", "青石大桥昨日合龙"),
    ("通车", "青石大桥昨日通车"),
    ("复航", "渡口昨日复航"),
    ("停航", "渡口昨日停航"),
    ("开业", "茶市昨日开业"),
    ("落网", "偷船人落网"),
    ("身亡", "老船工落水身亡"),
    ("获救", "落水儿童获救"),
    ("告破", "偷船案告破"),
    ("押后", "渡口收费检讨押后"),
    ("出炉", "春茶均价出炉"),
    ("公布", "渡口票价公布"),
    ("罢工", "茶厂女工罢工"),
    ("揭牌", "青石渡船博物馆揭牌"),
    ("挂牌", "县茶业学校昨日挂牌"),
    ("封顶", "青石大桥主塔封顶"),
    ("贯通", "青石隧道昨日贯通"),
    ("投产", "春茶新生产线投产"),
    ("开镰", "河东早稻昨日开镰"),
    ("开馆", "渡船博物馆昨日开馆"),
    ("夺冠", "青石棋手昨日夺冠"),
    ("卫冕", "青石棋手昨日卫冕"),
    ("录取", "县茶业学校今起录取"),
    ("召开", "全县春茶工作会议召开"),
    ("开工", "河堤加固工程昨日开工"),
    ("启动", "渡口整修昨日启动"),
    ("启用", "新渡船昨日启用"),
];

/// What is counted, behind a figure, at the end of a statement.
const MEASURES: [char; 9] = ['条', '成', '元', '丈', '亩', '%', '％', '℃', '倍'];

/// The figures before it.
const FIGURES: &str = "0123456789.〇一二三四五六七八九十百千万亿两半";

/// How decks begin that say more of the statement above, with an example each.
const BEGINS: &[(&str, &str)] = &[
    ("预计", "预计每日开船四班"),
    ("要求", "要求渡口夜里点灯"),
    ("每", "每日开船四班"),
    ("已", "已运送乘客两千"),
    ("最高", "最高票价三元"),
    ("最低", "最低票价一元"),
    ("最快", "最快下月复航"),
    ("其中", "其中新船两条"),
    ("力争", "力争年底通车"),
    ("涉及", "涉及渡口十二处"),
    ("重点", "重点整修石级"),
    ("决议", "决议每日开船四班"),
    ("我市", "我市渡口全部复航"),
    ("我县", "我县渡口全部复航"),
    ("我省", "我省渡口全部复航"),
    ("我国", "我国茶叶出口增加"),
    ("我区", "我区渡口全部复航"),
    ("我州", "我州渡口全部复航"),
    ("我科", "我科技人员育成早茶"),
    ("我学者", "我学者考出渡口年代"),
    ("首批", "首批渡船两条下水"),
    ("首期", "首期修石级三十级"),
    ("首年", "首年拨款三十万元"),
    ("今年", "今年再修渡口两处"),
    ("年底前", "年底前添新船两条"),
    ("年内", "年内再修渡口两处"),
    ("明年", "明年再修渡口两处"),
    ("惠及", "惠及两岸居民三千"),
    ("全线", "全线设渡口十二处"),
    ("抓获", "抓获偷船人两名"),
    ("沉没", "沉没渡船一条"),
];

/// How those are called who begin another statement, with an example each: no headline is broken before them.
const OFFICES: &[(&str, &str)] = &[
    ("局", "市茶叶局已派人到渡口"),
    ("厅", "省水利厅部署河堤加固"),
    ("委", "市农委派技术员下乡"),
    ("医院", "县人民医院派人到渡口"),
    ("商会", "县商会愿捐出一半票款"),
];

/// The most letters of what they are called; 市委 has none before it.
const OFFICE: usize = 7;

/// The letters of a line that may be a statement by itself.
const LEAST: usize = 7;

/// Is `one`, in simplified letters, a whole statement by what it ends with: 青石大桥合龙, 修好渡口十二处河堤三条?
pub(super) fn is_whole(one: &str) -> bool {
    let counted = || {
        let mut letters = one.chars().rev();
        letters.next().is_some_and(|last| MEASURES.contains(&last))
            && letters.next().is_some_and(|figure| FIGURES.contains(figure))
    };
    // 渡船触礁二十人伤
    let hurt = || {
        let mut letters = one.chars().rev().skip_while(|letter| *letter == '人');
        let hit = letters.next().is_some_and(|last| matches!(last, '伤' | '傷' | '死'));
        hit && letters.find(|letter| *letter != '人').is_some_and(|figure| FIGURES.contains(figure))
    };
    // What is played is put away: 县职工球赛收杆, 龙舟赛收船.
    let played = || {
        let mut letters = one.chars().rev().skip(1);
        letters.next() == Some('收') && letters.next().is_some_and(|last| "赛杯会".contains(last))
    };
    one.chars().count() >= LEAST
        && (ENDS.iter().any(|(word, _)| one.ends_with(word)) || counted() || hurt() || played())
}

/// The letters of a line of a head of an old paper that may be a statement by itself.
const STACKED: usize = 5;

/// Are `one` and `two`, lines of a head of an old paper, in simplified letters, two statements, as its heads are stacked: 渡口昨復航
/// | 兩岸居民稱便? An office is what the next line tells of: 縣茶業公會 | 昨選舉委員.
pub(super) fn are_stacked(one: &str, two: &str) -> bool {
    [one, two].into_iter().all(|line| line.chars().count() >= STACKED)
        && !one.ends_with(['会', '馆', '局', '校', '院', '社', '团', '队', '厂', '司', '行', '生'])
}

/// Does `two` begin another statement than `one`, both in simplified letters: with a word that decks begin with, or with who
/// speaks (商会：渡口早该复航)?
pub(super) fn begins(one: &str, two: &str) -> bool {
    let long = |text: &str| text.chars().count() >= LEAST;
    // 县里在会上 | 要求渡口夜里点灯
    let goes_on = one.ends_with(['上', '中', '在', '和', '与', '向', '对', '由', '、']);
    let told = || BEGINS.iter().any(|(word, _)| two.starts_with(word));
    long(one)
        && long(two)
        && !goes_on
        && (told() || speaks(two) || acts(two) || urges(two) || is_quoted(one))
}

/// What a figure follows at the end of a line: 渡船乘客超过 | 12万人.
const MORE: [&str; 9] = ["超过", "突破", "逾", "达到", "高达", "多达", "增至", "降至", "减至"];

/// Does a figure meet its measure where lines of the letters `a` and `b` meet?
pub(super) fn is_measured(a: &[char], b: &[char]) -> bool {
    a.last().is_some_and(char::is_ascii_digit)
        && b.first().is_some_and(|letter| "个年月日次名元人万亿%多家项岁届".contains(*letter))
}

/// Does `two` begin with the figure that `one` says is reached, or that it is more than?
pub(super) fn is_more(one: &str, two: &str) -> bool {
    let figure = |letter: char| letter.is_ascii_digit() || ('０'..='９').contains(&letter);
    two.starts_with(figure) && MORE.iter().any(|word| one.ends_with(word))
}

/// Does `text` end in words in quotes that it says something of: 渡口试行“夜航”? In 渡口在“夜航” nothing is said yet.
fn is_quoted(text: &str) -> bool {
    [('“', '”'), ('「', '」')].iter().any(|(open, close)| {
        let inside = text.strip_suffix(*close).and_then(|text| text.rsplit_once(*open));
        inside.is_some_and(|(before, _)| {
            before.chars().count() >= 2
                && !before.contains(['在', '从', '以', '将', '为', '把', '与', '和'])
        })
    })
}

/// Does `text` begin with who urges the rest (郭远明强调要早修河堤), or is it all that somebody said: 「渡口早該復航」?
fn urges(text: &str) -> bool {
    let said = [('“', '”'), ('「', '」')].iter().any(|(open, close)| {
        let inside = text.strip_prefix(*open).and_then(|text| text.strip_suffix(*close));
        inside.is_some_and(|inside| !inside.contains([*open, *close]))
    });
    said || ["强调", "指出"].iter().any(|word| {
        text.split_once(word).is_some_and(|(name, rest)| {
            (2..=3).contains(&name.chars().count())
                && name.chars().all(is_han)
                && rest.chars().nth(3).is_some()
        })
    })
}

/// Does `text` begin with an office that does something: 市茶叶局已派人到渡口?
fn acts(text: &str) -> bool {
    text.starts_with(['省', '市', '县', '区', '州'])
        && OFFICES.iter().any(|(office, _)| {
            text.find(office).is_some_and(|at| {
                let end = at + office.len();
                let before = text.get(..end).map_or(0, |name| name.chars().count());
                let behind = text.get(end..).unwrap_or_default();
                (3..=OFFICE).contains(&before)
                    && behind.chars().count() >= 4
                    && !behind.starts_with(['长', '、', '和', '与', '会', '的', '副', '党'])
            })
        })
}

/// Does `text` begin with who says the rest, before a colon?
fn speaks(text: &str) -> bool {
    let end = text.chars().position(|letter| !is_han(letter));
    end.is_some_and(|end| {
        (2..=6).contains(&end)
            && text.chars().nth(end).is_some_and(|mark| matches!(mark, '：' | ':'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_told_by_its_example() {
        for (word, example) in ENDS {
            assert!(is_whole(example) || example.chars().count() < LEAST, "{word}");
        }
        for (word, example) in OFFICES {
            assert!(acts(example), "{word}");
        }
        assert!(!acts("市茶叶局长昨日到渡口") && !acts("市委常委会昨日开会"));
        for (word, example) in BEGINS {
            assert!(example.starts_with(word), "{word}");
        }
    }

    #[test]
    fn a_deck_begins_another_statement() {
        assert!(is_whole("全县整修河堤三十六条") && is_whole("渡船往返票价降到三元"));
        assert!(begins("青石渡口试行“夜航”", "乘客晚上九点前都能过河"));
        assert!(!begins("青石渡口在“夜航”", "乘客晚上九点前都能过河"));
        assert!(begins("青石渡口昨日恢复开船", "「渡口早該復航」"));
        assert!(begins("全县春茶会议昨天召开", "郭远明强调要早采早制"));
        assert!(is_more("渡船乘客超过", "12万人") && !is_more("渡船乘客上岸", "12人落水"));
        assert!(is_whole("县职工球赛收杆") && !is_whole("县职工食堂收费"));
        assert!(is_whole("渡船触礁二十人伤") && is_whole("渡船昨日触礁三死"));
        assert!(!is_whole("青石大桥") && !is_whole("全县整修河堤"));
        let head = "青石渡口昨日恢复开船";
        assert!(begins(head, "预计每日四班往返") && begins(head, "商会：渡口早该复航"));
        assert!(!begins(head, "往返班次增至四班") && !begins("青石渡口", "已于昨日恢复开船"));
    }
}
