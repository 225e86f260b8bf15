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
