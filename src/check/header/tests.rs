use super::*;

fn rows(text: &str) -> Vec<(u64, Vec<String>)> {
    let cells = |line: &str| if line.is_empty() { Vec::new() } else { line.split(',').map(str::to_owned).collect() };
    text.lines().zip(1..).map(|(line, number)| (number, cells(line))).collect()
}

#[test]
fn a_header_stands_below_titles_and_blank_lines() {
    let header = find_header(&rows(
        "Payments over 500,,\n,,\n\nSupplier,Date,Amount\nAcme,01/02/2019,1.00\nBeta,02/02/2019,2.00",
    ));
    assert_eq!((header.line, header.last_line), (Some(4), 4));
    assert_eq!(header.titles, ["Payments over 500"]);
}

#[test]
fn of_two_lines_the_one_that_people_read_is_taken() {
    let header = find_header(&rows(
        "cols,supp_name,amt,descr\n,Supplier,Invoice value,Service label\nX,Acme,1200.00,Roads\nX,Beta,90.00,Parks",
    ));
    assert_eq!(header.line, Some(2));
    assert_eq!(header.names, ["", "Supplier", "Invoice value", "Service label"]);
}

#[test]
fn two_lines_of_halves_are_read_together() {
    let header =
        find_header(&rows("Payment,Supplier,Net\nDate,Name,Amount (£)\n01/02/2019,Acme,1.00\n02/02/2019,Beta,2.00"));
    assert_eq!(header.names, ["Payment Date", "Supplier Name", "Net Amount (£)"]);
    assert_eq!(header.last_line, 2);
}

#[test]
fn a_file_may_have_no_header() {
    let header = find_header(&rows("10000,0101,Basic pay,3190432.34\n10000,0104,Basic pay,0\n10000,0604,Rates,5.10"));
    assert_eq!((header.line, header.last_line), (None, 0));
    assert!(header.names.is_empty());
}

#[test]
fn years_may_be_names() {
    let header = find_header(&rows("Portfolio,2014-15,2015-16\nTreasury,4706,4631\nHealth,1,2"));
    assert_eq!(header.line, Some(1));
}

#[test]
fn a_repeated_header_is_the_same_whatever_its_case_and_blanks() {
    let names: Vec<String> = ["Supplier", "Amount", ""].map(String::from).into();
    assert!(same_header(&names, &["SUPPLIER ", "amount"]));
    assert!(!same_header(&names, &["Supplier", "12.00"]));
}

#[test]
fn the_first_payment_is_no_second_line_of_names() {
    let names = "Department Family,Entity,Date,Expense Type,Expense Area,Supplier,Transaction Number,Amount";
    let code = "Department of Health,Guys NHS Trust,24/04/2020,Drug Costs,R&D,Care Services Ltd,id:123,675";
    let below = "Department of Health,Guys NHS Trust,25/04/2020,Dressings,Wards,NHS SUPPLY,id:124,124.31";
    assert_eq!(find_header(&rows(&[names, code, below].join("\n"))).line, Some(1));
    let year =
        "Directorate,Service,Supplier,Net\nAdult Services,Care Area Services,Account Care,2015\nKids,Legal,Mears,26.5";
    assert_eq!(find_header(&rows(year)).line, Some(1));
}

#[test]
fn months_and_days_may_be_names() {
    for names in ["Supplier,Apr-20,May-20,Jun-20,Total", "Supplier,01/04/2020,01/05/2020,01/06/2020,Total"] {
        let header = find_header(&rows(&[names, "Acme,1.00,2.00,3.00,6.00", "Beta,1.50,,3.00,4.50"].join("\n")));
        assert_eq!(header.line, Some(1), "{names}");
    }
    let header = find_header(&rows("Name,Date\nAcme,01/02/2019\nBeta,02/02/2019\nGamma,03/02/2019"));
    assert_eq!(header.line, Some(1));
    let header = find_header(&rows("Acme,01/02/2019\nBeta,02/02/2019\nGamma,03/02/2019"));
    assert_eq!(header.line, None);
}

#[test]
fn years_may_stand_under_a_first_line_of_names() {
    let header =
        find_header(&rows("Portfolio,Net,Net,Net\n,2014-15,2015-16,2016-17\nTreasury,4706,4631,12\nHealth,1,2,3"));
    assert_eq!((header.line, header.names.len()), (Some(2), 4));
}

#[test]
fn a_payment_of_known_words_is_no_header() {
    let text = "Adult Services,Provider Services,Care Supplier,24/04/2020,675\nKids,Legal,Acme,25/04/2020,124.31\n\
        Kids,Legal,Beta,26/04/2020,24.31";
    assert_eq!(find_header(&rows(text)).line, None);
}

#[test]
fn a_line_of_units_belongs_to_the_names_above_it() {
    let header = find_header(&rows("Supplier,Date,Amount\n,,£000\nAcme,01/02/2019,1\nBeta,02/02/2019,2"));
    assert_eq!((header.last_line, header.names.last().map(String::as_str)), (2, Some("Amount £000")));
}
