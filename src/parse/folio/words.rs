//! The words of a page's edges: page names, editors' offices, what papers call themselves.

use crate::{
    parse::{forms, misread::distance},
    text,
};

/// Names that pages have in many papers; sorted. A line that is one of them, and nothing else, may be the page's name.
#[rustfmt::skip]
const PAGE_NAMES: &[&str] = &[
    "万象", "三农", "专刊", "专栏", "专版", "专题", "世界", "东南亚", "东海岸", "两会", "两岸", "两岸新闻",
    "中国", "中国新闻", "乡土", "乡村", "乡村振兴", "乡镇", "书画", "书评", "书香", "交通", "产业", "产经",
    "亲子", "人大", "人文", "人物", "今日关注", "今日重点", "企业", "体坛", "体坛新闻", "体育", "体育新闻",
    "体育消息", "作品", "侨乡", "侨务", "信息", "健康", "健康周刊", "健康新闻", "党建", "全国", "全国新闻",
    "公司", "公告", "公益广告", "关注", "军事", "农业", "农村", "农经", "分类信息", "分类广告", "创投", "副刊",
    "劳动", "北马", "区县", "区域", "医疗", "华人", "南洋", "南马", "卫生", "卫生健康", "历史", "县区",
    "县区新闻", "县域", "县域新闻", "县市区", "县市新闻", "县闻", "台港澳", "品读", "商业", "商务", "商情",
    "商讯", "国内", "国内国际", "国内新闻", "国内要电", "国内要闻", "国是", "国防", "国际", "国际国内",
    "国际新闻", "国际时事", "国际电讯", "国际纵横", "国际要闻", "国际观察", "国际财经", "图片", "图片新闻",
    "地产", "地方", "地方新闻", "地方通讯", "地理", "城乡", "城事", "城区", "城市", "城市新闻", "基层",
    "基层新闻", "声音", "大事", "大地", "大湾区", "大都会", "大陆新闻", "天下", "天下事", "天下新闻", "头版",
    "奥运", "娱乐", "娱乐新闻", "娱体", "学术", "家居", "家庭", "家教", "封底", "封面", "封面新闻", "少儿",
    "少年", "市县", "市县新闻", "市场", "市闻", "广告", "影像", "影像志", "影剧", "影艺", "影视", "影评",
    "影音", "快讯", "悦读", "房产", "投资", "投资理财", "摄影", "收藏", "收藏鉴赏", "政协", "政文", "政治",
    "政治新闻", "政法", "教科文", "教科文卫", "教育", "教育新闻", "教育消息", "数码", "文体", "文体新闻",
    "文化", "文化新闻", "文卫", "文史", "文娱", "文娱新闻", "文学", "文摘", "文教", "文艺", "新媒体", "新知",
    "新论", "新闻", "旅游", "旅游新闻", "时事", "时事新闻", "时尚", "时局", "时政", "时政要闻", "时评", "星洲",
    "本县", "本县新闻", "本地", "本地新闻", "本坡", "本埠", "本埠增刊", "本埠新闻", "本市", "本市新闻",
    "本报专稿", "本港新闻", "本省", "本省新闻", "校园", "校园新闻", "楼市", "民主", "民意", "民意论坛", "民族",
    "民族宗教", "民生", "民生周刊", "民生新闻", "汽车", "沙龙", "法制", "法制新闻", "法治", "法治新闻", "法苑",
    "波经", "海外", "消费", "深度", "港台", "港澳", "港澳台", "港澳台侨", "港闻", "热点", "热线", "焦点",
    "焦点新闻", "特刊", "特别报道", "特区", "特稿", "狗经", "独家", "狮城", "环保", "环球", "理论", "理论周刊",
    "理财", "生态", "生活", "生活服务", "生活资讯", "电力", "电视", "百姓", "省市新闻", "省闻", "社会",
    "社会新闻", "社区", "社区新闻", "科学", "科技", "科技新闻", "科教", "科教文卫", "科普", "竞技", "笔会",
    "纪实", "经济", "经济周刊", "经济新闻", "经济消息", "经济生活", "经济观察", "经营", "经贸", "统战", "综合",
    "综合新闻", "综合要闻", "综艺", "网络", "美术", "美食", "老年", "聚焦", "股市", "能源", "艺术", "艺苑",
    "荐书", "要览", "要闻", "要闻综合", "观察", "观点", "视点", "视界", "视觉", "言论", "言论评论", "警务",
    "警方", "警界", "论坛", "访谈", "证券", "证券市场", "评论", "读书", "读者", "读者之声", "读者来信", "调查",
    "财经", "财经新闻", "贸易", "资讯", "资讯综合", "赛场", "车市", "连载", "通讯", "都市", "都市新闻", "重点",
    "重点新闻", "金融", "镇街", "镜头", "长三角", "阅读", "青年", "音乐", "风采", "食品", "马新", "马经",
];

