use super::joined;
use crate::{
    page::Page,
    parse::{
        label::labels,
        line::{Line, line},
        width::rows,
    },
};

const BRIDGE: (&str, &str) = (
    "青石大桥合龙",
    "本报讯（记者郭远）三月五日，青石大桥最后一块箱梁稳稳落下，清河两岸在这座县城里第一次连在一起。\
     大桥全长一千二百米，桥面双向四车道，两岸群众从此不必再绕行四十公里。桥头的老船工说，撑了三十年船，\
     今天头一回走着过清河，大桥合龙以后他要把渡船送进镇上的船博物馆。",
);
const TEA: (&str, &str) = (
    "云汀春茶开采",
    "本报讯（记者刘群）云汀县今年的春茶比往年早开采九天，茶农背着竹篓上山，首日收青三千斤。\
     镇里为茶农请来农技员，教大家留高采、分批采，让老茶树歇一口气。茶厂的炒锅已经烧热，茶农周小溪说，\
     今年的春茶叶片厚，炒出来的茶叶香，茶叶收购价比去年每斤高出两块钱。",
);
const DYKE: (&str, &str) = (
    "民工加固河堤",
    "本报讯（通讯员何晚）县水务局组织民工加固河堤，三百名民工带着铁锹和沙袋上堤，五天完成土方两千方。\
     水务局负责人说，汛期以前河堤加固工程要全部完工，堤上的柳树一棵也不砍。沿河村民给民工送来热水和馒头，\
     民工们说河堤加固好了，村民夏天睡觉才安稳。",
);

/// The lines of a column of 16 characters.
fn column(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    let (first, rest) = letters.split_at(14);
    std::iter::once(first).chain(rest.chunks(16)).map(|line| line.iter().collect()).collect()
}

fn lines(page: &str) -> Vec<Line> {
    let pages = Page::from_text(page, 0, "");
    pages.iter().flat_map(|page| &page.lines).map(|each| line(each, 0)).collect()
}

fn read(page: &str) -> Option<String> {
    let lines = lines(page);
    let rows = rows(&lines);
    let joined = joined(&lines, &rows, &labels(&lines, &rows))?;
    Some(joined.iter().flat_map(|line| [line.text.as_str(), "\n"]).collect())
}

/// A page whose articles have legs of five lines each, and what it is when it is read.
fn page(articles: &[(&str, &str)]) -> (String, String) {
    let texts: Vec<(&str, Vec<String>)> =
        articles.iter().map(|(head, text)| (*head, column(text))).collect();
    let leg =
        |lines: &[String], at: usize| lines.chunks(4).nth(at).unwrap_or(&[]).join("\n") + "\n";
    let mut page = String::new();
    for at in 0..3 {
        for (head, text) in &texts {
            if at == 0 {
                page.extend([head, "\n"]);
            }
            page += &leg(text, at);
        }
    }
    let whole = texts.iter().map(|(head, text)| format!("{head}\n{}\n", text.join("\n")));
    (page, whole.collect())
}

#[test]
fn texts_that_break_off_column_by_column_are_put_together() {
    let (page, whole) = page(&[BRIDGE, TEA, DYKE]);
    assert_eq!(read(&page).as_deref(), Some(whole.as_str()), "{page}");
}

#[test]
fn a_page_of_whole_texts_is_left_as_it_is() {
    let (_, whole) = page(&[BRIDGE, TEA, DYKE]);
    assert_eq!(read(&whole), None);
    assert_eq!(read(""), None);
}

#[test]
fn every_line_comes_once() {
    let (page, _) = page(&[DYKE, BRIDGE, TEA]);
    let sorted = |text: &str| {
        let mut lines: Vec<String> =
            text.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect();
        lines.sort_unstable();
        lines
    };
    assert_eq!(sorted(&read(&page).unwrap_or_default()), sorted(&page));
}
