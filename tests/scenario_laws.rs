//! What must hold of any scenario.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at what it did not expect")]

use proptest::prelude::*;
use serde_json::{Value, json};
use total_place::scenario::{
    Appraisal, Drawing, Scenario, appraise, combine, draw, inputs, lines, print, scale, set, totals, uncertainty,
};

fn share() -> impl Strategy<Value = Value> {
    let range = (0..=300_u32, 300..=600_u32, 600..=1000_u32).prop_map(
        |(low, mid, high)| json!({ "low": thousandths(low), "mid": thousandths(mid), "high": thousandths(high) }),
    );
    prop_oneof![4 => (0..=1000_u32).prop_map(|share| json!(thousandths(share))), 1 => range]
}

fn thousandths(number: u32) -> String {
    format!("{}.{:03}", number / 1000, number % 1000)
}

fn amounts() -> impl Strategy<Value = Value> {
    prop::collection::vec(0..9_000_000_u64, 0..6).prop_map(|all| {
        json!(all.iter().map(|pence| format!("{}.{:02}", pence / 100, pence % 100)).collect::<Vec<_>>())
    })
}

fn agency() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["Council", "NHS", "Police", "DWP"])
}

fn intervention() -> impl Strategy<Value = Value> {
    let cost = (agency(), amounts(), prop::sample::select(vec!["revenue", "capital", "in-kind"]))
        .prop_map(|(agency, flow, kind)| json!({ "agency": agency, "type": kind, "flow": flow, "grades": [2] }));
    let outcome = (share(), share(), -1000..1000_i32, 0..4_u32, 1..6_u32, share(), share(), 1990..2031_u32).prop_map(
        |(need, retention, impact, lag, duration, drop_off, cashable, year)| {
            let impact = format!("{}{}", if impact < 0 { "-" } else { "" }, thousandths(impact.unsigned_abs()));
            json!({ "title": "Change", "cohort": [100, "20.5"], "need": need, "retention": retention, "impact": impact,
                "lag": lag, "duration": duration, "drop_off": drop_off, "phase_in": ["0.5", "1"],
                "unit_value": { "fiscal": "51080", "transfer": "99.5", "economic": "12", "social": "7.77",
                    "price_year": format!("{year}-{:02}", (year + 1) % 100) },
                "split": { "Council": "0.7", "NHS": "0.3" }, "cashable": { "NHS": cashable }, "release": ["0", "0.5"],
                "grades": { "population": 2, "evidence": 4, "age": 1 } })
        },
    );
    (prop::collection::vec(cost, 0..3), prop::collection::vec(outcome, 0..3)).prop_map(
        |(costs, outcomes)| json!({ "kind": "intervention", "title": "Help", "costs": costs, "outcomes": outcomes }),
    )
}

fn shift() -> impl Strategy<Value = Value> {
    (amounts(), agency(), agency(), 0..3_u8, -3000..3000_i32, 1..7_u32, share()).prop_map(
        |(amount, from, to, ends, per_pound, duration, drop_off)| {
            let sign = if per_pound < 0 { "-" } else { "" };
            let per_pound = format!("{sign}{}", thousandths(per_pound.unsigned_abs()));
            let mut action = json!({ "kind": "shift", "title": "Move", "amount": amount, "knock_on": [
                { "agency": "NHS", "per_pound": per_pound, "lag": 1, "duration": duration, "drop_off": drop_off, "cashable": "0.4",
                    "grades": [3] }] });
            if ends != 0 {
                action["from"] = json!({ "agency": from });
            }
            if ends != 1 {
                action["to"] = json!({ "agency": to });
            }
            action
        },
    )
}

fn others() -> impl Strategy<Value = Value> {
    let caseload = (share(), share(), agency()).prop_map(|(avoided, cashable, agency)| {
        json!({ "kind": "caseload", "title": "Families", "cases": [12, 12], "today": { "Council": "90000", "NHS": "40000" },
            "avoided": { "Council": avoided, "NHS": "0.2" }, "worker": { "agency": agency, "cost_per_case": "18000" },
            "cashable": { "Council": cashable }, "grades": [3] })
    });
    let asset = (0..9_u32, agency(), amounts()).prop_map(|(leave, agency, capital)| {
        json!({ "kind": "asset", "title": "A hub", "buildings": [{ "title": "Library", "agency": "Council",
            "running_cost": "210000", "receipt": "900000.25", "leave_year": leave }],
            "hub": { "agency": agency, "capital": capital, "running_cost": "150000", "open_year": 1 } })
    });
    let charge = (amounts(), agency(), share()).prop_map(|(cases, agency, collected)| {
        json!({ "kind": "charge", "title": "A fee", "agency": agency, "cases": cases, "fee": "150", "collected": collected,
            "cost_to_collect": "30" })
    });
    prop_oneof![caseload, asset, charge]
}