/// Names of pages in English papers; sorted.
#[rustfmt::skip]
const ENGLISH_PAGE_NAMES: &[&str] = &[
    "ARTS", "ARTS & ENTERTAINMENT", "ARTS & LEISURE", "BOOKS", "BUSINESS", "BUSINESS DAY",
    "BUSINESS NEWS", "CAMPUS", "CITY", "CITY & REGION", "CITY NEWS", "CLASSIFIED",
    "CLASSIFIED ADS", "CLASSIFIEDS", "COMICS", "COMMENT", "COMMENT & ANALYSIS", "COMMENTARY",
    "COMMUNITY", "COURT & SOCIAL", "DINING", "EDITORIAL", "EDITORIAL PAGE", "EDITORIALS",
    "EDITORIALS & LETTERS", "EDUCATION", "ENTERTAINMENT", "FASHION", "FEATURES", "FINANCE",
    "FINANCIAL", "FOOD", "FOREIGN", "FOREIGN NEWS", "FROM PAGE 1", "FROM PAGE A1", "FROM PAGE ONE",
    "FROM THE FRONT PAGE", "GENERAL NEWS", "HEALTH", "HEALTH & SCIENCE", "HOME", "HOME & GARDEN",
    "HOME NEWS", "INTERNATIONAL", "INTERNATIONAL NEWS", "LAW REPORT", "LAW REPORTS", "LEISURE",
    "LETTERS", "LIFE", "LIFESTYLE", "LIFESTYLES", "LIVING", "LOCAL", "LOCAL & REGIONAL",
    "LOCAL & STATE", "LOCAL NEWS", "MARKETS", "METRO", "METRO & STATE", "METROPOLITAN", "MONEY",
    "MONEY & BUSINESS", "NATION", "NATION & WORLD", "NATION/WORLD", "NATIONAL", "NATIONAL NEWS",
    "NATIONAL REPORT", "NEIGHBORS", "NEWS", "OBITUARIES", "OP-ED", "OPINION", "OPINION PAGE",
    "OPINIONS", "OVERSEAS", "OVERSEAS NEWS", "PARLIAMENT", "PERSPECTIVE", "POLITICS",
    "REAL ESTATE", "RECORD", "REGION", "REGIONAL", "REGISTER", "RELIGION", "SCIENCE", "SOCIETY",
    "SPORT", "SPORTS", "SPORTS EXTRA", "SPORTS MONDAY", "STATE", "STATE & LOCAL", "STATE & REGION",
    "STATE NEWS", "STYLE", "TECHNOLOGY", "TELEVISION", "THE ARTS", "THE REGION", "THE REGISTER",
    "THE STATE", "THE WORLD", "TRAVEL", "U.S. NEWS", "UK NEWS", "VIEWPOINT", "VIEWPOINTS",
    "WEATHER", "WEEKEND", "WORLD", "WORLD BUSINESS", "WORLD NEWS",
];

/// Is `word` a name that pages of English papers have: Sports, OPINI0N as OCR reads it, CITY / STATE?
pub(super) fn is_english_page_name(word: &str) -> bool {
    word.len() <= LONGEST
        && word.is_ascii()
        && word.starts_with(|first: char| first.is_ascii_uppercase())
        && {
            let name = capitals(word);
            let known = |name: &str| ENGLISH_PAGE_NAMES.binary_search(&name.trim()).is_ok();
            // LOCAL/FROM PAGE ONE, CITY & STATE
            known(&name) || name.contains(['/', '|', '&']) && name.split(['/', '|', '&']).all(known)
        }
}

