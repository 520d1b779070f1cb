//! Lines found in texts.

use super::*;
use crate::parse::unit::told as unit;

#[test]
fn a_headline_is_found_in_its_lead() {
    let units = [
        unit(Kind::Paragraph, "县里昨天召开春耕会议，部署春耕生产。"),
        unit(Kind::Paragraph, "本报讯青石大桥昨天合龙，两岸群众不再绕行。"),
        unit(Kind::Display, "青石大桥合龙"),
        unit(Kind::Display, "春耕会议部署生产"),
    ];
    let echo = echo(&units, &Texts::of(&units));
    assert_eq!((echo.of(2).place, echo.of(3).place), (1, 0));
    assert!(echo.of(2).at(1) > 0.1 && echo.of(2).at(1) <= 1.0);
    assert!(echo.of(0).starts.is_empty());
}

#[test]
fn the_nearest_start_counts_most() {
    let long = "坝上的风吹得人睁不开眼睛，老人们坐在墙根下。".repeat(8);
    let units = [
        unit(Kind::Paragraph, &long),
        unit(Kind::Paragraph, "青石大桥昨天合龙。"),
        unit(Kind::Display, "青石大桥合龙"),
    ];
    let found = echo(&units, &Texts::of(&units)).of(2).clone();
    assert_eq!(found.place, 1);
    assert!(found.at(0) > 0.0 && found.at(0) < found.at(1));
}

#[test]
fn the_words_that_meet_where_two_lines_do_are_found_in_their_text() {
    let units = [
        unit(Kind::Paragraph, "清河水位昨天回落，渡口今天复航。"),
        unit(Kind::Paragraph, "本报讯镇上的农业机械合作社昨天添了三台收割机。"),
        unit(Kind::Display, "渡口复航农业"),
        unit(Kind::Display, "机械添新丁"),
        unit(Kind::Display, "水位回落"),
    ];
    let echo = echo(&units, &Texts::of(&units));
    assert_eq!(echo.joint(3).place, 1);
    assert!(echo.joint(3).best > 0.9, "{:?}", echo.joint(3));
    assert!(echo.joint(4).starts.is_empty() && echo.joint(2).starts.is_empty());
}
