//! The weights of the cut: what each piece of evidence is worth.

use super::weighed::weighed;

/// A weight for each [`Feature`].
#[derive(Clone, Debug, PartialEq)]
pub struct Weights(pub [f32; COUNT]);

impl Weights {
    /// How many features there are.
    pub const COUNT: usize = COUNT;

    /// The fitted weights.
    pub const FITTED: Self = Self(FITTED);

    /// What `feature` is worth.
    pub fn of(&self, feature: Feature) -> f32 {
        self.0.get(feature as usize).copied().unwrap_or_default()
    }
}

weighed! {
    /// A piece of evidence for or against a cut, a headline, a crosshead.
    enum Feature;
    /// Fitted by `tools/fit.rs` over newsgen issues; those that say so are set by hand.
    weights;

    // A text begins here.
    Start -3.02 "A text begins."
    StartFirst 0.00 "It is the page's first."
    StartDateline 5.93 "It begins with a dateline."
    StartFrom 4.31 "It begins with a jump line from elsewhere."
    StartAfterTo 3.44 "The text before ended with a jump line."
    StartSure 6.00 "Both: it begins with a dateline, and the text before ended with a jump line. Set by hand."
    StartAfterSigned 0.94 "The text before ended with a byline in brackets."
    StartFiled 4.00 "It ended with a dateline in brackets, a display line stands between, and paragraphs are lines. Set by hand."
    StartAfterOpen 0.31 "The text before ended inside a sentence."
    StartAfterColon -1.09 "The text before ended with a colon."
    StartMid 0.09 "It begins inside a sentence."
    StartLead 1.70 "It stands in, where others do not."
    StartWidth 1.10 "Its column is another."
    StartGap 3.56 "More blank lines than usual stand above it."
    StartInput 0.00 "It is in another file."
    StartCohesion -6.00 "How much of its words the text before has; not where the next four are asked."
    StartStrange 1.90 "The text before has none of its words; the same."
    StartBare 4.50 "No line stands between, and heads are thrown together. Set by hand, as the next three."
    StartBond -8.00 "The same: how sure the words on both sides go on with each other."
    StartHeaded 2.20 "Lines stand between."
    StartHeadedBond -3.00 "The same: how sure the words on both sides go on with each other."
    StartNumbered -1.78 "It is an item of an enumeration."
    StartOpener -0.46 "It begins as paragraphs inside the news do."
    StartQuote 0.82 "It begins with a quotation."
    StartRecent 0.77 "It speaks as a lead does: lately, yesterday, as was learnt."
    StartFollows -0.63 "It begins as paragraphs after the lead do."
    StartAttended -4.00 "It says who took part, and no more: the last words of news. Set by hand."
    StartNoted -6.00 "An editor's note stands before it, and only a byline between. Set by hand."
    StartVote 0.67 "A headline far away repeats its words."
    StartVoteApart -0.53 "The same where headlines stand apart from their texts."
    StartDisplay 1.58 "One display line stands between it and the text before."
    StartDisplays 1.12 "Several do."
    StartByline 0.51 "A byline stands between."
    StartAfterCaption -0.54 "The text before was a caption."
    StartCrosshead -0.67 "It is a numbered crosshead."
    StartCaption 0.48 "It is a caption."
    StartCredit -4.00 "It is a photographer's credit, in Chinese right under the words beside a picture, and no jump line ends the text before. Set by hand."
    StartBullet 1.05 "It begins with a bullet."
    StartBulletAgain -3.95 "The text before did too."
    StartDatelineAgain -3.72 "It and the text before both begin with the same short dateline, and that one is short."
    StartShort 1.00 "It is a short line."
    StartUndated -3.00 "Latin: one line stands above it, and others on the page begin with datelines. Set by hand."
    StartNotifies 2.00 "It is a notice. Set by hand."
    StartOld -0.99 "How much of the display lines before the last ones it repeats."
    // What kind of article it is, by the page's habit.
    BeforeFront -0.08 "Habit headline first: the headline stands before."
    BeforeTail -3.29 "Habit headline first: the headline stands after."
    BeforeBare 0.42 "Habit headline first: no headline at the text."
    AfterFront 0.67 "Habit headline last: the headline stands before."
    AfterTail -0.58 "Habit headline last: the headline stands after."
    AfterBare -2.22 "Habit headline last: no headline at the text."
    ApartFront -1.48 "Habit headlines apart: the headline stands before."
    ApartTail -2.89 "Habit headlines apart: the headline stands after."
    ApartBare -0.96 "Habit headlines apart: no headline at the text."
    // The display lines of an article.
    HeadOne -0.02 "Its head is one line."
    HeadTwo -0.39 "Its head is two lines."
    HeadThree -1.58 "Its head is three lines."
    HeadMore -1.53 "For each line over three."
    HeadByline 2.01 "A byline stands with the head."
    HeadBylineOnly 1.70 "Its head is a byline alone."
    HeadBylineFirst -2.81 "The byline stands on the far side of the head."
    HeadSplit -2.17 "The head is cut out of a run of tight display lines."
    HeadSplitGap -1.86 "The head is cut out of a run of display lines at a blank line."
    HeadInnerGap -0.52 "A blank line stands inside the head."
    HeadMost -0.04 "How much of one of its lines the lead repeats."
    HeadSum 1.32 "How much of all its lines the lead repeats."
    HeadBest 0.91 "How much of its lines is repeated here more than anywhere else."
    HeadElse -5.16 "How much of its lines is repeated elsewhere."
    HeadNone -1.24 "Lines that the lead does not repeat."
    HeadStandingEdge 1.57 "Standing heads on its far side."
    HeadStandingInner -0.61 "Standing heads inside it."
    HeadName -0.39 "Its last line may be a name."
    HeadMarked 0.64 "Lines marked as headings."
    HeadGlue 0.35 "Lines that go on with the line before."
    HeadBroken -0.67 "It is cut inside a statement that goes over two lines."
    HeadAd -0.89 "Lines of an advertisement."
    HeadCaption -3.00 "Latin: a byline stands in it, over words beside a picture. Set by hand."
    HeadMid -1.50 "Latin: it stands over a small letter, and no jump line from elsewhere between. Set by hand."
    HeadNearAd -0.49 "Lines near an advertisement."
    // A head that stands apart, in a pool of heads.
    ApartAway 0.08 "Habit headlines apart: the headline is in the pool."
    AwayOne -0.42 "The head in the pool is one line."
    AwayTwo -0.01 "It is two lines."
    AwayThree -0.02 "It is three lines."
    AwayMore -1.38 "For each line over three."
    AwayByline -0.12 "A byline stands with it."
    AwayBylineOnly -2.80 "It is a byline alone."
    AwayBylineInner -3.08 "A byline stands before its last display line."
    AwayInnerGap 0.05 "A blank line stands inside it."
    AwayApart -0.43 "A blank line stands above it."
    AwayMost 0.05 "How much of one of its lines the lead repeats."
    AwaySum 1.38 "How much of all its lines the lead repeats."
    AwayBest 1.79 "How much of its lines is repeated here more than anywhere else."
    AwayElse -5.66 "How much of its lines is repeated elsewhere."
    AwayLater -2.00 "How much of them is repeated a few paragraphs after the lead. Set by hand."
    AwayNone -2.45 "Lines that the lead does not repeat."
    AwayStanding 0.26 "A standing head on one of its sides."
    AwayStandingNear -1.50 "One is on its other side than those of the page. Set by hand."
    AwayMeet 2.00 "Inside it lines meet as words of the text do. Set by hand."
    AwayTorn -0.50 "It begins where words meet that do so in a text. Set by hand."
    AwayReported -3.00 "A byline stands with it, and the dateline of the text names its reporter. Set by hand."
    AwayBriefs 2.50 "It is the standing head of several briefs, no more. Set by hand."
    AwayLabel -1.50 "It is another standing head, no more. Set by hand."
    AwaySells -3.00 "Lines of it say what is for sale, and no text repeats them. Set by hand."
    AwayNotice 2.00 "It is the title of a notice. Set by hand."
    AwayNotices -2.00 "One such is a line of it. Set by hand."
    AwayNotifies 2.00 "Its title is one of a notice, and the text is one, or neither. Set by hand."
    AwayStandingInner -1.50 "Standing heads inside it. Set by hand."
    AwayBriefsLate -2.00 "It is the standing head of briefs, and the text before may be one. Set by hand."
    AwayTells -3.00 "A kicker stands in it, but not before its headline. Set by hand."
    AwayName 0.70 "Its last line may be a name."
    AwayBroken -1.21 "It begins inside a statement that goes over two lines."
    AwayGlue 0.18 "Lines that go on with the line before."
    AwayAd -0.52 "Lines of an advertisement or near one."
    AwaySkip -3.81 "A line in the pool that is no text's."
    AwaySkipStanding -0.28 "A standing head there."
    AwaySkipAd 2.18 "A line of an advertisement there."
    AwaySkipNearAd 1.74 "A line near an advertisement."
    // A display line that is nobody's.
    ApartLine -1.66 "Habit headlines apart: a display line by itself."
    LooseLine -2.16 "Other habits: a display line by itself."
    LooseStanding 1.10 "A standing head by itself."
    LooseBest 0.39 "Other habits: how much of it is repeated somewhere."
    LooseByline 0.78 "A byline by itself."
    LooseBylineApart -0.14 "The same where headlines stand apart."
    LooseAd 0.19 "A line of an advertisement."
    LooseNearAd -0.28 "A line near one."
    LooseBroken 0.62 "It goes on with the line before."
    LooseRun 0.20 "It stands in a run of five and more."
    // A display line or byline inside a text.
    Inner -2.37 "A display line inside a text."
    InnerAgain -1.08 "A second one after it."
    InnerLong -0.36 "It has more than 14 characters."
    InnerStop 1.00 "Latin: it is short and ends in a full stop. Set by hand."
    InnerRepeated 2.79 "The text after it begins with its words."
    InnerEcho 1.54 "How much of it the text after it repeats."
    InnerElse -0.62 "How much of it is repeated elsewhere."
    InnerStanding -0.57 "It is a standing head by its words."
    InnerDash -0.32 "It begins with a dash."
    InnerBefore 1.45 "How much more of it the text before it repeats than the text after it."
    InnerOpen 0.19 "The text before it ended inside a sentence."
    InnerBreak -3.00 "Latin: it did, and the text after it does not go on with it: a capital. Set by hand."
    InnerByline -0.48 "A byline inside a text."
    InnerBylineLast -9.71 "A byline after the last paragraph."
}