/// Is `line` the letter of an edition, which stands alone among the lines of the folio: `A4` | `N` | `THE HARBOUR POST`, or its
/// number and letters: `4` | `1GM`?
pub(super) fn is_edition(line: &str) -> bool {
    let numbered = matches!(line.as_bytes(), [b'1'..=b'9', b'G', b'A'..=b'Z']);
    numbered || line.len() == 1 && line.starts_with(|letter: char| letter.is_ascii_uppercase())
}

/// `words` in capitals, a figure that OCR read for a letter as that letter.
pub(super) fn capitals(words: &str) -> String {
    words.trim_end_matches('.').to_uppercase().replace('0', "O")
}

/// Are the two the same paper's name, with its article or without: The Harbour Courier, HARBOUR COURIER?
pub(super) fn is_same_title(one: &str, two: &str) -> bool {
    let bare = |title: &str| {
        let title = capitals(title);
        // OCR may tear a word: HER ALD.
        let title = title.strip_prefix("THE ").unwrap_or(&title).replace(' ', "");
        // TR1BUNE
        title.replace('1', "I").replace('0', "O")
    };
    if one == two || !one.is_ascii() {
        return one == two;
    }
    let (own, other) = (bare(one), bare(two));
    // THE TARN FALLS HERALO, as OCR reads it.
    let most = own.len() / MISREAD;
    let misread = || {
        most > 0
            && own.len().abs_diff(other.len()) <= most
            && distance(&own, &other, most).is_some()
    };
    // Il Giornale | di Valdora: its town may stand on a line of its own.
    let town = |short: &str, long: &str| {
        let rest = long.strip_prefix(short).unwrap_or_default();
        short.len() > 8 && ["DI", "DELLA", "DEL", "OF"].iter().any(|word| rest.starts_with(word))
    };
    own == other
        || misread()
        || town(&own, &other)
        || town(&other, &own)
        || is_end_of(one, two)
        || is_end_of(two, one)
}

/// Of so many letters of a paper's name OCR may misread one.
const MISREAD: usize = 10;

/// Is `words` what is left of the paper's name `title` without its town: Tribune-Star, of the Tarn Falls Tribune-Star?
fn is_end_of(words: &str, title: &str) -> bool {
    if words.len() >= title.len() || !title.is_ascii() {
        return false;
    }
    let own = capitals(words);
    let last = own.rsplit(' ').next().unwrap_or_default();
    (own.contains([' ', '-']) || own.len() > 5)
        && ends_title(last)
        && capitals(title).strip_suffix(own.as_str()).is_some_and(|town| town.ends_with(' '))
}

/// May `word`, in capitals, be the last one of a paper's name: LEDGER, or two that became one: POST-DISPATCH?
pub(super) fn ends_title(word: &str) -> bool {
    let known = |word: &str| ENGLISH_TITLE_ENDS.binary_search(&word).is_ok();
    known(word) || word.rsplit_once('-').is_some_and(|(_, last)| known(last)) || is_misread(word)
}

/// The fewest letters of a name's last word that is told with one of them misread.
const LONG: usize = 7;

/// Is `word` the last one of a paper's name with one letter misread: TRIBUNF, COUR1ER? REPORTED and INQUIRES are words.
fn is_misread(word: &str) -> bool {
    word.len() >= LONG
        && !word.ends_with(['D', 'S'])
        && ENGLISH_TITLE_ENDS.iter().any(|end| {
            end.len() == word.len()
                && end.as_bytes().first() == word.as_bytes().first()
                && distance(word, end, 1) == Some(1)
        })
}

