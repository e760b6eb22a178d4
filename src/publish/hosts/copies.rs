//! Compressed copies beside the files of an edition, for hosts that send them. They are files of the edition like others: a
//! copy whose file is gone or changed is not taken over.

use crate::native::disk::inside;
use crate::native::media_type::{MediaType, Size};
use crate::publish::digest::sha256;
use crate::publish::second_name::{clear, share};
use brotli::BrotliCompress;
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::fs;
use std::io::{Error, ErrorKind, Result, Write};
use std::path::Path;

/// A compressed copy of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copy {
    /// The file's name with `.br` or `.gz` behind it.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The files of an edition: names below its folder, SHA-256 in hexadecimal digits.
type Files = BTreeMap<String, String>;

/// Smaller files fit one packet either way.
const SMALL: usize = 512;

/// A copy is kept when it is at most nine tenths of its file.
const GAIN: (usize, usize) = (9, 10);

/// Of 0 to 11. Measured on the demo edition (docs/decisions/0013): 9 is hardly smaller than 5, 11 is smaller by a twelfth for
/// 30 ms a file, paid once by the publisher and won by every reader.
const BROTLI_QUALITY: i32 = 11;

/// Of 0 to 9; 9 is not smaller.
const GZIP_LEVEL: u32 = 6;

/// The copies of a file that are worth while: none of a file that is small or compressed by its own format.
pub fn compress(name: &str, bytes: &[u8]) -> Result<Vec<Copy>> {
    if !is_compressible(name) || bytes.len() < SMALL {
        return Ok(Vec::new());
    }
    let copies = [("br", brotli(bytes)?), ("gz", gzip(bytes)?)];
    let worth = copies.into_iter().filter(|(_, copy)| copy.len() * GAIN.1 <= bytes.len() * GAIN.0);
    Ok(worth.map(|(ending, bytes)| Copy { name: format!("{name}.{ending}"), bytes }).collect())
}

/// Writes the copies of `files` into the new edition's folder and tells them. Those of a file that the old edition has too,
/// with its copies, are the same files. `old` is the old edition's folder and what it lists; without any copies it was made for
/// another host.
pub fn write_copies(new: &Path, files: &Files, old: Option<(&Path, &Files)>) -> Result<Files> {
    // A file that has a copy's name belongs to the magazine: the other goes without.
    let free = |name: &String| !["br", "gz"].iter().any(|ending| files.contains_key(&format!("{name}.{ending}")));
    let names: Vec<(&String, &String)> = files.iter().filter(|(name, _)| is_compressible(name) && free(name)).collect();
    let old = old.filter(|(_, files)| files.keys().any(|name| name.ends_with(".br")));
    let copies = |(name, hash): &(&String, &String)| copies_of(new, name, hash, old);
    let written: Vec<_> = names.par_iter().map(copies).collect::<Result<_>>()?;
    Ok(written.into_iter().flatten().collect())
}

fn copies_of(new: &Path, name: &str, hash: &str, old: Option<(&Path, &Files)>) -> Result<Vec<(String, String)>> {
    if let Some((folder, files)) = old.filter(|(_, files)| files.get(name).is_some_and(|old| old == hash))
        && let Some(copies) = taken_over(folder, files, new, name)
    {
        return Ok(copies);
    }
    let copies = compress(name, &fs::read(place(new, name)?)?)?;
    copies
        .into_iter()
        .map(|Copy { name, bytes }| {
            let file = place(new, &name)?;
            // Never into a file that the published edition has too.
            clear(&file)?;
            fs::write(&file, &bytes)?;
            Ok((name, sha256(&bytes)))
        })
        .collect()
}

