use super::{Level, Measure, Row, headline, rows};
use crate::text::Ambiguous;

const VECTORS: &str = include_str!("vectors.txt");

fn plain(width: usize) -> Measure {
    Measure { width, indent: 0, ..Measure::default() }
}

/// What `rows` show, as the vectors write it.
fn shown(text: &str, rows: &[Row]) -> String {
    let row = |row: &Row| {
        let mut shown = "»".repeat(row.indent);
        for glyph in row.glyphs(text, Ambiguous::Narrow) {
            let gap = row.gaps.iter().find(|(byte, _)| *byte == glyph.byte);
            shown.push_str(&"␣".repeat(gap.map_or(0, |(_, cells)| *cells)));
            shown.push_str(glyph.cluster);
        }
        shown
    };
    rows.iter().map(row).collect::<Vec<_>>().join("|")
}

#[test]
fn every_vector_is_set_as_it_says() {
    let mut count = 0;
    for line in VECTORS.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let (setting, rest) = line.split_once(" ; ").unwrap();
        let (text, expected) = rest.split_once(" → ").unwrap();
        let expected = expected.split("   (").next().unwrap();
        let mut options = setting.split(' ');
        let mut measure = plain(options.next().unwrap().parse().unwrap());
        let mut even = false;
        for option in options {
            match option {
                "none" => measure.level = Level::None,
                "gb" => measure.level = Level::Gb,
                "strict" => measure.level = Level::Strict,
                "hang=0" => measure.hang = 0,
                "gap=1" => measure.gap = 1,
                "indent=4" => measure.indent = 4,
                "wide" => measure.ambiguous = Ambiguous::Wide,
                "justify" => measure.justify = true,
                "headline" => even = true,
                _ => panic!("no such option: {option}"),
            }
        }
        let rows = if even { headline(text, &measure) } else { rows(text, &measure) };
        assert_eq!(shown(text, &rows), expected, "{line}");
        count += 1;
    }
    assert_eq!(count, 49);
}

#[test]
fn a_newline_is_in_its_row_and_does_not_show() {
    let text = "床前一片月\n疑是地上霜";
    let set = rows(text, &plain(20));
    assert_eq!(shown(text, &set), "床前一片月|疑是地上霜");
    assert_eq!(set[0].range, 0..16);
    assert_eq!(set[0].cells, 10);
}

#[test]
fn an_empty_text_has_no_rows_and_blanks_have_one_of_no_cells() {
    assert_eq!(rows("", &plain(20)), []);
    let blank = Row { range: 0..3, ..Row::default() };
    assert_eq!(rows("   ", &plain(20)), [blank]);
}

#[test]
fn cells_and_bytes_lead_to_each_other_through_indent_and_gaps() {
    let text = "  用5G e\u{301}了";
    let measure = Measure { width: 40, indent: 4, gap: 1, ..Measure::default() };
    let set = rows(text, &measure);
    let row = &set[0];
    assert_eq!(row.shown(text), 2..text.len());
    let narrow = Ambiguous::Narrow;
    // byte, cell: 用 at 4, 5 after a gap at 7, G, blank, é, 了 after a gap.
    for (byte, cell) in [(2, 4), (5, 7), (6, 8), (7, 9), (8, 10), (11, 12)] {
        assert_eq!(row.cell_of(text, byte, narrow), cell, "cell of byte {byte}");
        assert_eq!(row.byte_at(text, cell, narrow), byte, "byte at cell {cell}");
    }
    assert_eq!(row.cell_of(text, 0, narrow), 4);
    assert_eq!(row.cell_of(text, 9, narrow), 10); // inside the cluster
    assert_eq!(row.cell_of(text, 99, narrow), 14);
    assert_eq!(row.byte_at(text, 0, narrow), 2);
    assert_eq!(row.byte_at(text, 6, narrow), 5); // the gap belongs to what follows
    assert_eq!(row.byte_at(text, 99, narrow), text.len());
}

#[test]
fn thai_breaks_between_its_words() {
    let text = "การอ่านหนังสือพิมพ์ตอนเช้า";
    for row in rows(text, &plain(12)) {
        assert_eq!(row.resort, 0, "{:?}", text.get(row.range));
    }
}

#[test]
fn a_width_of_nothing_is_set_as_one() {
    assert_eq!(rows("甲乙", &plain(0)), rows("甲乙", &plain(1)));
    assert_eq!(rows("甲乙", &plain(0))[0].resort, 8);
}
