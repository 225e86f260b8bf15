//! Documents with one thing wrong are refused: with a code, with the path, and with what was expected. What is only large is
//! reckoned exactly, or refused at once with the limit.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at what it did not expect")]

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use total_place::scenario::{Drawing, Scenario, appraise, uncertainty};

fn fixture(path: &str) -> String {
    std::fs::read_to_string(format!("{}/tests/fixtures/scenario/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn document(years: u32, actions: &Value) -> String {
    json!({ "version": 1, "title": "Large", "years": years, "start_year": "2009-10", "price_base": "2009-10", "actions": actions })
        .to_string()
}

fn families(cohort: &Value) -> Value {
    json!({ "kind": "intervention", "title": "Help", "outcomes": [{ "title": "Change", "cohort": [cohort], "impact": "0.1",
        "unit_value": { "fiscal": "51080", "price_year": "2013-14" }, "split": { "Council": 1 }, "grades": [1] }] })
}

#[test]
fn each_is_refused_with_its_path() {
    let refusals: Value = serde_json::from_str(&fixture("refusals.json")).unwrap();
    let refusals = refusals.as_object().unwrap();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/scenario/bad");
    let mut names: Vec<String> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names, refusals.keys().cloned().collect::<Vec<_>>(), "refusals.json and the folder differ");
    for (name, refusal) in refusals {
        let error = Scenario::read(&fixture(&format!("bad/{name}"))).err().unwrap_or_else(|| panic!("{name} was read"));
        assert_eq!(json!(error.code), refusal["code"], "{name}: {}", error.message);
        for words in refusal["says"].as_array().unwrap() {
            assert!(error.message.contains(words.as_str().unwrap()), "{name}: {}", error.message);
        }
        assert!(error.message.ends_with('.') && error.line.is_some(), "{name}: {error:?}");
    }
}

#[test]
fn a_cohort_of_ten_to_eighteen_is_reckoned_exactly() {
    let text = document(1, &json!([families(&json!("1000000000000000000"))]));
    let appraisal = appraise(&Scenario::read(&text).unwrap());
    // 10^18 × 0.1 × 51,080 × 67.7042 ÷ 73.0337, by a calculator of any length
    assert_eq!(appraisal.fiscal[0], "4735253090011871232047.67");
}

#[test]
fn what_28_digits_cannot_hold_is_reckoned_exactly() {
    let outcome = json!({ "title": "Change", "cohort": ["7922816251426433759354395033"], "impact": "0.9999999999999999999999999999",
        "need": "0.1234567890123456789012345678", "drop_off": "0.0000000000000000000000000001", "duration": 30,
        "unit_value": { "fiscal": "99999999999999.99" }, "split": { "Council": 1 }, "grades": [1] });
    let text = document(30, &json!([{ "kind": "intervention", "title": "Help", "outcomes": [outcome] }]));
    let appraisal = appraise(&Scenario::read(&text).unwrap());
    assert!(appraisal.fiscal[29].len() > 40, "{}", appraisal.fiscal[29]);
}

#[test]
fn ten_thousand_actions_are_reckoned_and_one_more_is_refused() {
    let since = Instant::now();
    let action = families(&json!(100));
    let scenario = Scenario::read(&document(15, &json!(vec![action.clone(); 10_000]))).unwrap();
    let one = Scenario::read(&document(15, &json!([families(&json!(1_000_000))]))).unwrap();
    assert_eq!(appraise(&scenario).fiscal, appraise(&one).fiscal);
    assert_eq!(uncertainty(&scenario, Drawing::default()).map(|_| ()), Ok(()));
    let error = Scenario::read(&document(15, &json!(vec![action; 10_001]))).unwrap_err();
    assert!(error.message.contains("at most 10000"), "{}", error.message);
    assert!(since.elapsed() < Duration::from_mins(1), "{:?}", since.elapsed());
}

#[test]
fn what_would_take_too_long_is_refused_at_once() {
    let since = Instant::now();
    let mut action = families(&json!(100));
    action["outcomes"][0]["cohort"] = json!(vec![100; 125]);
    action["outcomes"][0]["duration"] = json!(125);
    action["outcomes"][0]["drop_off"] = json!("0.0123456789012345678901234567");
    let error = Scenario::read(&document(125, &json!(vec![action; 10_000]))).unwrap_err();
    assert_eq!(error.code, "too-much-work");
    assert!(error.message.contains("at most"), "{}", error.message);
    assert!(since.elapsed() < Duration::from_mins(1), "{:?}", since.elapsed());
}

#[test]
fn ten_thousand_draws_of_ten_thousand_ranges_are_refused() {
    let action = families(&json!({ "low": 50, "mid": 100, "high": 200 }));
    let scenario = Scenario::read(&document(15, &json!(vec![action; 10_000]))).unwrap();
    let refused = uncertainty(&scenario, Drawing::default()).map(|_| ()).map_err(|error| error.code);
    assert_eq!(refused, Err("too-much-work"));
}
