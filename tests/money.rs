//! Money, held to tables that say what is right and to laws.
#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use proptest::prelude::*;
use total_place::money::{
    Factor, Reason, decimal, exact, parse, parse_times, pence_in_pound, said, scale, share_out, ten_thousandths, words,
};

#[test]
fn what_is_an_amount() {
    let table = [
        ("0", 0),
        ("-0", 0),
        ("007", 700),
        ("815000000.00", 81_500_000_000),
        ("-0.05", -5),
        ("1.5", 150),
        ("92233720368547758.07", i64::MAX),
        ("-92233720368547758.08", i64::MIN),
    ];
    for (text, pence) in table {
        assert_eq!(parse(text), Ok(pence), "{text}");
    }
}

#[test]
fn what_is_none_and_why() {
    let table = [
        ("", Reason::Empty),
        ("-", Reason::NotPlain),
        (".5", Reason::NotPlain),
        ("5.", Reason::NotPlain),
        ("+5", Reason::NotPlain),
        ("--5", Reason::NotPlain),
        ("1e3", Reason::NotPlain),
        ("1.2.3", Reason::NotPlain),
        ("1,234", Reason::NotPlain),
        ("£5", Reason::NotPlain),
        ("−5", Reason::NotPlain),
        ("٣", Reason::NotPlain),
        ("NaN", Reason::NotPlain),
        (" 5", Reason::NotPlain),
        ("1.005", Reason::PartsOfAPenny),
        ("1.000", Reason::PartsOfAPenny),
        ("92233720368547758.08", Reason::TooLarge),
        ("9999999999999999999999999999999999999999999999", Reason::TooLarge),
        ("9999999999999999999999999999999999999999999999x", Reason::NotPlain),
    ];
    for (text, reason) in table {
        assert_eq!(parse(text), Err(reason), "{text}");
    }
}

#[test]
fn numbers_in_thousands_or_millions_come_to_whole_pence_or_not_at_all() {
    let million = Factor::read("1000000").unwrap();
    assert_eq!(parse_times("409.516", million), Ok(40_951_600_000));
    assert_eq!(parse_times("-0.00000001", million), Ok(-1));
    assert_eq!(parse_times("0.000000001", million), Err(Reason::PartsOfAPenny));
    assert_eq!(parse_times("99999999999999", million), Err(Reason::TooLarge));
    assert_eq!(parse_times("2", Factor::read("0.01").unwrap()), Ok(2));
    assert_eq!(Factor::read("0"), Err(Reason::NotPlain));
    assert_eq!(Factor::read("1e3"), Err(Reason::NotPlain));
}

#[test]
fn an_index_has_at_most_four_decimals() {
    assert_eq!(ten_thousandths("43.1083"), Some(431_083));
    assert_eq!(ten_thousandths("100"), Some(1_000_000));
    assert_eq!(ten_thousandths("43.10831"), None);
    assert_eq!(ten_thousandths("-1"), None);
}

#[test]
fn short_as_charts_say_it() {
    let table = [
        (0, "£0"),
        (5, "£0.05"),
        (803, "£8.03"),
        (-800, "−£8"),
        (9_999, "£99.99"),
        (10_003, "£100"),
        (99_950, "£1,000"),
        (100_000, "£1,000"),
        (3_500_049, "£35,000"),
        (99_999_949, "£999,999"),
        (99_999_950, "£1.0m"),
        (100_000_000, "£1m"),
        (230_000_000, "£2.3m"),
        (994_999_999, "£9.9m"),
        (995_000_000, "£10m"),
        (85_650_000_000, "£857m"),
        (-500_000_000, "−£5m"),
        (99_949_999_999, "£999m"),
        (99_950_000_000, "£1.0bn"),
        (100_000_000_000, "£1bn"),
        (200_000_000_001, "£2.0bn"),
        (250_000_000_000, "£2.5bn"),
        (4_335_014_900_000, "£43.4bn"),
        (40_951_600_000_000, "£409.5bn"),
        (123_450_000_000_000, "£1,234.5bn"),
    ];
    for (pence, text) in table {
        assert_eq!(said(pence), text, "{pence}");
    }
}

