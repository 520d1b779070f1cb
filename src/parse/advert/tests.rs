use super::*;

fn left(page: &[&str]) -> (Vec<String>, usize) {
    let lines = page.iter().map(|text| Line { text: (*text).to_owned(), ..Line::default() });
    let mut ads = vec![];
    let left = taken_out(lines.collect(), &mut ads);
    (left.into_iter().map(|line| line.text).collect(), ads.len())
}

#[test]
fn an_advertisement_is_taken_from_the_middle_of_a_text() {
    let ad = ["HARKER BROS.", "Good Spring Shoes", "$2.50 a Pair", "14 QUAY STREET, PHONE 212"];
    let text = ["the old ferry had been tied up at", "the quay since Monday and nobody"];
    let page = [&text[..1], &ad[..], &text[1..]].concat();
    assert_eq!(left(&page), (text.map(String::from).to_vec(), 4));
    // What stands behind it is the next article's.
    let head = ["FERRY SINKS", "The ferry sank on Monday."];
    let page = [&text[..1], &ad[..], &head[..]].concat();
    assert_eq!(left(&page).0.get(1..), Some(&head.map(String::from)[..]));
    // One sign is enough where the sentence goes on.
    let page = [&text[..1], &["BO FIELD", "DENTIST"], &text[1..]].concat();
    assert_eq!(left(&page).1, 2);
    let page = [&text[..1], &["BO FIELD", "DENTIST"], &head[..]].concat();
    assert_eq!(left(&page).1, 0);
}

#[test]
fn an_advertisement_stands_behind_a_signature_or_a_torn_last_line() {
    let ad = ["HARKER HARDWARE", "WEEK END SPECIALS", "Quay Street 740-555-0148"];
    for above in [
        &["the old ferry had been tied up.", "Anna Verdi"][..],
        &["ask for the clerk of the pier at", "555-0148."],
        &["Sugar, bulk, lb", ".42"],
    ] {
        assert_eq!(left(&[above, &ad[..]].concat()).1, 3, "{above:?}");
    }
    // A text may say what its tickets cost.
    let text = ["the old ferry will sail on Monday.", "Tickets are $12.50. Call 740-555-0148."];
    assert_eq!(left(&text).1, 0);
}

#[test]
fn headlines_are_none() {
    let text = ["the old ferry had been tied up.", "The council met on Monday."];
    for head in [
        &["FERRY BILL PASSES", "Tarnford Gets $340,000"][..],
        &["BREAD GOES TO 12 CENTS", "Bakers Blame the Mills"],
        &["Fire on Quay Street", "Two Hurt as Wall Falls"],
    ] {
        let page = [&text[..1], head, &text[1..]].concat();
        assert_eq!(left(&page).1, 0, "{head:?}");
    }
}

#[test]
fn heads_behind_their_texts_are_none() {
    let page = [
        "the old ferry had been tied up.",
        "Port Ash: Ferry Strike Ends With Old Fares",
        "By The Eastern Wire",
        "Harbour Briefing",
        "Harker & Reed",
        "CLOCKS SINCE 1871",
        "Quay Road · By appointment",
        "ANN LEE/THE HARBOUR POST",
    ];
    assert_eq!(
        left(&page),
        (
            page.iter()
                .filter(|line| !line.contains(['&', '1', '·']))
                .map(|line| (*line).to_owned())
                .collect(),
            3
        )
    );
}

#[test]
fn a_name_in_capitals_and_a_number_to_call_are_one() {
    let page = [
        "The supper begins at six.",
        "HARKER MEMORIALS",
        "Gates – Railings",
        "Quay Road. Tel. (090) 555 0148",
    ];
    assert_eq!(left(&page).0.len(), 1);
    assert_eq!(
        left(&["The supper begins at six.", "HARKER SAILS", "Boat Leaves Old Quay"]).0.len(),
        3
    );
}

#[test]
fn behind_a_table_or_a_jump_line_two_signs_tell_it() {
    let ad = ["BLUE ANCHOR STORE", "Fall Coats", "$14.50", "\"The Store by the Old Pier\""];
    for above in ["Tarnford 24 15", "(Continued on Page Two)", "ANN LEE."] {
        let page = [&[above], &ad[..], &["SOCIETY"]].concat();
        assert_eq!(left(&page).1, 0, "{above}");
        let page = [&[above], &ad[..1], &["Mail orders filled"], &ad[1..], &["SOCIETY"]].concat();
        assert_eq!(left(&page).1, 5, "{above}");
    }
}

#[test]
fn the_end_of_a_sentence_begins_no_advertisement() {
    let page = [
        "he had kept a book with the sum paid",
        "for each. It came to $14.50.",
        "Cow Swims to Port",
        "PORT ASH, May 3—Cal Reed, the",
        "keeper of the pier, has been",
    ];
    assert_eq!(left(&page).1, 0);
}

#[test]
fn a_report_of_the_market_is_none() {
    let page = [
        "It was dull at the close of the day.",
        "Wheat—May 71 1/4.",
        "Pork—May $9.50.",
        "Hogs—$3.50.",
    ];
    assert_eq!(left(&page).1, 0);
}

#[test]
fn at_the_head_of_a_page_two_signs_tell_it() {
    let page = [
        "FINE HATS",
        "from £2 10s.",
        "HARKER & SONS",
        "14 Quayside, Tarnford",
        "FERRY STAYS AT QUAY",
    ];
    assert_eq!(left(&page).0, ["FERRY STAYS AT QUAY"]);
    assert_eq!(left(&["FERRY STAYS AT QUAY", "No Boats, Says Harker & Co.", "Master"]).1, 0);
}

#[test]
fn the_floor_of_the_store_ends_it() {
    let text = ["The council met on Monday.", "MILL IS SOLD"];
    let ad = ["REED & LEE", "Friday and Saturday", "TOP HATS", "$14.50", "Main Floor"];
    let page = [&text[..1], &ad[..], &text[1..]].concat();
    assert_eq!(left(&page), (text.map(String::from).to_vec(), 5));
}

#[test]
fn a_name_with_a_stop_may_sell() {
    let text = ["and the men went home to their boats.", "THE MILL IS SOLD."];
    let ad = ["A. B. HARKER.", "THE LEADING HATTER", "Spring Hats. $4.50", "14 Quay St."];
    assert_eq!(left(&[&text[..1], &ad[..], &text[1..]].concat()).1, 4);
    assert_eq!(left(&[&text[..1], &ad[..1], &text[1..]].concat()).1, 0);
}

#[test]
fn what_is_shown_may_stand_in_quotes() {
    let text = ["Bond Bread .. 2 16 .111", "MILL IS SOLD."];
    let ad = ["PALACE", "NOW SHOWING", "\"THE LAST FERRY\"", "25c Till 6 P. M.", "R U"];
    assert_eq!(left(&[&text[..1], &ad[..], &text[1..]].concat()).1, 5);
}

#[test]
fn an_advertisement_may_be_all_that_stands_before_a_dateline() {
    let ad = ["HARKER & REED", "CLOCKS SINCE 1871", "14 Quay Street", "harkerclocks.example"];
    let text = ["the old ferry had been tied up at the", "quay since Monday.", "(REUTERS)"];
    let next = ["PORT ASH — On her last day as harbour", "master Ann Lee rang the bell."];
    let page = [&text[..], &ad[..], &next[..]].concat();
    assert_eq!(left(&page).1, 4);
}
