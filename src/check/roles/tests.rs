use super::*;

fn assigned(file: &str, text: &str) -> (Vec<Role>, Roles) {
    parted(file, text, ',')
}

fn parted(file: &str, text: &str, delimiter: char) -> (Vec<Role>, Roles) {
    let mut rows = text.lines().map(|line| line.split(delimiter).map(str::to_owned).collect::<Vec<_>>());
    let names = rows.next().unwrap();
    let mut profiles: Vec<Profile> = names.iter().map(|_| Profile::default()).collect();
    let rows: Vec<(u64, Vec<String>)> = (2..).zip(rows).collect();
    for (_, row) in &rows {
        profiles.iter_mut().zip(row).for_each(|(profile, cell)| profile.add(cell));
    }
    let roles = assign(file, &[], &names, &profiles, &rows, &BTreeMap::new());
    (roles.columns.iter().map(|column| column.role).collect(), roles)
}

fn repeated(head: &str, row: &str) -> String {
    [head, "\n", &format!("{row}\n").repeat(12)].concat()
}

#[test]
fn net_is_the_spending_beside_gross_and_vat() {
    let (roles, all) = assigned("f", &repeated("Supplier,Gross,VAT,Net,Paid", "Acme Ltd,12.00,2.00,10.00,01/02/2019"));
    assert_eq!(roles, [Role::Supplier, Role::Gross, Role::Vat, Role::Amount, Role::Date]);
    assert!(all.questions.is_empty());
    assert!(all.columns[3].reason.contains("net is the spending"));
}

#[test]
fn the_tax_before_the_amount_is_not_the_amount() {
    let (roles, _) = assigned("f", &repeated("Irrecoverable VAT Amount,Amount,Supplier", "0.20,10.55,Acme Ltd"));
    assert_eq!(roles[1], Role::Amount);
}

#[test]
fn money_out_and_in_make_the_amount_together() {
    let text = "Date,Supplier,Debit,Credit\n01/02/2019,Acme,5.00,\n02/02/2019,Beta,,1.00\n03/02/2019,Acme,7.00,";
    let (roles, _) = assigned("f", text);
    assert_eq!(roles, [Role::Date, Role::Supplier, Role::Debit, Role::Credit]);
}

#[test]
fn a_column_for_each_year_is_always_asked_about_and_the_file_s_year_is_taken() {
    let text = "Heading,Ist 2015,Plan 2016,Plan 2017\nRoads,1.50,2.50,3.50\nParks,1.20,2.20,3.20";
    let (roles, all) = assigned("town_2016.csv", text);
    assert_eq!(roles[2], Role::Amount);
    assert_eq!(all.questions[0].code, "which-amount");
    assert_eq!(all.questions[0].choices.len(), 3);
}

#[test]
fn quantities_prices_and_rates_are_no_spending() {
    let head = "Date,Supplier,Quantity,Unit Price,Line Total,VAT Rate";
    let (roles, _) = assigned("f", &repeated(head, "01/02/2019,Acme,3,1.2345,3.70,20%"));
    assert_eq!(roles[4], Role::Amount);
    assert!(roles[2] == Role::Other && roles[5] == Role::Other);
}

#[test]
fn without_names_the_cells_tell_and_a_question_is_asked() {
    let text = "01/02/2019,Acme Ltd,10.50,9.40\n".repeat(12);
    let (roles, all) = assigned("f", &[",".repeat(3).as_str(), "\n", &text].concat());
    assert_eq!(roles[..3], [Role::Date, Role::Supplier, Role::Amount]);
    assert_eq!(all.questions[0].code, "which-amount");
}

#[test]
fn a_column_called_updated_is_the_date_unless_a_better_one_or_a_year_is_there() {
    let date = |head: &str, row: &str| assigned("f", &repeated(head, row)).0;
    assert_eq!(date("Supplier,Service,Amount,Updated", "Acme Ltd,Roads,1.50,01/02/2019")[3], Role::Date);
    let beside = date("Supplier,Paid,Amount,Updated", "Acme Ltd,13/02/2019,1.50,01/02/2019");
    assert_eq!((beside[1], beside[3]), (Role::Date, Role::Other));
    let beside = date("Supplier,Financial year,Amount,Updated", "Acme Ltd,2018-19,1.50,01/02/2021");
    assert_eq!((beside[1], beside[3]), (Role::Year, Role::Other));
}

