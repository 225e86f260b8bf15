//! What if: cash flow by agency and year, appraisal, uncertainty, switching values. Knows no table and no JavaScript.
