//! Decks that are set as texts are, several lines with sentences in them: they stand between a headline and its byline.

use crate::{
    parse::{
        jump::markers,
        standing::is_standing,
        unit::{Kind, Unit},
    },
    text,
};

/// The most characters of a deck.
const LONG: usize = 360;

/// How lines begin that name a writer.
const BY: [&str; 7] =
    ["di ", "By ", "BY ", "dal nostro ", "dalla nostra ", "Dal nostro ", "DAL NOSTRO "];

/// Takes for lines of the head what begins as bylines do and names nobody: the last line of a deck over the byline, `Union
/// Takes the Raise Offered` | `By Federal Board` | `By ANN LEE`, and a line in capitals between two others of a headline, `FERRY
/// BONDS CARRIED` | `BY FAR` | `COUNCIL TO BUY TWO BOATS`.
pub(super) fn free_heads(units: &mut [Unit]) {
    for at in 1..units.len().saturating_sub(1) {
        let Some([above, own, below]) = units.get_mut(at - 1..at + 2) else { break };
        if own.kind != Kind::Byline || above.kind != Kind::Display {
            continue;
        }
        let loud = |text: &str| !text.contains(char::is_lowercase) && text.contains(' ');
        let named = below.kind == Kind::Byline
            && below.text.strip_prefix("By ").is_some_and(loud)
            && own.text.strip_prefix("By ").is_some_and(|rest| !loud(rest));
        let inner = below.kind == Kind::Display
            && own.text.starts_with("BY ")
            && [&above.text, &own.text, &below.text].into_iter().all(|text| loud(text))
            && !above.text.ends_with('.')
            && !own.text.ends_with('.')
            && !is_standing(&above.text);
        if named || inner {
            own.kind = Kind::Display;
        }
    }
}

/// Takes for decks the paragraphs right between the last line of a headline and a byline, over the text: `Ferry stays` |
/// `The board has no coal. “We wait,” says its master` | `di Anna Verdi`.
pub(super) fn tell(units: &mut [Unit]) {
    for at in 1..units.len() {
        let is = |at: usize, kind: Kind| units.get(at).is_some_and(|unit| unit.kind == kind);
        if !is(at, Kind::Byline)
            || !units.get(at).is_some_and(|unit| BY.iter().any(|by| unit.text.starts_with(by)))
            || !is(at + 1, Kind::Paragraph)
        {
            continue;
        }
        // Its last word or two may be told apart from it.
        let rest = units.get(at - 1).is_some_and(|unit| {
            unit.kind == Kind::Display
                && unit.text.starts_with(char::is_lowercase)
                && unit.text.split(' ').count() < 3
        });
        let Some(deck) = (at - 1).checked_sub(usize::from(rest)).filter(|deck| *deck > 0) else {
            continue;
        };
        let told = is(deck, Kind::Paragraph)
            && is(deck - 1, Kind::Display)
            && units.get(deck).is_some_and(|unit| {
                unit.text.len() <= LONG
                    && unit.text.contains(' ')
                    && unit.text.starts_with(|first: char| !first.is_lowercase())
                    && !unit.text.contains(text::is_han)
                    // have been sold. PAGE A15: an item of the guide.
                    && markers(&unit.text).is_empty()
            });
        if let Some(unit) = units.get_mut(deck).filter(|_| told) {
            unit.kind = Kind::Display;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::unit::told as line;

    #[test]
    fn a_line_of_a_head_may_begin_with_by() {
        let kind = |page: [(Kind, &str); 3]| {
            let mut units = page.map(|(kind, text)| line(kind, text));
            free_heads(&mut units);
            units[1].kind
        };
        let deck = (Kind::Display, "Union Takes the Raise Offered");
        let byline = (Kind::Byline, "By ANN LEE");
        assert_eq!(kind([deck, (Kind::Byline, "By Federal Board"), byline]), Kind::Display);
        assert_eq!(kind([deck, byline, (Kind::Byline, "Staff Writer")]), Kind::Byline);
        let heads =
            [(Kind::Display, "FERRY BONDS CARRIED"), (Kind::Display, "COUNCIL TO BUY BOATS")];
        assert_eq!(kind([heads[0], (Kind::Byline, "BY FAR"), heads[1]]), Kind::Display);
        assert_eq!(
            kind([(Kind::Display, "BRIEFS"), (Kind::Byline, "BY ANN LEE"), heads[1]]),
            Kind::Byline
        );
    }

    #[test]
    fn a_deck_of_sentences_stands_between_headline_and_byline() {
        let kinds = |by: &str, above: Kind, deck: &str| {
            let mut units = [
                line(above, "Il traghetto resta al molo"),
                line(Kind::Paragraph, deck),
                line(Kind::Byline, by),
                line(Kind::Paragraph, "Il traghetto è al molo da lunedì."),
            ];
            tell(&mut units);
            units.map(|unit| unit.kind)[1]
        };
        let deck = "La giunta non ha carbone. «Aspettiamo», dice il comandante";
        assert_eq!(kinds("di Anna Verdi", Kind::Display, deck), Kind::Display);
        assert_eq!(kinds("Anna Verdi", Kind::Display, deck), Kind::Paragraph);
        assert_eq!(kinds("di Anna Verdi", Kind::Paragraph, deck), Kind::Paragraph);
        let item = "The board has no coal, its master says. PAGE A15";
        assert_eq!(kinds("di Anna Verdi", Kind::Display, item), Kind::Paragraph);
    }
}
