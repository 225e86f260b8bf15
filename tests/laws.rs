//! Laws that hold for every account and every question.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at what it did not expect")]

use proptest::prelude::*;
use total_place::package::Files;
use total_place::query::{Cut, Measure, Order, OrderBy, Query, Years, spread};
use total_place::table::{Opened, open};
use total_place::view::{View, view};

const DESCRIPTOR: &str = r#"{ "name": "place", "title": "Place", "resources": [
  { "name": "spending", "path": "spending.csv", "schema": { "fields": [
    { "name": "year", "type": "string", "columnType": "date:fiscal-year" },
    { "name": "body", "type": "string", "columnType": "administrator:generic:name" },
    { "name": "service", "type": "string", "columnType": "functional-classification:generic:level1:label" },
    { "name": "control", "type": "string", "columnType": "place:control" },
    { "name": "amount", "type": "number", "columnType": "value" } ] } },
  { "name": "population", "path": "population.csv" },
  { "name": "deflators", "path": "deflators.csv" } ] }"#;

const BODIES: [&str; 5] = ["Council", "NHS", "Police, fire", "not broken down in the source", ""];
const SERVICES: [&str; 4] = ["Schools", "Roads", "Health & care", "a|b:c!d"];
const CONTROLS: [&str; 3] = ["ring-fenced", "local discretion", "not stated"];
const YEARS: [&str; 3] = ["2007-08", "2008-09", "2010-11"];
const FIELDS: [&str; 4] = ["organisation", "service", "control", "year"];

#[derive(Debug, Clone)]
struct Line(usize, usize, usize, usize, i64);

fn pounds(pence: i64) -> String {
    let sign = if pence < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", pence.unsigned_abs() / 100, pence.unsigned_abs() % 100)
}

fn place(lines: &[Line]) -> Opened {
    let mut csv = String::from("year,body,service,control,amount\n");
    for Line(year, body, service, control, pence) in lines {
        let amount = pounds(*pence);
        let (year, body, service, control) = (YEARS[*year], BODIES[*body], SERVICES[*service], CONTROLS[*control]);
        csv.push_str(&[year, ",\"", body, "\",", service, ",", control, ",", &amount, "\n"].concat());
    }
    let files = Files::from([
        ("spending.csv".to_owned(), csv.into_bytes()),
        ("population.csv".to_owned(), b"year,people\n2007-08,266508\n2008-09,7\n2010-11,1000003\n".to_vec()),
        ("deflators.csv".to_owned(), b"year,index\n2007-08,70.1234\n2008-09,71.9\n2010-11,74.0001\n".to_vec()),
    ]);
    open(DESCRIPTOR.as_bytes(), &files).unwrap()
}

fn lines() -> impl Strategy<Value = Vec<Line>> {
    let amount = prop_oneof![
        4 => -100_000_000_000_i64..100_000_000_000,
        1 => Just(0_i64),
        1 => Just(i64::MAX),
        1 => Just(-i64::MAX),
    ];
    let line = (0..3_usize, 0..5_usize, 0..4_usize, 0..3_usize, amount).prop_map(|(y, b, s, c, a)| Line(y, b, s, c, a));
    prop::collection::vec(line, 1..40)
}

fn by() -> impl Strategy<Value = Vec<String>> {
    Just(FIELDS.to_vec()).prop_shuffle().prop_flat_map(|fields| {
        (1..=4_usize).prop_map(move |levels| fields.iter().take(levels).map(|f| (*f).to_owned()).collect())
    })
}

/// Pence of a decimal string, by another way than the core's.
fn pence(text: &str) -> i128 {
    text.replace('.', "").parse().unwrap()
}

fn sum(view: &View) -> i128 {
    view.rows.iter().map(|row| pence(&row.amount)).sum()
}

fn all_years(by: &[String]) -> Query {
    Query { by: by.to_vec(), year: Some(Years::All), ..Query::default() }
}

