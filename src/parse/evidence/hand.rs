//! What speaks for and against a text beginning that generated issues have little of: set by hand.

use std::ops::Range;

use super::{Evidence, latin::Titles};
use crate::parse::{
    case::{Case, case, is_small},
    reach::is_regular,
    salutation::Salutation,
    sign::Sign,
    standing::{heads_roll, is_topic},
    unit::{Kind, is_home, is_opened, is_under_pull_quote, signs_letter},
    weight::Feature,
};

impl Evidence<'_> {
    /// A text begins with unit `at`, and `before` is the text before it.
    pub(super) fn hand(&self, at: usize, before: &Sign, out: &mut impl FnMut(Feature, f32)) {
        let sign = self.sign(at);
        let kind = self.units.get(at).map(|unit| unit.kind);
        let mut when = |test: bool, feature: Feature| {
            if test {
                out(feature, 1.0);
            }
        };
        let counted = at > 0
            && self.sign(at - 1).numbered
            && (sign.displays == 1 && self.is_display(at - 1)
                || self.kind(at - 1) == Some(Kind::Crosshead));
        when(counted && !sign.listed && !sign.dateline && sign.bylines == 0, Feature::StartCounted);
        let line = at.checked_sub(1).filter(|_| sign.latin && sign.displays == 1);
        let line = line.and_then(|line| self.units.get(line));
        let line = line.filter(|line| line.kind == Kind::Display).map_or("", |line| &line.text);
        when(sign.notifies || is_regular(line), Feature::StartNotifies);
        when(before.concludes && !sign.notifies, Feature::StartNotified);
        // To the Editor of the Star: The ferry, under the name of who wrote the letter before.
        let next_letter = sign.latin
            && before.signed
            && kind == Some(Kind::Paragraph)
            && (self.units.get(at).is_some_and(|unit| is_opened(&unit.text))
                || sign.displays == 1 && self.is_signed(sign.above));
        when(sign.salutation == Some(Salutation::Opens) || next_letter, Feature::StartSalutes);
        when(
            before.salutation.is_some() || sign.salutation == Some(Salutation::GoesOn),
            Feature::StartSaluted,
        );
        // Under a headline and a byline an interview begins, unless one goes on.
        let goes_on = before.speaks || before.speaker;
        // 渡口的船票能退吗？ | 问：我上月买了船票，
        let asks = sign.displays > 0
            && at
                .checked_sub(1)
                .and_then(|line| self.units.get(line))
                .is_some_and(|line| line.kind == Kind::Display && line.text.ends_with(['？', '?']))
            && self.units.get(at).is_some_and(|unit| unit.text.starts_with("问："));
        let opens = sign.displays > 0 && sign.bylines > 0;
        // Under the headline of a brief 青石镇：昨天渡口复航。 tells where that was.
        let speaks = sign.speaks && (goes_on || !opens) || sign.speaker && goes_on;
        when(speaks && !sign.listed && !asks, Feature::StartSpeaks);
        when(sign.attended && !sign.dateline, Feature::StartAttended);
        when(self.is_torn(at), Feature::StartTorn);
        when(self.is_unasked(at), Feature::StartUnasked);
        // A line between two paragraphs of old news is a crosshead.
        // So is one with a stop where headlines are in capitals and have none: `Two Votes Against.`
        let crossed = match self.titles {
            Titles::Crossheads => self.dated || is_stopped_title(line),
            // CHAPTER IX. | The Old Lamp.
            Titles::Headlines => self.dated && !(is_stopped_title(line) && before.length > SHORT),
            Titles::Either => self.dated,
        };
        // What stands behind the words beside a picture is a headline.
        let shown = sign.above.is_some_and(|above| self.kind(above) == Some(Kind::Caption));
        // Two men and a dog went out with: what a small word ends is no headline.
        let open = line.rsplit(' ').next().is_some_and(|last| is_small(&last.to_lowercase()));
        let short = open || line.split(' ').count() <= CROSSHEAD_WORDS;
        let filed = crossed
            && sign.latin
            && short
            && !shown
            && !sign.dateline
            && !sign.from
            && !sign.came
            && sign.salutation.is_none();
        when(
            heads_roll(line)
                || filed
                    && sign.bylines == 0
                    && match kind {
                        Some(Kind::Paragraph) => {
                            sign.displays == 1
                                && !is_topic(line)
                                && !is_regular(line)
                                && !self.is_signed(sign.above)
                                && !self.breaks_off(sign.above, at)
                                && !self.is_under_capitals(sign.above, at)
                        }
                        Some(Kind::Crosshead) => sign.displays == 0,
                        _ => false,
                    },
            Feature::StartUndated,
        );
        let under = sign.latin && sign.displays == 0 && kind == Some(Kind::Paragraph);
        when(under && is_under_pull_quote(self.units, at), Feature::StartPulled);
        when(
            kind == Some(Kind::Caption) && sign.displays == 0 && self.points(at),
            Feature::StartPointed,
        );
        when(
            sign.displays == 1
                && sign.bylines == 0
                && !sign.dateline
                && at > 0
                && self.is_said(at - 1),
            Feature::StartSaid,
        );
    }

    /// Does the text `at` stand behind an interview with a picture, and is it none itself: 记者：…？ | 郭远：…。 | 郭远在船上。 | 林向南 摄
    /// | 渡口今年…?
    fn is_unasked(&self, at: usize) -> bool {
        let speaks = |at: usize| self.sign(at).speaks || self.sign(at).speaker;
        let paragraph = |at: usize| self.kind(at) == Some(Kind::Paragraph);
        if self.sign(at).latin
            || !paragraph(at)
            || at == 0
            || self.kind(at - 1) != Some(Kind::Caption)
            || speaks(at)
            || !paragraph(at + 1)
            || speaks(at + 1)
        {
            return false;
        }
        // The words beside the picture may have been taken for a paragraph.
        let above = (0..at).rev().find(|at| self.kind(*at) != Some(Kind::Caption));
        let above = above.filter(|above| paragraph(*above));
        let asked = above.map(|above| if speaks(above) { above } else { above.saturating_sub(1) });
        asked.is_some_and(|last| {
            (last.saturating_sub(ANSWERS)..=last).all(|at| paragraph(at) && speaks(at))
        })
    }

    /// Has the head `run` a name under each of two headlines: 渡口的灯 | 郭远 | 茶园春早 | 刘群?
    pub(super) fn is_signed_twice(&self, run: &Range<usize>) -> bool {
        let byline = |at: usize| self.kind(at) == Some(Kind::Byline) && !self.sign(at).latin;
        let mut names = run.clone().filter(|at| byline(*at));
        names.next().is_some_and(|first| {
            first > run.start && names.any(|next| (first + 1..next).any(|at| self.is_display(at)))
        })
    }

    /// Does a standing head stand behind the byline of the Latin head `run`, before the text of another: `Ferry Is Back` |
    /// `By ANN LEE` | `BRIEFS` | `Mill Is Sold`?
    pub(super) fn goes_past_byline(&self, run: &Range<usize>) -> bool {
        let last = run.end.saturating_sub(1);
        if run.len() < 3 || !self.is_text(run.end) || !self.sign(last).latin {
            return false;
        }
        let byline = run.clone().skip(1).find(|at| self.kind(*at) == Some(Kind::Byline));
        byline.is_some_and(|byline| (byline + 1..run.end).any(|at| self.is_standing(at)))
    }

    /// Is the unit `above` a line under a letter that says who wrote it, or where he lives?
    fn is_signed(&self, above: Option<usize>) -> bool {
        above.and_then(|above| self.units.get(above)).is_some_and(|unit| {
            unit.kind == Kind::Closing && (signs_letter(&unit.text) || is_home(&unit.text))
        })
    }
}

