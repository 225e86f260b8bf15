//! Where the columns of an account stand in its file.

use super::Plan;
use crate::error::Error;
use crate::package::Cells;
use crate::source::{Header, Record};

/// Where the columns of an account stand in its file, each from 0.
#[derive(Debug)]
pub(super) struct Layout {
    pub header: Header,
    pub amount: usize,
    pub confidence: Option<usize>,
    /// Of each dimension of the plan; none where one label stands for every row.
    pub dimensions: Vec<Option<usize>>,
}

impl Layout {
    /// Finds the columns of the plan in the header; there may be none.
    pub fn read(plan: Plan, record: Option<&Record>) -> Result<Self, Error> {
        let header = Header::read(plan.file(), record)?;
        let require = |name: &String| header.require(plan.file(), name);
        for name in &plan.columns.named {
            require(name)?;
        }
        let place = |cells: &Cells| match cells {
            Cells::Column(name) => require(name).map(Some),
            Cells::Constant(_) => Ok(None),
        };
        let dimensions = plan.columns.dimensions.iter().map(|dimension| place(&dimension.cells));
        let dimensions = dimensions.collect::<Result<Vec<_>, _>>()?;
        let amount = require(&plan.columns.amount.name)?;
        let confidence = plan.columns.confidence.as_ref().map(require).transpose()?;
        Ok(Self { header, amount, confidence, dimensions })
    }
}
