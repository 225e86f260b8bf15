//! Whatever a descriptor and its files say, a package is opened or refused, and every grouping sums to the same total.
#![no_main]

use libfuzzer_sys::fuzz_target;
use total_place::package::Files;
use total_place::table::open;

#[path = "../../tests/check/laws.rs"]
mod laws;

fuzz_target!(|bytes: &[u8]| {
    // The descriptor, then name and text of each file, all parted by NUL.
    let mut parts = bytes.split(|byte| *byte == 0);
    let descriptor = parts.next().unwrap_or_default();
    let mut files = Files::new();
    while let (Some(name), Some(text)) = (parts.next(), parts.next()) {
        files.insert(String::from_utf8_lossy(name).into_owned(), text.to_vec());
    }
    match open(descriptor, &files) {
        Ok(opened) => laws::groups_sum_to_the_control_total(&opened),
        Err(error) => laws::refused_in_words(&error),
    }
});