#[test]
fn words_and_the_exact_penny() {
    assert_eq!(words(250_000_000_000), "£2.5 billion");
    assert_eq!(words(10_000_000_000), "£100 million");
    assert_eq!(words(99_996_000_000), "£1.0 billion");
    assert_eq!(words(53_823), "£538.23");
    assert_eq!(words(4_335_000), "£43,350");
    assert_eq!(exact(4_335_014_900_000), "£43,350,149,000.00");
    assert_eq!(exact(-5), "−£0.05");
    assert_eq!(exact(i128::MIN), "−£1,701,411,834,604,692,317,316,873,037,158,841,057.28");
    assert_eq!(decimal(i128::MIN), "-1701411834604692317316873037158841057.28");
}

#[test]
fn pence_in_the_pound() {
    let table = [
        (100, 2_500, Some("4p")),
        (0, 7, Some("0p")),
        (7, 7, Some("100p")),
        (4, 1_000, Some("less than 1p")),
        (5, 1_000, Some("1p")),
        (996, 1_000, Some("more than 99p")),
        (994, 1_000, Some("99p")),
        (296, 1_000, Some("30p")),
        (1, 0, None),
        (1, -5, None),
        (-1, 5, None),
        (6, 5, None),
    ];
    for (part, whole, text) in table {
        assert_eq!(pence_in_pound(part, whole).as_deref(), text, "{part} of {whole}");
    }
}

#[test]
fn units_left_over_go_to_the_largest_remainders() {
    assert_eq!(share_out(&[], 1000), Vec::<i128>::new());
    assert_eq!(share_out(&[0, 0], 1000), [0, 0]);
    assert_eq!(share_out(&[1, 1, 1], 1000), [334, 333, 333]);
    // Quotas 3/7, 6/7, 9/7, 3/7 of three units: one to the third, then the remainders 6/7 and, of the two 3/7, the earlier.
    assert_eq!(share_out(&[1, 2, 3, 1], 3), [1, 1, 1, 0]);
    // Quotas 0.5 and 1.5 of two units: equal remainders, so the larger part goes first.
    assert_eq!(share_out(&[1, 3], 2), [0, 2]);
}

#[test]
fn shares_of_a_loss_and_of_amounts_beyond_any_budget() {
    assert_eq!(share_out(&[-30, -70], 1000), [300, 700]);
    assert_eq!(share_out(&[150, -50], 1000), [1500, -500]);
    let large = i128::from(i64::MAX) << 30;
    assert_eq!(share_out(&[large, large, large], large), thirds(large));
    assert_eq!(share_out(&[i128::MAX, 1], 1000), [0, 0]);
}

/// Three whole parts of a number, the larger ones first.
fn thirds(number: i128) -> [i128; 3] {
    [(number + 2) / 3, (number + 1) / 3, number / 3]
}

/// `numerator` ÷ `denominator` rounded half to even, straight from the definition.
fn half_to_even(numerator: i128, denominator: i128) -> i128 {
    let below = numerator.div_euclid(denominator);
    let (to_below, to_above) = (numerator - below * denominator, (below + 1) * denominator - numerator);
    match to_below.cmp(&to_above) {
        std::cmp::Ordering::Less => below,
        std::cmp::Ordering::Equal if below % 2 == 0 => below,
        std::cmp::Ordering::Greater | std::cmp::Ordering::Equal => below + 1,
    }
}

/// What a short text says, in pence, and the unit of its last digit.
fn heard(text: &str) -> (i128, i128) {
    let (number, unit) = match text.strip_prefix('£').unwrap() {
        number if number.ends_with("bn") => (number.trim_end_matches("bn"), 100_000_000_000),
        number if number.ends_with('m') => (number.trim_end_matches('m'), 100_000_000),
        number => (number, 100),
    };
    let number = number.replace(',', "");
    let (whole, decimals) = number.split_once('.').unwrap_or((&number, ""));
    let power = 10_i128.pow(u32::try_from(decimals.len()).unwrap());
    let digits: i128 = [whole, decimals].concat().parse().unwrap();
    (digits * unit / power, unit)
}

