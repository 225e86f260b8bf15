//! Laws that hold for every file, whatever bytes it has.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at what it did not expect")]

use proptest::prelude::*;
use total_place::check::{Measures, Options};

#[path = "check/laws.rs"]
mod laws;

use laws::{Exact, Said, hold, read_ahead, read_in, read_whole, refused_in_words, said, same};

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

/// A table of rows like each other, with a few among them that are not.
fn long_file() -> impl Strategy<Value = Vec<u8>> {
    let plain = (0..4_usize, 0..30_u32, 1..28_u32, -9999..99_999_i64, any::<bool>()).prop_map(
        |(body, supplier, day, pence, quoted)| {
            let body = ["Council", "Police", "", "Cornwall Council"][body];
            let supplier = if quoted { format!("\"Smith, {supplier} & Co\"") } else { format!("Supplier {supplier}") };
            let sign = if pence < 0 { "-" } else { "" };
            format!("{body},{day:02}/04/2020,{supplier},{sign}{}.{:02},note", pence.abs() / 100, pence.abs() % 100)
        },
    );
    let odd = prop::sample::select(vec![
        "Council,01/04/2020,Total Hygiene Ltd,12.50,x",
        "Total,,,1234.56,",
        ",,Grand Total,99.00,",
        "VAT,,,20.00,",
        "\"Council,01/04/2020,\"\"A Ltd\"\",7.00,x\"",
        "\"Council,01/04/2020,7.00\",,,,",
        "\"a,1,\"\"b\nc\"\",2\",,,,",
        ",15694,,20.00,",
        "Council,32/04/2020,A Ltd,5.00,x",
        "Council,01/04/2020,A Ltd,(5.00),x",
        "Council,01/04/2020,A Ltd,\"1,234.56\",x",
        "Council,01/04/2020,A Ltd,1234567.8901234,x",
        "Council,01/04/2020,A Ltd,,x",
        "Council,01/04/2020,A Ltd,nil",
        "Council,01/04/2020,A Ltd,5.00",
        "Council,01/04/2020,A Ltd,-53,103.13,x",
        "* A Ltd,01/04/2020,,2020,x",
        "Council,01/04/2020,A Ltd,5.00,x,y,z",
        "Council,01/04/2020,\"A \"\"B\"\" Ltd\",5.00,x",
        "Council,01/04/2020,\"A\nB\",5.00,x",
        "Council,01/04/2020,\"never closed,5.00,x",
        "\u{a9} Crown copyright 2020",
        "",
        ",,,,",
        "Body,Date,Supplier,Amount,Note",
        "Council,01/04/2020,Mrs J Example,5.00,x",
        "Council,01/04/2020,jane.doe@example.org,5.00,tel. 01632 960 001",
    ])
    .prop_map(str::to_owned);
    let row = prop_oneof![12 => plain, 1 => odd];
    prop::collection::vec(row, 30..300).prop_map(|rows| {
        let header = "Body,Date,Supplier,Amount,Note\n".to_owned();
        rows.into_iter().fold(header, |file, row| file + &row + "\n").into_bytes()
    })
}

/// A report without what it proposes to be said: that repeats what was said already.
fn without_proposals(said: Said) -> Said {
    said.map(|mut report| {
        report
            .questions
            .iter_mut()
            .flat_map(|question| &mut question.choices)
            .for_each(|choice| choice.options.clear());
        report
    })
}

