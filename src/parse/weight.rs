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
    Start -1.0 "A text begins."
    StartFirst 1.0 "It is the page's first."
    StartDateline 5.0 "It begins with a dateline."
    StartFrom 6.0 "It begins with a jump line from elsewhere."
    StartAfterTo 6.0 "The text before ended with a jump line."
    StartAfterSigned 3.5 "The text before ended with a byline in brackets."
    StartAfterOpen -2.0 "The text before ended inside a sentence."
    StartAfterColon -2.0 "The text before ended with a colon."
    StartMid -2.0 "It begins inside a sentence."
    StartLead 1.2 "It stands in, where others do not."
    StartWidth 0.6 "Its column is another."
    StartGap 1.0 "More blank lines than usual stand above it."
    StartInput 2.0 "It is in another file."
    StartCohesion -8.0 "How much of its words the text before has."
    StartStrange 0.5 "The text before has none of its words."
    StartNumbered -1.5 "It is an item of an enumeration."
    StartOpener -0.5 "It begins as paragraphs inside the news do."
    StartQuote -0.5 "It begins with a quotation."
    StartVote 2.0 "A headline far away repeats its words."
    StartVoteApart 3.0 "The same where headlines stand apart from their texts."
    StartDisplay 2.0 "One display line stands between it and the text before."
    StartDisplays 3.0 "Several do."
    StartByline 1.0 "A byline stands between."
    StartAfterCaption 0.5 "The text before was a caption."
    StartCrosshead -4.0 "It is a numbered crosshead."
    StartCaption -1.0 "It is a caption."
    StartBullet 0.0 "It begins with a bullet."
    StartBulletAgain 0.0 "The text before did too."
    StartDatelineAgain 0.0 "It and the text before both begin with the same short dateline, and that one is short."
    StartShort 0.0 "It is a short line."
    // What kind of article it is, by the page's habit.
    BeforeFront 0.0 "Habit headline first: the headline stands before."
    BeforeTail -2.0 "Habit headline first: the headline stands after."
    BeforeBare -1.5 "Habit headline first: no headline at the text."
    AfterFront -2.0 "Habit headline last: the headline stands before."
    AfterTail 0.0 "Habit headline last: the headline stands after."
    AfterBare -1.5 "Habit headline last: no headline at the text."
    ApartFront -2.0 "Habit headlines apart: the headline stands before."
    ApartTail -2.0 "Habit headlines apart: the headline stands after."
    ApartBare 0.0 "Habit headlines apart: no headline at the text."
    // The display lines of an article.
    HeadOne 0.0 "Its head is one line."
    HeadTwo 0.3 "Its head is two lines."
    HeadThree 0.3 "Its head is three lines."
    HeadMore -0.5 "For each line over three."
    HeadByline 0.5 "A byline stands with the head."
    HeadBylineOnly -1.0 "Its head is a byline alone."
    HeadBylineFirst -1.0 "The byline stands on the far side of the head."
    HeadSplit -1.0 "The head is cut out of a run of tight display lines."
    HeadSplitGap 0.0 "The head is cut out of a run of display lines at a blank line."
    HeadInnerGap -0.5 "A blank line stands inside the head."
    HeadMost 2.0 "How much of one of its lines the lead repeats."
    HeadSum 1.0 "How much of all its lines the lead repeats."
    HeadBest 1.0 "How much of its lines is repeated here more than anywhere else."
    HeadElse -1.5 "How much of its lines is repeated elsewhere."
    HeadNone -0.3 "Lines that the lead does not repeat."
    HeadStandingEdge 0.5 "Standing heads on its far side."
    HeadStandingInner -1.0 "Standing heads inside it."
    HeadMarked 2.0 "Lines marked as headings."
    // A display line that is nobody's.
    ApartLine -0.1 "Habit headlines apart: a display line by itself."
    LooseLine -1.0 "Other habits: a display line by itself."
    LooseStanding 0.5 "A standing head by itself."
    LooseBest -1.0 "Other habits: how much of it is repeated somewhere."
    LooseByline -0.5 "A byline by itself."
    LooseBylineApart 0.0 "The same where headlines stand apart."
    LooseRun 0.5 "It stands in a run of five and more."
    // A display line or byline inside a text.
    Inner -2.0 "A display line inside a text."
    InnerAgain -1.0 "A second one after it."
    InnerLong -0.5 "It has more than 14 characters."
    InnerRepeated 2.0 "The text after it begins with its words."
    InnerEcho 1.0 "How much of it the text after it repeats."
    InnerElse -1.0 "How much of it is repeated elsewhere."
    InnerStanding 0.0 "It is a standing head by its words."
    InnerDash -1.0 "It begins with a dash."
    InnerOpen -1.0 "The text before it ended inside a sentence."
    InnerByline -1.0 "A byline inside a text."
    InnerBylineLast 0.5 "A byline after the last paragraph."
}
