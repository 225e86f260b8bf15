//! Random numbers that are the same on every machine: whole-number arithmetic, and the one root that IEEE 754 rounds exactly.

/// `SplitMix64`: small, and good enough for some millions of draws.
pub struct Random {
    state: u64,
}

/// 2^-53: what one step of a `f64` between 0 and 1 is.
const STEP: f64 = 1.0 / 9_007_199_254_740_992.0;

impl Random {
    /// The same seed gives the same numbers.
    pub fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// Evenly between 0 and 1, without 1.
    #[allow(clippy::cast_precision_loss, reason = "53 bits are what f64 holds")]
    pub fn even(&mut self) -> f64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.state;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((bits ^ (bits >> 31)) >> 11) as f64 * STEP
    }

    /// Between `low` and `high`, most often near `mid`: a triangle over the three.
    pub fn triangular(&mut self, low: f64, mid: f64, high: f64) -> f64 {
        let even = self.even();
        let width = high - low;
        if even * width < mid - low {
            low + (even * width * (mid - low)).sqrt()
        } else {
            high - ((1.0 - even) * width * (high - mid)).sqrt()
        }
    }
}
