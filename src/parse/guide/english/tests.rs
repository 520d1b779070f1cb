use super::*;

/// Part of the paper, title, text and page of each item that was `found`.
fn parts(found: &[Found]) -> Vec<[String; 4]> {
    let items = found.iter().flat_map(|found| &found.items).map(|item| {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let body: Vec<&str> = item.body.iter().map(|block| block.text.as_str()).collect();
        let page = item.jumps.first().map(|jump| jump.page.clone());
        [text(&item.standing_head), text(&item.headline), body.join(" "), page.unwrap_or_default()]
    });
    items.collect()
}

/// The same of the items that `guides` finds in the lines `page`.
pub(super) fn told(page: &[&str], guides: fn(&[Line]) -> Vec<Found>) -> Vec<[String; 4]> {
    let lines = page.iter().map(|text| Line { text: (*text).to_owned(), ..Line::default() });
    parts(&guides(&lines.collect::<Vec<_>>()))
}

/// The items as `part | title | text | page`; a blank line in `page` is a gap.
#[track_caller]
fn check(page: &str, want: &[&str], left: usize) {
    let mut lines: Vec<Line> = vec![];
    let mut gap = 0;
    for text in page.lines().map(str::trim) {
        if text.is_empty() {
            gap += 1;
        } else {
            let number = lines.len() + 1;
            lines.push(Line { text: text.to_owned(), gap, number, ..Line::default() });
            gap = 0;
        }
    }
    let found = guides(&lines);
    let items = parts(&found).into_iter();
    let items =
        items.map(|[part, title, text, page]| format!("{part} | {title} | {text} | {page}"));
    assert_eq!(items.collect::<Vec<_>>(), want);
    let taken: usize = found.iter().map(|found| found.lines.len()).sum();
    assert_eq!(lines.len() - taken, left);
}

#[test]
fn a_guide_with_its_titles_first_is_taken() {
    check(
        "said on Friday.
        LOCAL
        Millbrook Bridge Reopens
        The span over the Tarn carried its first
        cars on Monday after two years of work.
        PAGE A4
        SPORTS
        Rovers Win the Cup
        A late goal ended a wait of thirty years
        for the club. PAGE B1
        ARTS
        A Painter Returns
        Ada Winslow shows her harbor scenes in
        the old mill.
        PAGE C3
        Orrin Field PAGE A9
        The council met.",
        &[
            "LOCAL | Millbrook Bridge Reopens | The span over the Tarn carried its first cars on Monday after two years of work. | A4",
            "SPORTS | Rovers Win the Cup | A late goal ended a wait of thirty years for the club. | B1",
            "ARTS | A Painter Returns | Ada Winslow shows her harbor scenes in the old mill. | C3",
            " | Orrin Field |  | A9",
        ],
        2,
    );
}

#[test]
fn a_guide_with_its_titles_last_is_taken() {
    check(
        "the council would meet again in
        Continued on Page A7
        The span over the Tarn carried its first
        cars on Monday. PAGE A4
        LOCAL A2-6
        Millbrook Bridge Reopens
        A late goal ended a wait of thirty years.
        PAGE B1
        SPORTS B1-4
        Rovers Win the Cup
        Ada Winslow shows her scenes.
        PAGE C3
        ARTS C1-6
        A Painter Returns
        Orrin Field
        PAGE A9
        OPINION A8-9
        Vol. 12",
        &[
            "LOCAL A2-6 | Millbrook Bridge Reopens | The span over the Tarn carried its first cars on Monday. | A4",
            "SPORTS B1-4 | Rovers Win the Cup | A late goal ended a wait of thirty years. | B1",
            "ARTS C1-6 | A Painter Returns | Ada Winslow shows her scenes. | C3",
            "OPINION A8-9 | Orrin Field |  | A9",
        ],
        3,
    );
}