/// The copies of an unchanged file, as second names of those that are there; `None` when one of them cannot be taken over.
fn taken_over(from: &Path, files: &Files, to: &Path, name: &str) -> Option<Vec<(String, String)>> {
    let names = ["br", "gz"].map(|ending| format!("{name}.{ending}"));
    let listed: Vec<(String, String)> =
        names.into_iter().filter_map(|name| Some((name.clone(), files.get(&name)?.clone()))).collect();
    for (name, _) in &listed {
        share(&place(from, name).ok()?, &place(to, name).ok()?).ok()?;
    }
    Some(listed)
}

fn is_compressible(name: &str) -> bool {
    MediaType::of(Path::new(name)).size == Size::Loose
}

fn place(folder: &Path, name: &str) -> Result<std::path::PathBuf> {
    inside(folder, name.split('/')).ok_or_else(|| Error::new(ErrorKind::InvalidInput, name.to_owned()))
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut out = Vec::new();
    let settings =
        BrotliEncoderParams { quality: BROTLI_QUALITY, size_hint: bytes.len(), ..BrotliEncoderParams::default() };
    BrotliCompress(&mut &*bytes, &mut out, &settings)?;
    Ok(out)
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::new(GZIP_LEVEL));
    encoder.write_all(bytes)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use sha2::Digest;

    fn names(copies: &[Copy]) -> Vec<&str> {
        copies.iter().map(|copy| copy.name.as_str()).collect()
    }

    #[test]
    fn only_what_becomes_smaller_is_copied() {
        let text = "Le fleuve Niger. ".repeat(100);
        let noise: Vec<u8> = (0..64_u8).flat_map(|index| sha2::Sha256::digest([index])).collect();
        for (name, bytes, expected) in [
            ("index.html", text.as_bytes(), &["index.html.br", "index.html.gz"][..]),
            ("data/at/a.json", text.as_bytes(), &["data/at/a.json.br", "data/at/a.json.gz"]),
            ("media/a.webp", text.as_bytes(), &[]),
            ("short.html", b"<p>Court.</p>", &[]),
            ("noise.txt", &noise, &[]),
        ] {
            assert_eq!(names(&compress(name, bytes).unwrap()), expected, "{name}");
        }
    }

    #[test]
    fn copies_of_unchanged_files_are_the_same_files_and_others_go() {
        let room = tempfile::tempdir().unwrap();
        let write = |edition: &str, name: &str, text: &str| {
            fs::create_dir_all(room.path().join(edition)).unwrap();
            fs::write(room.path().join(edition).join(name), text).unwrap();
            (name.to_owned(), sha256(text.as_bytes()))
        };
        let (same, before, after) = ("Le même. ".repeat(99), "Avant. ".repeat(99), "Après. ".repeat(99));
        let mut old: Files = [("a.html", &same), ("b.html", &before), ("c.html", &before)]
            .map(|(name, text)| write("old", name, text))
            .into();
        let (old_dir, new_dir) = (room.path().join("old"), room.path().join("new"));
        old.extend(write_copies(&old_dir, &old, None).unwrap());
        assert_eq!(old.len(), 9);
        let new: Files = [("a.html", &same), ("b.html", &after)].map(|(name, text)| write("new", name, text)).into();
        let copies = write_copies(&new_dir, &new, Some((&old_dir, &old))).unwrap();
        assert_eq!(copies.keys().collect::<Vec<_>>(), ["a.html.br", "a.html.gz", "b.html.br", "b.html.gz"]);
        let read = |name: &str| fs::read(new_dir.join(name)).unwrap();
        for (name, hash) in &copies {
            assert_eq!(sha256(&read(name)), *hash, "{name}");
        }
        let node = |dir: &Path| std::os::unix::fs::MetadataExt::ino(&fs::metadata(dir.join("a.html.br")).unwrap());
        assert_eq!(node(&old_dir), node(&new_dir));
        let mut text = String::new();
        std::io::Read::read_to_string(&mut flate2::read::GzDecoder::new(read("b.html.gz").as_slice()), &mut text)
            .unwrap();
        assert_eq!(text, after);
        assert!(!new_dir.join("c.html.br").exists());
    }
}
