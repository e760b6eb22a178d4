//! The pictures and files that stand beside the texts.

use crate::content::percent_decode;
use crate::publish::magazine::Media;
use crate::publish::media_name::stem;
use crate::publish::messages::authoring;
use crate::publish::svg;
use sha2::{Digest, Sha256};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The files of a folder that its texts name, each taken once.
pub struct Library {
    /// The folder, without symbolic links.
    root: PathBuf,
    taken: RefCell<BTreeMap<PathBuf, Medium>>,
}

/// A file of the library as the site will offer it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Medium {
    /// Its name below `/media/`: its own, then the first ten digits of its hash.
    pub name: String,
    /// Whether it is a picture, a sound, a film or a document.
    pub kind: MediumKind,
    /// How heavy it is, in bytes.
    pub bytes: u32,
    /// Pixels; 0 where there are none or none are told.
    pub width: u32,
    /// Pixels; 0 where there are none or none are told.
    pub height: u32,
}

/// What a file is, by its extension.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MediumKind {
    /// svg, png, jpg, jpeg, webp, gif, avif
    Picture,
    /// mp3, ogg, mp4, webm, pdf
    File,
}

impl Library {
    /// The library of `folder`, which has to exist.
    pub fn open(folder: &Path) -> std::io::Result<Self> {
        Ok(Self { root: folder.canonicalize()?, taken: RefCell::default() })
    }

    /// The file that a text in `folder` (`articles`) calls `name`; an error is a sentence for the editor.
    pub fn take(&self, folder: &str, name: &str) -> Result<Medium, String> {
        let plain = name.split(['?', '#']).next().unwrap_or_default();
        let decoded = percent_decode(plain).unwrap_or_default();
        let kind = kind(&decoded).ok_or_else(|| authoring::unknown_file_kind(name))?;
        let file = self.root.join(folder).join(&decoded);
        let file = file.canonicalize().map_err(|_| authoring::file_not_found(name, folder))?;
        if !file.starts_with(&self.root) {
            return Err(authoring::file_outside(name));
        }
        if let Some(medium) = self.taken.borrow().get(&file) {
            return Ok(medium.clone());
        }
        let medium = examine(&file, name, kind)?;
        self.taken.borrow_mut().insert(file, medium.clone());
        Ok(medium)
    }

    /// Every file that was taken.
    pub fn into_media(self) -> Vec<Media> {
        let taken = self.taken.into_inner().into_iter();
        let mut media: Vec<Media> = taken
            .map(|(file, medium)| Media {
                name: format!("media/{}", medium.name),
                // The name tells the content.
                key: medium.name,
                file,
            })
            .collect();
        media.sort_by(|one, other| one.name.cmp(&other.name));
        // The same picture under two names of one stem is one file of the site.
        media.dedup_by(|one, other| one.name == other.name);
        media
    }
}

fn examine(file: &Path, name: &str, kind: MediumKind) -> Result<Medium, String> {
    let bytes = std::fs::read(file).map_err(|error| authoring::file_unreadable(name, &error))?;
    let extension = extension(name);
    let (width, height) = match kind {
        MediumKind::File => (0, 0),
        MediumKind::Picture if extension == "svg" => {
            let text = String::from_utf8(bytes.clone()).map_err(|_| authoring::picture_broken(name))?;
            svg::inspect(&text).map_err(|fault| authoring::svg_refused(name, &fault))?
        }
        MediumKind::Picture => {
            let size = imagesize::blob_size(&bytes).map_err(|_| authoring::picture_broken(name))?;
            (u32::try_from(size.width).unwrap_or(0), u32::try_from(size.height).unwrap_or(0))
        }
    };
    let hash: String = Sha256::digest(&bytes).iter().take(5).map(|byte| format!("{byte:02x}")).collect();
    let name = format!("{}-{hash}.{extension}", stem(name));
    Ok(Medium { name, kind, bytes: u32::try_from(bytes.len()).unwrap_or(u32::MAX), width, height })
}

fn kind(name: &str) -> Option<MediumKind> {
    match extension(name).as_str() {
        "svg" | "png" | "jpg" | "jpeg" | "webp" | "gif" | "avif" => Some(MediumKind::Picture),
        "mp3" | "ogg" | "mp4" | "webm" | "pdf" => Some(MediumKind::File),
        _ => None,
    }
}

fn extension(name: &str) -> String {
    name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    const SVG: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" width="12" height="8"/>"#;
    /// The signature, the header chunk and nothing else: all that is read of a PNG of 3 by 2 pixels.
    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x03\0\0\0\x02\x08\x02\0\0\0";

    fn library() -> (tempfile::TempDir, Library) {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("magazine/articles")).unwrap();
        for (name, bytes) in [
            ("articles/Le Fleuve.svg", SVG.as_bytes()),
            ("articles/copie.svg", SVG.as_bytes()),
            ("articles/carte.png", PNG),
            ("articles/son.mp3", b"x"),
            ("articles/actif.svg", b"<svg onload=\"a()\"/>"),
            ("articles/texte.png", b"<html>"),
        ] {
            fs::write(folder.path().join("magazine").join(name), bytes).unwrap();
        }
        let library = Library::open(&folder.path().join("magazine")).unwrap();
        (folder, library)
    }

    #[test]
    fn a_file_is_named_after_its_content_and_taken_once() {
        let (_folder, library) = library();
        let river = library.take("articles", "Le%20Fleuve.svg").unwrap();
        assert!(river.name.starts_with("le-fleuve-") && river.name.ends_with(".svg"), "{}", river.name);
        assert_eq!(river.name.len(), "le-fleuve-0123456789.svg".len());
        assert_eq!((river.width, river.height), (12, 8));
        assert_eq!(library.take("", "articles/Le Fleuve.svg"), Ok(river));
        let map = library.take("articles", "./carte.png").unwrap();
        assert_eq!((map.width, map.height, map.kind), (3, 2, MediumKind::Picture));
        assert_eq!(library.take("articles", "son.mp3").unwrap().kind, MediumKind::File);
        assert_eq!(library.into_media().len(), 3);
    }

    #[test]
    fn a_file_that_cannot_be_published_is_told() {
        let (folder, library) = library();
        let outside = folder.path().join("dehors.svg");
        fs::write(&outside, SVG).unwrap();
        std::os::unix::fs::symlink(&outside, folder.path().join("magazine/articles/lien.svg")).unwrap();
        for (name, expected) in [
            ("absent.svg", "introuvable"),
            ("../../dehors.svg", "hors du dossier"),
            ("lien.svg", "hors du dossier"),
            ("notes.txt", "type de fichier"),
            ("actif.svg", "onload"),
            ("texte.png", "image"),
        ] {
            let message = library.take("articles", name).unwrap_err();
            assert!(message.contains(expected), "{name}: {message}");
        }
    }
}
