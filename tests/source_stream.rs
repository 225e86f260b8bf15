//! Rows cut from pieces: against the slow reader of whole texts, against csv-core, and at the limits.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at what it did not expect")]

use proptest::prelude::*;
use total_place::error::Error;
use total_place::source::{Dialect, Record, Records, Stream, find_delimiter};

/// Line, lines beyond the first, whether a quote stays open, cells.
type Seen = (u64, u64, bool, Vec<String>);

fn read(pieces: &[&[u8]], dialect: Dialect) -> Result<Vec<Seen>, Error> {
    let (mut stream, mut rows) = (Stream::new(dialect), Vec::new());
    for (index, piece) in pieces.iter().enumerate() {
        stream.push(piece, index + 1 == pieces.len(), &mut |row| {
            let cells: Vec<String> = row.cells().map(|cell| String::from_utf8(cell.to_vec()).unwrap()).collect();
            let by_index = (0..row.len()).map(|index| String::from_utf8(row.cell(index).unwrap().to_vec()).unwrap());
            assert!(cells.iter().cloned().eq(by_index));
            assert!(row.cell(row.len()).is_none());
            rows.push((row.line, row.continued, row.unclosed, cells));
        })?;
    }
    Ok(rows)
}

fn comma(text: &str) -> Vec<Seen> {
    read(&[text.as_bytes()], Dialect::default()).unwrap()
}

fn cells(text: &str) -> Vec<Vec<String>> {
    comma(text).into_iter().map(|row| row.3).collect()
}

/// What the reader of whole texts makes of it.
fn by_records(text: &str, dialect: Dialect) -> Vec<Seen> {
    let (mut records, mut record, mut rows) = (Records::new(text, dialect), Record::default(), Vec::new());
    while records.read(&mut record) {
        let cells = record.iter().map(str::to_owned).collect();
        rows.push((record.line, record.last_line - record.line, record.unclosed, cells));
    }
    rows
}

fn cut<'a>(text: &'a [u8], at: &[prop::sample::Index]) -> Vec<&'a [u8]> {
    let mut at: Vec<usize> = at.iter().map(|index| index.index(text.len() + 1)).collect();
    at.sort_unstable();
    at.push(text.len());
    let mut begin = 0;
    at.into_iter().map(|end| &text[std::mem::replace(&mut begin, end)..end]).collect()
}

/// Texts dense with all that parts cells, and longer ones in which blocks pass without any.
fn text() -> impl Strategy<Value = String> {
    let token = prop_oneof![
        3 => Just("\""), 2 => Just(","), 2 => Just("\n"), 1 => Just("\r"), 1 => Just("\r\n"), 1 => Just("\"\""),
        1 => Just("a"), 1 => Just(" "), 1 => Just("é£"), 1 => Just(","), 1 => Just("\",\""),
        1 => Just("Leeds City Council, Civic Hall, Calverley Street, Leeds LS1 1UR"),
    ];
    let dense = prop::collection::vec(token, 0..60);
    let long = [plain_token().boxed(), quoted_token().boxed()].map(|token| prop::collection::vec(token, 0..400));
    let [plain, quoted] = long;
    prop_oneof![dense, plain, quoted].prop_map(|tokens| tokens.concat())
}

/// Of a text in which blocks pass without a quote, and more rows than are handed over together.
fn plain_token() -> impl Strategy<Value = &'static str> {
    prop_oneof![
        12 => Just(","), 8 => Just("\n"), 4 => Just("\r\n"), 1 => Just("\r"), 20 => Just("a"), 4 => Just("é£"), 1 => Just(" "),
        1 => Just("Leeds City Council"), 1 => Just("\"b, c\""),
    ]
}

