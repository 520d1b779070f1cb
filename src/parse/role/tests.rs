use super::*;

#[test]
fn a_deck_is_parted_where_each_part_says_who_took_part() {
    assert_eq!(parted("李大川出席并讲话 林向南主持"), ["李大川出席并讲话", "林向南主持"]);
    assert_eq!(parted("水務署：下月限水 農戶補償再議").len(), 1);
    assert_eq!(parted("收购网点两千个 收购小麦四十亿斤"), ["收购网点两千个 收购小麦四十亿斤"]);
}

#[test]
fn a_standing_head_may_stand_in_one_line_with_the_headline() {
    let check = |headline: &str| {
        let mut roles = Roles { headline: Some(headline.to_owned()), ..Roles::default() };
        labelled(&mut roles, "");
        roles.standing_head
    };
    assert_eq!(check("社論 論青石大橋之通車").as_deref(), Some("社論"));
    assert_eq!(check("讀者投書 渡口無燈 行人苦之").as_deref(), Some("讀者投書"));
    for headline in ["青石大橋 昨日合龍通車", "社論 通車", "社論論青石大橋之通車"]
    {
        assert_eq!(check(headline), None, "{headline}");
    }
}

#[test]
fn a_credit_over_its_caption_is_put_behind_it() {
    let block = |text: &&str| Block { kind: BlockKind::Caption, text: (*text).to_owned() };
    let mut body: Vec<Block> =
        ["ANN LEE/THE HARBOUR POST", "The ferry at dawn.", "刘群 摄"].iter().map(block).collect();
    credits_last(&mut body);
    let texts: Vec<&str> = body.iter().map(|block| block.text.as_str()).collect();
    assert_eq!(texts, ["The ferry at dawn.", "ANN LEE/THE HARBOUR POST", "刘群 摄"]);
}
