//! However the rows are gone through, the answer is the same, to the penny.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at what it did not expect")]

use proptest::prelude::*;
use total_place::package::Files;
use total_place::query::{Cut, Kept, Measure, Order, OrderBy, Query, Way, Years};
use total_place::table::{Opened, open};
use total_place::view::{Cells, RowKind, View, cells, lines_by, view_by};

const DESCRIPTOR: &str = r#"{ "name": "place", "title": "Place", "resources": [
  { "name": "spending", "path": "spending.csv", "schema": { "fields": [
    { "name": "year", "type": "string", "columnType": "date:fiscal-year" },
    { "name": "body", "type": "string", "columnType": "administrator:generic:name" },
    { "name": "service", "type": "string", "columnType": "functional-classification:generic:level1:label" },
    { "name": "supplier", "type": "string", "columnType": "recipient" },
    GRADES { "name": "amount", "type": "number", "columnType": "value" } ] } },
  { "name": "totals", "path": "totals.csv" },
  { "name": "population", "path": "population.csv" },
  { "name": "deflators", "path": "deflators.csv" } ] }"#;
const GRADES: &str = r#"{ "name": "grade", "type": "string", "columnType": "place:confidence" },
    { "name": "source", "type": "string", "columnType": "place:source" },"#;
const BODIES: [&str; 4] = ["Council", "NHS", "not broken down in the source", ""];
const YEARS: [&str; 3] = ["2007-08", "2008-09", "2010-11"];
const FIELDS: [&str; 4] = ["organisation", "service", "supplier", "year"];

/// Rows of a place, each from a number of its own. With some sizes a column has more labels than a byte or two bytes can tell apart.
#[derive(Debug, Clone)]
struct Made {
    rows: u32,
    services: u32,
    suppliers: u32,
    seed: u32,
    graded: bool,
    most: i64,
}

/// A number that looks like no other's neighbour (the finaliser of `MurmurHash3`).
fn scattered(mut number: u32) -> u32 {
    number = (number ^ (number >> 16)).wrapping_mul(0x85eb_ca6b);
    number = (number ^ (number >> 13)).wrapping_mul(0xc2b2_ae35);
    number ^ (number >> 16)
}

impl Made {
    fn row(&self, row: u32) -> [String; 7] {
        let number = |column: u32| scattered(row.wrapping_mul(8).wrapping_add(column) ^ self.seed);
        let pence = i64::from(number(5)).wrapping_mul(i64::from(number(6))) % self.most;
        // Most blocks have amounts of 32 bits, some have one that is larger.
        let pence = if row % 5_000 == 2_500 { pence.saturating_mul(5_000) } else { pence };
        let amount = total_place::money::decimal(pence.wrapping_mul(if number(7) % 8 == 0 { -1 } else { 1 }).into());
        [
            YEARS[number(0) as usize % 3].to_owned(),
            BODIES[number(1) as usize % 4].to_owned(),
            format!("Service {}", number(2) % self.services),
            format!("Supplier {}", number(3) % self.suppliers),
            ["", "1", "4", "6"][number(4) as usize % 4].to_owned(),
            format!("s{}", number(4) % 70),
            amount,
        ]
    }

    fn open(&self) -> Opened {
        let mut csv = String::from("year,body,service,supplier,grade,source,amount\n");
        for row in 0..self.rows {
            csv.extend([&self.row(row).join(","), "\n"]);
        }
        let text = |text: &str| text.as_bytes().to_vec();
        let files = Files::from([
            ("spending.csv".to_owned(), csv.into_bytes()),
            (
                "totals.csv".to_owned(),
                text("account,year,organisation,amount\nspending,2008-09,,1000\nspending,2008-09,NHS,9\n"),
            ),
            ("population.csv".to_owned(), text("year,people\n2007-08,266508\n2008-09,7\n")),
            ("deflators.csv".to_owned(), text("year,index\n2007-08,70.1234\n2008-09,71.9\n2010-11,74.0001\n")),
        ]);
        let descriptor = DESCRIPTOR.replace("GRADES", if self.graded { GRADES } else { "" });
        open(descriptor.as_bytes(), &files).unwrap()
    }
}

fn made() -> impl Strategy<Value = Made> {
    let most = prop_oneof![6 => Just(1_000_000_i64), 2 => Just(30), 1 => Just(i64::MAX / 2048), 1 => Just(i64::MAX / 2), 1 => Just(i64::MAX)];
    let rows = prop_oneof![4 => 1..60_u32, 1 => 2_000..2_100_u32, 1 => 4_000..6_000_u32];
    let labels = || prop_oneof![3 => 1..9_u32, 1 => 250..300_u32, 1 => 3_000..9_000_u32];
    (rows, labels(), labels(), any::<u32>(), any::<bool>(), most).prop_map(
        |(rows, services, suppliers, seed, graded, most)| Made { rows, services, suppliers, seed, graded, most },
    )
}