/// A scenario of up to five actions.
fn document() -> impl Strategy<Value = Value> {
    let actions = prop::collection::vec(prop_oneof![intervention(), shift(), others()], 0..5);
    let mode = prop::sample::select(vec!["worst", "mean", "none"]);
    (1..30_u32, actions, mode, any::<bool>()).prop_map(|(years, actions, mode, in_kind)| {
        json!({ "version": 1, "title": "Any", "years": years, "start_year": "2009-10", "price_base": "2009-10",
            "optimism_bias": mode, "in_kind_in_financial_case": in_kind, "actions": actions })
    })
}

fn read(document: &Value) -> Scenario {
    Scenario::read(&document.to_string()).unwrap()
}

fn pence(amount: &str) -> i128 {
    amount.replace('.', "").parse().unwrap()
}

/// Rounded parts come to the rounded whole, but for half a penny each.
#[track_caller]
fn sums_to(parts: &[&str], whole: &str) {
    let sum: i128 = parts.iter().map(|part| pence(part)).sum();
    let apart = (sum - pence(whole)).unsigned_abs();
    assert!(apart <= parts.len().div_ceil(2) as u128, "{parts:?} do not come to {whole}");
}

/// Everything but the warnings, whose paths say at which place an action stands.
fn without_warnings(mut appraisal: Appraisal) -> Appraisal {
    appraisal.warnings.clear();
    appraisal
}

