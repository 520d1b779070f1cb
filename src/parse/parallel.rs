//! Work on many values at once: a pass that looks at each value by itself is shared out among the machine's cores.

use std::{num::NonZero, sync::LazyLock, thread};

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
    let mut chunks = values.chunks(share(values.len(), least));
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

/// Does `work` to each of `values`, as [`map`] does.
pub(super) fn each<T: Send>(values: &mut [T], least: usize, work: impl Fn(&mut T) + Sync) {
    let share = share(values.len(), least);
    let (first, rest) = values.split_at_mut(share.min(values.len()));
    let work = &work;
    thread::scope(|scope| {
        for chunk in rest.chunks_mut(share) {
            scope.spawn(move || chunk.iter_mut().for_each(work));
        }
        first.iter_mut().for_each(work);
    });
}

/// What two pieces of work give, done at once if they are `worth` a thread.
pub(super) fn both<A, B: Send>(
    worth: bool,
    one: impl FnOnce() -> A,
    other: impl Fn() -> B + Sync,
) -> (A, B) {
    if !worth || cores() == 1 {
        return (one(), other());
    }
    thread::scope(|scope| {
        let thread = scope.spawn(&other);
        let one = one();
        // Only a panic fails; the work is tried again where it is seen.
        (one, thread.join().unwrap_or_else(|_| other()))
    })
}

/// How many threads may run at once. Asked once: the answer costs a look at the system's files.
fn cores() -> usize {
    static CORES: LazyLock<usize> =
        LazyLock::new(|| thread::available_parallelism().map_or(1, NonZero::get).min(MOST));
    *CORES
}

/// How many of `count` values a thread gets.
fn share(count: usize, least: usize) -> usize {
    count.div_ceil(cores()).max(least).max(1)
}

#[cfg(test)]
mod tests {
    use super::{both, each, map};

    #[test]
    fn the_order_is_that_of_the_values() {
        let values: Vec<usize> = (0..1000).collect();
        let doubled: Vec<usize> = values.iter().map(|value| value * 2).collect();
        for least in [1, 7, 500, 2000] {
            assert_eq!(map(&values, least, |value| value * 2), doubled);
        }
        for least in [1, 7, 500, 2000] {
            let mut own = values.clone();
            each(&mut own, least, |value| *value *= 2);
            assert_eq!(own, doubled);
        }
        each(&mut [] as &mut [usize], 1, |value| *value += 1);
        assert_eq!([true, false].map(|worth| both(worth, || 1, || 2)), [(1, 2); 2]);
        assert!(map(&[] as &[usize], 1, |value| *value).is_empty());
    }
}
