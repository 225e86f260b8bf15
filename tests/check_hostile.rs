//! Files that are meant to break a reader, or might as well be: each ends soon, in a report or in a sentence.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at what it did not expect")]

use total_place::check::{Check, Options, Report};
use total_place::error::Error;

#[path = "check/laws.rs"]
mod laws;

/// Bytes of a large file. Unoptimised code takes twenty times as long for each.
const LARGE: usize = if cfg!(debug_assertions) { 128 << 10 } else { 20 << 20 };
const HEADER: &str = "Supplier Name,Payment Date,Net Amount\n";

/// Reads in pieces, as a browser hands them over.
fn read(bytes: &[u8]) -> Result<Check, Error> {
    let cuts: Vec<usize> = (0..bytes.len()).step_by(1 << 16).skip(1).collect();
    laws::read_in(bytes, &cuts, &Options::default())
}

fn report(bytes: &[u8]) -> Report {
    let report = read(bytes).unwrap().report().unwrap().clone();
    laws::balanced(&report);
    report
}

fn refused(bytes: &[u8]) -> Error {
    let error = read(bytes).err().unwrap();
    laws::refused_in_words(&error);
    assert_eq!(error.file.as_deref(), Some("file.csv"));
    error
}

/// As many lines as a large file has.
fn many(head: &str, mut line: impl FnMut(usize) -> String) -> (Vec<u8>, u64) {
    let mut text = head.to_owned();
    let mut lines = 0;
    while text.len() < LARGE {
        text.push_str(&line(lines));
        lines += 1;
    }
    (text.into_bytes(), lines as u64)
}

fn aside(report: &Report, code: &str) -> u64 {
    report.balance.set_aside.iter().find(|reason| reason.code == code).map_or(0, |reason| reason.rows)
}

fn issues(report: &Report, code: &str) -> u64 {
    report.issues.iter().find(|group| group.code == code).map_or(0, |group| group.count)
}

