//! Laws that hold for every file, whatever bytes it has.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at what it did not expect")]

use std::collections::BTreeMap;

use proptest::prelude::*;
use total_place::check::{Check, Finish, Options, Report, csv, descriptor, open};
use total_place::query::{Query, Years};
use total_place::table::{self, Opened};
use total_place::view::view;

fn read_in(bytes: &[u8], cuts: &[usize], options: &Options) -> Result<Check, String> {
    let mut check = Check::new("file.csv", options.clone());
    loop {
        let mut at = 0;
        for cut in cuts.iter().copied().chain([bytes.len()]) {
            let to = cut.clamp(at, bytes.len());
            check.push(&bytes[at..to]).map_err(|error| error.message)?;
            at = to;
        }
        if check.finish().map_err(|error| error.message)? == Finish::Read {
            return Ok(check);
        }
    }
}

fn report(bytes: &[u8]) -> Report {
    read_in(bytes, &[], &Options::default()).unwrap().report().unwrap().clone()
}

/// Every line has a place, and what is opened sums to what is said.
fn balanced(report: &Report) {
    let balance = &report.balance;
    let aside: u64 = balance.set_aside.iter().map(|reason| reason.rows).sum();
    assert_eq!(balance.rows_set_aside, aside);
    assert_eq!(
        balance.lines,
        balance.header_lines + balance.rows_kept + balance.rows_set_aside + balance.continued,
        "{balance:?}"
    );
    let sum = millionths(&balance.above_zero) + millionths(&balance.below_zero);
    assert_eq!(sum, millionths(&balance.total));
}

/// A decimal of at most 18 places, in units of 10⁻¹⁸, by another way than the core's.
fn millionths(decimal: &str) -> i128 {
    let (whole, part) = decimal.split_once('.').unwrap_or((decimal, ""));
    let digits = format!("{whole}{part:0<18}");
    digits.parse().unwrap()
}

fn rounded_pence(decimal: &str) -> i128 {
    let fine = millionths(decimal);
    let penny = 10_i128.pow(16);
    let down = fine.div_euclid(penny);
    // What is opened rounds halves up, row by row, carrying the rest.
    down + i128::from(fine.rem_euclid(penny) * 2 >= penny)
}

fn groups_sum_to_the_control_total(opened: &Opened) {
    let account = &opened.accounts[0];
    for dimension in account.dimensions.iter().take(6) {
        let query = Query { by: vec![dimension.field.clone()], year: Some(Years::All), ..Query::default() };
        let shown = view(opened, &query).unwrap();
        let sum: i128 = shown.rows.iter().map(|row| row.amount.replace('.', "").parse::<i128>().unwrap()).sum();
        assert_eq!(sum, account.control_total(), "{}", dimension.field);
        assert_eq!(dimension.codes.len(), account.rows());
    }
    assert_eq!(account.lines.len(), account.rows());
    assert_eq!(account.confidence.len(), account.rows());
}

fn saved(opened: &Opened) -> Opened {
    let mut bytes = Vec::new();
    let mut row = 0;
    loop {
        let piece = csv(opened, row, 3);
        if piece.is_empty() {
            break;
        }
        bytes.extend(piece);
        row += 3;
    }
    let files = BTreeMap::from([("spending.csv".to_owned(), bytes)]);
    table::open(descriptor(opened).as_bytes(), &files).unwrap()
}

fn the_saved_package_says_the_same(opened: &Opened) {
    let again = saved(opened);
    assert!(again.issues.is_empty(), "{:?}", again.issues);
    let (ours, theirs) = (&opened.accounts[0], &again.accounts[0]);
    assert_eq!(ours.amounts, theirs.amounts);
    let fields = |opened: &Opened| -> Vec<String> {
        let mut fields: Vec<String> = opened.accounts[0].dimensions.iter().map(|d| d.field.clone()).collect();
        fields.sort();
        fields
    };
    assert_eq!(fields(opened), fields(&again));
    for dimension in &ours.dimensions {
        let other = theirs.dimension(&dimension.field).unwrap();
        assert_eq!(dimension.title.trim_start_matches('\''), other.title.trim_start_matches('\''));
        for row in 0..ours.rows() {
            let label = other.label(row);
            let label = label.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@'])).unwrap_or(label);
            assert_eq!(dimension.label(row), label, "row {row} of {}", dimension.field);
        }
    }
}

