//! Laws of the table: rows in = rows kept + rows set aside, and the order of rows changes nothing.
#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use proptest::prelude::*;
use total_place::money::parse;
use total_place::package::Files;
use total_place::table::{Account, Codes, NOT_STATED, open};
use total_place::view::view;

const DESCRIPTOR: &str = r#"{ "name": "x", "resources": [ { "name": "spending", "path": "spending.csv", "schema": { "fields": [
    { "name": "who", "columnType": "administrator:generic:name" },
    { "name": "amount", "columnType": "value" } ] } } ] }"#;

fn account(rows: &[(String, String)]) -> (Account, usize) {
    let mut csv = String::from("who,amount\n");
    for (who, amount) in rows {
        csv.extend([who, ",", amount, "\n"]);
    }
    let opened = open(DESCRIPTOR.as_bytes(), &Files::from([("spending.csv".to_owned(), csv.into_bytes())])).unwrap();
    (opened.accounts.into_iter().next().unwrap(), opened.issues.len())
}

fn rows() -> impl Strategy<Value = Vec<(String, String)>> {
    let amount = prop_oneof![3 => any::<i64>().prop_map(|pence| total_place::money::decimal(pence.into())), 1 => "[0-9.x-]{1,6}"];
    prop::collection::vec(("[A-C]?", amount), 0..40)
}

proptest! {
    #[test]
    fn rows_in_are_rows_kept_and_rows_set_aside(rows in rows()) {
        let (account, issues) = account(&rows);
        prop_assert_eq!(account.rows() + account.set_aside, rows.len());
        prop_assert_eq!(issues, account.set_aside);
        let sum: i128 = rows.iter().filter_map(|(_, amount)| parse(amount).ok()).map(i128::from).sum();
        prop_assert_eq!(account.control_total(), sum);
        let kept = rows.iter().enumerate().filter(|(_, (_, amount))| parse(amount).is_ok());
        let who = account.dimension("organisation").unwrap();
        for (row, (index, (label, _))) in kept.enumerate() {
            prop_assert_eq!(who.label(row), if label.is_empty() { NOT_STATED } else { label });
            prop_assert_eq!(usize::try_from(account.lines.get(row).unwrap()).unwrap(), index + 2);
        }
    }

    #[test]
    fn the_order_of_rows_changes_no_total((before, after) in rows().prop_flat_map(|rows| (Just(rows.clone()), Just(rows).prop_shuffle()))) {
        prop_assert_eq!(account(&before).0.control_total(), account(&after).0.control_total());
    }

    #[test]
    fn codes_come_back_however_narrow(codes in prop::collection::vec(0..70_000_u32, 0..50), labels in 1..70_000_usize) {
        let packed = Codes::from_codes(codes.clone(), labels);
        prop_assert_eq!(packed.len(), codes.len());
        prop_assert_eq!((0..=codes.len()).map_while(|row| packed.get(row)).collect::<Vec<_>>(), codes);
    }
}

#[test]
fn codes_are_as_narrow_as_their_dictionary() {
    assert!(matches!(Codes::from_codes(vec![255], 256), Codes::Narrow(_)));
    assert!(matches!(Codes::from_codes(vec![256], 257), Codes::Middle(_)));
    assert!(matches!(Codes::from_codes(vec![65_535], 65_536), Codes::Middle(_)));
    assert!(matches!(Codes::from_codes(vec![65_536], 65_537), Codes::Wide(_)));
}

#[test]
fn a_column_of_many_labels_keeps_them_apart() {
    let rows: Vec<(String, String)> = (0..70_000).map(|row| (format!("Body {row}"), "1".to_owned())).collect();
    let (account, _) = account(&rows);
    let who = account.dimension("organisation").unwrap();
    assert_eq!(who.labels.len(), rows.len());
    assert_eq!(who.label(69_999), "Body 69999");
    assert_eq!(who.code_of("Body 300"), Some(300));
    assert_eq!(who.code_of("Body"), None);
    assert_eq!(who.label(70_000), "");
}

#[test]
fn an_account_of_which_no_row_was_kept_says_so() {
    let years = r#"{ "name": "who", "columnType": "date:fiscal-year" }"#;
    let descriptor = DESCRIPTOR.replace(r#"{ "name": "who", "columnType": "administrator:generic:name" }"#, years);
    let files = Files::from([("spending.csv".to_owned(), b"who,amount\nsoon,1\n".to_vec())]);
    let opened = open(descriptor.as_bytes(), &files).unwrap();
    assert_eq!(opened.accounts[0].rows(), 0);
    for query in ["", "year=all", "year=2008-09"] {
        assert_eq!(view(&opened, &query.parse().unwrap()).unwrap_err().code, "no-rows", "{query}");
    }
}

#[test]
fn without_years_nothing_is_said_in_other_prices_or_per_head() {
    let rows = b"who,amount\nA,1\nB,2\n".to_vec();
    let opened = open(DESCRIPTOR.as_bytes(), &Files::from([("spending.csv".to_owned(), rows)])).unwrap();
    for (query, total) in [("", "3.00"), ("real=2010-11", "0.00"), ("measure=per-head", "0.00")] {
        assert_eq!(view(&opened, &query.parse().unwrap()).unwrap().total, total, "{query}");
    }
}