/// Names of pages that also stand over articles.
#[rustfmt::skip]
const STANDING_HEADS: &[&str] = &[
    "专栏", "人物", "今日关注", "信息", "公告", "关注", "图片", "图片新闻", "声音", "广告", "快讯",
    "探索", "时评", "焦点", "热线", "特别报道", "纪实", "聚焦", "荐书", "观察", "观点", "视点",
    "言论", "论坛", "评论", "访谈", "读者之声", "读者来信", "调查", "资讯", "连载", "通讯", "镜头",
    "商讯", "新闻", "专题", "深度", "摄影", "书评", "历史", "两会", "风采", "作品", "音乐", "美食",
    "信息", "科普", "市场", "投资",
];

/// What page names end in: 经济周刊, 海岸副刊.
const PAGE_NAME_ENDS: &[&str] = &["新闻", "周刊", "专刊", "副刊", "特刊", "要闻", "专版", "专题"];

/// The offices in an editors' line, longer ones before what they begin with.
#[rustfmt::skip]
pub(super) const OFFICES: &[&str] = &[
    "责任编辑", "责任校对", "责任美编", "首席编辑", "值班编辑", "值班主任", "值班总编", "值班编委",
    "执行主编", "执行编辑", "版面设计", "版式设计", "版式制作", "版式策划", "版面策划", "版面编辑", "美术编辑", "图片编辑",
    "视觉设计", "视觉编辑", "文字编辑", "新闻编辑", "特约编辑", "本版编辑", "编辑", "责编", "责校",
    "美编", "图编", "主编", "组版", "版式", "校对", "校检", "检校", "制图", "排版", "审读", "审校",
    "统筹", "监制", "美术设计", "设计", "製作", "总编辑", "副总编辑", "核稿", "美术", "版位", "校阅",
];

/// What may stand before an office: 本版责编, 今日值班主任.
pub(super) const OFFICE_FRONTS: &[&str] = &["本版", "本期", "今日", "本报"];

/// What is written before a number to call or an address to write to.
#[rustfmt::skip]
pub(super) const CONTACTS: &[&str] = &[
    "热线电话", "联系电话", "编辑部电话", "电子信箱", "电子邮箱", "电子邮件", "投稿邮箱",
    "本版邮箱", "E-mail", "Email", "e-mail", "邮政编码", "热线", "电话", "传真",
    "邮箱", "信箱", "投稿", "网址", "邮编", "QQ群", "微信号", "微博", "电邮", "稿箱", "查询",
];

/// Whose call it is: the paper's, not a shop's (销售热线, 订座电话).
#[rustfmt::skip]
pub(super) const CONTACT_FRONTS: &[&str] = &[
    "新闻", "报料", "爆料", "读者服务", "读者", "本报", "本版", "投稿", "发行", "广告", "订阅", "订报",
    "编辑部", "总编室", "短信报料", "线索", "热线", "征稿", "本刊", "来稿", "值班", "记者部", "编采", "采访", "投诉", "服务监督",
    "文体", "体育", "社会", "时政", "经济", "财经", "文娱", "娱乐", "都市", "民生",
];

/// What stands before the address of a paper: 云汀新闻网：www.yunting.example.
const ADDRESS_ENDS: &[&str] = &[
    "新闻网",
    "网",
    "网站",
    "数字报",
    "电子报",
    "电子版",
    "客户端",
    "微信",
    "微博",
    "公众号",
    "官网",
    "论坛",
];

/// Does `word` say of what an address is?
pub(super) fn is_address_name(word: &str) -> bool {
    word.chars().count() <= 10 && ADDRESS_ENDS.iter().any(|end| word.ends_with(end))
}

/// How papers end their names, in Chinese.
pub(super) const TITLE_ENDS: &[&str] =
    &["报", "報", "周末", "周刊", "时讯", "新闻", "新聞", "公报", "商讯", "导刊"];

/// May the name of a paper end in `letter`? Most words are told by it.
pub(super) fn may_end_title(letter: char) -> bool {
    TITLE_ENDS.iter().any(|end| end.ends_with(letter))
}

/// Words that end in 报 and are no paper.
#[rustfmt::skip]
pub(super) const NO_TITLES: &[&str] = &[
    "情报", "汇报", "电报", "日报社", "海报", "通报", "举报", "申报", "预报", "简报", "本报",
    "本報", "回报", "墙报", "快报讯", "警报", "捷报", "战报", "播报", "填报", "画报", "年报",
    "月报", "墙報", "见报", "登报", "呈报", "上报", "谎报", "瞒报", "补报",
];

