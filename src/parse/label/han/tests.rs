use crate::parse::label::tests::{NEWS, check_between, letters};

#[test]
fn a_standing_head_in_brackets_may_be_torn_behind_the_headline() {
    check_between("一条河怎样流进二十个村（两岸新\n事）\n本报记者 郭远\n", "DDY");
    // Behind a text it closes that.
    let letters = letters(&format!("{NEWS}渡口的灯亮了，老船工解缆开船。（石\n磊摄）\n{NEWS}"));
    assert_ne!(letters.get(4..5), Some("D"), "{letters}");
}

#[test]
fn a_line_over_one_as_narrow_as_a_first_line_is_none_of_the_text() {
    check_between(
        "巷口的灯下坐着谁\n傍晚散步的老人们围着棋摊，\n\
         看两个孩子下完一盘棋，谁也不肯先回\n家吃饭。\n",
        "XFME",
    );
}

#[test]
fn what_tells_of_a_text_under_it_is_a_paragraph() {
    check_between("（报料人：郭先生 奖50元）\n", "S");
    check_between("（作者为河堤大学教授）\n", "S");
    check_between("来稿请寄：云汀市河堤路1号\n", "S");
}

#[test]
fn a_bracket_that_was_open_closes_in_a_text() {
    let text =
        "新书昨天上架，读者排起了长队，书店\n备下的三百本半天卖完，（见《河堤\n文丛》第2期）\n";
    let letters = letters(&format!("{NEWS}{text}{NEWS}"));
    assert_ne!(letters.get(6..7), Some("D"), "{letters}");
}

#[test]
fn no_headline_has_so_many_letters_and_marks() {
    let text = "县里办的短视频比赛今天起征集作品，写人写事写景都行，作品一到五分钟，下月底截止，头奖是一条新船，\
                有意的乡亲可到各镇文化站报名，也可打电话询问详情（小舟）";
    let letters = letters(&format!("渡口复航\n{text}\n{text}\n{text}\n"));
    assert_eq!(letters.get(1..2), Some("S"), "{letters}");
}

#[test]
fn a_line_that_ends_a_sentence_before_a_reference_is_text() {
    let text = "老船工解缆开船，两岸群众说盼了三十年\n呢。（相关报道见第四版）\n";
    let letters = letters(&format!("{NEWS}{text}{NEWS}"));
    assert_ne!(letters.get(5..6), Some("D"), "{letters}");
}
