//! Products of thousands of exponentials, and sums of such products, without a logarithm between: a number with a power
//! beside it, so that none is too large or too small for an `f64`.

use std::{f64::consts::LN_2, ops::Mul};

/// A number that is not negative: `size` times 2 to the power of [`STEP`] times `power`.
///
/// `size` is less than 2^256 and not less than 2^-256; that of nothing is 0, and its power below all others, yet so far from
/// the least that sums of many powers are no less.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mass {
    size: f64,
    power: i64,
}

/// By so many powers of two the sizes of one [`Mass::power`] and the next differ.
const STEP: u64 = 512;
/// 2^256, 2^-256 and the factors from one power to the next, 2^512 and 2^-512.
const HIGH: f64 = power_of_two(STEP / 2);
const LOW: f64 = 1.0 / HIGH;
const UP: f64 = HIGH * HIGH;
const DOWN: f64 = LOW * LOW;

const fn power_of_two(exponent: u64) -> f64 {
    f64::from_bits((1023 + exponent) << 52)
}

impl Mass {
    /// 0.
    pub(super) const NONE: Self = Self { size: 0.0, power: i64::MIN >> 16 };
    /// 1.
    pub(super) const ONE: Self = Self { size: 1.0, power: 0 };

    /// The exponential of `worth`.
    pub(super) fn exp(worth: f64) -> Self {
        let step = STEP as f64 * LN_2;
        // Nearly all are.
        if worth.abs() < 0.4 * step {
            return Self { size: worth.exp(), power: 0 };
        }
        let power = (worth / step).round();
        #[expect(
            clippy::cast_possible_truncation,
            reason = "it is rounded; beyond i32 it saturates"
        )]
        Self { size: (worth - power * step).exp(), power: i64::from(power as i32) }
    }

    /// Its natural logarithm.
    pub(super) fn ln(self) -> f64 {
        self.size.ln() + self.power as f64 * STEP as f64 * LN_2
    }

    /// Adds `other`.
    pub(super) fn add(&mut self, other: Self) {
        match self.power.wrapping_sub(other.power) {
            0 => *self = Self { size: self.size + other.size, power: self.power }.settled(),
            1 => *self = Self { size: self.size + other.size * DOWN, power: self.power }.settled(),
            -1 => {
                *self = Self { size: self.size * DOWN + other.size, power: other.power }.settled();
            }
            // The lesser is nothing beside the greater.
            2.. => {}
            _ => *self = other,
        }
    }

    /// How much of `all` it is, at most 1.
    pub(super) fn share(self, all: Self) -> f64 {
        if self.size == 0.0 {
            return 0.0;
        }
        let share = self.size / all.size;
        match self.power.wrapping_sub(all.power) {
            0 => share.min(1.0),
            1 => (share * UP).min(1.0),
            -1 => (share * DOWN).min(1.0),
            2.. => 1.0,
            _ => 0.0,
        }
    }

    fn settled(self) -> Self {
        match self.size {
            HIGH.. => Self { size: self.size * DOWN, power: self.power.wrapping_add(1) },
            LOW.. => self,
            _ => Self { size: self.size * UP, power: self.power.wrapping_sub(1) },
        }
    }
}

impl Mul for Mass {
    type Output = Self;

    fn mul(self, other: Self) -> Self {
        let power = self.power.wrapping_add(other.power);
        Self { size: self.size * other.size, power }.settled()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(got: Mass, want: f64) {
        assert!((got.ln() - want).abs() < 1e-9, "{got:?} {want}");
    }

    #[test]
    fn sums_and_products_are_those_of_the_logarithms() {
        for one in [-4000.0, -700.0, -177.5, -1.0, 0.0, 0.3, 177.4, 178.0, 355.0, 9000.0] {
            check(Mass::exp(one), one);
            for other in [-3600.0, -177.4, -2.0, 0.0, 1.0, 178.0, 350.0, 8990.0] {
                check(Mass::exp(one) * Mass::exp(other), one + other);
                let mut sum = Mass::exp(one);
                sum.add(Mass::exp(other));
                let high = f64::max(one, other);
                check(sum, high + ((one - high).exp() + (other - high).exp()).ln());
                let share = Mass::exp(one).share(Mass::exp(other));
                assert!((share - (one - other).exp().min(1.0)).abs() < 1e-9, "{one} {other}");
            }
        }
    }

    #[test]
    fn nothing_adds_nothing() {
        let mut sum = Mass::NONE;
        sum.add(Mass::NONE * Mass::exp(9000.0));
        assert!(sum.share(Mass::exp(-9000.0)) == 0.0);
        sum.add(Mass::exp(-9000.0));
        check(sum, -9000.0);
        sum.add(Mass::NONE * Mass::NONE);
        check(sum, -9000.0);
    }
}