/// Of a text in which most cells stand between quotes, few of them with a quote too many.
fn quoted_token() -> impl Strategy<Value = &'static str> {
    prop_oneof![
        20 => Just("\"b, c\","), 8 => Just("\"Leeds City Council\"\n"), 8 => Just("12.50,"), 4 => Just("\"\"\r\n"),
        2 => Just("\"é£\"\r"), 2 => Just("a"), 3 => Just("\"two\nlines\","), 1 => Just("\""), 1 => Just("\"d \"\"e\"\"\","),
        1 => Just("\"f\" ,"),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn rows_are_those_of_the_slow_reader(text in text(), at in prop::collection::vec(any::<prop::sample::Index>(), 0..8)) {
        let dialect = Dialect::default();
        let trimmed = |mut rows: Vec<Seen>| {
            rows.retain(|row| !row.3.is_empty());
            rows.iter_mut().flat_map(|row| &mut row.3).for_each(|cell| *cell = cell.trim().to_owned());
            rows
        };
        let rows = read(&cut(text.as_bytes(), &at), dialect).unwrap();
        prop_assert_eq!(&rows, &read(&[text.as_bytes()], dialect).unwrap());
        let lines: u64 = rows.iter().map(|row| 1 + row.1).sum();
        let ends = text.replace("\r\n", "\n").replace('\r', "\n");
        prop_assert_eq!(lines, ends.split_terminator('\n').count() as u64, "every line is counted");
        prop_assert_eq!(trimmed(rows), by_records(&text, dialect));
    }

    #[test]
    fn what_was_written_well_is_read(
        rows in prop::collection::vec(prop::collection::vec("[a-z,;\"\r\n£ .]{0,70}", 2..5), 0..12),
        size in 1_usize..200,
    ) {
        let quoted = |cell: &String| ["\"", &cell.replace('"', "\"\""), "\""].concat();
        let text: String = rows.iter().map(|row| row.iter().map(quoted).collect::<Vec<_>>().join(";") + "\r\n").collect();
        let mut pieces: Vec<&[u8]> = text.as_bytes().chunks(size).collect();
        pieces.push(b"");
        let seen = read(&pieces, Dialect { delimiter: b';', quote: b'"' }).unwrap();
        let seen: Vec<Vec<String>> = seen.into_iter().map(|row| row.3).collect();
        let trim = |cell: &String| cell.trim_matches([' ', '\r', '\n']).to_owned();
        let written: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(trim).collect()).collect();
        prop_assert_eq!(seen, written);
    }
}

/// Rows are looked at in blocks of bytes: every place of a quote in a block, and what may follow in another.
#[test]
fn where_in_a_block_a_quote_stands_changes_nothing() {
    let (x, y) = ("x".repeat(100), "y".repeat(30));
    let rows = [
        "\"a, b\",c",
        "\"\",\"\"",
        "\"a \"\"b, c\"\" d\",e",
        "\"a\" ,b",
        "\"a\"b,c",
        "a \"b\",\"c\"",
        "\"é, £\"",
        "\"two\nlines\",a",
        &["\"two\n", &x, "\",\"", &y, "\",\"a\"b,c"].concat(),
        &["\"two\n", &x, "\",\"", &x, "\",\"a\"\"b\",c"].concat(),
        "\"never closed",
    ];
    for (row, line_end) in rows.iter().flat_map(|row| ["\n", "\r\n", "\r"].map(|line_end| (row, line_end))) {
        for before in 0..=130 {
            let text = [&"z".repeat(before), ",", row, line_end, "\"d\",", &x, line_end, row, line_end].concat();
            assert_eq!(comma(&text), by_records(&text, Dialect::default()), "{before} before {row:?}");
        }
    }
}

#[test]
fn csv_core_agrees_on_quotes() {
    let text = "a,\"b, c\",\"d \"\"e\"\"\"\n\"\",f\"g\",\"two\nlines\"\n";
    let (mut reader, mut output, mut ends) = (csv_core::Reader::new(), [0; 200], [0; 20]);
    let mut left = text.as_bytes();
    for row in cells(text) {
        let (_, read, _, count) = reader.read_record(left, &mut output, &mut ends);
        left = &left[read..];
        let starts = [0].into_iter().chain(ends);
        let theirs: Vec<&str> =
            starts.zip(ends).take(count).map(|(from, to)| std::str::from_utf8(&output[from..to]).unwrap()).collect();
        assert_eq!(row, theirs);
    }
}