proptest! {
    #[test]
    fn parse_undoes_decimal(pence: i64) {
        prop_assert_eq!(parse(&decimal(pence.into())), Ok(pence));
    }

    #[test]
    fn parse_takes_any_text(text in ".{0,40}") {
        let _ = parse(&text);
    }

    #[test]
    fn shares_sum_to_what_is_shared(parts in prop::collection::vec(any::<i64>(), 0..40), units in -100_000_i128..100_000) {
        let parts: Vec<i128> = parts.into_iter().map(i128::from).collect();
        let shares = share_out(&parts, units);
        let expected = if parts.iter().sum::<i128>() == 0 { 0 } else { units };
        prop_assert_eq!(shares.len(), parts.len());
        prop_assert_eq!(shares.iter().sum::<i128>(), expected);
    }

    #[test]
    fn each_share_is_its_quota_rounded_down_or_up(parts in prop::collection::vec(0..1_000_000_i128, 1..40), units in 0..100_000_i128) {
        let total: i128 = parts.iter().sum();
        prop_assume!(total > 0);
        for (part, share) in parts.iter().zip(share_out(&parts, units)) {
            prop_assert!(share == part * units / total || share == part * units / total + 1);
        }
    }

    #[test]
    fn order_matters_only_between_equal_parts(parts in prop::collection::hash_set(-1_000_000..1_000_000_i128, 1..30), units in 0..10_000_i128) {
        let parts: Vec<i128> = parts.into_iter().collect();
        let reversed: Vec<i128> = parts.iter().rev().copied().collect();
        let mut shares = share_out(&reversed, units);
        shares.reverse();
        prop_assert_eq!(share_out(&parts, units), shares);
    }

    #[test]
    fn long_and_short_division_agree(parts in prop::collection::vec(1..1_000_000_i128, 1..10), units in 1..10_000_i128) {
        let long: Vec<i128> = parts.iter().map(|part| part << 80).collect();
        let scaled: Vec<i128> = share_out(&long, units << 40);
        prop_assert_eq!(scaled.iter().sum::<i128>(), units << 40);
        let total: i128 = parts.iter().sum();
        for (part, share) in parts.iter().zip(scaled) {
            let quota = part * (units << 40) / total;
            prop_assert!(share == quota || share == quota + 1);
        }
    }

    #[test]
    fn scale_rounds_half_to_even(pence in -1_000_000_000_000_000_i128..1_000_000_000_000_000, numerator in 0..10_000_000_u64, denominator in 1..10_000_000_u64) {
        let right = half_to_even(pence * i128::from(numerator), i128::from(denominator));
        prop_assert_eq!(scale(pence, numerator, denominator), Some(right));
    }

    #[test]
    fn scale_meets_halves(pence in -1_000_000_i128..1_000_000) {
        prop_assert_eq!(scale(pence, 1, 2), Some(half_to_even(pence, 2)));
    }

    #[test]
    fn what_is_said_is_near_the_amount(pence in 0..1_000_000_000_000_000_i128, shift in 0..50_u32) {
        let pence = pence >> shift;
        let text = said(pence);
        let (heard, unit) = heard(&text);
        let step = match (unit, heard) {
            (100, ..10_000) => 1,
            (100, _) => 100,
            (100_000_000, ..1_000_000_000) => 10_000_000,
            (100_000_000, _) => 100_000_000,
            _ => 10_000_000_000,
        };
        prop_assert!((heard - pence).abs() * 2 <= step, "{} is said {}", pence, text);
        prop_assert!(heard < unit * 1000 || unit != 100_000_000, "{} is said {}", pence, text);
        prop_assert!(heard < 100_000_000 || unit != 100, "{} is said {}", pence, text);
        prop_assert!(!text.contains(".0") || heard != pence || unit == 100, "{} is said {}", pence, text);
    }
}
