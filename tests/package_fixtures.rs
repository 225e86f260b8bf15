//! Every folder of `fixtures/packages` is a test: opened, and held to the answer that lies beside it.
#![allow(clippy::unwrap_used, reason = "a fixture that cannot be read must fail the test")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use insta::{Settings, assert_json_snapshot};
use serde_json::{Value, json};
use total_place::money::decimal;
use total_place::package::Files;
use total_place::query::Query;
use total_place::table::{Account, Opened, open};
use total_place::view::{say_headlines, view};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/packages");

#[test]
fn each_package_opens_or_fails_as_its_name_says() {
    let mut names: Vec<String> =
        fs::read_dir(FOLDER).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert!(!names.is_empty());
    for name in names {
        let folder = Path::new(FOLDER).join(&name);
        let (descriptor, files) = files_of(&folder);
        let answer = match open(&descriptor, &files) {
            Ok(mut opened) => {
                say_headlines(&mut opened);
                told(&opened)
            }
            Err(error) => json!({ "error": error }),
        };
        let mut settings = Settings::clone_current();
        settings.set_snapshot_path(&folder);
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.bind(|| assert_json_snapshot!("expected", answer));
    }
}

#[test]
fn a_headline_that_cuts_to_no_row_costs_its_sentence_and_no_more() {
    let (descriptor, files) = files_of(&Path::new(FOLDER).join("headline_cuts_to_no_row"));
    let wrong = open(&descriptor, &files).unwrap();
    let sentence = |opened: &Opened| view(opened, &Query::default()).unwrap().sentence;
    assert_eq!(sentence(&wrong), "£3 was spent in Somewhere.");
    let right = String::from_utf8(descriptor).unwrap().replace("preventive", "preventative");
    let mut right = open(right.as_bytes(), &files).unwrap();
    say_headlines(&mut right);
    assert_eq!(sentence(&right), "£3 was spent in Somewhere. £2 of it prevented.");
    assert!(right.issues.is_empty());
}

fn files_of(folder: &Path) -> (Vec<u8>, Files) {
    let mut files = Files::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        files.insert(name, fs::read(path).unwrap());
    }
    (files.remove("datapackage.json").unwrap(), files)
}

fn told(opened: &Opened) -> Value {
    let package = &opened.package;
    json!({
        "title": package.title,
        "place": [package.kind, package.code, package.statement],
        "accounts": opened.accounts.iter().map(account).collect::<Vec<_>>(),
        "totals": package.totals.iter().map(|total| format!("{total:?}")).collect::<Vec<_>>(),
        "notes": package.notes.iter().map(|note| format!("{note:?}")).collect::<Vec<_>>(),
        "figures": package.figures,
        "themes": package.themes,
        "unit_costs": package.unit_costs,
        "population": package.population.iter().collect::<BTreeMap<_, _>>(),
        "deflators": package.deflators.iter().collect::<BTreeMap<_, _>>(),
        "sources": package.sources.iter().collect::<BTreeMap<_, _>>(),
        "issues": opened.issues,
    })
}

fn account(account: &Account) -> Value {
    let dimensions = account.dimensions.iter().map(|dimension| {
        let labels: Vec<&str> = (0..account.rows()).map(|row| dimension.label(row)).collect();
        json!({ "field": dimension.field, "title": dimension.title, "labels": labels })
    });
    json!({
        "info": format!("{:?}", account.info),
        "dimensions": dimensions.collect::<Vec<_>>(),
        "amounts": account.amounts.iter().map(|pence| decimal(pence.into())).collect::<Vec<_>>(),
        "confidence": (0..account.rows()).map(|row| account.confidence.get(row).unwrap_or(&0)).collect::<Vec<_>>(),
        "lines": account.lines.iter().collect::<Vec<_>>(),
        "set_aside": account.set_aside,
        "control_total": decimal(account.control_total()),
    })
}