/// How papers end their names, in English.
#[rustfmt::skip]
pub(in crate::parse) const ENGLISH_TITLE_ENDS: &[&str] = &[
    "ADVERTISER", "ADVOCATE", "ARGUS", "BANNER", "BEACON", "BEE", "BLADE", "BULLETIN", "CALL", "CHENBAO",
    "CHRONICLE", "CITIZEN", "CLARION", "COLLEGIAN", "COURIER", "DAOBAO", "DEMOCRAT", "DISPATCH", "DUSHIBAO",
    "EAGLE", "ENQUIRER", "ENTERPRISE", "EXAMINER", "EXPONENT", "EXPRESS", "FAZHIBAO", "GAZETTE", "GLOBE",
    "GUARDIAN", "HERALD", "INDEPENDENT", "INQUIRER", "INTELLIGENCER", "ITEM", "JOURNAL", "LANTERN", "LEADER",
    "LEDGER", "MAIL", "MERCURY", "MESSENGER", "MIRROR", "MONITOR", "NEWS", "OBSERVER", "PATRIOT",
    "PICAYUNE", "PILOT", "POST", "PRESS", "RECORD", "REGISTER", "REPORTER", "REPUBLIC", "REPUBLICAN", "REVIEW",
    "RIBAO", "SENTINEL", "SHANGBAO", "SHIBAO", "SPECTATOR", "STANDARD", "STAR", "STATESMAN", "SUN",
    "TELEGRAM", "TELEGRAPH", "TIMES", "TRANSCRIPT", "TRIBUNE", "UNION", "VINDICATOR", "WANBAO",
    "WORLD", "XINBAO", "ZAOBAO", "ZHOUBAO",
];

/// Numbers of pages in words, from one on: PAGE TWO.
pub(super) const NUMBERS: &[&str] = &[
    "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN", "ELEVEN",
    "TWELVE",
];

/// Is `word` the name of a page in many papers: 要闻, 要闻·综合, 经济周刊?
pub(super) fn is_page_name(word: &str) -> bool {
    if is_english_page_name(word) {
        return true;
    }
    let word = forms::simplified(word);
    let mut parts = word
        .split(['·', '•', '．', '・', '‧', ' ', '、', '/'])
        .filter(|part| !part.is_empty())
        .peekable();
    parts.peek().is_some()
        && parts.all(|part| PAGE_NAMES.binary_search(&part).is_ok() || ends_as_page_name(part))
}

/// Is `word` the name of a page, and of nothing else? 图片新闻 and 评论 are standing heads as well.
pub(super) fn is_only_page_name(word: &str) -> bool {
    let word = &*forms::simplified(word);
    PAGE_NAMES.binary_search(&word).is_ok() && !STANDING_HEADS.contains(&word)
}

/// What parts a page's name: 要聞．論壇.
const POINTS: [char; 4] = ['·', '．', '・', '‧'];

/// Is `word` one of the names that many papers have?
pub(super) fn is_known_page_name(word: &str) -> bool {
    let listed = |word: &str| PAGE_NAMES.binary_search(&word).is_ok();
    word.len() <= LONGEST
        && (is_english_page_name(word)
            || listed(&forms::simplified(word))
            || word.contains(POINTS) && forms::simplified(word).split(POINTS).all(listed)
            || is_western(word))
}

/// Is `word` one of [`WESTERN`], or the chronicle of a town: Cronaca di Valdora?
fn is_western(word: &str) -> bool {
    if !word.starts_with(|first: char| first.is_ascii_uppercase()) {
        return false;
    }
    let low = word.to_lowercase();
    WESTERN.contains(&low.as_str())
        || ["cronaca di ", "cronaca della ", "cronache di "]
            .iter()
            .any(|front| low.starts_with(front))
}

