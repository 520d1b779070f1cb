use super::*;

#[test]
fn a_stray_letter_is_no_drop_capital() {
    for (line, next, stray) in [
        ("E", "One Man Saved", true),
        ("o", "ONE MAN SAVED", true),
        ("—", "ONE MAN SAVED", true),
        ("——", "渡口复航", false),
        ("E", "ONE MAN SAVED", true),
        ("i a", "One man was saved", true),
        ("• l", "ONE MAN SAVED", true),
        ("l ' _", "ONE MAN SAVED", true),
        ("'1 t", "ONE MAN SAVED", true),
        ("I •", "One man was saved", true),
        ("i.", "One man was saved", false),
        ("A", "Ferry", false),
        ("T", "he ferry sank", false),
        ("T", "HE ferry sank", false),
        ("E", "渡口", false),
        ("Ed", "One Man Saved", false),
    ] {
        assert_eq!(is_stray(line, next), stray, "{line} / {next}");
    }
}

#[test]
fn letters_that_ocr_read_in_a_picture_are_noise() {
    for (before, line, next, noise) in [
        (Some("渡口昨天复航。"), "lT", Some("首班船上有二十名乘客"), true),
        (Some("渡口昨天"), "ii", Some("复航"), true),
        (Some("渡口昨天复航。"), "E", None, true),
        (Some("渡口昨天复航。"), "I", Some("首班船"), true),
        (Some("渡口有二十"), "kg", Some("货物"), false),
        (Some("渡口对面的"), "A", Some("股公司"), false),
        (Some("渡口对面的"), "TV", Some("塔"), false),
        (Some("渡口"), "e", Some("One Man Saved"), false),
        (None, "e", None, false),
    ] {
        assert_eq!(is_noise(before, line, next), noise, "{before:?} {line} {next:?}");
    }
}

#[test]
fn a_letter_over_dirt_is_dirt() {
    assert!(is_letter_of_dirt("i", ". ‘") && !is_letter_of_dirt("I", ". ‘"));
    assert!(!is_letter_of_dirt("i", "The ferry"));
    assert!(is_letter_of_dirt("E", "■ .") && is_letter_of_dirt("r * ■", "i ,."));
    let figure = |next| is_rule_figure(Some("He gave the pier a coat of paint."), "4", Some(next));
    assert!(figure("AT THE OLD PIER.") && !figure("men came in the night"));
}

#[test]
fn every_rule_fires_on_its_example() {
    for rule in RULES.iter().chain(FIGURED).chain(MET).chain(MARKED) {
        let classes = Classes::of(rule.example);
        assert!((rule.is)(rule.example) && is_scrap(rule.example, classes), "{}", rule.name);
    }
}

#[test]
fn text_is_no_scrap() {
    for line in [
        "……",
        "————",
        "。",
        "、",
        "12,345,678,900",
        "www.harbour-trust.example",
        "A,B",
        "公益广告",
        "84.5%",
        "E",
        ")",
    ] {
        assert!(!is_scrap(line, Classes::of(line)), "{line}");
    }
}
