//! Amounts as people write them, read exactly.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may stop at once")]

use total_place::money::{Cell, Mark, MarkEvidence, Written, currency_of, read_and_note, read_written};

fn amount(digits: i64, decimals: u8) -> Cell {
    Cell::Amount(Written { digits, decimals })
}

fn point(cell: &str) -> Cell {
    read_written(cell.as_bytes(), Mark::Point)
}

fn comma(cell: &str) -> Cell {
    read_written(cell.as_bytes(), Mark::Comma)
}

fn each(cell: &str) -> Cell {
    read_written(cell.as_bytes(), Mark::EachCell)
}

#[test]
fn amounts_with_a_point_before_the_decimals() {
    let cases: [(&str, i64, u8); 55] = [
        ("1234.5", 12345, 1),
        ("1,234.56", 123_456, 2),
        ("£1,234.56", 123_456, 2),
        ("1,234,567.89", 123_456_789, 2),
        ("12,345", 12345, 0),
        ("0", 0, 0),
        ("-0", 0, 0),
        ("007", 7, 0),
        (".5", 5, 1),
        ("5.", 5, 0),
        ("1,234.", 1234, 0),
        ("+5", 5, 0),
        ("5+", 5, 0),
        ("-5", -5, 0),
        ("- 5", -5, 0),
        ("−5", -5, 0),
        ("–5.20", -520, 2),
        ("5-", -5, 0),
        ("1,234.56-", -123_456, 2),
        ("1,234.56 -", -123_456, 2),
        ("(1,234.56)", -123_456, 2),
        ("( 5 )", -5, 0),
        ("(£5.00)", -500, 2),
        ("£(5.00)", -500, 2),
        ("-£5", -5, 0),
        ("£-5", -5, 0),
        ("£ 5", 5, 0),
        ("5 CR", -5, 0),
        ("5.00CR", -500, 2),
        ("5 Dr", 5, 0),
        ("EUR 5", 5, 0),
        ("5EUR", 5, 0),
        ("USD1,000", 1000, 0),
        ("$5", 5, 0),
        ("R$ 5", 5, 0),
        ("5 zł", 5, 0),
        ("kr 5", 5, 0),
        ("5 kr.", 5, 0),
        ("26 112 €", 26112, 0),
        ("26\u{a0}112\u{202f}€", 26112, 0),
        ("1\u{2007}234\u{2009}567.50", 123_456_750, 2),
        ("1'234.50", 123_450, 2),
        ("1’234’567", 1_234_567, 0),
        ("1234.-", 1234, 0),
        ("5.--", 5, 0),
        ("41 749 985 .- HUF", 41_749_985, 0),
        ("1.500,- €", 1500, 0),
        ("1.234,567.89", 123_456_789, 2),
        ("1,23,456.78", 12_345_678, 2),
        ("1,23,45,678", 12_345_678, 0),
        ("\t 12.30 \u{a0}", 1230, 2),
        ("１，２３４．５", 12345, 1),
        ("△1,234", -1234, 0),
        ("0.123456789", 123_456_789, 9),
        ("35261.900000000001", 35_261_900_000_000_001, 12),
    ];
    for (cell, digits, decimals) in cases {
        assert_eq!(point(cell), amount(digits, decimals), "{cell:?}");
    }
}

#[test]
fn amounts_with_a_comma_before_the_decimals() {
    let cases: [(&str, i64, u8); 18] = [
        ("1.234,56", 123_456, 2),
        ("1,257.668,98", 125_766_898, 2),
        ("1.500.-", 1500, 0),
        ("-2 650 ,– Ft", -2650, 0),
        ("1 234,56 €", 123_456, 2),
        ("12,5", 125, 1),
        ("-22.000,00", -2_200_000, 2),
        ("£4.578.474", 4_578_474, 0),
        ("1.234", 1234, 0),
        ("1,234", 1234, 3),
        (",5", 5, 1),
        ("1234,", 1234, 0),
        ("1234,-", 1234, 0),
        ("10.863,00 ", 1_086_300, 2),
        ("(1.234,5)", -12345, 1),
        ("9.9999.999,99", 9_999_999_999, 2),
        ("0,000", 0, 3),
        ("1'234,50", 123_450, 2),
    ];
    for (cell, digits, decimals) in cases {
        assert_eq!(comma(cell), amount(digits, decimals), "{cell:?}");
    }
}

#[test]
fn each_cell_by_itself_goes_by_its_last_mark() {
    let cases: [(&str, i64, u8); 13] = [
        ("1,257.668,98", 125_766_898, 2),
        ("27.312.500,00", 2_731_250_000, 2),
        ("157,000.00", 15_700_000, 2),
        ("€ 43.375", 43375, 0),
        ("€ 43,375", 43375, 0),
        ("420,9", 4209, 1),
        ("420.90", 42090, 2),
        ("32,592", 32592, 0),
        ("1.234.567", 1_234_567, 0),
        ("1,234,567", 1_234_567, 0),
        ("0.125", 125, 3),
        ("1234,567", 1_234_567, 3),
        ("1234", 1234, 0),
    ];
    for (cell, digits, decimals) in cases {
        assert_eq!(each(cell), amount(digits, decimals), "{cell:?}");
    }
}