/// What else pages of Western papers are called, in small letters: the page they come from, and Italian names.
#[rustfmt::skip]
const WESTERN: &[&str] = &[
    "primo piano", "politica", "economia", "esteri", "interni", "cronaca", "cronache", "cultura",
    "spettacoli", "mondo", "attualità", "commenti", "opinioni", "idee", "provincia", "regione",
    "dalla prima pagina", "business day", "from page one", "from page 1", "from the front page",
    "front page", "u.s. news", "nation & world", "the region", "lettere", "lettere e commenti",
    "commenti e lettere", "idee e opinioni", "commenti & idee", "fatti e commenti", "il fatto",
    "i fatti", "dal mondo", "dall'italia", "dall’italia", "dall'interno", "dall’interno",
    "dall'estero", "dall’estero", "economia e finanza", "società", "scienze", "salute",
    "programmi tv", "meteo", "inchieste", "spettacolo",
];

/// No name of a page that many papers have has more bytes.
const LONGEST: usize = 24;

/// May `word` be the name of a page that no other paper has: up to six Han characters?
pub(super) fn may_be_page_name(word: &str) -> bool {
    let han = word.chars().filter(|character| text::is_han(*character)).count();
    (2..=6).contains(&han)
        && word.chars().all(|character| {
            text::is_han(character) || character == ' ' || POINTS.contains(&character)
        })
}

fn ends_as_page_name(word: &str) -> bool {
    let length = word.chars().count();
    (3..=6).contains(&length) && PAGE_NAME_ENDS.iter().any(|end| word.ends_with(end))
}

/// Does `word` end as Chinese papers' names do?
pub(super) fn is_title(word: &str) -> bool {
    let length = word.chars().count();
    (2..=10).contains(&length)
        && TITLE_ENDS.iter().any(|end| word.ends_with(end))
        && (length > 2 || word.ends_with(['报', '報']))
        && !NO_TITLES.iter().any(|end| word.ends_with(end) && length < 5)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_s_name_may_have_two_parts() {
        for name in ["要闻·评论", "要聞．評論", "要聞・國際"] {
            assert!(is_known_page_name(name) && may_be_page_name(name), "{name}");
        }
        assert!(!is_known_page_name("要闻·渡口复航"));
    }

    #[test]
    fn western_pages_have_names() {
        for name in ["Primo piano", "NATIONAL", "FROM PAGE ONE", "CRONACA DI VALDORA"] {
            assert!(is_known_page_name(name), "{name}");
        }
        assert!(!is_known_page_name("Nation mourns") && !is_known_page_name("sport"));
        assert!(is_known_page_name("STATE/FROM PAGE ONE") && !is_known_page_name("STATE/FERRY"));
        assert!(is_same_title("TRIBUNE-STAR", "Tarn Falls Tribune-Star"));
        assert!(is_same_title("THE TARN FALLS HERALO", "The Tarn Falls Herald"));
        assert!(!is_same_title("FALLS", "Tarn Falls") && !is_same_title("POST", "The Tarn Post"));
        assert!(ends_title("POST-DISPATCH") && !ends_title("POST-WAR"));
        assert!(ends_title("TRIBUNF") && ends_title("COUR1ER"));
        assert!(!ends_title("POSTS") && !ends_title("REPORTED"));
    }

    #[test]
    fn page_names_are_told() {
        assert!(ENGLISH_PAGE_NAMES.is_sorted());
        assert!(PAGE_NAMES.is_sorted() && PAGE_NAMES.iter().all(|name| name.len() <= LONGEST));
        for (word, told) in [
            ("要闻", true),
            ("要闻·综合", true),
            ("海岸副刊", true),
            ("青石镇", false),
            ("", false),
            ("新闻", true),
            ("要聞", true),
            ("OPINI0N", true),
            ("SPORTS.", true),
            ("Harbour", false),
        ] {
            assert_eq!(is_page_name(word), told, "{word}");
        }
    }

    #[test]
    fn titles_are_told() {
        for (word, told) in
            [("云汀日报", true), ("海岸周末", true), ("天气预报", false), ("青石镇", false)]
        {
            assert_eq!(is_title(word), told, "{word}");
        }
    }
}
