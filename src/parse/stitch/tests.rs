use super::*;
use crate::parse::line::Line;
use crate::parse::unit::told as unit;

#[test]
fn a_text_that_breaks_off_goes_on_with_the_piece_that_fits() {
    let units = [
        unit(Kind::Display, "青石大桥合龙"),
        unit(
            Kind::Paragraph,
            "青石大桥昨天合龙，清河两岸的青石镇和柳湾镇第一次连在一起，从此青石镇的茶农进城卖茶不必再绕行四十公里山路，桥头的老船工",
        ),
        unit(Kind::Display, "春茶开采"),
        unit(Kind::Paragraph, "云汀县今年的春茶昨天开采，首日收青三千斤，比往年早了九天。"),
        unit(
            Kind::Paragraph,
            "撑了三十年船，说今天头一回走着过清河。青石大桥合龙后，青石镇的茶农和柳湾镇的乡亲都来桥头看热闹。",
        ),
        unit(Kind::Display, "河堤加固"),
        unit(Kind::Paragraph, "县水务局日前加固河堤，老船工也来帮忙。"),
    ];
    let lines: Vec<Line> = vec![];
    let evidence = Evidence::new(&units, &lines);
    let span = |front: usize, text: usize| Span {
        front: front..text,
        text: text..text + 1,
        tail: text + 1..text + 1,
    };
    let cut = Cut { spans: vec![span(0, 1), span(2, 3), span(4, 4), span(5, 6)], score: 0.0 };
    let stitches = Stitches::new(&evidence, &cut);
    assert_eq!(stitches.after(0).collect::<Vec<_>>(), [2]);
    assert!(stitches.is_piece(2) && !stitches.is_piece(1) && !stitches.is_piece(3));
}

#[test]
fn nothing_goes_on_with_itself() {
    let mut wholes: Vec<usize> = (0..4).collect();
    for (piece, text) in [(1, 0), (2, 1), (3, 2)] {
        let [one, two] = [piece, text].map(|at| whole(&mut wholes, at));
        assert_ne!(one, two);
        wholes[one] = two;
    }
    assert_eq!(whole(&mut wholes, 0), whole(&mut wholes, 3));
}