#[test]
fn rows_of_titles_and_of_sentences_are_put_together() {
    check(
        "They quit.

        LOCAL A2-6

        SPORTS B1-4

        Millbrook Bridge Reopens

        Rovers Win the Cup

        Cars crossed the bridge over the Tarn
        on Monday. PAGE A4

        The club waited thirty years.
        PAGE B1

        A Painter Returns

        Frost Takes the Plums

        Growers in the valley lost most of their
        plums to a late frost. PAGE A6

        Ada Winslow shows her scenes.
        PAGE C3

        The council met.",
        &[
            "LOCAL A2-6 | Millbrook Bridge Reopens | Cars crossed the bridge over the Tarn on Monday. | A4",
            "SPORTS B1-4 | Rovers Win the Cup | The club waited thirty years. | B1",
            "LOCAL A2-6 | Frost Takes the Plums | Growers in the valley lost most of their plums to a late frost. | A6",
            " | A Painter Returns | Ada Winslow shows her scenes. | C3",
        ],
        2,
    );
}

#[test]
fn a_title_may_stand_rows_above_its_sentences() {
    check(
        "They quit.

        RUMORS

        LOCAL A2-6

        The ferry is not for sale, the
        owner says. PAGE C2

        SPORTS B1-4

        ARTS C1-6

        Millbrook Bridge Reopens

        After the Drums, a Song

        Rovers Win the Cup

        Cars crossed the bridge over the Tarn
        on Monday. PAGE A4

        After a late goal the cup stays here,
        its owner for a year. PAGE B1

        Frost Takes the Plums

        Brass bands play on
        the wharf until
        the drums fall silent.
        PAGE C3

        Growers lost most of their crop.
        PAGE A6

        The council met.",
        &[
            " | RUMORS | The ferry is not for sale, the owner says. | C2",
            "LOCAL A2-6 | Millbrook Bridge Reopens | Cars crossed the bridge over the Tarn on Monday. | A4",
            "SPORTS B1-4 | Rovers Win the Cup | After a late goal the cup stays here, its owner for a year. | B1",
            "ARTS C1-6 | After the Drums, a Song | Brass bands play on the wharf until the drums fall silent. | C3",
            "LOCAL A2-6 | Frost Takes the Plums | Growers lost most of their crop. | A6",
        ],
        2,
    );
}

#[test]
fn a_guide_under_a_head_needs_two_items() {
    check(
        "INSIDE
        Bridge opens after two years
        The span over the Tarn carried its first
        cars on Monday. Page 4
        Rovers win the cup in Westmere
        A late goal ended a wait of thirty years.
        Page 9
        The council met.",
        &[
            "INSIDE | Bridge opens after two years | The span over the Tarn carried its first cars on Monday. | 4",
            "INSIDE | Rovers win the cup in Westmere | A late goal ended a wait of thirty years. | 9",
        ],
        1,
    );
}

#[test]
fn an_item_alone_is_told_by_its_part_of_the_paper() {
    check(
        "They quit.
        SPORTS B1-7
        Rovers Win the Cup
        The club waited thirty years. PAGE B4
        The council met.",
        &["SPORTS B1-7 | Rovers Win the Cup | The club waited thirty years. | B4"],
        2,
    );
    check(
        "SPORTS B1-7
        Rovers Win the Cup
        The club waited thirty years. PAGE C4",
        &[],
        3,
    );
}

#[test]
fn references_in_texts_are_no_guide() {
    check("They quit. Page A10.\nA Purge\nThe council met.\nIt rose. See Page 4", &[], 4);
    check(
        "The mill closed. Page A2\nBy ANN LEE\nThe bridge opened. Page A3\nBy BO REED\nThe plums froze. Page A4",
        &[],
        5,
    );
}

#[test]
fn items_may_have_their_pages_under_them() {
    let page = [
        "INSIDE",
        "Farming: Time to shear",
        "Page 7",
        "Lambs up five a head",
        "Page 12",
        "Cup final to be replayed",
        "Pages 22 and 23",
    ];
    let want = [
        ("Farming: Time to shear", "7"),
        ("Lambs up five a head", "12"),
        ("Cup final to be replayed", "22"),
    ];
    let want = want.map(|(title, page)| ["INSIDE", title, "", page].map(str::to_owned));
    assert_eq!(told(&page, guides), want);
}
