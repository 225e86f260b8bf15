//! Dates as people write them.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may stop at once")]

use total_place::source::{DateCell, Order, OrderEvidence, Span, When, read_date, read_date_and_note};

fn read(cell: &str) -> DateCell {
    read_date(cell.as_bytes(), Order::DayFirst)
}

fn time(year: u16, month: u8, day: u8, span: Span) -> DateCell {
    DateCell::When(When { year, month, day, span })
}

#[test]
fn days() {
    let cells = [
        "31/12/2020",
        "31-12-2020",
        "31.12.2020",
        "31-12-20",
        "31/12/20",
        "31.12.20",
        "2020-12-31",
        "2020/12/31",
        "2020.12.31",
        "20201231",
        "31122020",
        "'31/12/2020",
        "2020-12-31T00:00:00Z",
        "2020-12-31T10:15:00.000+01:00",
        "2020-12-31 00:00:00",
        "31/12/2020 00:00",
        "31/12/2020 0:00",
        "31/12/2020, 12:00:00 AM",
        "Dec 31 2020 12:00AM",
        "31-Dec-20",
        "31-Dec-2020",
        "31 December 2020",
        "31 DEC 2020",
        "Dec 31, 2020",
        "December 31 2020",
        "31st Dec 2020",
        "31st of December, 2020",
        "Thursday, 31 December 2020",
        "Thu 31 Dec 2020",
        "2020-Dec-31",
        "31-Dez-20",
        "31. Dezember 2020",
        "31 décembre 2020",
        "31 de diciembre de 2020",
        "31 dicembre 2020",
        "31 grudnia 2020",
        "31 de dezembro de 2020",
        "31 Rhagfyr 2020",
        " 31/12/2020 ",
        "\u{a0}31/12/2020",
        "31 12 2020",
        "44196",
        "44196.5",
        "44196,25",
        "令和2年12月31日",
        "R2.12.31",
        "R2/12/31",
        "2020年12月31日",
        "令和２年１２月３１日",
        "31/Dec/2020",
        "31Dec2020",
        "31.Dez.2020",
    ];
    for cell in &cells {
        assert_eq!(read(cell), time(2020, 12, 31, Span::Day), "{cell:?}");
    }
    assert_eq!(read("01-Mrz-09"), time(2009, 3, 1, Span::Day));
    assert_eq!(read("1/2/2020"), time(2020, 2, 1, Span::Day));
    assert_eq!(read("1/12/2020"), time(2020, 12, 1, Span::Day));
    assert_eq!(read("12/1/2020"), time(2020, 1, 12, Span::Day));
    assert_eq!(read("1.2.20"), time(2020, 2, 1, Span::Day));
    assert_eq!(read("99-12-31"), time(1999, 12, 31, Span::Day));
    assert_eq!(read("31/12/69"), time(2069, 12, 31, Span::Day));
    assert_eq!(read("31/12/70"), time(1970, 12, 31, Span::Day));
    assert_eq!(read("29/02/2020"), time(2020, 2, 29, Span::Day));
    assert_eq!(read("1er janvier 2020"), time(2020, 1, 1, Span::Day));
    assert_eq!(read("H31/3/31"), time(2019, 3, 31, Span::Day));
    assert_eq!(read("43831"), time(2020, 1, 1, Span::Day));
    assert_eq!(read("31-Jul-20\nNorthtown CCG"), time(2020, 7, 31, Span::Day));
    assert_eq!(read("Northtown\r\nCCG\r\n31/07/2020"), time(2020, 7, 31, Span::Day));
}

