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
    /// The page's address below the base; `None` when no page can stand there.
    pub route: Option<Route>,
    /// The magazine's name, for when nothing else can be had.
    pub name: String,
}

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
            // A tab in which taking over has failed once mounts: the page may have been altered by a translator.
            rendered: data("data-rendered").filter(|_| data("data-mount").is_none()),
            name: data("data-name").unwrap_or_default(),
            base,
        }
    }
}

/// The part of a path below the base; `None` when it does not stand below it.
pub(super) fn below<'a>(base: &str, path: &'a str) -> Option<&'a str> {
    path.strip_prefix(base.trim_end_matches('/')).filter(|rest| rest.is_empty() || rest.starts_with('/'))
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
    let begun = document().active_element().and_then(|element| element.dyn_into::<HtmlInputElement>().ok());
    root.set_text_content(None);
    leptos::mount::mount_to(root, view).forget();
    let Some(begun) = begun else { return };
    let field = document().get_element_by_id(&begun.id()).and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    if let Some(field) = field {
        field.set_value(&begun.value());
        let _ = field.focus();
    }
}

/// Loads the page anew.
pub fn reload() {
    let _ = window().location().reload();
}
