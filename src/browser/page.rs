//! The page that the app starts on: where the site stands, what was already rendered, and how the app takes it over.

use crate::route::Route;
use leptos::prelude::*;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::view::{PositionState, RenderHtml};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};

/// What the served page says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The path under which the site stands, ending in a slash.
    pub base: String,
    /// The address below the base for which the page was rendered; `None` for the shell.
    pub rendered: Option<String>,
    /// Whether taking over has failed in this tab: a translator may alter all its pages.
    pub altered: bool,
    /// The page's address below the base; `None` when no page can stand there.
    pub route: Option<Route>,
    /// The magazine's name, for when nothing else can be had.
    pub name: String,
    /// The address of the site's file under the name that tells its content.
    pub site: Option<String>,
    /// The address of the rules that the page does not hold, because it does not show what they are for.
    pub style: Option<String>,
    /// The data that the page was made from: the address of their file, and what it holds.
    pub island: Option<(String, String)>,
}

/// The last of the elements that the app takes over in each place, behind the others, and how many nodes there are.
const FRAME: [(&str, u32); 2] =
    [("#app>.skip+.header+.columns-page+.footer", 4), ("#app>.columns-page>.main+.side", 2)];

impl Page {
    /// Reads the page.
    pub fn read() -> Self {
        let root = document().document_element();
        let data = |name: &str| root.as_ref().and_then(|root| root.get_attribute(name));
        let base = data("data-base").unwrap_or_else(|| "/".to_owned());
        let location = window().location();
        let (path, query) = (location.pathname().unwrap_or_default(), location.search().unwrap_or_default());
        Self {
            route: below(&base, &path).and_then(|path| Route::parse(path, &query)),
            rendered: data("data-rendered"),
            altered: data("data-mount").is_some(),
            name: data("data-name").unwrap_or_default(),
            site: data("data-site"),
            style: data("data-style"),
            island: island(&base),
            base,
        }
    }
}

/// The part of a path below the base; `None` when it does not stand below it.
pub(super) fn below<'a>(base: &str, path: &'a str) -> Option<&'a str> {
    path.strip_prefix(base.trim_end_matches('/')).filter(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The data of the page. No content of ours makes a script, so that no text can stand for it.
fn island(base: &str) -> Option<(String, String)> {
    let island = document().query_selector("script[data-file]").ok()??;
    Some((base.trim_end_matches('/').to_owned() + &island.get_attribute("data-file")?, island.text_content()?))
}

/// Whether the elements that the app takes over stand as they were served: it finds them by their order.
pub fn is_as_served() -> bool {
    FRAME.iter().all(|(last, count)| {
        let last = document().query_selector(last).ok().flatten();
        last.and_then(|last| last.parent_node()).is_some_and(|place| place.child_nodes().length() == *count)
    })
}

fn root() -> Option<HtmlElement> {
    document().get_element_by_id("app")?.dyn_into().ok()
}

/// Takes over the page as it was rendered.
pub fn hydrate(view: impl FnOnce() -> AnyView) {
    let Some(root) = root() else { return };
    let owner = Owner::new();
    let state = owner.with(|| view().hydrate::<true>(&Cursor::new(root.unchecked_into()), &PositionState::default()));
    std::mem::forget(state);
    std::mem::forget(owner);
}

/// Puts the app in the place of what was served. What the reader has begun to write is not lost.
pub fn mount(view: impl FnOnce() -> AnyView + 'static) {
    let Some(root) = root() else { return };
    let focus = document().active_element().map(|element| element.id());
    let mut begun = fields(&root);
    begun.retain(|field| !field.value().is_empty());
    // What was served goes last: should the app trap here, the text is still there.
    let served = root.child_nodes().length();
    leptos::mount::mount_to(root.clone(), view).forget();
    for _ in 0..served {
        root.first_child().map(|first| root.remove_child(&first));
    }
    for field in fields(&root) {
        if let Some(before) = begun.iter().find(|before| before.id() == field.id()) {
            field.set_value(&before.value());
        }
        if Some(field.id()) == focus {
            let _ = field.focus();
        }
    }
}

/// What can be written into.
fn fields(root: &HtmlElement) -> Vec<HtmlInputElement> {
    let Ok(found) = root.query_selector_all("input[id]") else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect()
}

/// Loads the page anew.
pub fn reload() {
    let _ = window().location().reload();
}
