//! Small files with one thing odd in each, and what is said of them. The folder is listed, so a new file is a new test.
//! `UPDATE_CHECK=1` writes what is said; look at it before it is kept.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at what it did not expect")]

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use total_place::check::{Certainty, Check, Finish, Options, Report, Subject, csv, descriptor, open};
use total_place::package::Files;
use total_place::table;

fn read(name: &str, bytes: &[u8], options: &str) -> Check {
    let mut check = Check::new(name, Options::read(options).unwrap());
    check.push(bytes).unwrap();
    assert_eq!(check.finish().unwrap(), Finish::Read);
    check
}

fn report(text: &str, options: &str) -> Report {
    read("file.csv", text.as_bytes(), options).report().unwrap().clone()
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/check")
}

/// What a reader must see, one thing a line.
fn said(report: &Report) -> String {
    let mut said = String::new();
    let balance = &report.balance;
    if report.subject != Subject::Spending {
        writeln!(said, "subject {:?}", report.subject).unwrap();
    }
    writeln!(said, "total {}", balance.total).unwrap();
    writeln!(said, "lines {} kept {} continued {}", balance.lines, balance.rows_kept, balance.continued).unwrap();
    for reason in &balance.set_aside {
        let lines: Vec<String> = reason.examples.iter().map(|row| row.line.to_string()).collect();
        writeln!(said, "aside {} {}", reason.code, lines.join(" ")).unwrap();
    }
    for stated in &balance.stated {
        let part = if stated.partial { " part" } else { "" };
        writeln!(said, "stated {} {} of {}{part}", stated.line, stated.amount, stated.sum).unwrap();
    }
    for column in report.columns.iter().filter(|column| column.role != total_place::check::Role::Other) {
        writeln!(said, "column {} {:?}", column.title, column.role).unwrap();
    }
    for question in &report.questions {
        let choices: Vec<String> =
            question.choices.iter().map(|choice| format!("{} = {}", choice.options, choice.total)).collect();
        writeln!(said, "question {}: {}", question.code, choices.join("; ")).unwrap();
    }
    for group in &report.issues {
        let lines: Vec<String> = group.issues.iter().filter_map(|issue| issue.line).map(|l| l.to_string()).collect();
        let grave = if group.grave { " grave" } else { "" };
        writeln!(said, "issue {} {}{grave} {}", group.code, group.count, lines.join(" ")).unwrap();
    }
    said.lines().map(str::trim_end).collect::<Vec<_>>().join("\n") + "\n"
}