/// Bytes that look like a table, more or less.
fn file() -> impl Strategy<Value = Vec<u8>> {
    let cell = prop_oneof![
        4 => prop::sample::select(vec![
            "12.50", "1,234.56", "-3", "(1,234.56)", "£5", "0.005", "1.2345678", "-", "", "#N/A", "7.60E+11", "1.234,56",
            "99999999999999999", "9999999999999999999999", "0.0000000000000000001", "© 2017", "Total", "Grand Total",
            "Subtotal", "Total Hygiene Ltd", "01/04/2020", "13/04/2020", "2020-21", "2020", "Mar-20", "A Ltd", "B Ltd",
            "=1+1", "-x", "@a", "a@b.co.uk", "REDACTED", "Amount", "Supplier Name", "Payment Date", "Net", "Gross", "VAT",
        ]).prop_map(|text| text.as_bytes().to_vec()),
        1 => prop::collection::vec(any::<u8>(), 0..6),
        1 => prop::sample::select(vec![&b"\""[..], b"\"a,b\"", b"\"a\nb\"", b"\0", b"\xA3", b"\xEF\xBB\xBF", b"\xFF\xFE"])
            .prop_map(<[u8]>::to_vec),
    ];
    let row = prop::collection::vec(cell, 0..6);
    let delimiter = prop::sample::select(vec![b',', b',', b';', b'\t', b'|']);
    let end = prop::sample::select(vec![&b"\n"[..], b"\r\n", b"\r"]);
    (prop::bool::ANY, delimiter, end, prop::collection::vec(row, 0..25)).prop_map(|(header, delimiter, end, rows)| {
        let mut bytes = Vec::new();
        if header {
            let names: Vec<&[u8]> = vec![b"Supplier Name", b"Payment Date", b"Amount", b"Service", b"Notes"];
            bytes.extend(names.join(&delimiter));
            bytes.extend(end);
        }
        for row in rows {
            bytes.extend(row.join(&delimiter));
            bytes.extend(end);
        }
        bytes
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(check) = read_in(&bytes, &[], &Options::default()) {
            balanced(check.report().unwrap());
        }
    }

    #[test]
    fn any_table_balances_and_opens(bytes in file()) {
        if let Ok(check) = read_in(&bytes, &[], &Options::default()) {
            let report = check.report().unwrap().clone();
            balanced(&report);
            if let Ok(opened) = open("A place", vec![check]) {
                prop_assert_eq!(opened.accounts[0].rows() as u64, report.balance.rows_kept);
                prop_assert_eq!(opened.accounts[0].control_total(), rounded_pence(&report.balance.total));
                groups_sum_to_the_control_total(&opened);
                the_saved_package_says_the_same(&opened);
            }
        }
    }

    #[test]
    fn where_the_pieces_are_cut_changes_nothing(bytes in file(), cuts in prop::collection::vec(0..600_usize, 0..8)) {
        let mut cuts = cuts;
        cuts.sort_unstable();
        let whole = read_in(&bytes, &[], &Options::default()).map(|check| check.report().unwrap().clone());
        let cut = read_in(&bytes, &cuts, &Options::default()).map(|check| check.report().unwrap().clone());
        prop_assert_eq!(whole, cut);
    }

    #[test]
    fn a_plain_file_sums_as_an_obvious_adder_does(
        rows in prop::collection::vec((0..5_usize, -1_000_000_i64..1_000_000, prop::sample::select(vec![0_u32, 1, 2, 4])), 5..60),
    ) {
        let names = ["A Ltd", "B Ltd", "Total Hygiene Ltd", "C & Sons", "D plc"];
        let mut text = String::from("Supplier Name,Payment Date,Department,Amount\n");
        let mut sum: i128 = 0;
        for (index, (name, digits, decimals)) in rows.iter().enumerate() {
            let unit = 10_i64.pow(*decimals);
            let sign = if *digits < 0 { "-" } else { "" };
            let (whole, part) = (digits.abs() / unit, digits.abs() % unit);
            let width = *decimals as usize;
            let amount = if *decimals == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part:0width$}") };
            let day = index % 28 + 1;
            let day = format!("{day:02}/04/2020");
            text.push_str(&[names[*name], &day, "Housing", &amount].join(","));
            text.push('\n');
            sum += i128::from(*digits) * 10_i128.pow(18 - decimals);
        }
        let report = report(text.as_bytes());
        prop_assert_eq!(report.balance.rows_kept, rows.len() as u64);
        prop_assert_eq!(millionths(&report.balance.total), sum);
    }
}
