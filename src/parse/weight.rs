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
    Start -2.02 "A text begins."
    StartFirst 0.00 "It is the page's first."
    StartDateline 4.61 "It begins with a dateline."
    StartFrom 4.39 "It begins with a jump line from elsewhere."
    StartAfterTo 2.73 "The text before ended with a jump line."
    StartAfterSigned 0.27 "The text before ended with a byline in brackets."
    StartAfterOpen 1.32 "The text before ended inside a sentence."
    StartAfterColon -0.07 "The text before ended with a colon."
    StartMid -0.65 "It begins inside a sentence."
    StartLead 1.64 "It stands in, where others do not."
    StartWidth 1.41 "Its column is another."
    StartGap 0.00 "More blank lines than usual stand above it."
    StartInput 0.00 "It is in another file."
    StartCohesion -8.34 "How much of its words the text before has."
    StartStrange 1.44 "The text before has none of its words."
    StartNumbered -0.94 "It is an item of an enumeration."
    StartOpener -0.60 "It begins as paragraphs inside the news do."
    StartQuote 0.73 "It begins with a quotation."
    StartVote 0.84 "A headline far away repeats its words."
    StartVoteApart 0.09 "The same where headlines stand apart from their texts."
    StartDisplay 1.31 "One display line stands between it and the text before."
    StartDisplays 1.96 "Several do."
    StartByline 0.37 "A byline stands between."
    StartAfterCaption 0.91 "The text before was a caption."
    StartCrosshead -0.03 "It is a numbered crosshead."
    StartCaption -0.86 "It is a caption."
    StartBullet 0.46 "It begins with a bullet."
    StartBulletAgain -1.77 "The text before did too."
    StartDatelineAgain -1.95 "It and the text before both begin with the same short dateline, and that one is short."
    StartShort -0.31 "It is a short line."
    // What kind of article it is, by the page's habit.
    BeforeFront -0.85 "Habit headline first: the headline stands before."
    BeforeTail -3.53 "Habit headline first: the headline stands after."
    BeforeBare 0.07 "Habit headline first: no headline at the text."
    AfterFront -0.26 "Habit headline last: the headline stands before."
    AfterTail -0.27 "Habit headline last: the headline stands after."
    AfterBare -3.09 "Habit headline last: no headline at the text."
    ApartFront 0.70 "Habit headlines apart: the headline stands before."
    ApartTail -1.44 "Habit headlines apart: the headline stands after."
    ApartBare -1.28 "Habit headlines apart: no headline at the text."
    // The display lines of an article.
    HeadOne -0.83 "Its head is one line."
    HeadTwo -0.66 "Its head is two lines."
    HeadThree -1.29 "Its head is three lines."
    HeadMore -0.93 "For each line over three."
    HeadByline 1.85 "A byline stands with the head."
    HeadBylineOnly 0.98 "Its head is a byline alone."
    HeadBylineFirst -2.05 "The byline stands on the far side of the head."
    HeadSplit -1.90 "The head is cut out of a run of tight display lines."
    HeadSplitGap -1.05 "The head is cut out of a run of display lines at a blank line."
    HeadInnerGap 0.00 "A blank line stands inside the head."
    HeadMost 0.62 "How much of one of its lines the lead repeats."
    HeadSum 1.56 "How much of all its lines the lead repeats."
    HeadBest 1.10 "How much of its lines is repeated here more than anywhere else."
    HeadElse -4.35 "How much of its lines is repeated elsewhere."
    HeadNone -1.87 "Lines that the lead does not repeat."
    HeadStandingEdge 1.04 "Standing heads on its far side."
    HeadStandingInner -2.55 "Standing heads inside it."
    HeadName -0.32 "Its last line may be a name."
    HeadMarked 0.00 "Lines marked as headings."
    // A display line that is nobody's.
    ApartLine -2.32 "Habit headlines apart: a display line by itself."
    LooseLine -1.90 "Other habits: a display line by itself."
    LooseStanding 1.54 "A standing head by itself."
    LooseBest 1.49 "Other habits: how much of it is repeated somewhere."
    LooseByline -0.59 "A byline by itself."
    LooseBylineApart 0.52 "The same where headlines stand apart."
    LooseRun 0.42 "It stands in a run of five and more."
    // A display line or byline inside a text.
    Inner -1.56 "A display line inside a text."
    InnerAgain -1.36 "A second one after it."
    InnerLong 0.94 "It has more than 14 characters."
    InnerRepeated 3.94 "The text after it begins with its words."
    InnerEcho 2.28 "How much of it the text after it repeats."
    InnerElse -0.39 "How much of it is repeated elsewhere."
    InnerStanding -1.15 "It is a standing head by its words."
    InnerDash 0.28 "It begins with a dash."
    InnerOpen 0.52 "The text before it ended inside a sentence."
    InnerByline -0.68 "A byline inside a text."
    InnerBylineLast -9.29 "A byline after the last paragraph."
}
