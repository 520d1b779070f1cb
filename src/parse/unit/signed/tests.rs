use super::*;
use crate::parse::unit::told as line;

#[test]
fn who_wrote_a_letter_closes_it() {
    let mut units = [
        line(Kind::Paragraph, "渡口无灯，夜里上下船不便。"),
        line(Kind::Byline, "青石公社 郭远明"),
        line(Kind::Display, "渡口昨天复航"),
        line(Kind::Byline, "青石公社 郭远明"),
        line(Kind::Paragraph, "渡口昨天复航。"),
    ];
    written(&mut units);
    assert_eq!((units[1].kind, units[3].kind), (Kind::Closing, Kind::Byline));
    let mut office = [
        line(Kind::Paragraph, "渡口设灯的事，下月办好。"),
        line(Kind::Display, "（县委办公室）"),
        line(Kind::Display, "（河堤时评）"),
    ];
    written(&mut office);
    assert_eq!((office[1].kind, office[2].kind), (Kind::Closing, Kind::Display));
}

#[test]
fn who_sends_a_letter_need_not_be_named() {
    for (word, example) in SENDERS {
        let kind = |text: &str| {
            let mut units = [line(Kind::Paragraph, text), line(Kind::Crosshead, example)];
            sent(&mut units);
            units[1].kind
        };
        assert_eq!(kind("编辑同志：渡口夜里没有灯。"), Kind::Closing, "{word}");
        assert_eq!(kind("渡口夜里没有灯。"), Kind::Crosshead, "{word}");
        assert!(sends(example), "{word}");
    }
}

#[test]
fn the_last_sentence_of_a_notice_closes_it() {
    let kind = |text: &str| {
        let mut units = ["班船应为每日四班。", text].map(|text| line(Kind::Paragraph, text));
        close(&mut units, &[]);
        units[1].kind
    };
    assert_eq!(kind("特此更正，请读者见谅。"), Kind::Closing);
    assert_eq!(kind("更正见第二版。"), Kind::Paragraph);
}

#[test]
fn an_office_signs_under_the_title_of_a_notice() {
    let kind = |title: &str| {
        let mut units = [
            line(Kind::Display, title),
            line(Kind::Paragraph, "明日二十二时起，河堤路一带停水。"),
            line(Kind::Display, "云汀市自来水公司"),
        ];
        signed(&mut units);
        units[2].kind
    };
    assert_eq!((kind("停水通知"), kind("渡口复航")), (Kind::Paragraph, Kind::Display));
}

#[test]
fn every_office_signs_a_notice() {
    for (word, example) in OFFICES {
        let sign = |text: &str| {
            let mut units = [line(Kind::Paragraph, text), line(Kind::Display, example)];
            signed(&mut units);
            units[1].kind
        };
        assert_eq!(sign("因线路检修，明日停电，请用户做好准备。"), Kind::Paragraph, "{word}");
        assert_eq!(sign("渡口昨天复航。"), Kind::Display, "{word}");
    }
}

#[test]
fn every_signer_fires_on_its_example() {
    for (word, example) in SIGNERS {
        let mut units =
            [line(Kind::Paragraph, "本报自三月起增出一张。"), line(Kind::Display, example)];
        signed(&mut units);
        assert_eq!(units[1].kind, Kind::Paragraph, "{word}");
    }
}

#[test]
fn a_pen_name_stands_right_under_its_text() {
    let kind = |gap: usize| {
        let own =
            |kind: Kind, at: usize, text: &str| Unit { lines: at..at + 1, ..line(kind, text) };
        let mut units = [
            own(Kind::Paragraph, 0, "補傘的人走了，巷子裏靜得很。"),
            own(Kind::Display, 1, "老郭"),
            own(Kind::Display, 2, "渡口昨日復航"),
        ];
        let lines = [Line::default(), Line::default(), Line { gap, ..Line::default() }];
        close(&mut units, &lines);
        units[1].kind
    };
    assert_eq!((kind(1), kind(0)), (Kind::Closing, Kind::Display));
}

