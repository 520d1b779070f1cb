//! Work on many values at once: a pass that looks at each value by itself is shared out among the machine's cores.

use std::{num::NonZero, thread};

/// No more threads than this: what a page has to do is soon done.
const MOST: usize = 8;

/// What `work` gives for each of `values`, in their order, whatever thread did it.
///
/// `least` values are worth a thread; fewer than two such shares are done at once.
pub(super) fn map<T: Sync, R: Send>(
    values: &[T],
    least: usize,
    work: impl Fn(&T) -> R + Sync,
) -> Vec<R> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get).min(MOST);
    let share = values.len().div_ceil(cores).max(least).max(1);
    let mut chunks = values.chunks(share);
    let Some(first) = chunks.next() else { return vec![] };
    let rest: Vec<&[T]> = chunks.collect();
    if rest.is_empty() {
        return first.iter().map(work).collect();
    }
    let work = &work;
    thread::scope(|scope| {
        let threads: Vec<_> = rest
            .iter()
            .map(|chunk| scope.spawn(move || chunk.iter().map(work).collect::<Vec<R>>()))
            .collect();
        let mut given: Vec<R> = first.iter().map(work).collect();
        for (thread, chunk) in threads.into_iter().zip(&rest) {
            match thread.join() {
                Ok(more) => given.extend(more),
                // Only a panic gets here; the work is tried again where it is seen.
                Err(_) => given.extend(chunk.iter().map(work)),
            }
        }
        given
    })
}

#[cfg(test)]
mod tests {
    use super::map;

    #[test]
    fn the_order_is_that_of_the_values() {
        let values: Vec<usize> = (0..1000).collect();
        let doubled: Vec<usize> = values.iter().map(|value| value * 2).collect();
        for least in [1, 7, 500, 2000] {
            assert_eq!(map(&values, least, |value| value * 2), doubled);
        }
        assert!(map(&[] as &[usize], 1, |value| *value).is_empty());
    }
}
