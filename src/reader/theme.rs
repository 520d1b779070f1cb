//! Colours: the terminal's own sixteen, so that they fit its background.

use ratatui::style::{Color, Modifier, Style};

pub use crate::config::Theme;

/// What a piece of the screen is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// The text.
    Text,
    /// Headlines.
    Headline,
    /// Standing heads, crossheads.
    Label,
    /// Captions, bylines, what stands back.
    Dim,
    /// Jump lines.
    Jump,
    /// The status line and the footer.
    Bar,
    /// The keys in the footer.
    Key,
    /// The lines between panes.
    Rule,
    /// The chosen entry of the pane that has the keys.
    Chosen,
    /// The chosen entry of another pane.
    Marked,
    /// The title that stays in sight.
    Sticky,
    /// The search hit where the reader is.
    Hit,
    /// Another hit.
    OtherHit,
    /// A notice.
    Notice,
}

impl Theme {
    /// The theme after this one.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Auto => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::None,
            Self::None => Self::Auto,
        }
    }

    /// Its name, as in the settings.
    pub fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::None => "none",
        }
    }

    /// How `role` looks.
    pub fn style(self, role: Role) -> Style {
        let plain = match self {
            Self::Auto | Self::None => Style::new(),
            Self::Light => Style::new().fg(Color::Black).bg(Color::White),
            Self::Dark => Style::new().fg(Color::Gray).bg(Color::Black),
        };
        let colour = |colour: Color| if self == Self::None { plain } else { plain.fg(colour) };
        match role {
            Role::Text | Role::Bar => plain,
            Role::Label => colour(Color::Red).add_modifier(Modifier::BOLD),
            Role::Dim | Role::Rule => plain.add_modifier(Modifier::DIM),
            // Blue is hard to read on black, cyan on white.
            Role::Jump if self == Self::Light => colour(Color::Blue),
            Role::Jump => colour(Color::Cyan),
            Role::Chosen => plain.add_modifier(Modifier::REVERSED),
            Role::Headline | Role::Key | Role::Marked => plain.add_modifier(Modifier::BOLD),
            Role::Sticky => plain.add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
            Role::Hit => plain.add_modifier(Modifier::REVERSED | Modifier::BOLD),
            Role::OtherHit => colour(Color::Red).add_modifier(Modifier::UNDERLINED),
            Role::Notice => colour(Color::Red),
        }
    }
}
