//! Published cases, each from its own file of inputs and expected outputs in `tests/fixtures/scenario/cases/`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at what it did not expect")]

use serde_json::{Value, json};
use total_place::scenario::{Appraisal, Deflators, Drawing, Scenario, Switch, appraise, lines, uncertainty};

fn folder(name: &str) -> String {
    let path = format!("{}/tests/fixtures/scenario/cases/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).unwrap()
}

fn case(name: &str) -> Value {
    serde_json::from_str(&folder(name)).unwrap()
}

/// A scenario of some years without bias and without discounting, unless it says otherwise.
fn document(years: usize, actions: &Value, discount: Option<Value>) -> String {
    let discount = discount.unwrap_or_else(|| json!({ "rate": 0 }));
    json!({
        "version": 1, "title": "A published case", "years": years, "start_year": "2015-16", "price_base": "2015-16",
        "optimism_bias": "none", "discount": discount, "actions": actions
    })
    .to_string()
}

fn reckon(years: usize, actions: &Value) -> Appraisal {
    appraise(&Scenario::read(&document(years, actions, None)).unwrap())
}

fn money_in(agency: &str, amount: &str) -> Value {
    json!({ "kind": "shift", "title": "Money put in", "amount": [amount], "to": { "agency": agency } })
}

/// One person helped, or as many as said, each worth some value.
fn worth(people: &Value, unit_value: &Value) -> Value {
    json!({ "title": "What changes", "cohort": [people], "impact": 1, "unit_value": unit_value, "split": { "All": 1 } })
}

fn helped(outcomes: &Value, cost: &str) -> Value {
    json!([{ "kind": "intervention", "title": "Help", "costs": [{ "agency": "All", "flow": [cost] }], "outcomes": outcomes }])
}

#[track_caller]
fn close(found: &str, expected: &Value, tolerance: &Value) {
    let (found, expected, tolerance): (f64, f64, f64) =
        (found.parse().unwrap(), expected.as_f64().unwrap(), tolerance.as_f64().unwrap());
    assert!((found - expected).abs() <= tolerance, "{found} is not within {tolerance} of {expected}");
}

#[test]
fn discount_factors() {
    let case = case("01_discount_factors.json");
    let factor = |schedule: &str, year: usize| {
        let mut amounts = vec!["0"; year];
        amounts.push("1000000000");
        let actions = json!([{ "kind": "shift", "title": "One amount", "amount": amounts, "to": { "agency": "All" } }]);
        let text = document(year + 1, &actions, Some(json!({ "schedule": schedule })));
        let pounds: f64 = appraise(&Scenario::read(&text).unwrap()).present_value.cost.parse().unwrap();
        (pounds / 1e9).to_string()
    };
    for schedule in ["green-book", "green-book-health"] {
        for (year, expected) in case["expected"][schedule].as_object().unwrap() {
            close(&factor(schedule, year.parse().unwrap()), expected, &case["tolerance"]);
        }
    }
    for (years, name) in [(16, "annuity_1_15"), (31, "annuity_1_30")] {
        let amounts: Vec<&str> = (0..years).map(|year| if year == 0 { "0" } else { "1000000000" }).collect();
        let actions = json!([{ "kind": "shift", "title": "Each year", "amount": amounts, "to": { "agency": "All" } }]);
        let text = document(years, &actions, Some(json!("green-book")));
        let pounds: f64 = appraise(&Scenario::read(&text).unwrap()).present_value.cost.parse().unwrap();
        close(&(pounds / 1e9).to_string(), &case["expected"][name], &case["tolerance"]);
    }
}

#[test]
fn real_terms() {
    let case = case("02_real_terms.json");
    let index = case["inputs"]["index"].as_array().unwrap();
    let table: Vec<String> = index.iter().enumerate().map(|(year, index)| index_row(2015 + year, index)).collect();
    let deflators = Deflators::read(&format!("year,index\n{}", table.join("\n"))).unwrap();
    for (year, expected) in case["expected"].as_array().unwrap().iter().enumerate() {
        let price_year = format!("{}-{}", 2015 + year, 16 + year);
        let value = json!({ "fiscal": case["inputs"]["nominal"], "price_year": price_year });
        let text = document(1, &helped(&json!([worth(&json!(1), &value)]), "0"), None);
        let appraisal = appraise(&Scenario::read_with(&text, &deflators).unwrap());
        close(&appraisal.fiscal[0], expected, &case["tolerance"]);
    }
}

fn index_row(first: usize, index: &Value) -> String {
    format!("{first}-{},{}", (first + 1) % 100, index.as_str().unwrap())
}

#[test]
fn switching_values() {
    let case = case("03_switching_value.json");
    let inputs = &case["inputs"];
    let mut now = worth(&inputs["acres"], &json!({ "economic": inputs["worth_of_an_acre_now"] }));
    now["impact"] = json!(-1);
    let outcomes = json!([
        worth(&inputs["acres"], &json!({ "economic": inputs["worth_of_an_acre_then"] })),
        worth(&json!(1), &json!({ "social": inputs["wider_benefits"] })),
        now,
    ]);
    let scenario = Scenario::read(&document(1, &helped(&outcomes, &inputs["cost"].to_string()), None)).unwrap();
    let (expected, tolerance) = (&case["expected"], &case["tolerance"]);
    let appraisal = appraise(&scenario);
    close(&appraisal.net_present_public_value, &expected["net_present_public_value"], tolerance);
    close(&appraisal.public_value_bcr.unwrap(), &expected["ratio"], &json!(0.05));
    let certainty = uncertainty(&scenario, Drawing::default()).unwrap();
    let switch = |path: &str| -> Switch {
        certainty.switching.iter().find(|switching| switching.path == path).unwrap().public_value.clone()
    };
    for (path, name) in [
        ("actions[0].outcomes[0].unit_value.economic", "switching_worth_of_an_acre_then"),
        ("actions[0].outcomes[1].unit_value.social", "switching_wider_benefits"),
        ("actions[0].costs[0].flow[0]", "switching_cost"),
    ] {
        close(&switch(path).value.unwrap(), &expected[name], tolerance);
    }
}

#[test]
fn optimism_bias_of_capital() {
    let case = case("04_optimism_bias_capital.json");
    let (inputs, expected, tolerance) = (&case["inputs"], &case["expected"], &case["tolerance"]);
    let number = |name: &str| inputs[name].as_str().unwrap().parse::<f64>().unwrap();
    let needed = (number("upper_bound") - number("lower_bound")) / number("upper_bound");
    close(&needed.to_string(), &expected["reduction_to_reach_lower_bound"], &tolerance["share"]);
    // (1 − 0.92) × 0.51
    let bias = "0.0408";
    close(bias, &expected["bias"], &tolerance["share"]);
    let actions = json!([{ "kind": "intervention", "title": "A building", "costs": [
        { "agency": "All", "type": "capital", "flow": [inputs["capital"]], "bias": bias },
        { "agency": "All", "flow": [inputs["managing_risk"]], "bias": "0" }
    ] }]);
    let text = document(1, &actions, None).replace("\"none\"", "\"worst\"");
    let scenario = Scenario::read(&text).unwrap();
    close(&lines(&scenario)[0].flow[0], &expected["capital_with_bias"], &tolerance["pounds"]);
    close(&appraise(&scenario).cost[0], &expected["total"], &tolerance["pounds"]);
}

#[test]
fn unit_costs_uprated() {
    let case = case("05_unit_costs_uprated.json");
    let deflators = Deflators::read(&folder("unit_cost_index.csv")).unwrap();
    let table = folder("unit_costs_uprated.csv");
    let rows: Vec<Vec<&str>> = table.lines().skip(1).map(|line| line.split(',').collect()).collect();
    let outcomes: Vec<Value> = rows
        .iter()
        .map(|row| worth(&json!(1), &json!({ row[1]: row[2], "price_year": row[3], "code": row[0] })))
        .collect();
    let scenario = Scenario::read_with(&document(1, &helped(&json!(outcomes), "0"), None), &deflators).unwrap();
    let found: Vec<String> = lines(&scenario).iter().skip(1).map(|line| line.flow[0].clone()).collect();
    assert_eq!(json!(found.len()), case["expected"]);
    for (found, row) in found.iter().zip(&rows) {
        close(found, &json!(row[4].parse::<f64>().unwrap()), &case["tolerance"]);
    }
}

#[test]
fn unit_cost_sums_and_transfers() {
    let case = case("06_unit_cost_sums.json");
    for sum in case["sums"].as_array().unwrap() {
        let parts = sum["parts"].as_array().unwrap();
        let outcomes: Vec<Value> = parts.iter().map(|part| worth(&json!(1), &json!({ "fiscal": part }))).collect();
        close(&reckon(1, &helped(&json!(outcomes), "0")).fiscal[0], &sum["expected"], &case["tolerance"]);
    }
    for value in case["public_value"].as_array().unwrap() {
        let mut unit_value = json!({});
        for name in ["fiscal", "transfer", "economic", "social"] {
            unit_value[name] = json!(value[name].to_string());
        }
        let outcomes = json!([worth(&json!(1), &unit_value)]);
        close(&reckon(1, &helped(&outcomes, "0")).public[0], &value["expected"], &case["tolerance"]);
    }
}

#[test]
fn mixed_price_years() {
    let case = case("07_mixed_price_years.json");
    let deflators = Deflators::read(&folder("unit_cost_index.csv")).unwrap();
    let parts = case["inputs"]["parts"].as_array().unwrap();
    let outcome = |part: &Value| worth(&json!(1), &json!({ "fiscal": part[0], "price_year": part[1] }));
    let outcomes: Vec<Value> = parts.iter().map(outcome).collect();
    let text = document(1, &helped(&json!(outcomes), "0"), None)
        .replace("\"price_base\":\"2015-16\"", &format!("\"price_base\":{}", case["inputs"]["to"]));
    let appraisal = appraise(&Scenario::read_with(&text, &deflators).unwrap());
    close(&appraisal.fiscal[0], &case["expected"], &case["tolerance"]);
}

#[test]
fn troubled_families_2015() {
    let case = case("09_troubled_families_2015.json");
    let (inputs, expected, tolerance) = (&case["inputs"], &case["expected"], &case["tolerance"]);
    let families = |number: &Value, benefit: &Value, cost: &Value| {
        json!([{ "kind": "caseload", "title": "Families", "cases": [number], "today": { "All": benefit }, "avoided": { "All": 1 },
            "worker": { "agency": "All", "cost_per_case": cost } }])
    };
    let report = reckon(1, &families(&json!(1), &inputs["report"]["benefit"], &inputs["report"]["cost"]));
    close(report.financial_roi.as_ref().unwrap(), &expected["report_ratio"], &tolerance["ratio"]);
    close(&report.net[0], &expected["report_net"], &tolerance["pounds"]);
    let press = &inputs["press"];
    let press = reckon(1, &families(&press["families"], &press["benefit"], &press["cost"]));
    close(press.financial_roi.as_ref().unwrap(), &expected["press_ratio"], &tolerance["ratio"]);
    close(&press.fiscal[0], &expected["press_benefit"], &tolerance["billion"]);
    let before = reckon(1, &families(&inputs["before"]["families"], &expected["before_each"], &json!(0)));
    assert_eq!(before.fiscal[0], format!("{}.00", inputs["before"]["cost"].as_str().unwrap()));
}

#[test]
fn troubled_families_2019() {
    let case = case("10_troubled_families_2019.json");
    let mut costs = Vec::new();
    for measure in ["economic", "fiscal"] {
        let (inputs, expected) = (&case["inputs"][measure], &case["expected"][measure]);
        let number = |name: &str| inputs[name].as_str().unwrap().parse::<f64>().unwrap();
        let cost = number("net") / (number("return") - 1.0);
        close(&cost.to_string(), &expected["cost"], &case["tolerance"]["pounds"]);
        let mut action = money_in("All", &format!("{cost:.2}"));
        action["knock_on"] = json!([{ "agency": "All", "per_pound": inputs["return"] }]);
        let appraisal = reckon(1, &json!([action]));
        close(&appraisal.fiscal[0], &expected["benefit"], &case["tolerance"]["benefit"]);
        close(&appraisal.net[0], &json!(number("net")), &json!(0.02));
        costs.push(cost);
    }
    assert!((costs[0] / costs[1] - 1.0).abs() < case["tolerance"]["consistency"].as_f64().unwrap());
}

#[test]
fn whole_place_2013() {
    let case = case("11_whole_place_2013.json");
    let actions: Vec<Value> = case["inputs"]
        .as_object()
        .unwrap()
        .iter()
        .map(|(place, saving)| {
            let each = saving[0].as_u64().unwrap() / saving[1].as_u64().unwrap();
            json!({ "kind": "shift", "title": place, "amount": [each], "from": { "agency": place } })
        })
        .collect();
    close(&reckon(1, &json!(actions)).fiscal[0], &case["expected"], &case["tolerance"]);
}

#[test]
fn late_intervention() {
    let case = case("16_late_intervention.json");
    let (inputs, expected) = (&case["inputs"], &case["expected"]);
    let total = reckon(1, &helped(&json!([worth(&inputs["people"], &json!({ "fiscal": inputs["each"] }))]), "0"));
    close(&total.fiscal[0], &expected["total"], &case["tolerance"]);
    let agencies = inputs["agencies"].as_object().unwrap();
    let out = |(agency, amount): (&String, &Value)| json!({ "kind": "shift", "title": agency, "amount": [amount], "from": { "agency": agency } });
    let actions: Vec<Value> = agencies.iter().map(out).collect();
    let three = reckon(1, &json!(actions));
    close(&three.fiscal[0], &expected["three"], &case["tolerance"]);
    let rest: f64 = total.fiscal[0].parse::<f64>().unwrap() - three.fiscal[0].parse::<f64>().unwrap();
    close(&rest.to_string(), &expected["rest"], &case["tolerance"]);
}

#[test]
fn family_nurse_partnership() {
    let case = case("17_family_nurse_partnership.json");
    for (study, inputs) in case["inputs"].as_object().unwrap() {
        let outcomes = json!([worth(&json!(1), &json!({ "fiscal": inputs["benefit"] }))]);
        let appraisal = reckon(1, &helped(&outcomes, &inputs["cost"].to_string()));
        close(&appraisal.net[0], &case["expected"][study], &case["tolerance"]);
    }
}

#[test]
fn every_file_of_the_folder_is_a_test_here() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/scenario/cases");
    let code = include_str!("scenario_cases.rs");
    let names = std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let unread: Vec<String> = names.filter(|name| !code.contains(name.as_str())).collect();
    assert!(unread.is_empty(), "{unread:?}");
}
