//! The browser entry of editions.

fn main() {
    #[cfg(target_arch = "wasm32")]
    {
        // Fails only when it was done before.
        let _ = any_spawner::Executor::init_wasm_bindgen();
        leptos::task::spawn_local(regard::app::start(None));
    }
}