/// The most words of a crosshead.
const CROSSHEAD_WORDS: usize = 5;

/// So many paragraphs more than one, each with who speaks, are an interview.
const ANSWERS: usize = 3;

/// The most characters of a crosshead of old papers.
const CROSSHEAD: usize = 36;

/// A text before a headline has more characters than this.
const SHORT: usize = 40;

/// Is `line` a short title with a stop?
fn is_stopped_title(line: &str) -> bool {
    line.len() <= CROSSHEAD
        && line.ends_with('.')
        && line.contains(' ')
        && case(line) == Some(Case::Title)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::{cut::starts_of, evidence::Habit, unit::page};

    /// Where the texts of the page of `lines` begin.
    fn starts(lines: &[&str]) -> Vec<usize> {
        starts_of(&page(lines, |_| 90))
    }

    const BRIDGE: &str = "本报讯 青石大桥昨天合龙，过河的人不再绕行。";

    const NEWS: [&str; 3] = [
        "The old ferry sank at noon on Monday, and nobody has said who will raise it.",
        "The council met on Tuesday and gave the men of the pier what they had asked for.",
        "A boat was bought by the town for the first time since the winter of the flood.",
    ];

    #[test]
    fn a_title_with_a_stop_is_a_crosshead_under_headlines_in_capitals() {
        let page = |stop: &str| -> Vec<String> {
            let heads = ["FERRY SINKS AT PIER", "MEN OF PIER WIN", "NEW BOAT FOR TARN"];
            let news = heads.iter().zip(NEWS);
            let lines = news.flat_map(|(head, text)| [format!("#{head}{stop}"), text.to_owned()]);
            lines.chain(["#Two Votes Against.".to_owned(), NEWS[1].to_owned()]).collect()
        };
        let begins = |stop: &str| {
            let page = page(stop);
            starts(&page.iter().map(String::as_str).collect::<Vec<_>>())
        };
        assert_eq!(begins(""), [1, 3, 5]);
        assert_eq!(begins("."), [1, 3, 5, 7]);
    }

    #[test]
    fn the_names_of_the_dead_are_a_part_of_the_news() {
        let list = "Ann Lee, 24, Tarnford, cook of the boat, who had come aboard at the last pier.";
        let articles = |head: &str| {
            let lines = [
                "FERRY SINKS AT PIER",
                NEWS[0],
                head,
                list,
                "MEN OF PIER WIN",
                NEWS[1],
                "NEW BOAT FOR TARN",
                NEWS[2],
            ];
            let pages = crate::page::Page::from_text(&lines.join("\n\n"), 0, "");
            let issue = crate::parse::parse(&pages);
            issue.sections.iter().map(|section| section.articles.len()).sum::<usize>()
        };
        assert_eq!((articles("THE DEAD"), articles("THE DEAL")), (3, 4));
    }

    #[test]
    fn what_a_reader_asks_begins_under_its_headline() {
        let lines = [
            "#青石大桥昨天合龙",
            BRIDGE,
            "#渡口的船票能退吗？",
            "问：我上月买了船票，渡口停航了，船票还能退吗？",
            "答：停航的船票都能退，带上身份证到窗口办就行。",
        ];
        assert_eq!(starts(&lines), [1, 3]);
    }

    #[test]
    fn an_interview_is_one_text() {
        let lines = [
            "#让每条船都有名字",
            "夜里走在渡口边上，细心的人会看见船头都有一块蓝牌。",
            "记者：给船起名字，最初是怎么想到的？",
            "郭远：说来惭愧，是让人找船找出来的。",
            "记者：一块牌子要多少钱？",
            "郭远：十二元，镇里出一半。",
            "#青石大桥昨天合龙",
            BRIDGE,
        ];
        assert_eq!(starts(&lines), [1, 7]);
    }

    #[test]
    fn an_interview_may_begin_under_its_byline() {
        let lines = [
            "#青石大桥昨天合龙",
            BRIDGE,
            "#“让每条船都有名字”",
            "#访渡口船工郭远",
            "□本报记者 刘群",
            "记者：给船起名字，最初是怎么想到的？",
            "郭远：说来惭愧，是让人找船找出来的。",
        ];
        assert_eq!(starts(&lines), [1, 5]);
    }

    /// The features that `ask` asks the evidence of `units` for.
    fn told(
        units: &[crate::parse::unit::Unit],
        ask: impl Fn(&Evidence<'_>, &mut Vec<Feature>),
    ) -> Vec<Feature> {
        let mut features = vec![];
        ask(&Evidence::new(units, &[]), &mut features);
        features
    }

    /// Has the head `run` behind a text of `units` the `feature`?
    fn has(units: &[crate::parse::unit::Unit], run: Range<usize>, feature: Feature) -> bool {
        told(units, |evidence, features| {
            evidence.head(&run, false, &mut |feature, _| features.push(feature));
        })
        .contains(&feature)
    }

    #[test]
    fn behind_an_interview_with_a_picture_another_text_begins() {
        let asks = "记者：渡口今年有什么打算，船还开不开，老船工们都去哪里？";
        let answers = "郭远：船照开，老船工都留下，今年还要添两条新船，多雇几个人。";
        let tea = "全省的春茶今年早采了九天，价钱也好，茶农连夜上山。";
        let lines = ["#“渡船不能停”", asks, answers, asks, answers, "郭远在船上。", tea, tea];
        let mut units = page(&lines, |_| 0);
        units[5].kind = Kind::Caption;
        let begins = |at: usize| {
            told(&units, |evidence, features| {
                evidence.start(at, Habit::Before, &mut |feature, _| features.push(feature));
            })
            .contains(&Feature::StartUnasked)
        };
        assert_eq!((begins(6), begins(7)), (true, false));
    }

    #[test]
    fn a_byline_behind_a_text_that_names_its_reporter_is_the_next_one_s() {
        let reported = |text: &str| {
            let lines =
                [text, "#青石大桥昨天合龙", "□本报记者 何晚", "天还没有亮，老船工下了河堤。"];
            let units = page(&lines, |_| 90);
            told(&units, |evidence, features| {
                evidence.pair(&(1..3), 0, &mut |feature, _| features.push(feature));
            })
            .contains(&Feature::HeadReported)
        };
        assert!(reported("本报讯（记者郭远）青石大桥昨天合龙。"));
        assert!(!reported("本报讯 青石大桥昨天合龙。"));
    }

    #[test]
    fn a_standing_head_is_over_the_next_headline() {
        let over = |news: &str| {
            let lines =
                ["青石大桥昨天合龙。", "#大桥昨天合龙", "#河堤时评", "#渡口的灯不能灭", news];
            has(&page(&lines, |_| 90), 1..3, Feature::HeadLabelOver)
        };
        assert!(over("渡口的灯亮了三十年，桥通了，还有人夜里要坐船回家。"));
        assert!(!over("本报讯 渡口的灯亮了三十年，昨天换了新的。"));
    }

    #[test]
    fn the_second_of_two_signed_headlines_is_the_next_text_s() {
        let lines = [
            "渡口的灯亮了三十年。",
            "#渡口的灯",
            "□郭远",
            "#茶园春早",
            "□刘群",
            "茶树在雨后发了芽。",
        ];
        let units = page(&lines, |_| 90);
        assert_eq!([3, 5].map(|to| has(&units, 1..to, Feature::HeadTwice)), [false, true]);
    }

    #[test]
    fn what_stands_behind_a_byline_over_a_text_is_its_headline() {
        let lines = [
            "The ferry is back after the flood.",
            "#Ferry Is Back",
            "□By ANN LEE",
            "#BRIEFS",
            "#Mill Is Sold",
            "The old paper mill was sold on Monday.",
        ];
        let units = page(&lines, |_| 0);
        assert_eq!([3, 5].map(|to| has(&units, 1..to, Feature::HeadPast)), [false, true]);
    }

    #[test]
    fn a_heading_with_its_number_begins_no_article() {
        let lines = [
            "#早稻育秧把好三关",
            "眼下正是早稻播种的时候，农技员请社员把好三关。",
            "#一、浸种关",
            "浸种前先晒种两天，用泥水选种，去掉瘪谷。",
            "#二、播种关",
            "三月下旬常有倒春寒，要抢晴天播种。",
            "#青石大桥昨天合龙",
            BRIDGE,
        ];
        assert_eq!(starts(&lines), [1, 7]);
    }
}
