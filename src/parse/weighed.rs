//! Tables of evidence: what may speak for or against a decision, what each is worth, and what it means, in one list.

/// Makes the enum of a decision's features, their names, how many they are and their weights from one list: name, weight,
/// what it means.
macro_rules! weighed {
    (
        $(#[$about:meta])* enum $kind:ident;
        $(#[$fitted:meta])* weights;
        $($name:ident $weight:literal $doc:literal)*
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $kind {
            $(#[doc = $doc] $name,)*
        }

        /// The features' names, in order.
        pub const NAMES: [&str; COUNT] = [$(stringify!($name)),*];

        /// How many features there are.
        pub const COUNT: usize = [$(stringify!($name)),*].len();

        $(#[$fitted])*
        pub const FITTED: [f32; COUNT] = [$($weight),*];
    };
}

pub(super) use weighed;
