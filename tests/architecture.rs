//! Holds the shape of the code: who may name whom, where browsers and French may stand, how files look.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

/// Every Rust file below `src`, with its path from there.
fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let name = path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

/// The modules of the library in the order of `lib.rs`.
fn modules() -> Vec<String> {
    let lib = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs")).unwrap();
    lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';').map(str::to_owned)).collect()
}

/// The code of a file, without comments and without its tests, which stand at its foot.
fn code(text: &str) -> String {
    let code = text.split("#[cfg(test)]").next().unwrap();
    code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The module of the library that a file belongs to.
fn module_of(name: &str) -> &str {
    name.split('/').next().unwrap().trim_end_matches(".rs")
}

fn complain(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn a_module_names_only_those_before_it() {
    let order = modules();
    let rank = |module: &str| order.iter().position(|name| name == module);
    let mut faults = Vec::new();
    for (name, text) in sources() {
        let Some(own) = rank(module_of(&name)) else { continue };
        let code = code(&text);
        for used in order.iter().filter(|module| {
            code.contains(&format!("crate::{module}::"))
                || code.contains(&format!("crate::{module};"))
                || group_names(&code).iter().any(|named| named == *module)
        }) {
            if rank(used).unwrap() > own {
                faults.push(format!("src/{name} names {used}, which stands after it in src/lib.rs"));
            }
        }
    }
    complain(&faults);
}

/// The modules in `use crate::{a::…, b};`.
fn group_names(code: &str) -> Vec<String> {
    let mut names = Vec::new();
    for group in code.split("use crate::{").skip(1) {
        let mut depth = 0;
        let mut name = String::new();
        for c in group.chars() {
            match c {
                '{' => depth += 1,
                '}' if depth == 0 => break,
                '}' => depth -= 1,
                ',' if depth == 0 => names.push(std::mem::take(&mut name)),
                c if depth == 0 => name.push(c),
                _ => {}
            }
        }
        names.push(name);
    }
    names.iter().map(|name| name.trim().split("::").next().unwrap().to_owned()).collect()
}

#[test]
fn only_the_wall_names_the_browser() {
    let mut faults = Vec::new();
    for (name, text) in sources() {
        let code = code(&text);
        let wall = module_of(&name) == "browser"
            || ["main.rs", "bin/live.rs"].contains(&name.as_str())
            || module_of(&name) == "engine";
        for banned in ["web_sys", "js_sys", "wasm_bindgen", "gloo_", "send_wrapper"] {
            if !wall && code.contains(banned) {
                faults.push(format!("src/{name} names {banned}"));
            }
        }
        if code.contains("inner_html") || code.contains("insert_adjacent_html") {
            faults.push(format!("src/{name} writes raw HTML"));
        }
    }
    complain(&faults);
}

#[test]
fn pure_modules_know_no_framework_no_files_and_no_clock() {
    let pure = [
        "content", "markup", "format", "search", "text", "element", "results", "config", "route", "policy", "source",
        "state", "head", "window", "pages",
    ];
    let mut faults = Vec::new();
    for (name, text) in sources().iter().filter(|(name, _)| pure.contains(&module_of(name))) {
        let code = code(text);
        for banned in
            ["leptos", "std::fs", "std::time::SystemTime", "std::time::Instant", "std::env", "std::net", "tokio"]
        {
            if code.contains(banned) {
                faults.push(format!("src/{name} names {banned}"));
            }
        }
    }
    complain(&faults);
}

#[test]
fn the_target_is_asked_for_in_few_places() {
    let allowed = ["lib.rs", "main.rs", "app.rs", "engine.rs", "gather.rs", "bin/live.rs", "bin/regard.rs"];
    let names = sources();
    let faults: Vec<String> = names
        .iter()
        .filter(|(name, text)| code(text).contains("target_arch") && !allowed.contains(&name.as_str()))
        .map(|(name, _)| format!("src/{name} asks for the target"))
        .collect();
    complain(&faults);
}

#[test]
fn french_stands_in_text_rs_and_not_in_views() {
    let mut faults = Vec::new();
    for (name, text) in sources() {
        if !["components", "pages", "app", "browser", "source", "head"].contains(&module_of(&name)) {
            continue;
        }
        for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
            let french = line.chars().any(|c| c.is_alphabetic() && !c.is_ascii());
            if french && !text.lines().take(number).any(|line| line.contains("#[cfg(test)]")) {
                faults.push(format!("src/{name}:{} {}", number + 1, line.trim()));
            }
        }
    }
    complain(&faults);
}

#[test]
fn files_say_what_they_are_for_and_stay_short() {
    let mut faults = Vec::new();
    for (name, text) in sources() {
        if !text.starts_with("//!") {
            faults.push(format!("src/{name} does not begin with a sentence on what it is for"));
        }
        if text.lines().count() > 400 {
            faults.push(format!("src/{name} has more than 400 lines"));
        }
        let stem = Path::new(&name).file_stem().unwrap().to_str().unwrap().to_owned();
        if ["mod", "utils", "util", "helpers", "common", "types", "misc"].contains(&stem.as_str()) {
            faults.push(format!("src/{name} is named after nothing"));
        }
    }
    complain(&faults);
}

#[test]
fn the_code_map_names_every_module() {
    let map = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("ARCHITECTURE.md")).unwrap();
    let faults: Vec<String> = modules()
        .iter()
        .filter(|module| !map.contains(&format!("`{module}`")))
        .map(|module| format!("ARCHITECTURE.md does not name `{module}`"))
        .collect();
    complain(&faults);
}
