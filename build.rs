//! Puts what the publisher carries into the program: the built app (`dist/`, when it is there), the stylesheets and the
//! files of `public/`, and a stamp of the sources that it is built from.

#![allow(clippy::disallowed_methods, reason = "cargo tells a build script what it needs by the environment")]

use std::fmt::Write;
use std::hash::{DefaultHasher, Hash, Hasher};
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
    let mut sources = DefaultHasher::new();
    for folder in ["src", "style", "Cargo.lock"] {
        println!("cargo:rerun-if-changed={folder}");
        stamp(&root.join(folder), &mut sources)?;
    }
    let _ = writeln!(code, "pub const SOURCES: &str = \"{:016x}\";", sources.finish());
    let out = PathBuf::from(env::var("OUT_DIR").map_err(io::Error::other)?);
    fs::write(out.join("carried.rs"), code)
}

/// Everything that decides what the program makes of a source.
fn stamp(path: &Path, hasher: &mut DefaultHasher) -> io::Result<()> {
    if !path.is_dir() {
        path.file_name().hash(hasher);
        fs::read(path)?.hash(hasher);
        return Ok(());
    }
    let mut entries: Vec<PathBuf> = fs::read_dir(path)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    entries.sort();
    entries.iter().try_for_each(|entry| stamp(entry, hasher))
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