#[test]
fn the_service_is_the_name_of_a_cost_centre_and_not_its_code() {
    let roles = |head: &str| assigned("f", &repeated(head, "Acme Ltd,1.50,CC104,Home care")).0;
    assert_eq!(roles("Creditor,Amount,Cost Centre,Cost Centre Description")[2..], [Role::Other, Role::Service]);
    assert_eq!(roles("Creditor,Amount,Cost Centre Code,Cost Centre Code")[2..], [Role::Other, Role::Service]);
}

#[test]
fn dates_are_known_however_they_are_written() {
    for date in ["Monday, 13 April 2020", "Mon 13 Apr 2020", "13042020", "'13/04/2020", "20200413"] {
        let text = repeated("Supplier;Amount;Payment Date", &["Acme Ltd;1.50;", date].concat());
        assert_eq!(parted("f", &text, ';').0[2], Role::Date, "{date}");
    }
}

#[test]
fn what_a_person_said_stands() {
    let names = ["Net", "Gross"].map(String::from);
    let mut profiles = vec![Profile::default(), Profile::default()];
    for profile in &mut profiles {
        profile.add("1.00");
    }
    let roles = assign("f", &[], &names, &profiles, &[], &BTreeMap::from([(2, Role::Amount)]));
    assert_eq!(roles.columns[1].role, Role::Amount);
    assert_eq!(roles.columns[1].certainty, Certainty::Person);
    assert_ne!(roles.columns[0].role, Role::Amount);
}

#[test]
fn units_are_taken_only_where_they_are_said() {
    for (name, unit) in [
        ("Outturn (£m)", "1000000"),
        ("£000", "1000"),
        ("in T€", "1000"),
        ("Amount (£'000s)", "1000"),
        ("Amount £", "1"),
    ] {
        assert_eq!(currency::unit(&[], Some(&name.to_owned()), &[]).value, unit, "{name}");
    }
}

#[test]
fn a_dollar_sign_is_that_of_no_certain_country() {
    let currency = |text: &str| {
        let taken = assigned("f", text).1.currency;
        (taken.value, taken.certainty)
    };
    let usd = |certainty| ("USD".to_owned(), certainty);
    let australian = repeated("Supplier,Value (AUD)", "Acme Pty Ltd,$100.00");
    assert_eq!(currency(&australian), ("AUD".to_owned(), Certainty::Certain));
    assert_eq!(currency(&repeated("Supplier,Value,Currency", "Acme,$100.00,CAD")).0, "CAD");
    assert_eq!(currency(&repeated("Supplier,Value", "Acme,$100.00")), usd(Certainty::Guess));
    assert_eq!(currency(&repeated("Supplier,Value", "Acme LLC,$100.00")), usd(Certainty::Likely));
    assert_eq!(currency(&repeated("Supplier,Value", "Acme Inc,USD 100.00")), usd(Certainty::Certain));
    assert_eq!(currency(&repeated("Supplier,Value (USD)", "Acme,$100.00")), usd(Certainty::Certain));
}

#[test]
fn names_of_columns_name_currencies_of_many_countries() {
    for (name, code) in [
        ("Amount (KES)", "KES"),
        ("Amount (Rs.)", "INR"),
        ("Összeg (Ft)", "HUF"),
        ("Сума (лв.)", "BGN"),
        ("Tutar (TL)", "TRY"),
        ("Сума грн", "UAH"),
        ("Valor (R$)", "BRL"),
        ("Betrag in TCHF", "CHF"),
        ("金額（千円）", "JPY"),
        ("cop", "COP"),
        ("Valor (XAF)", "XAF"),
        ("TOTAL PER ALL", ""),
        ("top", ""),
        ("FT Equivalent", ""),
        ("Tl", ""),
        ("S/H", ""),
    ] {
        assert_eq!(assigned("f", &repeated(&["Name,", name].concat(), "Acme,100.00")).1.currency.value, code, "{name}");
    }
    // Companies end in Ltd in India too.
    let names = ["Supplier", "Amount excluding VAT"].map(String::from);
    let mut profiles = vec![Profile::default(), Profile::default()];
    profiles[0].add("Bharat Ltd");
    profiles[1].add("1,23,456.78");
    assert_eq!(assign("f", &[], &names, &profiles, &[], &BTreeMap::new()).currency.value, "");
    profiles[1] = Profile::default();
    profiles[1].add("123,456.78");
    assert_eq!(assign("f", &[], &names, &profiles, &[], &BTreeMap::new()).currency.value, "GBP");
}