#[test]
fn longer_times() {
    let cases = [
        ("Jun-13", 2013, 6, Span::Month),
        ("June 2013", 2013, 6, Span::Month),
        ("Jun '13", 2013, 6, Span::Month),
        ("2013-06", 2013, 6, Span::Month),
        ("2013/6", 2013, 6, Span::Month),
        ("201306", 2013, 6, Span::Month),
        ("06/2013", 2013, 6, Span::Month),
        ("06.2013", 2013, 6, Span::Month),
        ("2013 June", 2013, 6, Span::Month),
        ("Mehefin 2013", 2013, 6, Span::Month),
        ("平成25年6月", 2013, 6, Span::Month),
        ("Q4 2019/20", 2020, 1, Span::Quarter),
        ("Q1 2019/20", 2019, 4, Span::Quarter),
        ("2019-20 Q3", 2019, 10, Span::Quarter),
        ("Quarter 2 2019-2020", 2019, 7, Span::Quarter),
        ("4th quarter 2019-20", 2020, 1, Span::Quarter),
        ("April 2019-June 2019", 2019, 4, Span::Quarter),
        ("Apr-Jun 2019", 2019, 4, Span::Quarter),
        ("January - December 2019", 2019, 1, Span::Year),
        ("April 2019 - March 2020", 2019, 4, Span::FinancialYear),
        ("2019Q4", 2019, 10, Span::Quarter),
        ("Q1 2019", 2019, 1, Span::Quarter),
        ("2019-Q2", 2019, 4, Span::Quarter),
        ("2019/20", 2019, 4, Span::FinancialYear),
        ("2019-20", 2019, 4, Span::FinancialYear),
        ("2019-2020", 2019, 4, Span::FinancialYear),
        ("2019/2020", 2019, 4, Span::FinancialYear),
        ("2019 – 2020", 2019, 4, Span::FinancialYear),
        ("FY2019-20", 2019, 4, Span::FinancialYear),
        ("FY 2019/20", 2019, 4, Span::FinancialYear),
        ("19/20", 2019, 4, Span::FinancialYear),
        ("1999/00", 1999, 4, Span::FinancialYear),
        ("2011-12", 2011, 4, Span::FinancialYear),
        ("令和2年度", 2020, 4, Span::FinancialYear),
        ("1T 2019", 2019, 1, Span::Quarter),
        ("2020", 2020, 1, Span::Year),
        ("FY2020", 2020, 1, Span::Year),
        ("FY20", 2020, 1, Span::Year),
        ("Year 2020", 2020, 1, Span::Year),
        ("2011/2013", 2011, 1, Span::Year),
        ("2013/2013", 2013, 1, Span::Year),
        ("2011/2012/2014", 2011, 1, Span::Year),
        ("2007-2013", 2007, 1, Span::Year),
        ("平成31年", 2019, 1, Span::Year),
        ("令和元年", 2019, 1, Span::Year),
    ];
    for (cell, year, month, span) in cases {
        assert_eq!(read(cell), time(year, month, 1, span), "{cell:?}");
    }
}

#[test]
fn no_dates() {
    let cells = [
        "######",
        "########",
        "#N/A",
        "00:00.0",
        "12:30",
        "31/02/2020",
        "29/02/2019",
        "00/01/2020",
        "2020-13-01",
        "20201331",
        "2011/2010",
        "1999/2020",
        "FY1",
        "Year 10",
        "1T",
        "31-Jul-20 Northtown",
        "Northtown\nSouthtown",
        "2011, 2012",
        "13-Jun",
        "31 Dec",
        "Dec",
        "Q5 2020",
        "Q4",
        "13/13/2020",
        "TBC",
        "X",
        "May be",
        "1/2/3",
        "12.50",
        "2019.05",
        "1,234.56",
        "25/06/2012900",
        "32873",
        "55154",
        "12345",
        "-5",
        "1800",
        "2500",
        "31/12/2020 to 5/1/2021",
        "April 2019 - May 2020",
        "August 2019-July 2019",
        "99-99-99",
        "2019/21",
        "0",
        "5",
        "(2020)",
        "£2020",
        "2020-12-31Tx",
        "12/2020/31",
        "Toiminnassa",
        "Sat",
        "March",
        "R2",
        "M.5.3",
        "31//12//2020",
        "/31/12/2020",
        "年",
        "令和年",
    ];
    for cell in cells {
        assert_eq!(read(cell), DateCell::Bad, "{cell:?}");
    }
    for cell in ["", " ", "-", "--", "–", "n/a", "N/A", "null", "\u{a0}"] {
        assert_eq!(read(cell), DateCell::Nothing, "{cell:?}");
    }
    assert_eq!(read_date(b"\xff\xfe", Order::DayFirst), DateCell::Bad);
}

