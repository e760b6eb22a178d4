//! Lists of which one is shown at a time. Without script the first stays.

use crate::element::{Element, element};

/// A list with its name.
pub struct Tab {
    /// Its place on the page.
    pub id: &'static str,
    /// What the tab says.
    pub name: &'static str,
    /// What it shows.
    pub panel: Element,
}

/// The tabs that have something to show; a single one is a heading with its list. The reading script switches them and moves
/// the focus with the arrow keys: only the chosen one is on the way of the tabulator.
pub fn tabs(name: &'static str, tabs: Vec<Tab>) -> Option<Element> {
    let mut tabs: Vec<Tab> = tabs.into_iter().filter(|tab| !tab.panel.is_empty()).collect();
    if tabs.len() < 2 {
        let Tab { name, panel, .. } = tabs.pop()?;
        return Some(element("section", "tabs").child(element("h2", "block-title").child(name)).child(panel));
    }
    let row = element("div", "tabs__row").with("role", "tablist").with("aria-label", name);
    let mut row = row;
    let mut panels = Vec::new();
    for (index, Tab { id, name, panel }) in tabs.into_iter().enumerate() {
        let (chosen, way) = if index == 0 { ("true", "0") } else { ("false", "-1") };
        row = row.child(
            element("button", "tabs__tab")
                .with("type", "button")
                .with("role", "tab")
                .with("id", ["onglet-", id].concat())
                .with("aria-controls", id)
                .with("aria-selected", chosen)
                .with("tabindex", way)
                .with("data-act", "tab")
                .child(name),
        );
        let panel = element("div", "tabs__panel")
            .with("role", "tabpanel")
            .with("id", id)
            .with("aria-labelledby", ["onglet-", id].concat())
            .with("tabindex", "0")
            .child(panel);
        panels.push(if index == 0 { panel } else { panel.with("hidden", "") });
    }
    Some(panels.into_iter().fold(element("section", "tabs").with("aria-label", name).child(row), Element::child))
}
