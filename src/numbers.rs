//! Whole numbers as people write them.

/// Digits in threes.
///
/// ```
/// assert_eq!(total_place::numbers::grouped(1_234_567), "1,234,567");
/// ```
#[must_use]
pub fn grouped(number: u128) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
