//! A small magazine in a folder of its own, for tests of the publisher.

use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// 2026-11-22T12:00:00Z, when every sample is published.
pub const NOW: i64 = 1_795_348_800;

/// The magazine's site.json.
pub const SITE: &str = r##"{
  "name": "Le Fleuve",
  "tagline": "De la source au delta",
  "utc_offset": "+01:00",
  "colours": { "accent": "#9a3412" },
  "categories": [
    { "slug": "sport", "name": "Sport", "children": [
      { "slug": "football", "name": "Football" },
      { "slug": "boxe", "name": "Boxe" }
    ] },
    { "slug": "culture", "name": "Culture" },
    { "slug": "faits-divers", "name": "Faits divers" }
  ],
  "menu": [{ "label": "Accueil", "path": "/" }, { "category": "sport" }, { "category": "culture" }],
  "pages": [{ "label": "À propos", "path": "/a-propos/" }],
  "privacy": "/confidentialite/",
  "kiosk": {
    "title": "Le Kiosque",
    "covers": [{ "title": "N° 1", "date": "2026-10-01", "picture": "kiosque/un.svg", "width": 9, "height": 12, "alt": "Un fleuve" }]
  }
}"##;

const SVG: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" width="120" height="80"><rect/></svg>"#;

/// A folder with a magazine, and room beside it.
pub struct Sample {
    room: TempDir,
}

impl Sample {
    /// Sixty articles about sport, of which the even ones about football; three of them about culture too; pages, a kiosk.
    pub fn new() -> Self {
        let sample = Self { room: tempfile::tempdir().unwrap() };
        sample.write("site.json", SITE);
        sample.write("kiosque/un.svg", SVG);
        sample.write("articles/fleuve.svg", SVG);
        for number in 1..=60 {
            let kind = if number % 2 == 0 { "sport/football" } else { "sport" };
            let also = if number % 20 == 0 { ", culture" } else { "" };
            let text = format!(
                "title: Match n° {number} : l'eau monte\ndate: 2026-{:02}-{:02} 08:{:02}\ncategories: {kind}{also}\n\
                 tags: Eau, Série {}\nauthor: {}\nlede: Le résumé du match {number} ?\npicture: fleuve.svg\n\
                 alt: Un fleuve\ncaption: L'aube ; le fleuve\n\nUn texte n° {number} : l'eau.\n",
                1 + number / 28,
                1 + number % 28,
                number % 60,
                number % 5,
                if number % 3 == 0 { "Service des sports" } else { "La rédaction" },
            );
            sample.write(&format!("articles/match-{number}.md"), &text);
        }
        sample
            .write("pages/a-propos.md", "title: À propos\n\nQui sommes-nous ? Lisez [un match](/article/match-2/).\n");
        sample.write("pages/a-propos/equipe.md", "title: L'équipe\n\nNous.\n");
        sample.write("pages/confidentialite.md", "title: Confidentialité\n\nRien.\n");
        sample
    }

    /// Writes a file of the magazine.
    pub fn write(&self, name: &str, content: &str) {
        let file = self.folder().join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, content).unwrap();
    }

    /// Deletes a file of the magazine.
    pub fn remove(&self, name: &str) {
        fs::remove_file(self.folder().join(name)).unwrap();
    }

    /// The magazine's folder.
    pub fn folder(&self) -> PathBuf {
        self.room.path().join("magazine")
    }

    /// Where it is published: in a folder of which tests may look at the whole.
    pub fn site(&self) -> PathBuf {
        self.room.path().join("sites/site")
    }
}

/// Every file below a folder, by its name there.
pub fn files(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    let mut left = vec![folder.to_owned()];
    while let Some(next) = left.pop() {
        for entry in fs::read_dir(next).unwrap().flatten() {
            if entry.file_type().unwrap().is_dir() {
                left.push(entry.path());
            } else {
                found.push(entry.path().strip_prefix(folder).unwrap().to_str().unwrap().to_owned());
            }
        }
    }
    found.sort();
    found
}