#[test]
fn only_words_of_the_united_kingdom_make_pounds_of_a_file_that_names_no_currency() {
    let currency = |text: &str| assigned("f", text).1.currency.value;
    let british = repeated("Department,Supplier,Amount", "City Council,Acme Ltd,10.00");
    let american = repeated("Department,Supplier,Amount", "City Council,Acme Inc,10.00") + "Council,Beta Ltd,5.00\n";
    let finnish = repeated("Council,Supplier,Amount", "Helsinki,Acme Oy Ltd,10.00");
    let nowhere = repeated("Department,Supplier,Amount", "Roads,Acme,10.00");
    assert_eq!([currency(&british), currency(&american), currency(&finnish), currency(&nowhere)], ["GBP", "", "", ""]);
    assert_eq!(currency(&repeated("NHS body,Supplier,Amount", "Trust,Acme,10.00")), "GBP");
    assert_eq!(currency(&repeated("Recipient,Amount", "Acme Ltd,10.00")), "", "companies end in Ltd in many countries");
    assert_eq!(currency(&repeated("Supplier,Amount", "Acme Ltd,10.00")), "GBP", "and those paid are suppliers in few");
    assert_eq!(currency(&repeated("Council,Heading,Amount", "Alder Council,Fuel,10.00")), "");
    assert_eq!(currency(&repeated("Supplier,Amount", "Acme (UK) Ltd,10.00")), "GBP");
    assert_eq!(currency(&repeated("Supplier,Expense Area,Amount", "Acme Ltd,Care,10.00")), "GBP");
}

#[test]
fn a_currency_in_a_name_is_that_of_its_column() {
    let (roles, all) = assigned("f", &repeated("Recipient,Amount,Amount (USD)", "Acme,2500.00,10.50"));
    assert_eq!((roles[1], all.currency.value.as_str()), (Role::Amount, ""));
    let (_, all) = assigned("f", &repeated("Recipient,Net Amount,VAT (£)", "Acme,2500.00,10.50"));
    assert_eq!(all.currency.value, "GBP");
    let (roles, all) = assigned("f", &repeated("Recipient,Amount,Unit", "Acme,2500.00,PLN"));
    assert_eq!((roles[2], all.currency.value.as_str()), (Role::Currency, "PLN"));
}

#[test]
fn money_whose_name_is_not_understood_is_asked_about_and_is_no_label() {
    let (roles, all) = assigned("f", &repeated("Beneficiary,Custo total,Fundo aprovado", "A,2500.00,1250.50"));
    assert_eq!(roles, [Role::Supplier, Role::Amount, Role::Other]);
    assert_eq!(all.questions.len(), 1);
    let (_, all) = assigned("f", &repeated("Supplier,Net Amount,Zorble", "Acme Ltd,2500.00,1250.50"));
    assert!(all.questions.is_empty(), "an outright name settles it");
    let (roles, _) = assigned("f", &repeated("Supplier,Amount,Service", "Acme Ltd,2500.00,1.10"));
    assert_eq!(roles, [Role::Supplier, Role::Amount, Role::Service], "a code is no money");
}

#[test]
fn a_name_is_a_supplier_s_where_payments_or_companies_are() {
    let (roles, _) = assigned("f", &repeated("Department,LOB Name,Amount", "Police,Patrol,10.50"));
    assert_eq!(roles[1], Role::Other);
    let (roles, _) = assigned("f", &repeated("Name,Amount", "Acme Ltd,10.50"));
    assert_eq!(roles[0], Role::Supplier);
    let (roles, _) = assigned("f", &repeated("Name,Date,Amount", "HM Land Registry,01/02/2019,10.50"));
    assert_eq!(roles[0], Role::Supplier);
}

#[test]
fn points_between_two_digits_each_make_a_date_only_by_name() {
    let (roles, _) = assigned("f", &repeated("PGR,Amount", "01.01.01,10.50"));
    assert_eq!(roles[0], Role::Other);
    let (roles, _) = assigned("f", &repeated("Date,Amount", "01.01.01,10.50"));
    assert_eq!(roles[0], Role::Date);
}
