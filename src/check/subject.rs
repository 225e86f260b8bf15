use super::{Subject, profile::Profile, roles::Roles};
pub(super) fn subject(_f: &str, _t: &[String], _n: &[String], _p: &[Profile], _r: &Roles) -> (Subject, String) {
    (Subject::Spending, String::new())
}