#[test]
fn nothing_is_not_zero() {
    for cell in ["", " ", "-", "–", "—", "--", " -   ", "n/a", "N/A", "nil", "£ -", "- €", "£-", "(-)", "\u{a0}", "£"]
    {
        assert_eq!(point(cell), Cell::Nothing, "{cell:?}");
    }
}

#[test]
fn what_is_no_amount_says_why() {
    let cases = [
        ("#N/A", "spreadsheet-error"),
        ("#REF!", "spreadsheet-error"),
        ("########", "lost-in-spreadsheet"),
        ("7.60E+11", "scientific"),
        ("1E+05", "scientific"),
        ("1e-300", "scientific"),
        ("nfp", "withheld"),
        ("£1.2m", "unit-in-cell"),
        ("50p", "unit-in-cell"),
        ("5 million", "unit-in-cell"),
        ("15%", "unit-in-cell"),
        ("-(5)", "two-signs"),
        ("-5 CR", "two-signs"),
        ("--5", "two-signs"),
        ("1.234,56", "other-mark"),
        ("12,34", "other-mark"),
        ("1.234.567", "other-mark"),
        ("99999999999999999999", "too-large"),
        ("1e30", "too-large"),
        ("0.1000000000000000055511151231257827", "too-many-decimals"),
        ("(5", "not-an-amount"),
        ("5)", "not-an-amount"),
        ("31/12/2020", "not-an-amount"),
        ("31.12.2020", "not-an-amount"),
        ("12 34", "not-an-amount"),
        ("GAS", "not-an-amount"),
        ("Net", "not-an-amount"),
        ("5 and 6", "not-an-amount"),
        ("REDACTED 5", "not-an-amount"),
        ("CR", "not-an-amount"),
        ("+", "not-an-amount"),
        (".", "not-an-amount"),
        ("1,,234.56", "not-an-amount"),
        ("1.2.3", "not-an-amount"),
        ("05:30", "not-an-amount"),
    ];
    for (cell, reason) in cases {
        assert_eq!(point(cell), Cell::Bad(reason), "{cell:?}");
    }
    assert_eq!(read_written(b"\xff5", Mark::Point), Cell::Bad("not-an-amount"));
    assert_eq!(comma("1,234.56"), Cell::Bad("other-mark"));
    assert_eq!(comma("31.12.2020"), Cell::Bad("not-an-amount"));
}

#[test]
fn an_exponent_that_leaves_no_digit_unsaid_is_read() {
    assert_eq!(point("1.234567E+3"), amount(1_234_567, 3));
    assert_eq!(point("1e+05"), amount(100_000, 0));
    assert_eq!(point("1.5E3"), amount(1500, 0));
    assert_eq!(point("-2.5e-3"), amount(-25, 4));
}

#[test]
fn a_currency_is_seen() {
    let cases = [
        ("-£5", Some("GBP")),
        ("(£5)", Some("GBP")),
        ("5 €", Some("EUR")),
        ("$5", Some("$")),
        ("US$5", Some("USD")),
        ("5 zł", Some("PLN")),
        ("5 kr", Some("kr")),
        ("¥5", Some("¥")),
        ("CHF 1'234.50", Some("CHF")),
        ("EUR 5", Some("EUR")),
        ("£ -", Some("GBP")),
        ("5", None),
        ("Total GBP", None),
        ("park", None),
    ];
    for (cell, currency) in cases {
        assert_eq!(currency_of(cell.as_bytes()), currency, "{cell:?}");
    }
}

fn evidence(cells: &[&str]) -> MarkEvidence {
    let mut evidence = MarkEvidence::default();
    for cell in cells {
        evidence.add(cell.as_bytes());
    }
    evidence
}

#[test]
fn each_cell_says_what_it_can_of_the_mark() {
    let of = |cell| {
        let found = evidence(&[cell]);
        [found.point, found.comma, found.either, found.same, found.nothing, found.bad]
    };
    for cell in ["1,234.56", "12.5", "12.50", "1,234,567", "0.125", "1234.567", ".500", "1.2345", "£1,234.5", "1,234."]
    {
        assert_eq!(of(cell), [1, 0, 0, 0, 0, 0], "{cell}");
    }
    for cell in ["1.234,56", "12,5", "12,50", "1.234.567", "0,125", "1234,567", ",500", "£4.578.474", "1 234,567"] {
        assert_eq!(of(cell), [0, 1, 0, 0, 0, 0], "{cell}");
    }
    for cell in ["1,234", "1.234", "-157.000", "€ 43,375", "(1.234)"] {
        assert_eq!(of(cell), [0, 0, 1, 0, 0, 0], "{cell}");
    }
    for cell in ["1234", "-5", "26 112 €", "0", "0.000", "1'234", "5 CR"] {
        assert_eq!(of(cell), [0, 0, 0, 1, 0, 0], "{cell}");
    }
    assert_eq!(of("-"), [0, 0, 0, 0, 1, 0]);
    assert_eq!(of("31/12/2020"), [0, 0, 0, 0, 0, 1]);
}

