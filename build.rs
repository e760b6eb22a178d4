//! Puts what the publisher carries into the program: the built app (`dist/`, when it is there), the stylesheets and the
//! files of `public/`.

#![allow(clippy::disallowed_methods, reason = "cargo tells a build script what it needs by the environment")]

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=build.rs");
    // The browser app carries nothing.
    if env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        return Ok(());
    }
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?);
    let mut code = String::new();
    for (name, folder) in [("APP", "dist"), ("STYLES", "style"), ("PUBLIC", "public")] {
        // A folder that is not there would be seen as changed, and everything built anew, each time.
        let _ = fs::create_dir_all(root.join(folder));
        println!("cargo:rerun-if-changed={folder}");
        let mut files = Vec::new();
        collect(&root.join(folder), "", &mut files)?;
        files.sort();
        let list: String = files.iter().fold(String::new(), |mut list, (name, path)| {
            let _ = writeln!(list, "    ({name:?}, include_bytes!({:?})),", path.display().to_string());
            list
        });
        let _ = writeln!(code, "pub const {name}: &[(&str, &[u8])] = &[\n{list}];");
    }
    let out = PathBuf::from(env::var("OUT_DIR").map_err(io::Error::other)?);
    fs::write(out.join("carried.rs"), code)
}

fn collect(folder: &Path, above: &str, files: &mut Vec<(String, PathBuf)>) -> io::Result<()> {
    let Ok(entries) = fs::read_dir(folder) else { return Ok(()) };
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{above}{name}/"), files)?;
        } else {
            files.push((format!("{above}{name}"), entry.path()));
        }
    }
    Ok(())
}