#[test]
fn every_fixture_says_what_is_odd_about_it() {
    let mut wrong = Vec::new();
    let mut names: Vec<PathBuf> = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    names.retain(|path| path.extension().is_some_and(|extension| extension == "csv"));
    names.sort();
    assert!(names.len() > 30);
    for path in names {
        let name = path.file_name().unwrap().to_str().unwrap();
        let check = read(name, &fs::read(&path).unwrap(), "");
        let said = said(check.report().unwrap());
        let expected = path.with_extension("txt");
        if std::env::var_os("UPDATE_CHECK").is_some() {
            fs::write(&expected, &said).unwrap();
        }
        let expected = fs::read_to_string(&expected).unwrap_or_default();
        if said != expected {
            wrong.push(format!("{name}: expected\n{expected}said\n{said}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

const PLAIN: &str = "Supplier Name,Payment Date,Service,Net Amount\nA Ltd,14/04/2020,Homes,\"1,200.50\"\nB Ltd,15/04/2021,Care,300.00\n";

#[test]
fn what_a_person_says_goes_before_what_the_file_says() {
    let text = "A;B;C\n1.234;x;2\n5.678;y;3\n";
    let taken = report(
        text,
        r#"{"header_line":1,"columns":{"1":"amount","2":"supplier"},"decimal_mark":"comma","unit":"1000"}"#,
    );
    assert_eq!(taken.balance.total, "6912000.00");
    assert!(taken.questions.is_empty(), "{:?}", taken.questions);
    let taken =
        report(text, r#"{"header_line":1,"columns":{"1":"amount"},"decimal_mark":"point","rows":{"2":"set-aside"}}"#);
    assert_eq!(taken.balance.total, "5.678");
    assert_eq!(taken.balance.set_aside.first().unwrap().code, "by-hand");
}

#[test]
fn years_that_are_one_number_are_those_of_the_publisher() {
    let text = "Year,Supplier,Amount\n2017,A,12.50\n2018,B,3.00\n";
    for (options, years, field) in [
        ("{}", ["2017", "2018"], "calendar-year"),
        (r#"{"currency":"EUR"}"#, ["2017", "2018"], "calendar-year"),
        (r#"{"currency":"GBP"}"#, ["2017-18", "2018-19"], "year"),
    ] {
        let check = read("file.csv", text.as_bytes(), options);
        let report = check.report().unwrap().clone();
        assert_eq!(report.years, years, "{options}");
        let said = report.issues.iter().any(|group| group.code == "years-by-one-number");
        assert_eq!(said, field == "year", "{options}");
        let account = open("Place", vec![check]).unwrap().accounts.remove(0);
        assert_eq!(account.dimension(field).unwrap().labels, years, "{options}");
    }
    // A financial year is one, whoever writes it; and where some years are, the others are too.
    let both = report("Year,Supplier,Amount\n2017,A,12.50\n2018-19,B,3.00\n", "{}");
    assert_eq!(both.years, ["2017-18", "2018-19"]);
}

#[test]
fn rows_that_were_set_aside_can_be_kept() {
    let text = "Supplier Name,Payment Date,Net Amount\nA Ltd,14/04/2020,10.00\nB Ltd,15/04/2020,20.00\nTotal,,30.00\n";
    assert_eq!(report(text, "").balance.total, "30.00");
    assert_eq!(report(text, r#"{"rows":{"4":"keep"}}"#).balance.total, "60.00");
}

#[test]
fn a_bad_option_is_refused_with_what_is_known() {
    for options in [r#"{"delimitr":";"}"#, r#"{"unit":"10"}"#, r#"{"columns":{"x":"amount"}}"#, "[]", "{"] {
        let error = Options::read(options).unwrap_err();
        assert!(error.expected.is_some(), "{error:?}");
    }
}

#[test]
fn a_place_of_very_many_suppliers_opens_with_as_many_groups_as_can_be_shown() {
    let by = |rows: usize| {
        let mut text = "Service,Supplier,Amount\n".to_owned();
        for row in 0..rows {
            writeln!(text, "Service {},Supplier {},1.00", row % 150, row % 1009).unwrap();
        }
        open("Bradshire", vec![read("file.csv", text.as_bytes(), "{}")]).unwrap().accounts[0].info.by.clone()
    };
    assert_eq!(by(10_000), ["service", "supplier"]);
    assert_eq!(by(10_001), ["service"]);
}

#[test]
fn a_place_of_several_files_joins_their_labels() {
    let other = "Service,Vendor Name,Date Paid,Amount\nHomes,C Ltd,14/05/2020,1.00\nRoads,A Ltd,15/05/2020,2.00\n";
    let checks = vec![read("april.csv", PLAIN.as_bytes(), ""), read("may.csv", other.as_bytes(), "")];
    let opened = open("A council", checks).unwrap();
    let account = opened.accounts.first().unwrap();
    assert_eq!(account.amounts.iter().collect::<Vec<_>>(), [120_050, 30_000, 100, 200]);
    let labels = |field: &str| -> Vec<String> {
        let dimension = account.dimension(field).unwrap();
        (0..4).map(|row| dimension.label(row).to_owned()).collect()
    };
    assert_eq!(labels("supplier"), ["A Ltd", "B Ltd", "C Ltd", "A Ltd"]);
    assert_eq!(labels("service"), ["Homes", "Care", "Homes", "Roads"]);
    assert_eq!(labels("year"), ["2020-21", "2021-22", "2020-21", "2020-21"]);
    assert_eq!(labels("month"), ["2020-04", "2021-04", "2020-05", "2020-05"]);
    assert_eq!(labels("file"), ["april.csv", "april.csv", "may.csv", "may.csv"]);
    assert_eq!(account.info.by, ["service", "supplier"]);
}

#[test]
fn the_same_file_twice_is_said() {
    let checks = vec![read("a.csv", PLAIN.as_bytes(), ""), read("b.csv", PLAIN.as_bytes(), "")];
    let opened = open("A council", checks).unwrap();
    assert!(opened.issues.iter().any(|issue| issue.code == "file-twice" && issue.file == "b.csv"));
}

#[test]
fn a_stated_total_is_published_beside_our_sum() {
    let text = "Supplier Name,Payment Date,Net Amount\nA Ltd,14/04/2020,10.00\nB Ltd,15/04/2020,20.00\nTotal,,30.00\n";
    let opened = open("A council", vec![read("a.csv", text.as_bytes(), "")]).unwrap();
    let total = opened.package.totals.first().unwrap();
    assert_eq!((total.amount, total.year.as_str(), total.source.as_str()), (3000, "2020-21", "a.csv"));
}

#[test]
fn parts_of_a_penny_are_rounded_so_that_rows_sum_to_the_total() {
    let text = ["Supplier Name,Payment Date,Net Amount\n", &"A Ltd,14/04/2020,1.004\n".repeat(10)].concat();
    let check = read("a.csv", text.as_bytes(), r#"{"decimal_mark":"point"}"#);
    assert_eq!(check.report().unwrap().balance.total, "10.040");
    let opened = open("A council", vec![check]).unwrap();
    assert_eq!(opened.accounts.first().unwrap().control_total(), 1004);
    assert!(opened.issues.iter().any(|issue| issue.code == "parts-of-a-penny"));
}

#[test]
fn amounts_in_crores_and_billions_are_the_same_in_the_place() {
    for (name, amounts, pence) in [
        ("Amount (Rs. crore)", ["1.2345678110", "-0.5", "3193.39"], 3_194_124_567_811),
        ("Amount (£bn)", ["9999999.5", "0.0000000000012", "-1"], 999_999_850_000_000_000),
        ("Amount (£bn)", ["1.5", "2.25", "3"], 675_000_000_000),
    ] {
        let text = format!("Supplier,{name}\nA Ltd,{}\nB Ltd,{}\nC Ltd,{}\n", amounts[0], amounts[1], amounts[2]);
        let place = open("Place", vec![read("file.csv", text.as_bytes(), "{}")]).unwrap();
        assert_eq!(place.accounts[0].control_total(), pence, "{name}");
    }
    // Ten digits of billions have no room as pence.
    let large = report("Supplier,Amount (£bn)\nA Ltd,1.5\nB Ltd,9999999999\nC Ltd,2\n", "{}");
    assert_eq!(large.balance.total, "3500000000.00");
    assert_eq!(large.balance.set_aside[0].code, "bad-amount");
}

#[test]
fn a_saved_package_opens_with_the_same_total() {
    let opened = open("A \"council\"", vec![read("a.csv", PLAIN.as_bytes(), "")]).unwrap();
    let files = Files::from([("spending.csv".to_owned(), csv(&opened, 0, 100))]);
    let again = table::open(descriptor(&opened).as_bytes(), &files).unwrap();
    assert_eq!(again.package.title, "A \"council\"");
    assert_eq!(again.accounts.first().unwrap().amounts, opened.accounts.first().unwrap().amounts);
    assert!(csv(&opened, 2, 100).is_empty());
}

#[test]
fn a_large_file_is_read_as_a_small_one_is() {
    // More than is looked at before the first row, and the mark stands in the last row alone.
    let mut text = String::from("Supplier Name;Payment Date;Net Amount\n");
    let row = format!("{};14/04/2020;1,250\n", "A supplier with a rather long name ".repeat(30));
    while text.len() < 9 << 20 {
        text.push_str(&row);
    }
    let rows = (text.len() / row.len()) as u64;
    text.push_str("B;15/04/2020;0,50\n");
    let mut check = Check::new("large.csv", Options::default());
    let mut times = 0;
    loop {
        times += 1;
        for piece in text.as_bytes().chunks(1 << 16) {
            check.push(piece).unwrap();
        }
        if check.finish().unwrap() == Finish::Read {
            break;
        }
    }
    assert_eq!(times, 2);
    let balance = &check.report().unwrap().balance;
    let thousandths = rows * 1250 + 500;
    assert_eq!(balance.total, format!("{}.{:03}", thousandths / 1000, thousandths % 1000));
    assert_eq!(balance.rows_kept, rows + 1);
}

#[test]
fn british_words_put_the_day_first_and_say_so_where_no_date_settles_it() {
    let text = |head: &str, dates: [&str; 3]| {
        let rows: Vec<String> = dates.iter().map(|date| format!("Acorn,{date},10.50\n")).collect();
        format!("Supplier,Payment Date,{head}\n{}", rows.concat())
    };
    let either = ["04/05/2020", "05/06/2020", "06/07/2020"];
    let codes = |report: &Report| report.questions.iter().map(|question| question.code).collect::<Vec<_>>();
    assert_eq!(codes(&report(&text("Amount", either), "")), ["which-order"]);
    let british = report(&text("Amount (£)", either), "");
    assert!(british.questions.is_empty() && british.first_day == "2020-05-04", "{british:?}");
    let date = british.columns.get(1).unwrap();
    assert!(date.certainty == Certainty::Likely && date.reason.contains("British"), "{date:?}");
    let american = report(&text("Amount (£)", ["04/05/2020", "05/06/2020", "06/17/2020"]), "");
    assert_eq!((american.first_day.as_str(), american.questions.len()), ("2020-04-05", 0));
}

#[test]
fn one_row_is_spoken_of_as_one() {
    let row = |amount: &str| format!("Acorn Builders,14/04/2020,Housing,{amount}\n");
    let rows = [row("10.50"), row("20.00"), row("20.00"), row("-1.00")].concat();
    let once = report(&format!("Supplier,Payment Date,Service,Amount\n{rows}"), "");
    let said: Vec<&str> = once.issues.iter().map(|group| group.message.as_str()).collect();
    assert!(said.iter().any(|message| message.starts_with("1 row is the same")), "{said:?}");
    assert!(said.iter().any(|message| message.starts_with("1 of 4 rows is below zero (25%)")), "{said:?}");
    let twice = report(&format!("Supplier,Payment Date,Service,Amount\n{rows}{rows}"), "");
    assert!(twice.issues.iter().any(|group| group.message.starts_with("5 rows are the same")), "{:?}", twice.issues);
}

#[test]
fn a_stated_total_is_called_by_words_and_not_by_its_number() {
    let text = "Amount,Supplier,Payment Date,Service\n100.00,Acorn,14/04/2020,Homes\n230.00,Beech,15/04/2020,Care\n\
        330.00,Month of April,,\n";
    let stated = report(text, "").balance.stated;
    assert_eq!(stated.iter().map(|total| total.label.as_str()).collect::<Vec<_>>(), ["Month of April"]);
}

#[test]
fn what_is_said_shows_cells_and_names_of_the_file() {
    let reason = |report: &Report| report.questions[0].reason.clone();
    let marks = report("Supplier,Amount\nAcme,\"3,001\"\nBeta,\"4,002\"\n", "");
    assert_eq!(marks.questions[0].code, "which-mark");
    assert!(reason(&marks).contains("such as 3,001,"), "{}", reason(&marks));
    let both = report("Supplier,Amount\nAcme,\"1.234,56\"\nBeta,\"2,345.67\"\n", "");
    assert_eq!(reason(&both), "A point stands before the decimals of 1 amount, and a comma before those of 1 amount.");
    let twice = report("Supplier,Net,Net\nAcme,1.00,2.00\nBeta,3.00,4.00\n", "");
    let labels: Vec<&str> = twice.questions[0].choices.iter().map(|choice| choice.label.as_str()).collect();
    assert_eq!(labels, ["Net", "Net (2)"]);
    let unread = report("Supplier,Gross,Net\nAcme,1.20,1.00p\nBeta,2.40,2.00p\n", "");
    assert!(reason(&unread).contains("“Net”") && reason(&unread).contains("“1.00p”"), "{}", reason(&unread));
    let none = report("Supplier,Amount\nAcme,1.00p\nBeta,2.00p\n", "");
    let message = &none.issues[0].message;
    assert!(message.contains("“Amount”") && message.contains("“1.00p”"), "{message}");
}

#[test]
fn pounds_settle_what_a_comma_is_and_nothing_else_does() {
    let asked = |text: &str, options: &str| report(text, options).questions.iter().any(|one| one.code == "which-mark");
    let rows = "Acme,\"1,234\"\nBeta,\"5,678\"\n";
    assert!(asked(&["Supplier,Amount\n", rows].concat(), ""));
    assert!(asked(&["Supplier,Amount (€)\n", rows].concat(), ""));
    assert!(!asked(&["Supplier,Amount (£)\n", rows].concat(), ""));
    assert!(!asked(&["Department Family,Amount\n", rows].concat(), ""));
    assert!(!asked(&["Supplier,Amount\n", rows].concat(), "{\"currency\":\"GBP\"}"));
    assert!(asked("Supplier,Amount (£)\nAcme,1.234\nBeta,5.678\n", ""));
}

#[test]
fn a_row_below_other_columns_can_be_kept_by_hand() {
    let text = "Supplier,Date,Amount,Service\nAcme,13/04/2020,100.00,Roads\nService,Payments,Supplier,Net total\n\
        Roads,1,5.00,100.00\n";
    let balance = report(text, "").balance;
    assert_eq!((balance.total.as_str(), balance.set_aside.len()), ("100.00", 2));
    assert_eq!(report(text, "{\"rows\":{\"4\":\"keep\"}}").balance.total, "105.00");
}
