//! The browser entry.

fn main() {
    #[cfg(target_arch = "wasm32")]
    leptos::task::spawn_local(regard::app::start());
}
