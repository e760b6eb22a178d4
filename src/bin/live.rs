//! The browser entry of live sites: the same app with a WordPress to read.

fn main() {
    #[cfg(target_arch = "wasm32")]
    {
        // Fails only when it was done before.
        let _ = any_spawner::Executor::init_wasm_bindgen();
        leptos::task::spawn_local(regard::app::start(Some(regard::app::wordpress)));
    }
}
