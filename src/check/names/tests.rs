use super::*;

fn first(name: &str) -> Option<Role> {
    role_of_name(name).first().map(|(role, _)| *role)
}

#[test]
fn names_are_read_word_by_word() {
    for (name, role) in [
        ("Net Amount £", Role::Amount),
        ("Invoice Line Value (net of VAT)", Role::Amount),
        ("NetAmount", Role::Amount),
        ("Amount Inc VAT", Role::Gross),
        ("Irrecoverable VAT", Role::Vat),
        ("Betrag", Role::Amount),
        ("Importe", Role::Amount),
        ("Payment Date", Role::Date),
        ("Clearing Date", Role::Date),
        ("Haushaltsjahr", Role::Year),
        ("Beneficiary Name", Role::Supplier),
        ("Zuwendungsempfänger", Role::Supplier),
        ("Paid To", Role::Supplier),
        ("Supplier ID", Role::SupplierNumber),
        ("Directotate", Role::Directorate),
        ("Entuty", Role::Organisation),
        ("Expense Area", Role::Service),
        ("Purpose of spend", Role::Purpose),
        ("Transaction Number", Role::Transaction),
        ("Cost Centre Description", Role::Service),
        ("Cost Centre", Role::Service),
        ("Strategic Group", Role::Directorate),
        ("Expense Aera", Role::Service),
        ("AmountPublished", Role::Amount),
        ("amountpublished", Role::Amount),
        ("suppidt", Role::SupplierNumber),
    ] {
        assert_eq!(first(name), Some(role), "{name}");
    }
}

#[test]
fn codes_rates_and_counts_are_no_amounts() {
    for name in
        ["VAT Rate", "Supplier Postcode", "Quantity", "Cost Centre Code", "Duration in months", "Contact e-mail"]
    {
        assert!(role_of_name(name).iter().all(|(role, _)| *role != Role::Amount), "{name}");
    }
}

#[test]
fn a_word_is_not_put_together_from_what_joins_words() {
    assert_eq!(meaning("Candidate").known, 0);
    assert!(meaning("paymentdate").has(DATE) && meaning("paymentdate").has(PAID));
}

#[test]
fn a_byte_order_mark_and_line_breaks_are_no_part_of_a_name() {
    assert_eq!(clean("\u{feff} Net\r\nAmount "), "Net Amount");
    assert_eq!(clean("Ã¯Â»Â¿Authority Name"), "Authority Name");
}

#[test]
fn without_a_fund_is_not_net_and_without_a_tax_is() {
    let weight =
        |name: &str| role_of_name(name).iter().find(|(role, _)| *role == Role::Amount).map(|(_, weight)| *weight);
    assert!(weight("Financement public sans FEDER") < weight("Financement FEDER"));
    assert!(weight("Amount excluding grants") < weight("Amount excluding VAT"));
    assert_eq!(weight("Gewährte Beträge ohne Eigenmittel"), weight("Gewährte Beträge"));
    assert_eq!(weight("Amount without own funds"), weight("Amount"));
    for name in ["Amount excl VAT", "Amount Excl.", "Amount Ex (£)", "Montant HT", "Amount exVAT"] {
        assert!(weight(name) > weight("Amount"), "{name}");
    }
}

#[test]
fn a_share_in_brackets_says_nothing_of_what_a_column_is() {
    assert_eq!(first("ESF grant approved (max 50%)"), Some(Role::Amount));
    assert_eq!(first("Absorption (%)"), None);
    assert_eq!(first("Suma s DPH"), Some(Role::Gross));
}

#[test]
fn sides_of_a_ledger_are_known_by_each_other() {
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    assert_eq!(sides(&names(&["Text", "Soll", "Haben"])), Some((1, 2)));
    assert_eq!(sides(&names(&["Dal", "Má dáti"])), Some((1, 0)));
    assert_eq!(sides(&names(&["Soll", "Ist"])), None);
}