#[test]
fn a_label_that_has_the_apostrophe_of_a_formula_keeps_it() {
    let file = "Supplier,Date,Amount\n'-x Ltd,13/04/2020,100.00\n-x Ltd,15/04/2020,50.00\n'y Ltd,16/04/2020,1.00\n";
    hold(read_in(file.as_bytes(), &[], &Options::default()).unwrap());
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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn rows_taken_together_are_those_taken_one_by_one(bytes in long_file(), cuts in prop::collection::vec(0..20_000_usize, 0..4)) {
        let mut cuts = cuts;
        cuts.sort_unstable();
        // Where a person said anything of a row, each is taken by itself.
        let one_by_one = Options::read(r#"{ "rows": { "4000000000": "keep" } }"#).unwrap();
        let expected = without_proposals(said(&bytes, &[], &one_by_one));
        prop_assert_eq!(&expected, &without_proposals(said(&bytes, &[], &Options::default())));
        prop_assert_eq!(&expected, &without_proposals(said(&bytes, &cuts, &Options::default())));
    }
}

/// Small files are then read as large ones are.
const SMALL: Measures = Measures { survey: 2000, large: 9000 };

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_file_read_ahead_says_what_it_says_in_one_go(
        bytes in long_file(), from in 0..100_usize, length in 1..4000_usize, own in 1..4_usize,
        end in any::<bool>(),
    ) {
        let mut bytes = bytes;
        if !end {
            bytes.pop();
        }
        let from = SMALL.survey + (bytes.len().saturating_sub(SMALL.survey)) * from / 100;
        let options = Options::default();
        same(
            read_whole(&bytes, &options, SMALL),
            read_ahead(&bytes, from, length, own, &options, SMALL).map(|(check, _)| check),
        );
    }

    #[test]
    fn so_does_any_other(
        bytes in file(), survey in 1..400_usize, from in 0..500_usize, length in 1..200_usize, own in 1..4_usize,
    ) {
        let measures = Measures { survey, large: 300 };
        let options = Options::default();
        same(
            read_whole(&bytes, &options, measures),
            read_ahead(&bytes, from, length, own, &options, measures).map(|(check, _)| check),
        );
    }
}

#[test]
fn a_payment_as_large_as_all_above_is_asked_about_among_rows_like_it() {
    let row = "Council,01/04/2020,A Ltd,2.50,x\n";
    let like_a_total = "Council,01/04/2020,A Ltd,100.00,x\n";
    let file = ["Body,Date,Supplier,Amount,Note\n", &row.repeat(40), like_a_total, &row.repeat(40)].concat();
    let report = said(file.as_bytes(), &[], &Options::default()).unwrap();
    assert_eq!(report.balance.rows_kept, 81);
    assert!(report.questions.iter().any(|question| question.code == "which-rows"), "{:?}", report.questions);
}

/// Payments, with a few rows among them that are judged by what came before.
fn payments(rows: usize, odd: &[(usize, &str)]) -> String {
    let mut file = "Body,Date,Supplier,Amount,Reference\n".to_owned();
    for row in 0..rows {
        let (day, supplier, pounds) = (row % 28 + 1, row % 17, row * 7 % 911 + 100);
        let cents = row % 100;
        file.push_str(
            &["Council,", &format!("{day:02}/04/2020,Supplier {supplier},{pounds}.{cents:02},R{row}\n")].concat(),
        );
        odd.iter().filter(|(at, _)| *at == row).for_each(|(_, line)| file.extend([*line, "\n"]));
    }
    file
}

/// Holds a file that is read ahead from a byte on to the same file in one go: how much of the rest was taken in so.
fn joined(file: &str, from: usize) -> (u64, u64) {
    let options = Options::default();
    let (check, joined) = read_ahead(file.as_bytes(), from, 700, 1, &options, SMALL).unwrap();
    same(read_whole(file.as_bytes(), &options, SMALL), Ok(check));
    (joined, (file.len() - from) as u64)
}

#[test]
fn all_that_is_read_ahead_is_taken_in() {
    let odd = [
        (150, ",,Grand Total,99.00,"),
        (160, "Council,01/04/2020,Total Hygiene Ltd,5.00,x"),
        (161, ""),
        (200, "\u{a9} 2020"),
    ];
    let (taken, all) = joined(&payments(260, &odd), 5000);
    assert!(all - taken < 100, "{taken} of {all}");
    // Some of these pieces end between a carriage return and its line feed.
    let file = payments(260, &odd).replace('\n', "\r\n");
    let before_a_blank_line = 5000 + (file.find("\r\n\r\n").unwrap() + 1 - 5000) % 700;
    for from in (5000..5050).chain([before_a_blank_line]) {
        let (taken, all) = joined(&file, from);
        assert!(all - taken < 100, "{taken} of {all}");
    }
}

