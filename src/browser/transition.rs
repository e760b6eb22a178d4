//! The passage from one page to the next, where the browser can show it gently. How long it takes, and that it does not where
//! readers want no motion, is the stylesheet's.

use leptos::prelude::document;
use leptos::task::tick;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};

/// Makes the change; ready when the page stands.
pub(super) async fn change(change: Box<dyn FnOnce()>) {
    let document = JsValue::from(document());
    let property = |object: &JsValue, name: &str| js_sys::Reflect::get(object, &name.into()).ok();
    let start = property(&document, "startViewTransition").and_then(|start| start.dyn_into::<js_sys::Function>().ok());
    let Some(start) = start else { return change() };
    // The page stands after the next tick, when the view has heard of it.
    let make = Closure::once_into_js(move || {
        change();
        future_to_promise(async {
            tick().await;
            Ok(JsValue::UNDEFINED)
        })
    });
    let Ok(passage) = start.call1(&document, &make) else { return };
    let promise = |name: &str| property(&passage, name).map(|promise| JsFuture::from(js_sys::Promise::from(promise)));
    // A passage that the next one cuts short fails, which nobody has to hear of.
    for shown in ["ready", "finished"].into_iter().filter_map(promise) {
        spawn_local(async move {
            let _ = shown.await;
        });
    }
    if let Some(done) = promise("updateCallbackDone") {
        let _ = done.await;
    }
}
