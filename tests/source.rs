//! Bytes to records: JSON against `serde_json`, CSV against what was written, financial years against a table.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at what it did not expect")]

use proptest::prelude::*;
use serde_json::Value;
use total_place::error::nearest;
use total_place::source::{Dialect, Json, Node, Record, Records, Spelling, financial_year, place, utf8};

fn as_serde(node: &Node) -> Value {
    match &node.value {
        Json::Null => Value::Null,
        Json::Bool(value) => Value::Bool(*value),
        Json::Number(text) => serde_json::from_str(text).unwrap(),
        Json::Text(text) => Value::String(text.clone()),
        Json::List(nodes) => nodes.iter().map(as_serde).collect(),
        Json::Object(members) => members.iter().map(|(name, node)| (name.clone(), as_serde(node))).collect(),
    }
}

fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec((any::<String>(), inner), 0..6)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

fn by_csv_core(text: &[u8]) -> Vec<Vec<String>> {
    let (mut reader, mut left, mut records) = (csv_core::Reader::new(), text, Vec::new());
    let (mut cells, mut ends) = ([0; 1000], [0; 100]);
    loop {
        let (mut written, mut ended) = (0, 0);
        loop {
            let (result, read, wrote, end) = reader.read_record(left, &mut cells[written..], &mut ends[ended..]);
            left = &left[read..];
            written += wrote;
            ended += end;
            match result {
                csv_core::ReadRecordResult::Record => break,
                csv_core::ReadRecordResult::End => return records,
                _ => {}
            }
        }
        let starts = [0].into_iter().chain(ends).take(ended);
        let cell = |(start, end): (usize, &usize)| String::from_utf8_lossy(&cells[start..*end]).trim().to_owned();
        records.push(starts.zip(&ends[..ended]).map(cell).collect());
    }
}

proptest! {
    #[test]
    fn json_is_read_as_serde_writes_it(value in json()) {
        let text = serde_json::to_string_pretty(&value).unwrap();
        prop_assert_eq!(as_serde(&Node::read("x", &text).unwrap()), value);
    }

    #[test]
    fn json_is_refused_where_serde_refuses_it(text in r#"[\[\]{}:,"\\ntrue0-9.eE+ -]{0,12}"#) {
        let ours = Node::read("x", &text);
        let theirs = serde_json::from_str::<Value>(&text);
        // serde_json also refuses numbers that no float can hold.
        prop_assert!(ours.is_ok() == theirs.is_ok() || theirs.unwrap_err().to_string().contains("out of range"), "{}", text);
    }

    #[test]
    fn any_text_is_json_or_an_error_within_it(text in any::<String>()) {
        if let Err(error) = Node::read("x", &text) {
            prop_assert!(error.line.unwrap() <= text.lines().count() as u64 + 1);
        }
    }

    #[test]
    fn csv_is_read_as_it_was_written(rows in prop::collection::vec(prop::collection::vec("[a,\"\n é]{0,6}x", 1..5), 0..8)) {
        let mut text = String::new();
        for row in &rows {
            let cells: Vec<String> = row.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
            text += &(cells.join(",") + "\n");
        }
        let (mut records, mut record, mut line) = (Records::new(&text, Dialect::default()), Record::default(), 1);
        for row in &rows {
            prop_assert!(records.read(&mut record));
            prop_assert!(!record.unclosed);
            prop_assert_eq!(record.iter().collect::<Vec<_>>(), row.iter().map(|cell| cell.trim()).collect::<Vec<_>>());
            prop_assert_eq!(record.line, line);
            line += 1 + row.iter().map(|cell| cell.matches('\n').count() as u64).sum::<u64>();
            prop_assert_eq!(record.last_line, line - 1);
        }
        prop_assert!(!records.read(&mut record));
    }

    #[test]
    fn csv_is_read_as_others_read_it(text in "[a,é\"\n]{0,40}") {
        let (mut records, mut record) = (Records::new(&text, Dialect::default()), Record::default());
        let mut ours = Vec::new();
        while records.read(&mut record) {
            // An open quote is where we part: others read on to the end of the file.
            prop_assume!(!record.unclosed);
            ours.push(record.iter().map(str::to_owned).collect::<Vec<_>>());
        }
        prop_assert_eq!(ours, by_csv_core(text.as_bytes()));
    }

    #[test]
    fn any_csv_comes_to_an_end(text in "[a,\"\r\n]{0,60}") {
        let (mut records, mut record) = (Records::new(&text, Dialect::default()), Record::default());
        let mut line = 0;
        while records.read(&mut record) {
            prop_assert!(record.line > line || !text.contains('\n'));
            line = record.last_line;
            prop_assert!(!record.is_empty());
        }
    }

    #[test]
    fn any_bytes_are_text_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..40)) {
        let _ = utf8("x", &bytes);
    }
}

#[test]
fn json_escapes() {
    let node = Node::read("x", r#""\u00e9\ud83d\ude00\n\/""#).unwrap();
    assert_eq!(node.value, Json::Text("é😀\n/".to_owned()));
    for bad in [r#""\ud83d""#, r#""\ude00""#, r#""\u12g4""#, r#""\x""#, "\"\u{1}\"", r#""\u+123""#] {
        assert!(Node::read("x", bad).is_err(), "{bad}");
    }
}

#[test]
fn numbers_stay_text() {
    assert_eq!(
        Node::read("x", "123456789012345678901234567890.10").unwrap().value,
        Json::Number("123456789012345678901234567890.10".to_owned())
    );
}

#[test]
fn places_count_characters() {
    assert_eq!(place("é\nüü x", 7), (2, 3));
    let error = Node::read("x", "{\r\n  \"é\": ?\r\n}").unwrap_err();
    assert_eq!((error.line, error.column), (Some(2), Some(8)));
}

#[test]
fn financial_years() {
    let certain = |year: &str| Some((year.to_owned(), Spelling::Certain));
    let table = [
        ("2008-09", certain("2008-09")),
        ("2008/09", certain("2008-09")),
        ("2008-2009", certain("2008-09")),
        ("1999-00", certain("1999-00")),
        ("1999-2000", certain("1999-00")),
        ("2009-03-31", certain("2008-09")),
        ("2009-04-01T00:00:00Z", certain("2009-10")),
        ("2008", Some(("2008-09".to_owned(), Spelling::FirstYearAlone))),
        ("2008-10", None),
        ("2008-08", None),
        ("2008-9", None),
        ("2008 - 09", None),
        ("08-09", None),
        ("0008-09", None),
        ("2009-13-01", None),
        ("2009-01-32", None),
        ("2009-01-1", None),
        ("2008-09 outturn", None),
        ("FY2008", None),
        ("２００８", None),
        ("", None),
    ];
    for (text, year) in table {
        assert_eq!(financial_year(text), year, "{text}");
    }
}

#[test]
fn the_nearest_name_is_near() {
    let known = ["organisation", "service", "service-2", "year"];
    assert_eq!(nearest("organization", known), Some("organisation"));
    assert_eq!(nearest("Service", known), Some("service"));
    assert_eq!(nearest("yaer", known), Some("year"));
    assert_eq!(nearest("supplier", known), None);
    assert_eq!(nearest("", known), None);
}
