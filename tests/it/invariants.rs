//! What holds for any input, for the properties and the fuzz targets alike: each check panics where it does not.

pub(crate) mod issue;
pub(crate) mod rows;
