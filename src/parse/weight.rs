//! The weights of the cut: what each piece of evidence is worth.

/// Makes the enum of features, its names and the table of weights from one list.
macro_rules! features {
    ($($name:ident $weight:literal $doc:literal)*) => {
        /// A piece of evidence for or against a cut, a headline, a crosshead.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Feature {
            $(#[doc = $doc] $name,)*
        }

        /// The features' names, in order.
        pub const NAMES: [&str; Weights::COUNT] = [$(stringify!($name)),*];

        impl Weights {
            /// How many features there are.
            pub const COUNT: usize = [$(stringify!($name)),*].len();

            /// Fitted by `tools/fit.rs` (averaged structured perceptron over newsgen issues).
            pub const FITTED: Self = Self([$($weight),*]);
        }
    };
}

/// A weight for each [`Feature`].
#[derive(Clone, Debug, PartialEq)]
pub struct Weights(pub [f32; Self::COUNT]);

impl Weights {
    /// What `feature` is worth.
    pub fn of(&self, feature: Feature) -> f32 {
        self.0.get(feature as usize).copied().unwrap_or_default()
    }
}

features! {
    // A text begins here.
    Start -3.00 "A text begins."
    StartFirst 0.00 "It is the page's first."
    StartDateline 5.74 "It begins with a dateline."
    StartFrom 4.49 "It begins with a jump line from elsewhere."
    StartAfterTo 4.06 "The text before ended with a jump line."
    StartAfterSigned 0.77 "The text before ended with a byline in brackets."
    StartAfterOpen -0.12 "The text before ended inside a sentence."
    StartAfterColon -1.94 "The text before ended with a colon."
    StartMid -1.00 "It begins inside a sentence."
    StartLead 1.88 "It stands in, where others do not."
    StartWidth 1.33 "Its column is another."
    StartGap 2.39 "More blank lines than usual stand above it."
    StartInput 0.00 "It is in another file."
    StartCohesion -6.48 "How much of its words the text before has."
    StartStrange 1.86 "The text before has none of its words."
    StartNumbered -1.91 "It is an item of an enumeration."
    StartOpener -0.41 "It begins as paragraphs inside the news do."
    StartQuote 0.90 "It begins with a quotation."
    StartVote 0.51 "A headline far away repeats its words."
    StartVoteApart -0.43 "The same where headlines stand apart from their texts."
    StartDisplay 1.30 "One display line stands between it and the text before."
    StartDisplays 1.33 "Several do."
    StartByline 0.56 "A byline stands between."
    StartAfterCaption -0.48 "The text before was a caption."
    StartCrosshead -0.42 "It is a numbered crosshead."
    StartCaption 0.38 "It is a caption."
    StartBullet 1.11 "It begins with a bullet."
    StartBulletAgain -3.90 "The text before did too."
    StartDatelineAgain -3.53 "It and the text before both begin with the same short dateline, and that one is short."
    StartShort 0.63 "It is a short line."
    // What kind of article it is, by the page's habit.
    BeforeFront -0.23 "Habit headline first: the headline stands before."
    BeforeTail -3.92 "Habit headline first: the headline stands after."
    BeforeBare 0.30 "Habit headline first: no headline at the text."
    AfterFront 0.57 "Habit headline last: the headline stands before."
    AfterTail -0.63 "Habit headline last: the headline stands after."
    AfterBare -2.18 "Habit headline last: no headline at the text."
    ApartFront -2.09 "Habit headlines apart: the headline stands before."
    ApartTail -3.54 "Habit headlines apart: the headline stands after."
    ApartBare -1.06 "Habit headlines apart: no headline at the text."
    // The display lines of an article.
    HeadOne 0.05 "Its head is one line."
    HeadTwo -0.18 "Its head is two lines."
    HeadThree -1.28 "Its head is three lines."
    HeadMore -1.30 "For each line over three."
    HeadByline 1.83 "A byline stands with the head."
    HeadBylineOnly 1.75 "Its head is a byline alone."
    HeadBylineFirst -2.88 "The byline stands on the far side of the head."
    HeadSplit -1.98 "The head is cut out of a run of tight display lines."
    HeadSplitGap -1.82 "The head is cut out of a run of display lines at a blank line."
    HeadInnerGap -0.38 "A blank line stands inside the head."
    HeadMost 0.26 "How much of one of its lines the lead repeats."
    HeadSum 1.59 "How much of all its lines the lead repeats."
    HeadBest 0.67 "How much of its lines is repeated here more than anywhere else."
    HeadElse -5.08 "How much of its lines is repeated elsewhere."
    HeadNone -1.25 "Lines that the lead does not repeat."
    HeadStandingEdge 1.52 "Standing heads on its far side."
    HeadStandingInner -0.78 "Standing heads inside it."
    HeadName -0.25 "Its last line may be a name."
    HeadMarked 0.00 "Lines marked as headings."
    HeadGlue 0.22 "Lines that go on with the line before."
    HeadBroken -0.81 "It is cut inside a statement that goes over two lines."
    HeadAd -0.87 "Lines of an advertisement."
    HeadNearAd -0.40 "Lines near an advertisement."
    // A head that stands apart, in a pool of heads.
    ApartAway 0.23 "Habit headlines apart: the headline is in the pool."
    AwayOne -0.57 "The head in the pool is one line."
    AwayTwo 0.05 "It is two lines."
    AwayThree -0.24 "It is three lines."
    AwayMore -1.19 "For each line over three."
    AwayByline 0.27 "A byline stands with it."
    AwayBylineOnly -2.09 "It is a byline alone."
    AwayBylineInner -2.13 "A byline stands before its last display line."
    AwayInnerGap 0.17 "A blank line stands inside it."
    AwayApart -0.47 "A blank line stands above it."
    AwayMost 0.48 "How much of one of its lines the lead repeats."
    AwaySum 1.65 "How much of all its lines the lead repeats."
    AwayBest 1.91 "How much of its lines is repeated here more than anywhere else."
    AwayElse -5.24 "How much of its lines is repeated elsewhere."
    AwayNone -2.47 "Lines that the lead does not repeat."
    AwayStanding 0.13 "A standing head on its far side."
    AwayName 0.75 "Its last line may be a name."
    AwayBroken -1.19 "It begins inside a statement that goes over two lines."
    AwayGlue 0.26 "Lines that go on with the line before."
    AwayAd -0.67 "Lines of an advertisement or near one."
    AwaySkip -3.57 "A line in the pool that is no text's."
    AwaySkipStanding -0.42 "A standing head there."
    AwaySkipAd 2.10 "A line of an advertisement there."
    AwaySkipNearAd 1.58 "A line near an advertisement."
    // A display line that is nobody's.
    ApartLine -1.62 "Habit headlines apart: a display line by itself."
    LooseLine -2.11 "Other habits: a display line by itself."
    LooseStanding 1.18 "A standing head by itself."
    LooseBest 0.64 "Other habits: how much of it is repeated somewhere."
    LooseByline 0.70 "A byline by itself."
    LooseBylineApart -0.21 "The same where headlines stand apart."
    LooseAd 0.41 "A line of an advertisement."
    LooseNearAd -0.13 "A line near one."
    LooseBroken 0.44 "It goes on with the line before."
    LooseRun 0.33 "It stands in a run of five and more."
    // A display line or byline inside a text.
    Inner -2.33 "A display line inside a text."
    InnerAgain -1.47 "A second one after it."
    InnerLong 1.08 "It has more than 14 characters."
    InnerRepeated 1.55 "The text after it begins with its words."
    InnerEcho 1.74 "How much of it the text after it repeats."
    InnerElse -0.69 "How much of it is repeated elsewhere."
    InnerStanding -0.63 "It is a standing head by its words."
    InnerDash -0.26 "It begins with a dash."
    InnerOpen -0.44 "The text before it ended inside a sentence."
    InnerByline -0.62 "A byline inside a text."
    InnerBylineLast -9.96 "A byline after the last paragraph."
}
