//! Laws that hold for every file, whatever bytes it has.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at what it did not expect")]

use proptest::prelude::*;
use total_place::check::Options;

#[path = "check/laws.rs"]
mod laws;

use laws::{Exact, hold, read_in, refused_in_words, said};

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
        match read_in(&bytes, &[], &Options::default()) {
            Ok(check) => hold(check),
            Err(error) => refused_in_words(&error),
        }
    }

    #[test]
    fn any_table_balances_and_opens(bytes in file()) {
        match read_in(&bytes, &[], &Options::default()) {
            Ok(check) => hold(check),
            Err(error) => refused_in_words(&error),
        }
    }

    #[test]
    fn where_the_pieces_are_cut_changes_nothing(bytes in file(), cuts in prop::collection::vec(0..600_usize, 0..8)) {
        let mut cuts = cuts;
        cuts.sort_unstable();
        let options = Options::default();
        prop_assert_eq!(said(&bytes, &[], &options), said(&bytes, &cuts, &options));
    }

    #[test]
    fn a_plain_file_sums_as_an_obvious_adder_does(
        rows in prop::collection::vec((0..5_usize, -1_000_000_i64..1_000_000, prop::sample::select(vec![0_u32, 1, 2, 4])), 5..60),
    ) {
        let names = ["A Ltd", "B Ltd", "Total Hygiene Ltd", "C & Sons", "D plc"];
        let mut text = String::from("Supplier Name,Payment Date,Department,Amount\n");
        let mut sum = Exact::read("0");
        for (index, (name, digits, decimals)) in rows.iter().enumerate() {
            let unit = 10_i64.pow(*decimals);
            let sign = if *digits < 0 { "-" } else { "" };
            let (whole, part) = (digits.abs() / unit, digits.abs() % unit);
            let width = *decimals as usize;
            let amount = if *decimals == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part:0width$}") };
            let day = index % 28 + 1;
            let day = format!("{day:02}/04/2020");
            sum = sum.plus(Exact::read(&amount));
            text.push_str(&[names[*name], &day, "Housing", &amount].join(","));
            text.push('\n');
        }
        let check = read_in(text.as_bytes(), &[], &Options::default()).unwrap();
        let report = check.report().unwrap();
        prop_assert_eq!(report.balance.rows_kept, rows.len() as u64);
        prop_assert_eq!(Exact::read(&report.balance.total), sum);
    }
}
