//! What an issue costs: parse, typeset, draw.

fn main() {
    divan::main();
}
