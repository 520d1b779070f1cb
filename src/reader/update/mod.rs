//! The only writer of [`State`]: a message in, perhaps an effect out, no I/O.

use super::{
    message::{Effect, Message},
    state::State,
};

/// Does what `message` means; what the outside has to do is given back.
pub fn update(state: &mut State, message: Message) -> Option<Effect> {
    match message {
        Message::Quit => Some(Effect::Quit),
        Message::Resize(size) => {
            state.size = size;
            None
        }
        Message::Ambiguous(ambiguous) => {
            state.options.ambiguous = ambiguous;
            None
        }
        _ => None,
    }
}
