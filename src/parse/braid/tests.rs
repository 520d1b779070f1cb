use super::*;
use crate::parse::line;

const FERRY: &str = "青石镇的渡口今天复航，两岸群众从此又能坐船过河。渡口停航三年，是因为上游修桥时水流太急，渡船不敢靠岸。\
大桥合龙以后，水流慢了下来，镇里把渡船重新油漆了一遍，又请回了撑了三十年船的老船工。老船工说，桥修好了，渡船还是要有的，\
对岸的茶农背着茶叶过桥要走四里路，坐船过河只要一刻钟。渡口复航的第一天，渡船来回走了二十趟，送了三百多名茶农和学生过河。\
镇里还在渡口修了一座茶亭，让等船的群众有个歇脚的地方，茶亭里的茶水不收钱，茶叶是对岸的茶农送来的。";

const ORCHARD: &str = "柳河乡的果农今年第一次用上了滴灌，果园里的苹果树不再靠天吃饭。乡农技站的技术员说，滴灌比漫灌省水一半，\
果树根部的土不会板结，苹果长得匀，果农少了浇水的工夫。去年秋天，乡里拿出一笔钱，帮果农铺了两万米滴灌管子，又在山顶修了三座蓄水池，\
雨水和泉水都存在蓄水池里，旱的时候放下来浇果园。果农算了一笔账，一亩果园一年省下的水费和人工，够买三百斤化肥，苹果的产量还高了两成。\
技术员正在教果农看土壤湿度，什么时候开滴灌，什么时候关，都写在果园门口的木牌上。";

/// `text` in lines of 15 characters, the first of which lacks its indent.
fn column(text: &str) -> Vec<String> {
    let mut rest: Vec<char> = text.chars().collect();
    let mut lines = vec![];
    let mut wide = 13;
    while !rest.is_empty() {
        let line = rest.drain(..rest.len().min(wide));
        lines.push(line.collect());
        wide = 15;
    }
    lines
}

fn sheet(blocks: &[Vec<String>]) -> Sheet {
    let mut lines: Vec<Line> = vec![];
    for (number, text) in blocks.iter().enumerate().flat_map(|(number, block)| {
        block
            .iter()
            .enumerate()
            .map(move |(place, text)| (usize::from(place == 0 && number > 0), text))
    }) {
        lines.push(Line {
            text: text.clone(),
            width: line::width(text),
            gap: number,
            number: lines.len() + 1,
            ..Line::default()
        });
    }
    Sheet { lines, ..Sheet::default() }
}

/// Columns of text with two lines of each in turn.
fn braided(columns: &[Vec<String>]) -> Vec<Vec<String>> {
    let most = columns.iter().map(Vec::len).max().unwrap_or(0);
    let mut blocks = vec![];
    for from in (0..most).step_by(2) {
        for column in columns {
            let block: Vec<String> = column.iter().skip(from).take(2).cloned().collect();
            if !block.is_empty() {
                blocks.push(block);
            }
        }
    }
    blocks
}

fn texts(sheets: &[Sheet]) -> Vec<&str> {
    sheets.iter().flat_map(|sheet| &sheet.lines).map(|line| line.text.as_str()).collect()
}

#[test]
fn columns_written_in_turn_come_one_after_the_other() {
    let columns = [column(FERRY), column(ORCHARD)];
    let read = unravelled(vec![sheet(&braided(&columns))]);
    let expected: Vec<&str> = columns.iter().flatten().map(String::as_str).collect();
    assert_eq!(texts(&read), expected);
    let lines = || read.iter().flat_map(|sheet| &sheet.lines);
    let gaps: Vec<usize> = lines().map(|line| line.gap).collect();
    let begins = |at: usize| at == 0 || at == columns.first().map_or(0, Vec::len);
    assert!(gaps.iter().enumerate().all(|(at, gap)| *gap == usize::from(begins(at))), "{gaps:?}");
    assert!(lines().any(|line| line.moved));
}

#[test]
fn a_page_in_order_stays_as_it_is() {
    let page = |columns: &[Vec<String>]| {
        let blocks: Vec<Vec<String>> =
            columns.iter().flat_map(|column| column.chunks(2)).map(<[String]>::to_vec).collect();
        vec![sheet(&blocks)]
    };
    let page = page(&[column(FERRY), column(ORCHARD)]);
    assert_eq!(unravelled(page.clone()), page);
    let lines: Vec<Vec<String>> = [FERRY, ORCHARD, FERRY, ORCHARD]
        .into_iter()
        .flat_map(column)
        .map(|line| vec![line])
        .collect();
    let page = vec![sheet(&lines)];
    assert_eq!(unravelled(page.clone()), page);
}

#[test]
fn every_line_is_kept_once() {
    let columns = [column(FERRY), column(ORCHARD), column(FERRY)];
    let mut blocks = braided(&columns);
    blocks.insert(0, vec!["渡口复航".to_owned(), "两岸群众又能坐船".to_owned()]);
    blocks.insert(1, vec!["果园用上滴灌".to_owned()]);
    for cut in 0..blocks.len() {
        let page = vec![sheet(blocks.get(cut..).unwrap_or_default())];
        let read = unravelled(page.clone());
        let numbers = |sheets: &[Sheet]| {
            let mut numbers: Vec<usize> =
                sheets.iter().flat_map(|sheet| &sheet.lines).map(|line| line.number).collect();
            numbers.sort_unstable();
            numbers
        };
        assert_eq!(numbers(&read), numbers(&page));
    }
}