#[test]
fn the_order_says_which_number_is_the_day() {
    let under = |cell: &str, order| read_date(cell.as_bytes(), order);
    assert_eq!(under("08/01/2020", Order::MonthFirst), time(2020, 8, 1, Span::Day));
    assert_eq!(under("8/31/2020", Order::MonthFirst), time(2020, 8, 31, Span::Day));
    assert_eq!(under("8/31/2020", Order::DayFirst), DateCell::Bad);
    assert_eq!(under("31/8/2020", Order::MonthFirst), DateCell::Bad);
    assert_eq!(under("2/3/2021", Order::MonthFirstInLongYears), time(2021, 2, 3, Span::Day));
    assert_eq!(under("02/03/21", Order::MonthFirstInLongYears), time(2021, 3, 2, Span::Day));
    assert_eq!(under("2/3/2021", Order::DayFirstInLongYears), time(2021, 3, 2, Span::Day));
    assert_eq!(under("02/03/21", Order::DayFirstInLongYears), time(2021, 2, 3, Span::Day));
}

fn evidence(cells: &[&str]) -> OrderEvidence {
    let mut evidence = OrderEvidence::default();
    for cell in cells {
        evidence.add(cell.as_bytes());
    }
    evidence
}

#[test]
fn each_cell_says_what_it_can_of_the_order() {
    let of = |cell| {
        let found = evidence(&[cell]);
        [found.day_first, found.month_first, found.either, found.same, found.nothing, found.bad]
    };
    assert_eq!(of("31/12/2020"), [1, 0, 0, 0, 0, 0]);
    assert_eq!(of("31-1-20"), [1, 0, 0, 0, 0, 0]);
    assert_eq!(of("8/31/2020"), [0, 1, 0, 0, 0, 0]);
    assert_eq!(of("08/01/2020"), [0, 0, 1, 0, 0, 0]);
    for cell in ["05/05/2020", "2020-03-31", "31 March 2020", "2020", "43831"] {
        assert_eq!(of(cell), [0, 0, 0, 1, 0, 0], "{cell}");
    }
    assert_eq!(of("-"), [0, 0, 0, 0, 1, 0]);
    assert_eq!(of("######"), [0, 0, 0, 0, 0, 1]);
    assert_eq!(of("30/30/2020"), [0, 0, 0, 0, 0, 1]);
    assert_eq!(evidence(&["43831", "2020-01-01"]).serial, 1);
}

#[test]
fn a_column_decides_its_order_or_asks() {
    let decide = |cells: &[&str]| evidence(cells).decide();
    assert_eq!(decide(&[]), (Order::DayFirst, true));
    assert_eq!(decide(&["2020-03-31"]), (Order::DayFirst, true));
    assert_eq!(decide(&["31/12/2020", "01/12/2020"]), (Order::DayFirst, true));
    assert_eq!(decide(&["08/01/2020", "8/31/2020"]), (Order::MonthFirst, true));
    assert_eq!(decide(&["01/02/2020"]), (Order::DayFirst, false));
    assert_eq!(decide(&["01.02.2020", "1. 3. 2020", "31.03.2020"]), (Order::DayFirst, true));
    assert_eq!(decide(&["04.02.2020", "04.03.2020", "04.06.2020", "04.09.2020"]), (Order::DayFirst, true));
    assert_eq!(decide(&["01.02.2020", "03.31.2020"]), (Order::MonthFirst, true));
    assert_eq!(decide(&["05.02.2020", "03/04/2020"]), (Order::DayFirst, false));
    // Four-digit and two-digit years from two hands.
    assert_eq!(decide(&["2/28/2021", "28/02/21"]), (Order::MonthFirstInLongYears, true));
    assert_eq!(decide(&["28/2/2021", "02/28/21"]), (Order::DayFirstInLongYears, true));
    assert_eq!(decide(&["2/28/2021", "28/02/2021"]), (Order::DayFirst, false));
    // A slip among many.
    let mut many = vec!["31/12/2020"; 50];
    many.push("12/31/2020");
    assert_eq!(decide(&many), (Order::DayFirst, true));
    assert_eq!(decide(&many[1..]), (Order::DayFirst, false));
}

