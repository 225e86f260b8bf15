use super::*;

fn of(cells: &[&str]) -> Profile {
    let mut profile = Profile::default();
    cells.iter().for_each(|cell| profile.add(cell));
    profile
}

#[test]
fn money_dates_and_words_are_told_apart() {
    let profile = of(&["£1,234.56", "(5.00)", "12,50", "7-", "", "-"]);
    assert_eq!((profile.money(), profile.empty, profile.negatives), (4, 2, 2));
    let profile = of(&["31/12/2020", "2020-12-31", "31-Dez-09", "1 May 2019"]);
    assert_eq!(profile.dates, 4);
    let profile = of(&["######", "#N/A"]);
    assert_eq!(profile.lost, 2);
}

#[test]
fn numbers_that_name_things_are_known() {
    let codes: Vec<String> = (0..40).map(|number| format!("{:08}", number * 7919)).collect();
    assert!(of(&codes.iter().map(String::as_str).collect::<Vec<_>>()).names_things());
    assert!(!of(&["12", "12000", "7", "950", "33", "4000", "81", "5", "66", "700"]).names_things());
}