#[test]
fn what_is_no_text_is_named_and_how_to_get_at_its_table() {
    let zip = |name: &str| [b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0\xDE\xAD\xBE\xEF", name.as_bytes(), &[7; 90]].concat();
    let legacy = [&b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"[..], &[0; 600]].concat();
    for (bytes, code, says) in [
        (Vec::new(), "empty-file", ["empty", "Download or save it again"]),
        (b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR".to_vec(), "picture", ["picture", "Ask its publisher"]),
        (b"\xFF\xD8\xFF\xE0\0\x10JFIF\0".to_vec(), "picture", ["picture", "Ask its publisher"]),
        (b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj".to_vec(), "pdf", ["PDF", "Ask its publisher"]),
        (zip("[Content_Types].xml"), "workbook", ["Excel workbook", "CSV UTF-8"]),
        (legacy, "workbook", ["Excel workbook", "CSV UTF-8"]),
        (zip("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"), "open-document", ["OpenDocument", "Text CSV"]),
        (zip("payments.csv"), "zip", ["zip", "Unpack it"]),
        (b"\x1F\x8B\x08\0\0\0\0\0\0\x03".to_vec(), "gzip", ["gzip", "Unpack it"]),
        (b"<!DOCTYPE html>\n<html><title>404</title>".to_vec(), "html-page", ["web page", "download the file again"]),
        (vec![0; 5000], "binary", ["no text", "CSV UTF-8"]),
        ("{\"a\":[".repeat(50_000).into_bytes(), "json", ["JSON", "save it as CSV"]),
    ] {
        let error = refused(&bytes);
        assert_eq!(error.code, code, "{}", error.message);
        assert!(says.iter().all(|words| error.message.contains(words)), "{}", error.message);
    }
}

#[test]
fn one_byte_is_read_or_refused() {
    for byte in 0..=u8::MAX {
        match read(&[byte]) {
            Ok(check) => laws::hold(check),
            Err(error) => laws::refused_in_words(&error),
        }
    }
}

#[test]
fn a_file_without_line_ends_is_not_read_to_its_end() {
    let mut check = Check::new("file.csv", Options::default());
    let mebibyte = vec![b'x'; 1 << 20];
    let stopped = (0..32).find_map(|index| Some((index, check.push(&mebibyte).err()?))).unwrap();
    assert_eq!((stopped.0, stopped.1.code), (16, "long-row"));
    assert!(stopped.1.message.contains("longer than 16 MB") && stopped.1.message.contains("a line for each payment"));
}

#[test]
fn more_columns_than_a_sheet_has_are_refused() {
    for (columns, code, says) in
        [(1_000_000, "wide-row", "more than 100,000"), (20_000, "too-many-columns", "more columns")]
    {
        let error = refused(&[HEADER.as_bytes(), ",".repeat(columns).as_bytes(), b"\nA,01/04/2020,5\n"].concat());
        assert_eq!(error.code, code);
        assert!(error.message.contains(says) && error.message.contains("CSV"), "{}", error.message);
    }
}

#[test]
fn thousands_of_columns_that_nothing_fills_are_refused() {
    // Each row would take as many empty cells as the header has names.
    let names: Vec<String> = (0..16_000).map(|number| format!("n{number}")).collect();
    let (bytes, _) = many(&format!("Amount,{}\n", names.join(",")), |_| "5\n".to_owned());
    let error = refused(&bytes);
    assert_eq!(error.code, "hollow-table");
    assert!(error.message.contains("16001 columns") && error.message.contains("Take away"), "{}", error.message);
}

#[test]
fn thousands_of_columns_of_one_name_are_told_apart() {
    let amounts = vec!["Amount"; 5000].join(",") + "\n";
    let report = report([amounts.as_str(), &(vec!["1.50"; 5000].join(",") + "\n").repeat(3)].concat().as_bytes());
    assert_eq!(report.columns[4999].title, "Amount (5000)");
    assert_eq!(report.balance.total, "4.50");
    let choices: usize = report.questions.iter().map(|question| question.choices.len()).sum();
    assert!((2..50).contains(&choices), "{choices}");
}

#[test]
fn bombs_of_quotes_end_soon() {
    // In turn: quotes alone, a quote opened by each line, closed by none, closed late, closed just within the limit.
    let within = format!("\"{}\"x\n", "y\n".repeat(199));
    for unit in ["\"", "\"\"\"\"\"\"\"\"\n", "a,\"b\n", "x\",\"\n", "\"a\nb\" c\n", &within] {
        let report = report(unit.repeat(LARGE / 4 / unit.len()).as_bytes());
        assert_eq!(report.balance.rows_kept, 0, "{unit}");
    }
}

#[test]
fn a_quote_that_is_never_closed_costs_one_line() {
    let (bytes, lines) = many(&format!("{HEADER}\"A"), |row| format!("A{},01/04/2020,{}.00\n", row % 10, row % 7));
    let report = report(&bytes);
    assert_eq!(aside(&report, "unclosed-quote"), 1);
    assert_eq!(report.balance.rows_kept, lines - 1);
}

#[test]
fn empty_lines_are_counted() {
    for end in ["\n", "\r\n", "\r"] {
        let (bytes, lines) = many("", |_| end.to_owned());
        assert_eq!(aside(&report(&bytes), "blank-row"), lines);
        let (bytes, lines) = many(&format!("{HEADER}A,01/04/2020,5.00\n"), |_| end.to_owned());
        let report = report(&bytes);
        assert_eq!((aside(&report, "blank-row"), report.balance.total.as_str()), (lines, "5.00"));
    }
}

#[test]
fn carriage_returns_alone_end_lines() {
    let (bytes, lines) = many(&HEADER.replace('\n', "\r"), |row| format!("A{},01/04/2020,2.00\r", row % 10));
    let report = report(&bytes);
    assert_eq!((report.balance.rows_kept, report.balance.total), (lines, format!("{}.00", 2 * lines)));
}

#[test]
fn labels_that_never_repeat_are_kept() {
    // Those that speak of a total are looked at more closely, each time that they come.
    for name in ["Supplier", "Total"] {
        let (bytes, lines) = many(HEADER, |row| format!("{name} {row} Ltd,01/04/2020,1.00\n"));
        assert_eq!(report(&bytes).balance.rows_kept, lines, "{name}");
    }
}

#[test]
fn rows_of_amounts_alone_wait_for_no_end() {
    let head =
        "Supplier Name,Payment Date,A,B,C,Net Amount\nA Ltd,01/04/2020,x,y,z,1.00\nB Ltd,01/04/2020,x,y,z,1.50\n";
    let (bytes, lines) = many(head, |row| format!(",,,,,{}\n", row + 7));
    let report = report(&bytes);
    // The first thousand are no totals of the two above them, so neither are the others.
    assert_eq!(report.balance.rows_kept, lines + 2);
}

#[test]
fn junk_in_cells_is_looked_at_once() {
    for cell in ["(", "-", "£", "1,", "1 ", "'", "01/", "January ", "#", "\u{a0}", "Total ", "令和"] {
        let cell = cell.repeat(20_000 / cell.len());
        let row = format!(
            "{HEADER}A,01/04/2020,5.00\n\"{cell}\",\"{cell}\",\"{cell}\"\nA,\"{cell}\",6.00\n\"{cell}\",01/04/2020,7.00\n"
        );
        let report = report(row.as_bytes());
        assert!(report.balance.rows_kept >= 2, "{}: {:?}", &cell[..10], report.balance);
    }
}

#[test]
fn bytes_that_are_no_text_in_their_encoding_are_said() {
    let (bytes, lines) = many(HEADER, |_| "Caf\u{e9},01/04/2020,1.00\n".to_owned());
    let broken: Vec<u8> = [b"\xEF\xBB\xBF".to_vec(), bytes].concat().into_iter().filter(|byte| *byte != 0xA9).collect();
    let report = report(&broken);
    assert_eq!(report.balance.rows_kept, lines);
    assert!(issues(&report, "undecodable") > 0 || report.encoding.value != "UTF-8", "{:?}", report.encoding);
}
