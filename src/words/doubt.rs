//! Sentences about what the parser was unsure of.

use super::Lang;

/// What was doubted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Where the article begins.
    Start,
    /// Where it ends.
    End,
    /// Which headline it has.
    Headline,
    /// Which article a jump line leads to.
    Jump,
    /// What the page is called.
    Page,
    /// In which order the page's columns follow.
    Order,
}

impl Doubt {
    /// The sentence in `lang`; with the second choice, if there is one.
    pub fn say(self, second: Option<&str>, lang: Lang) -> String {
        match lang {
            Lang::Zh => {
                let doubt = match self {
                    Self::Start => "从哪里开始不确定",
                    Self::End => "到哪里结束不确定",
                    Self::Headline => "标题不确定",
                    Self::Jump => "转版对应哪一篇不确定",
                    Self::Page => "版次不确定",
                    Self::Order => "各栏的先后不确定",
                };
                second
                    .map_or(format!("{doubt}。"), |second| format!("{doubt}，也可能是：{second}"))
            }
            Lang::En => {
                let doubt = match self {
                    Self::Start => "It is unsure where it begins",
                    Self::End => "It is unsure where it ends",
                    Self::Headline => "It is unsure which headline it has",
                    Self::Jump => "It is unsure where the jump line leads",
                    Self::Page => "It is unsure which page this is",
                    Self::Order => "It is unsure in which order the columns follow",
                };
                second.map_or(format!("{doubt}."), |second| format!("{doubt}; perhaps: {second}"))
            }
        }
    }
}