fn query(made: &Made) -> impl Strategy<Value = Query> + use<> {
    let made = made.clone();
    let by = Just(FIELDS.to_vec()).prop_shuffle().prop_flat_map(|fields| {
        (0..=4_usize).prop_map(move |levels| fields.iter().take(levels).map(|f| (*f).to_owned()).collect())
    });
    // Of rows that there are, so that nearly every condition lets something stand.
    let cut =
        (0..4_usize, prop::collection::vec(0..made.rows, 1..8), any::<bool>()).prop_map(move |(column, rows, not)| {
            let field = ["year", "organisation", "service", "supplier"][column];
            let label = |row: &u32| Some(made.row(*row)[column].clone()).filter(|label| !label.is_empty());
            let values = rows.iter().map(|row| label(row).unwrap_or_else(|| "not stated".to_owned())).collect();
            Cut { field: field.to_owned(), values, not }
        });
    let year = prop_oneof![
        3 => Just(Some(Years::All)),
        1 => Just(None),
        1 => Just(Some(Years::Range("2007-08".into(), "2008-09".into()))),
    ];
    let order = (prop_oneof![Just(OrderBy::Amount), Just(OrderBy::Label), Just(OrderBy::Year)], any::<bool>())
        .prop_map(|(by, descending)| Order { by, descending });
    let measure =
        prop::sample::select(vec![Measure::Amount, Measure::Amount, Measure::Share, Measure::Count, Measure::PerHead]);
    let search = prop_oneof![3 => Just(None), 1 => "[1-9]".prop_map(Some), 1 => Just(Some("n".to_owned()))];
    let top = prop_oneof![2 => Just(None), 1 => (1..30_u32).prop_map(Some)];
    let real = prop_oneof![4 => Just(None), 1 => Just(Some("2010-11".to_owned()))];
    (by, prop::collection::vec(cut, 0..3), year, prop::option::of(order), measure, search, top, real).prop_map(
        |(by, cuts, year, order, measure, search, top, real)| Query {
            by,
            cuts,
            year,
            order,
            measure,
            search,
            top,
            real,
            ..Query::default()
        },
    )
}

fn asked() -> impl Strategy<Value = (Made, Vec<Query>)> {
    made().prop_flat_map(|made| {
        let queries = prop::collection::vec(query(&made), 6);
        (Just(made), queries)
    })
}

/// A decimal string in the whole numbers that cells have.
fn whole(amount: &str) -> i128 {
    amount.replace('.', "").parse().unwrap()
}

/// The labels of a cell; none of the cell "other".
fn labels(cells: &Cells, at: usize) -> Vec<&str> {
    let label = |field: &'_ total_place::view::CellField| field.codes.get(at).map(|code| code as usize);
    cells.by.iter().filter_map(|field| field.labels.get(label(field)?).map(String::as_str)).collect()
}

fn is_unknown(cells: &Cells, at: usize) -> bool {
    cells.by.iter().any(|field| field.unknown.contains(&field.codes.get(at).unwrap()))
}

fn hold(cells: &Cells, view: &View) {
    assert_eq!(cells.unit, view.unit);
    assert_eq!(cells.years, view.years);
    assert_eq!(i128::from(cells.total), whole(&view.total));
    assert_eq!(cells.amounts.len(), view.rows.len());
    assert_eq!(u64::from(cells.total_lines), view.rows.iter().map(|row| row.lines).sum::<u64>());
    assert!(cells.by.iter().all(|field| field.codes.len() == view.rows.len()));
    for (at, row) in view.rows.iter().enumerate() {
        assert_eq!(labels(cells, at), row.keys);
        assert_eq!(i128::from(cells.amounts[at]), whole(&row.amount));
        assert_eq!(u64::from(cells.lines[at]), row.lines);
        assert_eq!(cells.confidence[at], row.confidence.unwrap_or(0));
        assert_eq!(cells.other.is_some_and(|other| other.at == at), row.kind == RowKind::Other);
        assert_eq!(is_unknown(cells, at), row.kind == RowKind::Unknown);
    }
    if let Some(other) = cells.other {
        assert_eq!(view.rows[other.at].label, format!("Other ({} more)", other.groups));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn every_way_gives_the_same_view((made, queries) in asked()) {
        let place = made.open();
        let kept = Kept::of(&place);
        for query in &queries {
            let slowly = view_by(&place, query, Way::OneByOne);
            prop_assert_eq!(&view_by(&place, query, Way::InBlocks), &slowly, "{}", query);
            for time in ["first", "second"] {
                prop_assert_eq!(&view_by(&place, query, kept.way()), &slowly, "{}, {} time", query, time);
            }
        }
    }

    #[test]
    fn every_way_lists_the_same_lines((made, queries) in asked(), page in prop_oneof![0..4_usize, 38..50_usize]) {
        let place = made.open();
        for query in &queries {
            let slowly = lines_by(&place, query, page, Way::OneByOne);
            prop_assert_eq!(&lines_by(&place, query, page, Way::InBlocks), &slowly, "{}, page {}", query, page);
        }
    }

    #[test]
    fn cells_are_the_rows_of_the_view((made, queries) in asked()) {
        let place = made.open();
        let kept = Kept::of(&place);
        for query in &queries {
            let slowly = view_by(&place, query, Way::OneByOne);
            for way in [Way::OneByOne, Way::InBlocks, kept.way()] {
                match (cells(&place, query, way), &slowly) {
                    (Ok(cells), Ok(view)) => hold(&cells, view),
                    (Err(cells), Err(view)) => prop_assert_eq!(&cells, view),
                    (Err(error), Ok(view)) => {
                        prop_assert_eq!(error.code, "cell-too-large");
                        let amounts = view.rows.iter().map(|row| &row.amount).chain([&view.total]);
                        prop_assert!(amounts.map(|amount| whole(amount)).any(|amount| i64::try_from(amount).is_err()));
                    }
                    (Ok(_), Err(error)) => prop_assert!(false, "{} has cells, but no view: {}", query, error),
                }
            }
        }
    }
}
