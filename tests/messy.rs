//! Reads the real files beside the project, where they are, and holds what was read to their index. Nothing of them is in the
//! project; where they are not, the test is passed over.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test stops at what it did not expect"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use total_place::check::{Check, Finish, Options, Report, Role};

fn folder() -> Option<std::path::PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let named = std::env::var_os("MESSY").map(std::path::PathBuf::from);
    let beside = root.ancestors().skip(1).map(|above| above.join("shared/messy"));
    named.into_iter().chain(beside).find(|folder| folder.join("index.csv").is_file())
}

fn read(name: &str, bytes: &[u8]) -> Result<Report, String> {
    let mut check = Check::new(name, Options::default());
    loop {
        for piece in bytes.chunks(1 << 20) {
            check.push(piece).map_err(|error| error.message.clone())?;
        }
        if check.finish().map_err(|error| error.message.clone())? == Finish::Read {
            return Ok(check.report().unwrap().clone());
        }
    }
}

/// The index by the names of its columns.
fn index(bytes: &[u8]) -> Vec<BTreeMap<String, String>> {
    let mut rows = records(bytes).into_iter();
    let names = rows.next().unwrap();
    rows.map(|row| names.iter().cloned().zip(row).collect()).collect()
}

fn records(bytes: &[u8]) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let text = String::from_utf8_lossy(bytes).replace("\r\n", "\n");
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            letter => cell.push(letter),
        }
    }
    rows
}

fn plain(decimal: &str) -> String {
    if decimal.contains('.') {
        decimal.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        decimal.to_owned()
    }
}

fn tidy(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn name_of(report: &Report, role: Role) -> String {
    report.columns.iter().find(|column| column.role == role).map_or(String::new(), |column| tidy(&column.name))
}

#[test]
fn real_files_give_their_exact_totals() {
    let Some(folder) = folder() else {
        println!("passed over: no real files beside the project");
        return;
    };
    let (mut total, mut right, mut silent) = (0, 0, Vec::new());
    for row in index(&fs::read(folder.join("index.csv")).unwrap()) {
        let file = &row["file"];
        let report = match read(file, &fs::read(folder.join(file)).unwrap()) {
            Ok(report) => report,
            Err(message) => panic!("{file}: {message}"),
        };
        let balance = &report.balance;
        assert_eq!(
            balance.lines,
            balance.header_lines + balance.rows_kept + balance.rows_set_aside + balance.continued,
            "{file}"
        );
        let questions: Vec<&str> = report.questions.iter().map(|question| question.code).collect();
        let grave: Vec<&str> = report.issues.iter().filter(|group| group.grave).map(|group| group.code).collect();
        let expected = plain(&row["exact_total"]);
        let got = plain(&balance.total);
        let same = expected.is_empty() || expected == got;
        let column = |key: &str, role| {
            let wanted = tidy(&row[key]);
            let named = name_of(&report, role);
            let named = if key == "date_column" && named.is_empty() { name_of(&report, Role::Year) } else { named };
            wanted.is_empty() || wanted == named || wanted.starts_with('#')
        };
        let columns = [
            column("amount_column", Role::Amount),
            column("date_column", Role::Date),
            column("supplier_column", Role::Supplier),
        ];
        let columns_right = columns.iter().all(|right| *right);
        // Not to know the currency is honest; to take dollars for pounds is not.
        let currency = &report.currency.value;
        assert!(
            currency.is_empty() || row["currency"].is_empty() || row["currency"].starts_with(currency),
            "{file}: {currency}"
        );
        let header = report.header_line.unwrap_or(0).to_string() == row["header_row"];
        if !expected.is_empty() {
            total += 1;
            right += usize::from(same && columns_right);
            if !same && questions.is_empty() && grave.is_empty() {
                silent.push(file.clone());
            }
        }
        println!(
            "{} {file:34} {:>4} {expected:>20} {got:>20} {}{}{}{} {} {} {questions:?} {grave:?}{}",
            if same && columns_right { "  " } else { "##" },
            row["currency"],
            u8::from(columns[0]),
            u8::from(columns[1]),
            u8::from(columns[2]),
            u8::from(header),
            report.encoding.value,
            report.unit.value,
            if columns_right {
                String::new()
            } else {
                format!(
                    "\n      a {:?} d {:?} s {:?}",
                    name_of(&report, Role::Amount),
                    name_of(&report, Role::Date) + &name_of(&report, Role::Year),
                    name_of(&report, Role::Supplier)
                )
            }
        );
    }
    println!("{right} of {total} right without help");
    assert!(silent.is_empty(), "a wrong total without a warning: {silent:?}");
    assert!(right * 100 >= total * 95, "{right} of {total}");
}