proptest! {
    #[test]
    fn any_grouping_of_any_cut_sums_to_the_same_total(
        lines in lines(), by in by(), top in prop::option::of(1..4_u32), real in any::<bool>(), pick in any::<prop::sample::Index>(),
    ) {
        let place = place(&lines);
        let chosen = pick.get(&lines);
        let cut = Cut { field: "service".into(), values: vec![SERVICES[chosen.2].into()], not: false };
        let real = real.then(|| "2010-11".to_owned());
        let mut query = Query { cuts: vec![cut], top, real, ..all_years(&by) };
        let grouped = view(&place, &query).unwrap();
        query.by.clear();
        let whole = view(&place, &query).unwrap();
        prop_assert_eq!(&grouped.total, &whole.total);
        prop_assert_eq!(sum(&grouped), pence(&whole.total));
        if query.real.is_none() {
            let expected: i128 = lines.iter().filter(|line| line.2 == chosen.2).map(|line| i128::from(line.4)).sum();
            prop_assert_eq!(pence(&whole.total), expected, "sums that would pass i64 do not wrap");
        }
    }

    #[test]
    fn the_order_of_lines_changes_nothing(lines in lines(), by in by(), top in prop::option::of(1..4_u32), rotate in 0..40_usize) {
        let mut turned = lines.clone();
        turned.rotate_left(rotate % lines.len());
        turned.reverse();
        for measure in [Measure::Amount, Measure::PerHead, Measure::Share, Measure::Count] {
            let query = Query { measure, top, ..all_years(&by) };
            let (one, two) = (view(&place(&lines), &query).unwrap(), view(&place(&turned), &query).unwrap());
            prop_assert_eq!(one.rows, two.rows);
            prop_assert_eq!(one.sentence, two.sentence);
        }
    }

    #[test]
    fn a_drill_down_sums_to_its_parent(lines in lines(), by in by()) {
        let place = place(&lines);
        let parent = view(&place, &all_years(&by)).unwrap();
        for row in &parent.rows {
            let mut query: Query = row.cut.as_ref().unwrap().parse().unwrap();
            query.by = vec!["service".into(), "organisation".into()];
            let child = view(&place, &query).unwrap();
            prop_assert_eq!(&child.total, &row.amount, "{}", row.label);
            prop_assert_eq!(sum(&child), pence(&row.amount));
        }
    }

    #[test]
    fn groups_of_two_levels_show_the_shares_of_one(lines in lines(), by in by()) {
        let place = place(&lines);
        for measure in [Measure::Amount, Measure::PerHead] {
            let deep = view(&place, &Query { measure, ..all_years(&by) }).unwrap();
            let flat = view(&place, &Query { measure, ..all_years(&by[..1]) }).unwrap();
            for group in &flat.rows {
                let cells = || deep.rows.iter().filter(|row| row.keys.first() == group.keys.first());
                prop_assert_eq!(cells().map(|row| pence(&row.amount)).sum::<i128>(), pence(&group.amount));
                prop_assert_eq!(cells().map(|row| pence(&row.share)).sum::<i128>(), pence(&group.share));
            }
        }
    }

    #[test]
    fn shares_sum_to_one_hundred_as_shown(lines in lines(), by in by(), top in prop::option::of(1..4_u32)) {
        let view = view(&place(&lines), &Query { top, ..all_years(&by) }).unwrap();
        let shares: i128 = view.rows.iter().map(|row| pence(&row.share)).sum();
        prop_assert_eq!(shares, if pence(&view.total) == 0 { 0 } else { 1000 });
    }

    #[test]
    fn shown_and_not_shown_are_everything(lines in lines(), pick in any::<prop::sample::Index>()) {
        let chosen = pick.get(&lines);
        let cut = Cut { field: "control".into(), values: vec![CONTROLS[chosen.3].into()], not: true };
        let view = view(&place(&lines), &Query { cuts: vec![cut], ..all_years(&[]) }).unwrap();
        let r = &view.reconciliation;
        let all: i128 = lines.iter().map(|line| i128::from(line.4)).sum();
        prop_assert_eq!(pence(&r.shown) + pence(&r.not_shown), all);
        prop_assert_eq!(pence(&r.sum), all);
    }

    #[test]
    fn query_to_text_to_query_is_the_identity(query in query()) {
        let text = query.to_string();
        let again: Query = text.parse().unwrap();
        prop_assert_eq!(&again, &query);
        prop_assert_eq!(again.to_string(), text);
    }

    #[test]
    fn no_text_makes_the_parser_panic(text in "\\PC{0,60}") {
        let _ = text.parse::<Query>();
    }

    #[test]
    fn spread_sums_to_the_target_and_moves_no_part_by_more_than_one(
        parts in prop::collection::vec(-1_000_000_i128..1_000_000, 1..20), unit in 1..5000_i128,
    ) {
        let whole: i128 = parts.iter().sum();
        let target = whole.div_euclid(unit);
        let rounded = spread(&parts, unit, target);
        prop_assert_eq!(rounded.iter().sum::<i128>(), target);
        for (part, rounded) in parts.iter().zip(rounded) {
            prop_assert!((rounded * unit - part).abs() <= unit);
        }
    }
}

fn query() -> impl Strategy<Value = Query> {
    let text = || "\\PC{0,12}";
    let name = || "\\PC{1,12}";
    let cut = (name(), prop::collection::vec(text(), 1..4), any::<bool>()).prop_map(|(field, values, not)| Cut {
        field,
        values,
        not,
    });
    let year = prop_oneof![
        Just(Years::All),
        Just(Years::One("1999-00".into())),
        Just(Years::Range("2007-08".into(), "2024-25".into())),
    ];
    let order = (prop_oneof![Just(OrderBy::Amount), Just(OrderBy::Label), Just(OrderBy::Year)], any::<bool>())
        .prop_map(|(by, descending)| Order { by, descending });
    let measure = prop::sample::select(Measure::ALL.map(|(_, measure)| measure).to_vec());
    let first = (
        prop::option::of(text()),
        prop::collection::hash_set(name(), 0..=4),
        prop::option::of(year),
        prop::collection::vec(cut, 0..3),
        measure,
    );
    let second = (
        prop::option::of(Just("2024-25".to_owned())),
        prop::option::of(order),
        prop::option::of(1..5000_u32),
        prop::option::of(text()),
        prop::option::of(prop::sample::select(vec!["bars".to_owned(), "treemap".to_owned()])),
    );
    (first, second).prop_map(|((account, by, year, cuts, measure), (real, order, top, search, view))| Query {
        account,
        by: by.into_iter().collect(),
        year,
        cuts,
        measure,
        real,
        order,
        top,
        search,
        view,
    })
}