#[test]
fn what_is_read_ahead_is_left_where_it_does_not_follow() {
    // The sum of all above, in a row like any other.
    let plain = payments(200, &[]);
    let total = said(plain.as_bytes(), &[], &Options::default()).unwrap().balance.total;
    let sum = format!("Council,01/04/2020,Supplier 1,{total},x");
    let (taken, all) = joined(&payments(260, &[(199, &sum)]), 5000);
    // No more than its piece.
    assert!(taken < all - 100 && taken >= all - 800, "{taken} of {all}");
    // Other columns from here on, and a quote that is never closed.
    let (taken, all) = joined(&payments(260, &[(199, "Supplier,Body,Amount,Date,Reference")]), 5000);
    assert!(taken < all - 1000, "{taken} of {all}");
    let (taken, all) =
        joined(&payments(260, &[(130, "Council,01/04/2020,\"never,5.00,x"), (199, "a,b,\"c\",1.00,x")]), 5000);
    assert!(taken < all - 1000, "{taken} of {all}");
}

#[test]
fn amounts_in_another_column_are_said_where_a_part_is_read_ahead() {
    let mut file = "Body,Date,Supplier,Amount,Invoice Total\n".to_owned();
    for row in 0..300 {
        let amount = ["0.00", "", "7.50", "0.00"][row % 4];
        let (day, supplier) = (row % 28 + 1, row % 17);
        file.extend(["Council,", &format!("{day:02}/04/2020,Supplier {supplier},{amount},{row}.25\n")]);
    }
    joined(&file, 5000);
    let report = said(file.as_bytes(), &[], &Options::default()).unwrap();
    let elsewhere = report.issues.iter().find(|group| group.code == "amount-elsewhere").unwrap();
    assert_eq!((elsewhere.count, elsewhere.grave), (225, true));
}

#[test]
fn a_column_that_stops_to_repeat_itself_is_the_same_read_ahead() {
    // Long enough for each way of keeping a column, and for rows that stand twice.
    let file = payments(40_000, &[]) + &payments(30_000, &[]).replace("Body,", "Council,").replace("Amount", "7.00");
    for from in [file.len() / 5, file.len() / 2] {
        let (taken, all) = joined(&file, from);
        assert!(from < file.len() / 2 || all - taken < 100, "{taken} of {all}");
    }
}

#[test]
fn a_row_whose_cells_have_moved_is_set_aside_wherever_it_is_read() {
    let mut file = "Body,Date,Supplier,Number,Amount,Voucher\n".to_owned();
    for row in 0..2000 {
        let (day, pounds, pence) = (row % 28 + 1, row * 7 % 911 + 100, if row % 3 == 0 { "" } else { ".50" });
        let supplier = if row % 400 == 399 { "Cedar Seeds Ltd, York" } else { "Cedar Seeds Ltd" };
        let number = 4_650_000 + row;
        file.push_str(&["Council,", &format!("{day:02}/04/2020,{supplier},{number},{pounds}{pence},\n")].concat());
    }
    for from in [5000, file.len() / 4, file.len() / 2] {
        let (taken, all) = joined(&file, from);
        assert!(taken * 3 > all, "{taken} of {all}");
    }
    let report = said(file.as_bytes(), &[5000, 7000], &Options::default()).unwrap();
    assert_eq!(report.balance.rows_kept, 1995);
    assert!(report.issues.iter().any(|group| (group.code, group.count, group.grave) == ("shifted-row", 5, true)));
}