#[test]
fn a_column_decides_its_mark_or_asks() {
    let repeat = |cells: &[&'static str], times: usize| -> Vec<&'static str> { cells.repeat(times) };
    assert_eq!(evidence(&["1,234.56", "5"]).decide(), (Mark::Point, true));
    assert_eq!(evidence(&["1,234.56", "1,234"]).decide(), (Mark::Point, true));
    assert_eq!(evidence(&["1.234,56", "5"]).decide(), (Mark::Comma, true));
    assert_eq!(evidence(&["5", "1234"]).decide(), (Mark::Point, true));
    assert_eq!(evidence(&[]).decide(), (Mark::Point, true));
    assert_eq!(evidence(&["35261.9", "12.5", "1.234"]).decide(), (Mark::Point, true));
    // Both kinds.
    assert_eq!(evidence(&["1,234.56", "1.234,56"]).decide(), (Mark::EachCell, false));
    assert_eq!(evidence(&["1,234", "1.234"]).decide(), (Mark::EachCell, false));
    // Three digits behind every mark: thousands, where they are many.
    assert_eq!(evidence(&repeat(&["1.234"], 20)).decide(), (Mark::Comma, true));
    assert_eq!(evidence(&repeat(&["1.234"], 19)).decide(), (Mark::Comma, false));
    assert_eq!(evidence(&repeat(&["1,234"], 20)).decide(), (Mark::Point, true));
    assert_eq!(evidence(&repeat(&["1.234", "56789"], 20)).decide(), (Mark::Comma, false));
    // Or where something else says so: twice in a cell, by two people, zeros that no whole number has.
    assert_eq!(evidence(&["1.234", "1.234.567"]).decide(), (Mark::Comma, true));
    assert_eq!(evidence(&["1.234", "1,234,567"]).decide(), (Mark::EachCell, false));
    assert_eq!(evidence(&["1.234", "1.234.567", "1,234", "1,234,567"]).decide(), (Mark::EachCell, true));
    assert_eq!(evidence(&repeat(&["1.234", "€ 5,678"], 3)).decide(), (Mark::EachCell, true));
    assert_eq!(evidence(&repeat(&["1.234", "5,678", "2039"], 3)).decide(), (Mark::EachCell, false));
    assert_eq!(evidence(&repeat(&["1,500", "2039"], 3)).decide(), (Mark::Point, true));
    assert_eq!(evidence(&repeat(&["1,501", "2039"], 3)).decide(), (Mark::Point, false));
    assert_eq!(evidence(&repeat(&["1.500", "2039"], 3)).decide(), (Mark::Comma, false));
    // A mark before decimals that parts thousands too.
    assert_eq!(evidence(&["4,987.50", "178,455", "1.983.413"]).decide(), (Mark::EachCell, true));
    assert_eq!(evidence(&["4,987.50", "178.455", "1.983.413"]).decide(), (Mark::EachCell, false));
    assert_eq!(evidence(&["4,987.50", "158.87", "1.983.413"]).decide(), (Mark::EachCell, false));
    assert_eq!(evidence(&["158,87", "29,275", "5,819,053"]).decide(), (Mark::EachCell, false));
    // No cents.
    assert_eq!(evidence(&["1.500,-", "2.320"]).decide(), (Mark::Comma, true));
    assert_eq!(evidence(&["1.500.-"]).decide(), (Mark::Comma, true));
    assert_eq!(evidence(&["5.-"]).decide(), (Mark::Point, true));
    // More cells with three decimals than with one or two: one of them is a thousand times the other.
    assert_eq!(evidence(&["12.5", "1.234", "5.678"]).decide(), (Mark::Point, false));
    assert_eq!(evidence(&["12.5678", "1.234", "5.678"]).decide(), (Mark::Point, true));
}

#[test]
fn reading_and_noting_at_once_is_the_same() {
    let cells = ["1,234.56", "£5", "-", "1.234", "1,234", "x", "9.9999.999,99", "12,5", "7"];
    for mark in [Mark::Point, Mark::Comma, Mark::EachCell] {
        let mut noted = MarkEvidence::default();
        for cell in cells {
            assert_eq!(read_and_note(&mut noted, cell.as_bytes(), mark), read_written(cell.as_bytes(), mark), "{cell}");
        }
        assert_eq!(noted, evidence(&cells));
        assert_eq!(noted.misgrouped, 1);
    }
}
