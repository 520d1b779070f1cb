//! Work on many values at once: a pass that looks at each value by itself is shared out among the machine's cores.
//!
//! Where passes over pages are shared out already, those over a page's lines are not: no more threads are at work than
//! there are cores. What comes out never depends on it.
//!
//! A thread costs some tenths of a millisecond until it is at work: a pass that is over in less is not shared out, so
//! that no pass over the lines of a newspaper's page is.

use std::{
    num::NonZero,
    sync::{
        LazyLock, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

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
    let least = least.max(1);
    if values.len() <= least || cores() == 1 {
        return values.iter().map(work).collect();
    }
    let share = if least == 1 { 1 } else { values.len().div_ceil(cores()).max(least) };
    let mut shares: Vec<(&[T], Vec<R>)> =
        values.chunks(share).map(|share| (share, vec![])).collect();
    each(&mut shares, 1, |(share, given)| *given = share.iter().map(&work).collect());
    let mut all = Vec::with_capacity(values.len());
    for (_, given) in shares {
        all.extend(given);
    }
    all
}

/// Does `work` to each of `values`; `least` of them are worth a thread, and are taken by one at a time.
pub(super) fn each<T: Send>(values: &mut [T], least: usize, work: impl Fn(&mut T) + Sync) {
    let least = least.max(1);
    let helpers = Helpers::ask(values.len().div_ceil(least).saturating_sub(1));
    if helpers.0 == 0 {
        values.iter_mut().for_each(work);
        return;
    }
    let shares = Mutex::new(values.chunks_mut(least));
    let next = || shares.lock().unwrap_or_else(PoisonError::into_inner).next();
    let turn = || {
        while let Some(share) = next() {
            share.iter_mut().for_each(&work);
        }
    };
    thread::scope(|scope| {
        for _ in 0..helpers.0 {
            scope.spawn(turn);
        }
        turn();
    });
}

/// How many of `pages`, which have so many `lines` together, are worth a thread: none of an issue whose lines are soon
/// gone through.
pub(super) fn least(pages: usize, lines: usize) -> usize {
    const LINES: usize = 800;
    if lines < LINES { pages.max(1) } else { 1 }
}

/// What two pieces of work give, done at once if they are `worth` a thread.
pub(super) fn both<A, B: Send>(
    worth: bool,
    one: impl FnOnce() -> A,
    other: impl Fn() -> B + Sync,
) -> (A, B) {
    let helpers = Helpers::ask(usize::from(worth));
    if helpers.0 == 0 {
        return (one(), other());
    }
    thread::scope(|scope| {
        let thread = scope.spawn(&other);
        let one = one();
        // Only a panic fails; the work is tried again where it is seen.
        (one, thread.join().unwrap_or_else(|_| other()))
    })
}

/// So many threads beside the one that asked for them; dropped, others may have them.
struct Helpers(usize);

/// How many helpers are at work.
static BUSY: AtomicUsize = AtomicUsize::new(0);

impl Helpers {
    /// As many as there are cores free for, at most `most`.
    fn ask(most: usize) -> Self {
        let free = |busy: usize| (cores() - 1).saturating_sub(busy).min(most);
        if most == 0 {
            return Self(0);
        }
        let more = |busy: usize| Some(busy + free(busy));
        let busy = BUSY.fetch_update(Ordering::AcqRel, Ordering::Acquire, more);
        Self(busy.map_or(0, free))
    }
}

impl Drop for Helpers {
    fn drop(&mut self) {
        BUSY.fetch_sub(self.0, Ordering::AcqRel);
    }
}

/// How many threads may run at once. Asked once: the answer costs a look at the system's files.
fn cores() -> usize {
    static CORES: LazyLock<usize> =
        LazyLock::new(|| thread::available_parallelism().map_or(1, NonZero::get).min(MOST));
    *CORES
}

#[cfg(test)]
mod tests {
    use super::{both, each, map};

    #[test]
    fn the_order_is_that_of_the_values() {
        let values: Vec<usize> = (0..1000).collect();
        let doubled: Vec<usize> = values.iter().map(|value| value * 2).collect();
        for least in [0, 1, 7, 500, 2000] {
            assert_eq!(map(&values, least, |value| value * 2), doubled);
        }
        for least in [0, 1, 7, 500, 2000] {
            let mut own = values.clone();
            each(&mut own, least, |value| *value *= 2);
            assert_eq!(own, doubled);
        }
        each(&mut [] as &mut [usize], 1, |value| *value += 1);
        assert_eq!([true, false].map(|worth| both(worth, || 1, || 2)), [(1, 2); 2]);
        assert!(map(&[] as &[usize], 1, |value| *value).is_empty());
    }

    #[test]
    fn work_in_work_comes_out_as_well() {
        let values: Vec<Vec<usize>> = (0..40).map(|first| (first..first + 300).collect()).collect();
        let sums: Vec<usize> =
            map(&values, 1, |values| map(values, 50, |value| value * 2).iter().sum());
        let want: Vec<usize> =
            values.iter().map(|values| values.iter().sum::<usize>() * 2).collect();
        assert_eq!(sums, want);
    }
}