fn present(appraisal: &Appraisal) -> Vec<String> {
    let value = &appraisal.present_value;
    [&value.cost, &value.financial_cost, &value.fiscal, &value.public, &value.cashable].map(Clone::clone).to_vec()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn agencies_sum_to_the_total_in_every_year(document in document()) {
        let appraisal = appraise(&read(&document));
        for year in 0..appraisal.years.len() {
            let of = |pick: fn(&total_place::scenario::ByAgency) -> &Vec<String>| {
                appraisal.by_agency.values().map(|agency| pick(agency)[year].as_str()).collect::<Vec<_>>()
            };
            sums_to(&of(|agency| &agency.cost), &appraisal.cost[year]);
            sums_to(&of(|agency| &agency.saving), &appraisal.fiscal[year]);
            sums_to(&of(|agency| &agency.net), &appraisal.net[year]);
        }
    }

    #[test]
    fn the_total_is_the_sum_of_the_lines(document in document()) {
        let scenario = read(&document);
        let (appraisal, lines) = (appraise(&scenario), serde_json::to_value(lines(&scenario)).unwrap());
        let lines = lines.as_array().unwrap();
        for year in 0..appraisal.years.len() {
            let of = |side: &str, value: &str| -> Vec<&str> {
                let these = lines.iter().filter(|line| line["side"] == side && line["value"] == value);
                these.map(|line| line["flow"][year].as_str().unwrap()).collect()
            };
            sums_to(&of("cost", "fiscal"), &appraisal.cost[year]);
            sums_to(&of("benefit", "fiscal"), &appraisal.fiscal[year]);
            sums_to(&of("benefit", "economic"), &appraisal.economic[year]);
            sums_to(&of("benefit", "social"), &appraisal.social[year]);
        }
        let all = totals(&scenario);
        let by_year: Vec<&str> = appraisal.net.iter().map(String::as_str).collect();
        sums_to(&by_year, &all.last().unwrap().net);
    }

    #[test]
    fn the_order_of_actions_changes_nothing(document in document()) {
        let mut turned = document.clone();
        turned["actions"].as_array_mut().unwrap().reverse();
        prop_assert_eq!(without_warnings(appraise(&read(&document))), without_warnings(appraise(&read(&turned))));
    }

    #[test]
    fn doubling_every_flow_doubles_every_present_value_and_leaves_every_ratio(document in document()) {
        let (once, twice) = (appraise(&read(&document)), scale(&document.to_string(), "2", None).unwrap());
        let twice = appraise(&Scenario::read(&twice).unwrap());
        for (once, twice) in present(&once).iter().zip(present(&twice)) {
            prop_assert!((pence(once) * 2 - pence(&twice)).abs() <= 1, "{} and {}", once, twice);
        }
        prop_assert_eq!(once.financial_roi, twice.financial_roi);
        prop_assert_eq!(once.public_value_bcr, twice.public_value_bcr);
        prop_assert_eq!(once.cashable_roi, twice.cashable_roi);
        prop_assert_eq!(once.payback, twice.payback);
        prop_assert_eq!(once.beyond_horizon, twice.beyond_horizon);
    }

    #[test]
    fn a_programme_is_the_sum_of_its_scenarios(one in document(), mut other in document()) {
        for key in ["years", "optimism_bias", "in_kind_in_financial_case"] {
            other[key] = one[key].clone();
        }
        let programme = combine("Both", &[&one.to_string(), &other.to_string()]).unwrap();
        let programme = appraise(&Scenario::read(&programme).unwrap());
        let (one, other) = (present(&appraise(&read(&one))), present(&appraise(&read(&other))));
        for ((one, other), both) in one.iter().zip(&other).zip(present(&programme)) {
            sums_to(&[one, other], &both);
        }
    }

    #[test]
    fn a_printed_document_comes_to_the_same_penny(document in document()) {
        let text = print(&document.to_string()).unwrap();
        prop_assert_eq!(&print(&text).unwrap(), &text);
        let scenario = Scenario::read(&text).unwrap();
        prop_assert_eq!(appraise(&scenario), appraise(&read(&document)));
        for input in inputs(&scenario).iter().take(12) {
            let same = set(&text, &input.path, &input.mid).unwrap();
            prop_assert_eq!(appraise(&Scenario::read(&same).unwrap()), appraise(&scenario), "{}", &input.path);
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_draws(document in document(), seed in any::<u64>()) {
        let scenario = read(&document);
        let drawing = Drawing { draws: 50, seed };
        prop_assert_eq!(draw(&scenario, drawing).unwrap(), draw(&scenario, drawing).unwrap());
    }

    /// What is set to its switching value turns the result, to the pennies that nine places of it leave open.
    #[test]
    fn at_its_switching_value_a_result_is_nothing(document in document()) {
        let scenario = read(&document);
        let certainty = uncertainty(&scenario, Drawing { draws: 1, seed: 1 }).unwrap();
        for switching in certainty.switching.iter().take(20) {
            let unit: i128 = certainty.switching.len() as i128 + 200_000;
            if let Some(value) = &switching.public_value.value
                && let Ok(text) = set(&document.to_string(), &switching.path, value)
            {
                let worth = appraise(&Scenario::read(&text).unwrap()).net_present_public_value;
                prop_assert!(pence(&worth).abs() <= unit, "{}: {}", &switching.path, worth);
            }
        }
    }

    #[test]
    fn any_text_is_read_or_refused_in_words(document in document(), at in any::<prop::sample::Index>(), put in "[\\PC]{0,3}") {
        let text: Vec<char> = document.to_string().chars().collect();
        let at = at.index(text.len());
        let cut: String = text[..at].iter().chain(put.chars().collect::<Vec<_>>().iter()).chain(&text[(at + 1).min(text.len())..]).collect();
        match Scenario::read(&cut) {
            Ok(scenario) => _ = appraise(&scenario),
            Err(error) => prop_assert!(error.message.ends_with('.') && error.code.len() > 2),
        }
    }
}

#[test]
fn a_scenario_with_no_action_is_all_zeros_and_null_ratios() {
    let document = json!({ "version": 1, "title": "Nothing", "years": 3, "start_year": "2009-10", "price_base": "2009-10", "actions": [] });
    let appraisal = appraise(&read(&document));
    for amounts in [&appraisal.cost, &appraisal.fiscal, &appraisal.public, &appraisal.net, &appraisal.cumulative] {
        assert_eq!(amounts, &["0.00"; 3]);
    }
    assert_eq!(present(&appraisal), ["0.00"; 5]);
    assert_eq!((appraisal.financial_roi, appraisal.public_value_bcr, appraisal.cashable_roi), (None, None, None));
    assert!(appraisal.by_agency.is_empty() && appraisal.warnings.is_empty());
    assert_eq!(appraisal.beyond_horizon, "0.0000");
}
