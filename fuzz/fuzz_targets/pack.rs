//! Whatever bytes a pack has, it is an account or is refused; also where its checksums are right, so that the rest is looked at.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../tests/pack/laws.rs"]
mod laws;

fuzz_target!(|bytes: &[u8]| {
    laws::hold(bytes);
    laws::hold(&laws::with_checksums(bytes.to_vec()));
});
