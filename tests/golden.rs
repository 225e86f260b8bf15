//! Views of the places that ship, as files: what the host makes here is what the module that ships gives
//! (`tests/wasm.test.ts` holds it to the same files). `INSTA_UPDATE=always cargo test golden` writes them anew.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at what it did not expect")]

use std::fs;
use std::path::Path;

use total_place::package::Files;
use total_place::table::{Opened, open};
use total_place::view::{csv, lines, summary, view};

fn place(slug: &str) -> Opened {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/places").join(slug);
    let mut files = Files::new();
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "csv") {
            files.insert(path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(&path).unwrap());
        }
    }
    open(&fs::read(folder.join("datapackage.json")).unwrap(), &files).unwrap()
}

fn view_of(slug: &str, query: &str) -> total_place::view::View {
    view(&place(slug), &query.parse().unwrap()).unwrap_or_else(|error| panic!("{slug} {query}: {error}"))
}

fn golden(name: &str, slug: &str, query: &str) {
    insta::with_settings!({ snapshot_path => "golden", prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_json_snapshot!(name, view_of(slug, query));
    });
}

#[test]
fn who_spends_in_a_region() {
    golden("west-midlands-who", "west-midlands", "by=organisation&year=2008-09&top=8");
}

#[test]
fn on_what_per_head_in_real_terms() {
    golden("north-east-what", "north-east", "by=service&year=2009-10&measure=per-head&real=2024-25");
}

#[test]
fn who_decides_in_lewisham() {
    golden("lewisham-control", "lewisham", "account=count&by=control");
}

#[test]
fn sources_that_disagree_stand_side_by_side() {
    golden("birmingham-count", "birmingham", "account=count&by=organisation");
}

#[test]
fn a_series_with_gaps() {
    golden("kent-over-time", "kent", "account=outturn&by=year");
}

#[test]
fn one_council_held_against_its_published_total() {
    golden("croydon-outturn", "croydon", "account=outturn&by=service&year=2017-18");
}

#[test]
fn the_regions_come_to_what_the_treasury_published() {
    let regions = [
        "north-east",
        "north-west",
        "yorkshire-and-the-humber",
        "east-midlands",
        "west-midlands",
        "east-of-england",
        "london",
        "south-east",
        "south-west",
    ];
    let pence = |text: String| text.replace('.', "").parse::<i128>().unwrap();
    let sum: i128 = regions.iter().map(|slug| pence(view_of(slug, "year=2008-09").total)).sum();
    assert_eq!(total_place::money::words(sum), "£409.5 billion");
}

#[test]
fn the_facts_that_the_pilots_are_known_for() {
    let lewisham = view_of("lewisham", "");
    assert_eq!(
        lewisham.sentence,
        "In 2008-09, £2.5 billion of public money was spent in Lewisham. The council decided about £100 million of it: \
         4p in every pound."
    );
    assert!(lewisham.sources.iter().any(|source| source.title.to_lowercase().contains("interim")));
    assert!(view_of("bradford", "").sentence.contains("15p"));
    let birmingham = view_of("birmingham", "by=organisation");
    assert_eq!(birmingham.rows.iter().filter(|row| !row.label.contains("not broken down")).count(), 9);
    assert!(birmingham.sentence.contains("£7.3 billion or £7.5 billion"), "{}", birmingham.sentence);
    let worcestershire = view_of("worcestershire", "").sentence;
    assert!(worcestershire.contains(", at least £3.5 billion or at least £4.4 billion of"), "{worcestershire}");
}

#[test]
fn a_forecast_is_no_measured_price() {
    let known = summary(&place("west-midlands")).deflator_years;
    assert_eq!(known.last().map(String::as_str), Some("2024-25"));
    let codes = |query: &str| view_of("west-midlands", query).warnings.into_iter().map(|warning| warning.code);
    assert!(codes("real=2029-30").any(|code| code == "forecast"));
    assert!(codes("real=2024-25").all(|code| code != "forecast"));
}

#[test]
fn over_time_a_person_is_told_year_by_year() {
    let sentence = view_of("kent", "account=outturn&by=year&measure=per-head").sentence;
    assert!(sentence.contains("£1,390 a person in 2007-08 and £1,830 a person in 2024-25"), "{sentence}");
    assert!(!sentence.contains("each person"), "{sentence}");
    let error = view(&place("kent"), &"account=outturn&year=2022-23&measure=per-head".parse().unwrap()).unwrap_err();
    assert!(error.message.contains("2001-02 to 2019-20, 2024-25"), "{error}");
}

#[test]
fn every_line_behind_a_figure_can_be_paged() {
    let place = place("west-midlands");
    let query = "by=organisation&year=2008-09".parse().unwrap();
    let first = lines(&place, &query, 0).unwrap();
    assert_eq!(first.lines.len(), 50);
    let count: usize = (0..first.pages).map(|page| lines(&place, &query, page).unwrap().lines.len()).sum();
    assert_eq!(count, first.total);
    assert!(lines(&place, &query, 10_000).unwrap().lines.is_empty());
}

#[test]
fn lines_stand_by_their_amounts_where_the_query_says_so() {
    let place = place("west-midlands");
    let pence = |order: &str| -> Vec<i64> {
        let query = format!("year=2008-09&order={order}").parse().unwrap();
        let first = lines(&place, &query, 0).unwrap();
        first.lines.iter().map(|line| total_place::money::parse(&line.amount).unwrap()).collect()
    };
    let (largest, smallest) = (pence("-amount"), pence("amount"));
    assert!(largest.is_sorted_by(|a, b| a >= b) && smallest.is_sorted());
    assert!(largest[0] > smallest[0]);
}

#[test]
fn the_csv_carries_source_and_licence_on_every_row() {
    let place = place("west-midlands");
    let text = String::from_utf8(csv(&place, &"by=organisation&top=3".parse().unwrap()).unwrap()).unwrap();
    let rows: Vec<&str> = text.lines().skip(1).collect();
    assert_eq!(rows.len(), 4);
    assert!(rows.iter().all(|row| row.contains("Open Government Licence") && row.contains("HM Treasury")));
}
