//! What is kept on disk: places, read marks, history, clippings.