#[test]
fn every_line_end_counts_once() {
    let rows = comma("a\r\n\r\nb\n\nc\r\rd\n\r");
    let lines: Vec<(u64, usize)> = rows.iter().map(|row| (row.0, row.3.len())).collect();
    assert_eq!(lines, [(1, 1), (2, 0), (3, 1), (4, 0), (5, 1), (6, 0), (7, 1), (8, 0)]);
}

#[test]
fn a_quote_that_is_never_closed_takes_its_own_line_only() {
    let rows = comma("a,b\n1,\"x\n2,y\n3,z\n");
    assert_eq!(rows[1], (2, 0, true, vec!["1,\"x".to_owned()]));
    assert_eq!(rows[3].3, ["3", "z"]);
}

#[test]
fn a_quote_is_not_believed_past_200_lines_or_64_kilobytes() {
    let within = ["\"", &"x\n".repeat(199), "\",1\n"].concat();
    assert_eq!(comma(&within).len(), 1);
    let beyond = ["\"", &"x\n".repeat(201), "\",1\n"].concat();
    assert_eq!(comma(&beyond).len(), 202);
    let long = ["\"", &"x".repeat(70_000), "\n\",1\n"].concat();
    assert_eq!(comma(&long).len(), 2);
}

#[test]
fn a_bomb_of_quotes_ends_soon() {
    // From each line anew, quotes would run on to the limit.
    let text = "x\",\"\n".repeat(400_000);
    let rows = comma(&text);
    assert_eq!(rows.len(), 400_000);
}

#[test]
fn what_is_no_table_is_an_error_and_takes_little_memory() {
    let piece = vec![b'x'; 1 << 20];
    let mut stream = Stream::new(Dialect::default());
    let stops = (0..1024).find_map(|index| Some((index, stream.push(&piece, false, &mut |_| ()).err()?)));
    let (pieces, why) = stops.unwrap();
    let error = Error::from(why);
    assert_eq!((error.code, error.line, pieces), ("long-row", Some(1), 16));
    let wide = ["a\n", &",".repeat(1_000_000)].concat();
    let error = read(&[wide.as_bytes()], Dialect::default()).unwrap_err();
    assert_eq!((error.code, error.line), ("wide-row", Some(2)));
    assert_eq!(comma(&",".repeat(99_999))[0].3.len(), 100_000);
    assert_eq!(read(&[",".repeat(100_000).as_bytes()], Dialect::default()).unwrap_err().code, "wide-row");
}

#[test]
fn a_long_row_in_small_pieces_is_not_read_again_and_again() {
    let text = ["\"", &"x".repeat(8 << 20), "\",1\n2,3"].concat();
    let pieces: Vec<&[u8]> = text.as_bytes().chunks(100).collect();
    let rows = read(&pieces, Dialect::default()).unwrap();
    assert_eq!((rows.len(), rows[0].3[0].len(), rows[1].3.len()), (2, 8 << 20, 2));
}

#[test]
fn the_delimiter_is_the_one_that_rows_agree_on() {
    let found = |text: &str| (find_delimiter(text.as_bytes()).0, find_delimiter(text.as_bytes()).1);
    assert_eq!(found("a,b\n1,2\n"), (b',', true));
    assert_eq!(found("a\tb, c\n1\t2, 3\n4\t5\n6\t7\n"), (b'\t', true));
    assert_eq!(found("a|b|c\n1|2|3\n"), (b'|', true));
    // Decimal commas in every row.
    assert_eq!(found("name;amount;date\nA;1,50;x\nB;2,75;y\nC;3,10;z\n"), (b';', true));
    assert_eq!(found("\"a;b\",1\n\"c;d\",2\n"), (b',', true));
    // Titles above the table.
    assert_eq!(found("Payments; over 500; pounds\n\nname,amount,date\nA,1,x\nB,2,y\nC,3,z\n"), (b',', true));
    assert_eq!(found("name\nA\nB\n"), (b',', true));
    assert_eq!(found(""), (b',', true));
    assert!(!found("a;b,c\n1;2,3\n").1, "both part every row into two");
}