#[test]
fn a_name_apart_over_a_text_is_its_headline() {
    let kind = |gap: usize| {
        let own =
            |kind: Kind, at: usize, text: &str| Unit { lines: at..at + 1, ..line(kind, text) };
        let mut units = [
            own(Kind::Paragraph, 0, "渡口昨日復航。"),
            own(Kind::Byline, 1, "談紙傘"),
            own(Kind::Paragraph, 2, "立夏一過，傘店的夥計就忙起來。"),
        ];
        let lines = [Line::default(), Line { gap, ..Line::default() }, Line::default()];
        titles(&mut units, &lines);
        units[1].kind
    };
    assert_eq!((kind(1), kind(0)), (Kind::Display, Kind::Byline));
}

#[test]
fn the_office_and_the_day_close_a_notice() {
    let kinds = |office: &str, day: &str| {
        let mut units = ["特此通告。", office, day].map(|text| line(Kind::Paragraph, text));
        dated(&mut units);
        units[1].kind
    };
    assert_eq!(kinds("云汀县人民政府", "2026年3月6日"), Kind::Closing);
    assert_eq!(kinds("云汀渡口复航", "2026年3月6日"), Kind::Paragraph);
}

#[test]
fn who_sends_a_letter_stands_under_it_or_over_its_salutation() {
    let kinds = |sender: &str| {
        let mut units = [
            line(Kind::Display, "渡口夜里没有灯"),
            line(Kind::Display, sender),
            line(Kind::Paragraph, "编辑同志："),
            line(Kind::Paragraph, "渡口夜里没有灯，请有关部门管一管。"),
            line(Kind::Display, sender),
            line(Kind::Display, "船票该降价了"),
        ];
        close(&mut units, &[]);
        [1, 4].map(|at| units[at].kind)
    };
    for sender in ["云汀 郭远明", "河东 一群居民", "青石镇学堂街 老郭", "青石供销社 郭 远 明"]
    {
        assert_eq!(kinds(sender), [Kind::Byline, Kind::Closing], "{sender}");
    }
    assert_eq!(kinds("渡口停航 两岸不便"), [Kind::Display, Kind::Display]);
}

#[test]
fn a_name_of_two_letters_has_a_wide_blank() {
    let kind = |width: f32, text: &str| {
        let own =
            |kind: Kind, at: usize, text: &str| Unit { lines: at..at + 1, ..line(kind, text) };
        let mut units = [
            own(Kind::Display, 0, "渡口漫议"),
            own(Kind::Display, 1, "刘群"),
            own(Kind::Paragraph, 2, text),
        ];
        let lines = [Line::default(), Line { width, ..Line::default() }, Line::default()];
        spaced_names(&mut units, &lines);
        units[1].kind
    };
    let text = "渡口昨天复航，老船工说两岸的人盼了三十年。";
    assert_eq!((kind(5.0, text), kind(4.0, text)), (Kind::Byline, Kind::Display));
    assert_eq!(kind(5.0, "刘群是守渡的老船工。"), Kind::Display);
}

#[test]
fn who_lost_a_thing_and_who_wrote_close_their_texts() {
    let mut units = [
        line(Kind::Paragraph, "本人遗失船员证一本，声明作废。"),
        line(Kind::Display, "郭远明"),
        line(Kind::Paragraph, "渡口夜里没有灯，请装一盏。"),
        line(Kind::Paragraph, "读者 郭远 三月六日"),
    ];
    signed(&mut units);
    written(&mut units);
    assert_eq!((units[1].kind, units[3].kind), (Kind::Paragraph, Kind::Closing));
}

#[test]
fn an_office_closes_its_notice_with_a_word_alone() {
    let mut units = [
        line(Kind::Paragraph, "渡口从三月八日起停航检修五天。"),
        line(Kind::Display, "特此公告"),
        line(Kind::Display, "渡口公告"),
    ];
    concluded(&mut units);
    assert_eq!((units[1].kind, units[2].kind), (Kind::Closing, Kind::Display));
}

#[test]
fn who_holds_a_meeting_and_who_made_a_table_stand_under_them() {
    for front in HELD {
        let mut units = [
            line(Kind::Paragraph, "茶业会三月八日在青石镇开，报名的请于五日前来函。"),
            line(Kind::Display, &format!("{front}县茶业公会")),
        ];
        signed(&mut units);
        assert_eq!(units[1].kind, Kind::Paragraph, "{front}");
    }
    let mut units =
        [line(Kind::Paragraph, "春茶 每担 四百元"), line(Kind::Display, "（本报资料室整理）")];
    written(&mut units);
    assert_eq!(units[1].kind, Kind::Closing);
}
