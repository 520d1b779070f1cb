use super::*;

const FERRY: [&str; 6] = [
    "TARNFORD — The ferry over the Tarn was",
    "laid up on Monday, and the ferrymen do",
    "not know whether it will cross again. The",
    "boards of the old ferry have gone soft,",
    "and the county has no money for a new",
    "one before the spring.",
];

const PLUMS: [&str; 6] = [
    "MILLBROOK — A late frost took most of",
    "the plums in the valley this week. The",
    "growers lit fires between the rows of",
    "their orchards, but the frost came back",
    "each night, and few plums were left on",
    "the boughs by Friday.",
];

const BANK: [&str; 6] = [
    "SANDHAM — The savings bank on Main",
    "Street kept its doors shut on Tuesday",
    "while examiners went over its ledgers.",
    "Depositors stood in the rain and were",
    "told that the cashier of the bank was",
    "not to be found.",
];

const SCHOOL: [&str; 6] = [
    "GRAYWATER — The school board voted to",
    "lengthen the day of its pupils by one",
    "hour, beginning in the fall. Teachers of",
    "the school said that no one had asked",
    "them, and that the pupils would sleep",
    "through it.",
];

/// The lines of a page whose `blocks` are parted by blank lines.
fn page(blocks: &[&[&str]]) -> Vec<Line> {
    let mut lines: Vec<Line> = vec![];
    for block in blocks {
        for (place, text) in block.iter().enumerate() {
            lines.push(Line {
                text: (*text).to_owned(),
                width: line::width(text),
                gap: usize::from(place == 0),
                number: lines.len() + 1,
                ..Line::default()
            });
        }
    }
    lines
}

/// The lines of a page in their new order, the texts by their first words alone.
fn read(blocks: &[&[&str]]) -> Vec<String> {
    let texts = [FERRY, PLUMS, BANK, SCHOOL];
    let inside =
        |line: &Line| texts.iter().any(|text| text.iter().skip(1).any(|own| *own == line.text));
    let lines = placed(page(blocks));
    lines.into_iter().filter(|line| !inside(line)).map(|line| line.text).collect()
}

/// More blocks, so that the page is one.
const REST: [&[&str]; 5] =
    [&["VOL. 12"], &["FRIDAY, MARCH 6"], &["Two Dollars"], &["Weather: Rain"], &["Late Edition"]];

fn with_rest<'a>(blocks: &[&'a [&'a str]]) -> Vec<&'a [&'a str]> {
    REST.iter().copied().chain(blocks.iter().copied()).collect()
}

#[test]
fn headlines_in_a_row_go_above_the_texts_that_repeat_them() {
    let got = read(&with_rest(&[
        &["Old Ferry Is Laid Up", "For Want of Boards"],
        &["Frost Takes Plums", "From Valley Orchards"],
        &["Savings Bank Is Shut", "As Cashier Vanishes"],
        &["By ANN LEE"],
        &["By BO REED"],
        &["By CAL MOSS"],
        &FERRY,
        &PLUMS,
        &BANK,
    ]));
    assert_eq!(
        got.get(5..).unwrap_or_default(),
        [
            "Old Ferry Is Laid Up",
            "For Want of Boards",
            "By ANN LEE",
            FERRY[0],
            "Frost Takes Plums",
            "From Valley Orchards",
            "By BO REED",
            PLUMS[0],
            "Savings Bank Is Shut",
            "As Cashier Vanishes",
            "By CAL MOSS",
            BANK[0],
        ]
    );
}

#[test]
fn headlines_that_were_run_together_are_parted() {
    let got = read(&with_rest(&[
        &["School Board Adds an Hour", "To Day of Its Pupils"],
        &["By DORA PELL"],
        &SCHOOL,
        &[
            "Old Ferry Left Late Frost Takes",
            "To Rot as County Valley Plums",
            "Has No Money From Growers",
        ],
        &["By ANN LEE"],
        &["By BO REED"],
        &FERRY,
        &PLUMS,
        &["Savings Bank Is Shut"],
        &["By CAL MOSS"],
        &BANK,
    ]));
    assert_eq!(
        got.get(9..17).unwrap_or_default(),
        [
            "Old Ferry Left",
            "To Rot as County",
            "Has No Money",
            "By ANN LEE",
            FERRY[0],
            "Late Frost Takes",
            "Valley Plums",
            "From Growers",
        ]
    );
}

#[test]
fn a_text_that_goes_on_elsewhere_is_put_together() {
    let (begins, ends) = FERRY.split_at(3);
    let got = placed(page(&with_rest(&[
        &["Old Ferry Is Laid Up"],
        begins,
        &["Frost Takes Plums"],
        &PLUMS,
        &["the tolls have sunk each year, and the", "ferrymen live on them."],
        ends,
        &["Savings Bank Is Shut"],
        &BANK,
        &["School Board Adds an Hour"],
        &SCHOOL,
    ])));
    let at = |text: &str| got.iter().position(|line| line.text == text);
    // What begins with a small letter goes on where a text breaks off.
    assert_eq!(at(FERRY[2]).map(|at| at + 1), at("the tolls have sunk each year, and the"));
    assert!(at("ferrymen live on them.") < at("Frost Takes Plums"));
}

#[test]
fn a_page_in_order_stays_as_it_is() {
    let page = page(&with_rest(&[
        &["Old Ferry Is Laid Up"],
        &["County Has No Money for It"],
        &["By ANN LEE"],
        &FERRY,
        &["Frost Takes Plums"],
        &PLUMS,
        &["Savings Bank Is Shut"],
        &["By CAL MOSS"],
        &BANK,
    ]));
    assert_eq!(placed(page.clone()), page);
}

#[test]
fn every_letter_is_kept_once() {
    let blocks = with_rest(&[
        &["Old Ferry Left Late Frost Takes", "To Rot as County Valley Plums"],
        &["Savings Bank Is Shut"],
        &["By ANN LEE"],
        &["By BO REED"],
        &["Continued on Page A9"],
        &FERRY,
        &BANK,
        &["School Board Adds an Hour"],
        &PLUMS,
        &SCHOOL,
    ]);
    let words = |lines: &[Line]| {
        let mut words: Vec<String> = lines
            .iter()
            .flat_map(|line| line.text.split(' ').map(str::to_owned).collect::<Vec<_>>())
            .collect();
        words.sort();
        words
    };
    for from in 0..blocks.len() {
        let page = page(blocks.get(from..).unwrap_or_default());
        assert_eq!(words(&placed(page.clone())), words(&page));
    }
}