#[test]
fn a_file_about_one_month_tells_its_order() {
    let decide = |cells: &[&str]| evidence(cells).decide();
    assert_eq!(decide(&["02/04/2020", "03/04/2020", "06/04/2020", "09/04/2020"]), (Order::DayFirst, true));
    assert_eq!(decide(&["04/02/2020", "04/03/2020", "04/06/2020", "04/09/2020"]), (Order::MonthFirst, true));
    assert_eq!(decide(&["02/04/2020", "03/04/2020", "06/04/2020"]), (Order::DayFirst, false));
    // The first of each month, in either order.
    assert_eq!(
        decide(&["01/04/2020", "01/05/2020", "01/06/2020", "01/07/2020", "01/08/2020"]),
        (Order::DayFirst, false)
    );
    assert_eq!(decide(&["01/04/2020", "01/04/2020", "01/05/2020"]), (Order::DayFirst, true));
    assert_eq!(decide(&["4/1/2020", "4/1/2020", "5/1/2020"]), (Order::DayFirst, false));
    assert_eq!(decide(&["4/1/2020", "5/1/2020", "6/1/2020", "7/1/2020", "8/1/2020"]), (Order::DayFirst, false));
    let spread = evidence(&["02/04/2020", "03/04/2020", "06/04/2020"]).spread();
    assert_eq!((spread.day_first, spread.month_first), (1, 3));
}

#[test]
fn days_that_a_spreadsheet_turned_round_are_asked_about() {
    // August: what could be American was taken so and is shown as 8 January and so on.
    let cells = ["31/08/2020", "13/08/2020", "8/1/2020", "8/3/2020", "8/5/2020", "8/6/2020", "8/10/2020"];
    assert_eq!(evidence(&cells).decide(), (Order::DayFirst, false));
    assert!(evidence(&["31/08/2020", "13/08/2020", "1/8/2020", "3/8/2020", "5/8/2020", "6/8/2020"]).decide().1);
}

#[test]
fn a_time_has_a_financial_year_and_a_month() {
    let when = |cell| match read(cell) {
        DateCell::When(when) => when,
        other => panic!("{cell}: {other:?}"),
    };
    assert_eq!(when("31/03/2020").financial_year(), "2019-20");
    assert_eq!(when("01/04/2020").financial_year(), "2020-21");
    assert_eq!(when("01/04/1999").financial_year(), "1999-00");
    assert_eq!(when("Q4 2019/20").financial_year(), "2019-20");
    assert_eq!(when("2019/20").financial_year(), "2019-20");
    assert_eq!(when("2020").financial_year(), "2020");
    assert_eq!(when("31/03/2020").financial_year_start(4), 2019);
    assert_eq!(when("31/03/2020").financial_year_start(1), 2020);
    assert_eq!(when("30/09/2020").financial_year_start(10), 2019);
    assert_eq!(when("2020").financial_year_start(4), 2020);
    assert_eq!(when("31/03/2020").month_label(), "2020-03");
    assert_eq!(when("Jun-13").month_label(), "2013-06");
    assert_eq!(when("2019/20").month_label(), "");
    assert_eq!(when("31/03/2020").day_label(), "2020-03-31");
    assert_eq!(When::day(1970, 1, 1).unwrap().day_number(), 0);
}

#[test]
fn reading_and_noting_at_once_is_the_same() {
    let cells = ["31/12/2020", "8/31/2020", "01/02/20", "-", "x", "2020", "44196", "30/30/2020"];
    for order in [Order::DayFirst, Order::MonthFirst, Order::MonthFirstInLongYears] {
        let mut noted = OrderEvidence::default();
        for cell in cells {
            assert_eq!(
                read_date_and_note(&mut noted, cell.as_bytes(), order),
                read_date(cell.as_bytes(), order),
                "{cell}"
            );
        }
        assert_eq!(noted, evidence(&cells));
    }
}
