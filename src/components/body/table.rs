//! Tables.

use super::{block::flow, context::Context, inline::inlines};
use crate::{
    components::element::{Element, Node},
    content::{Cell, Row, Table, plain_text},
};

/// A table in a region that scrolls sideways, with the keyboard too.
pub fn table(table: &Table, context: &mut Context) -> Element {
    let name = context.table_name(plain_text(&table.caption).trim());
    let mut element = Element::new("table");
    if !table.caption.is_empty() {
        element = element.child(Element::new("caption").children(inlines(&table.caption, context)));
    }
    if !table.head.is_empty() {
        element = element.child(Element::new("thead").children(rows(&table.head, "col", context)));
    }
    element = element.child(Element::new("tbody").children(rows(&table.body, "row", context)));
    if !table.foot.is_empty() {
        element = element.child(Element::new("tfoot").children(rows(&table.foot, "row", context)));
    }
    Element::new("div")
        .with("class", "table-scroll")
        .with("role", "region")
        .with("tabindex", "0")
        .with("aria-label", name)
        .child(element)
}

fn rows(rows: &[Row], scope: &'static str, context: &mut Context) -> Vec<Node> {
    let row = |row: &Row| {
        // A row of nothing but headers names columns wherever it stands.
        let scope = if row.len() > 1 && row.iter().all(|cell| cell.header) { "col" } else { scope };
        let cells = row.iter().map(|cell| self::cell(cell, scope, context)).collect();
        Element::new("tr").children(cells).into()
    };
    rows.iter().map(row).collect()
}

fn cell(cell: &Cell, scope: &'static str, context: &mut Context) -> Node {
    let content = flow(&cell.content, context);
    // The empty corner of a table names nothing.
    let mut element =
        if cell.header && !content.is_empty() { Element::new("th").with("scope", scope) } else { Element::new("td") };
    for (name, count) in [("colspan", cell.columns), ("rowspan", cell.rows)] {
        if count > 1 {
            element = element.with(name, count.to_string());
        }
    }
    element.children(content).into()
}
