//! Whatever bytes arrive, they are read or refused, and the laws hold.
#![no_main]

use libfuzzer_sys::fuzz_target;
use total_place::check::{Measures, Options};

#[path = "../../tests/check/laws.rs"]
mod laws;

fuzz_target!(|bytes: &[u8]| {
    let options = Options::default();
    let whole = laws::read_in(bytes, &[], &options).map(|check| {
        let report = check.report().expect("it was read").clone();
        laws::hold(check);
        report
    });
    if let Err(error) = &whole {
        laws::refused_in_words(error);
    }
    // Where the pieces are cut changes nothing.
    let everywhere: Vec<usize> = if bytes.len() < 128 { (1..bytes.len()).collect() } else { Vec::new() };
    for cuts in [cuts(bytes), everywhere].iter().filter(|cuts| !cuts.is_empty()) {
        assert_eq!(laws::said(bytes, cuts, &options), whole, "cut at {cuts:?}");
    }
    // Nor does who reads a part of it.
    let [survey, from, large, length] = chances(bytes).map(|chance| chance % (bytes.len() + 1));
    let measures = Measures { survey: survey.max(1), large: large as u64 };
    // Some hundred pieces at most: a file may have 64 kB.
    let length = length.max(bytes.len() / 256) + 1;
    let own = length % 3 + 1;
    let ahead = laws::read_ahead(bytes, survey.max(from), length, own, &options, measures).map(|(check, _)| check);
    laws::same(laws::read_whole(bytes, &options, measures), ahead);
});

/// Some places to cut a file at.
fn cuts(bytes: &[u8]) -> Vec<usize> {
    let [count, places @ ..] = chances::<8>(bytes);
    let mut cuts: Vec<usize> = places.iter().take(count % 8).map(|place| place % (bytes.len() + 1)).collect();
    cuts.sort_unstable();
    cuts
}

/// Some numbers. They come from the bytes of a file, so that one that breaks a law breaks it again.
fn chances<const COUNT: usize>(bytes: &[u8]) -> [usize; COUNT] {
    let mut state = bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |state, byte| (state ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3));
    std::array::from_fn(|_| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize
    })
}
