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
    Start 0.14 "A text begins."
    StartFirst 1.00 "It is the page's first."
    StartDateline 1.15 "It begins with a dateline."
    StartFrom 6.00 "It begins with a jump line from elsewhere."
    StartAfterTo 5.76 "The text before ended with a jump line."
    StartAfterSigned 3.05 "The text before ended with a byline in brackets."
    StartAfterOpen 0.01 "The text before ended inside a sentence."
    StartAfterColon -1.14 "The text before ended with a colon."
    StartMid -2.00 "It begins inside a sentence."
    StartLead 1.05 "It stands in, where others do not."
    StartWidth 0.09 "Its column is another."
    StartGap 1.00 "More blank lines than usual stand above it."
    StartInput 2.00 "It is in another file."
    StartCohesion -7.19 "How much of its words the text before has."
    StartStrange -0.09 "The text before has none of its words."
    StartNumbered -0.16 "It is an item of an enumeration."
    StartOpener -0.02 "It begins as paragraphs inside the news do."
    StartQuote -0.02 "It begins with a quotation."
    StartVote 0.09 "A headline far away repeats its words."
    StartVoteApart 2.37 "The same where headlines stand apart from their texts."
    StartDisplay 0.68 "One display line stands between it and the text before."
    StartDisplays 1.31 "Several do."
    StartByline -0.30 "A byline stands between."
    StartAfterCaption 0.02 "The text before was a caption."
    StartCrosshead -3.15 "It is a numbered crosshead."
    StartCaption -0.25 "It is a caption."
    StartBullet 0.05 "It begins with a bullet."
    StartBulletAgain -0.48 "The text before did too."
    StartDatelineAgain -0.95 "It and the text before both begin with the same short dateline, and that one is short."
    StartShort 0.20 "It is a short line."
    // What kind of article it is, by the page's habit.
    BeforeFront -0.33 "Habit headline first: the headline stands before."
    BeforeTail -0.38 "Habit headline first: the headline stands after."
    BeforeBare -0.03 "Habit headline first: no headline at the text."
    AfterFront -1.39 "Habit headline last: the headline stands before."
    AfterTail -1.07 "Habit headline last: the headline stands after."
    AfterBare -0.96 "Habit headline last: no headline at the text."
    ApartFront -2.24 "Habit headlines apart: the headline stands before."
    ApartTail -2.04 "Habit headlines apart: the headline stands after."
    ApartBare -1.43 "Habit headlines apart: no headline at the text."
    // The display lines of an article.
    HeadOne 0.14 "Its head is one line."
    HeadTwo -0.00 "Its head is two lines."
    HeadThree -0.16 "Its head is three lines."
    HeadMore -0.20 "For each line over three."
    HeadByline -0.05 "A byline stands with the head."
    HeadBylineOnly 0.18 "Its head is a byline alone."
    HeadBylineFirst -0.37 "The byline stands on the far side of the head."
    HeadSplit -0.03 "The head is cut out of a run of tight display lines."
    HeadSplitGap 0.02 "The head is cut out of a run of display lines at a blank line."
    HeadInnerGap -0.50 "A blank line stands inside the head."
    HeadMost -0.02 "How much of one of its lines the lead repeats."
    HeadSum 0.28 "How much of all its lines the lead repeats."
    HeadBest 0.08 "How much of its lines is repeated here more than anywhere else."
    HeadElse -0.52 "How much of its lines is repeated elsewhere."
    HeadNone -0.11 "Lines that the lead does not repeat."
    HeadStandingEdge 0.60 "Standing heads on its far side."
    HeadStandingInner -1.09 "Standing heads inside it."
    HeadMarked 2.00 "Lines marked as headings."
    // A display line that is nobody's.
    ApartLine -1.65 "Habit headlines apart: a display line by itself."
    LooseLine -0.27 "Other habits: a display line by itself."
    LooseStanding 0.63 "A standing head by itself."
    LooseBest 0.00 "Other habits: how much of it is repeated somewhere."
    LooseByline -0.15 "A byline by itself."
    LooseBylineApart -0.13 "The same where headlines stand apart."
    LooseRun 0.07 "It stands in a run of five and more."
    // A display line or byline inside a text.
    Inner 0.35 "A display line inside a text."
    InnerAgain -0.65 "A second one after it."
    InnerLong 0.16 "It has more than 14 characters."
    InnerRepeated 1.10 "The text after it begins with its words."
    InnerEcho 0.14 "How much of it the text after it repeats."
    InnerElse -0.49 "How much of it is repeated elsewhere."
    InnerStanding -0.14 "It is a standing head by its words."
    InnerDash -0.36 "It begins with a dash."
    InnerOpen -0.01 "The text before it ended inside a sentence."
    InnerByline -0.66 "A byline inside a text."
    InnerBylineLast -0.44 "A byline after the last paragraph."
}
