//! Each form by its example.

use super::{super::closing, *};

#[track_caller]
fn opens(text: &str, want: &str, byline: Option<&str>) {
    let found = dateline(text);
    let got = found.as_ref().map(|found| (found.text.as_str(), found.byline.as_deref()));
    assert_eq!(got, Some((want, byline)), "{text}");
}

#[test]
fn every_agency_and_kind_fires_on_its_example() {
    let agencies = AGENCIES.iter().map(|(_, example)| *example);
    for example in agencies.chain(KINDS.iter().map(|(_, _, example)| *example)) {
        let found = dateline(&format!("{example}　近日，茶园开采。"));
        assert!(found.is_some(), "{example}");
    }
}

#[test]
fn a_dateline_opens_the_text() {
    opens("本报讯（记者吴明）8月27日，茶园", "本报讯", Some("记者吴明"));
    opens("本报讯 （云汀日报全媒体记者孙蔓）房屋", "本报讯", Some("云汀日报全媒体记者孙蔓"));
    opens("本报讯  近日，笔者在", "本报讯", None);
    opens("本报讯今天", "本报讯", None);
    opens("【本报讯】近日", "本报讯", None);
    opens("■本报讯　近日", "本报讯", None);
    opens(
        "本报云汀7月8日讯（云汀日报全媒体记者曹渡 通讯员林苇）茶",
        "本报云汀7月8日讯",
        Some("云汀日报全媒体记者曹渡 通讯员林苇"),
    );
    opens("本报北京 1月 15日讯 近日", "本报北京1月15日讯", None);
    opens("本报北京10月9日电  （记者王远）茶", "本报北京10月9日电", Some("记者王远"));
    opens("新华社北京8月28日电 8月28日，茶", "新华社北京8月28日电", None);
    opens("据新华社北京1月3日电　记者沈孝报道：茶", "据新华社北京1月3日电", Some("记者沈孝"));
    opens(
        "本报伊斯兰堡１月３日电　记者王南、通讯员李明报道：茶",
        "本报伊斯兰堡１月３日电",
        Some("记者王南、通讯员李明"),
    );
    opens("〔路透社倫敦十日電〕茶", "路透社倫敦十日電", None);
    opens("〔路透社十五日君士坦丁堡電〕茶", "路透社十五日君士坦丁堡電", None);
    opens("【本報北京專電】茶", "本報北京專電", None);
    opens("聯合社柏林十一日電", "聯合社柏林十一日電", None);
    opens("【明報專訊】茶", "明報專訊", None);
    opens("(星島日報報道)茶", "星島日報報道", None);
    opens("【本報綜合報道】茶", "本報綜合報道", None);
    opens("英國新開處倫數十一日電", "英國新開處倫數十一日電", None);
    opens("（新华社北京7月8日电 记者杨军 孙柏）茶", "新华社北京7月8日电", Some("记者杨军 孙柏"));
    opens("本报讯 记者郭远 通讯员刘群 近日，茶", "本报讯", Some("记者郭远 通讯员刘群"));
    opens("本報訊", "本報訊", None);
}

#[test]
fn other_openings_are_no_dateline() {
    for text in [
        "本报收到来电，茶园",
        "新华社记者电话采访了",
        "本报记者郭远",
        "近日，新华社北京8月28日电",
        "据介绍，茶园",
        "中央电视台",
        "居民家庭处于停电状态",
        "据俄通社—塔斯社19日报道，茶",
        "北京茶会韵味浓厚本报讯",
        "茶会首发 新华社北京1月12日电",
        "中新社区举行",
        "茶园电商",
        "",
    ] {
        assert_eq!(dateline(text), None, "{text}");
    }
}

#[track_caller]
fn closes(text: &str, dateline: Option<&str>, byline: Option<&str>) {
    let found = closing(text);
    let got = found.as_ref().map(|found| (found.dateline.as_deref(), found.byline.as_deref()));
    assert_eq!(got, Some((dateline, byline)), "{text}");
}

#[test]
fn a_bracket_closes_the_text() {
    closes("茶香。（新华社北京10月17日电）", Some("新华社北京10月17日电"), None);
    closes("（本报海口7月12日讯）", Some("本报海口7月12日讯"), None);
    closes(
        "（新华社北京7月8日电 记者杨军 孙柏 邵博）",
        Some("新华社北京7月8日电"),
        Some("记者杨军 孙柏 邵博"),
    );
    closes(
        "（新华社北京7月8日电 记者赵渡、安苇）",
        Some("新华社北京7月8日电"),
        Some("记者赵渡、安苇"),
    );
    closes("（本报北京、里约热内卢7月8日电）", Some("本报北京、里约热内卢7月8日电"), None);
    closes("茶香。（记者张三）", None, Some("记者张三"));
    closes("茶香。（通讯员张三）", None, Some("通讯员张三"));
    closes("茶香。（张三）", None, Some("张三"));
    closes("茶香。（张三 李明）", None, Some("张三 李明"));
}

#[test]
fn other_brackets_close_no_text() {
    for text in [
        "茶香（完）",
        "茶香。（全文）",
        "（主办方供图）",
        "（图为茶园）",
        "茶香。（作者系本报记者）",
        "茶（3）",
        "。）",
        "）",
        "",
    ] {
        assert_eq!(closing(text), None, "{text}");
    }
}

#[test]
fn that_there_is_one_is_told_as_it_is_read() {
    let longer = format!("本报讯　{}", "青石大桥昨天合龙，".repeat(30));
    let texts = [
        "本报讯（记者郭远）三月五日",
        "本报道路两旁的信息",
        "新华社云汀8月28日电 （记者赵渡）",
        "TARNFORD, Feb. 28.—The bridge",
        "青石大桥昨天合龙",
        "“本报讯",
        "",
        &longer,
    ];
    for text in texts {
        assert_eq!(has_dateline(text), dateline(text).is_some(), "{text}");
    }
}
