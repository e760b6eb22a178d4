//! What becomes of the pictures that stand beside the texts of a folder.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[path = "support/press.rs"]
#[allow(dead_code)]
mod press;
#[path = "support/sample.rs"]
#[allow(dead_code)]
mod sample;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use regard::publish::PublishError;
use sample::Sample;
use serde_json::Value;
use std::fs;
use std::path::Path;

fn picture(width: u32, height: u32) -> Vec<u8> {
    let pixels = RgbImage::from_fn(width, height, |x, y| Rgb([(x * 7 % 256) as u8, (y * 5 % 256) as u8, 90]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(pixels).write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

fn write(sample: &Sample, name: &str, bytes: &[u8]) {
    fs::write(sample.folder().join(name), bytes).unwrap();
}

fn article(sample: &Sample, slug: &str, lead: &str, text: &str) {
    let header = "title: Un pont\ndate: 2026-05-01\ncategories: sport\nauthor: A\nlede: Le pont.\n";
    let lead = if lead.is_empty() { String::new() } else { format!("picture: {lead}\nalt: Un pont\n") };
    sample.write(&format!("articles/{slug}.md"), &format!("{header}{lead}\n{text}\n"));
}

/// The data of an article.
fn data(site: &Path, slug: &str) -> Value {
    let file = site.join(format!("data/at/article/{slug}.json"));
    let mut document: Value = serde_json::from_slice(&fs::read(file).unwrap()).unwrap();
    document["content"]["article"]["article"].take()
}

/// The names below `media/` that begin so.
fn media(site: &Path, start: &str) -> Vec<String> {
    let entries =
        fs::read_dir(site.join("media")).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = entries.filter(|name| name.starts_with(start)).collect();
    names.sort();
    names
}

#[test]
fn a_raster_picture_is_offered_in_its_widths_and_an_article_has_its_preview() {
    let sample = Sample::new();
    write(&sample, "articles/pont.png", &picture(900, 600));
    write(&sample, "articles/plan.png", &picture(400, 300));
    article(&sample, "pont", "pont.png", "![Un plan](plan.png)\n\n[Le plan en grand](plan.png)");
    article(&sample, "nu", "", "Sans image.");
    press::publish(&sample.folder(), &sample.site()).unwrap();
    let article = data(&sample.site(), "pont");
    let lead = &article["lead"]["picture"];
    for shown in [lead, &article["summary"]["picture"]] {
        assert_eq!((shown["width"].as_u64(), shown["height"].as_u64()), (Some(900), Some(600)), "{article}");
        assert!(shown["src"].as_str().unwrap().ends_with("-900.webp"));
        let widths: Vec<u64> =
            shown["variants"].as_array().unwrap().iter().map(|one| one["width"].as_u64().unwrap()).collect();
        assert_eq!(widths, [288, 720]);
        assert_eq!(shown["alt"], "Un pont");
        assert!(shown["tone"].as_u64().unwrap() < 16);
    }
    let preview = article["preview"].as_str().unwrap();
    assert!(sample.site().join(&preview[1..]).is_file(), "{preview}");
    assert!(data(&sample.site(), "nu")["preview"].is_null());
    // The lead's original is not published; the plan's is, because a link leads to it.
    assert_eq!(media(&sample.site(), "pont-").len(), 4);
    let plan = media(&sample.site(), "plan-");
    assert_eq!(plan.iter().filter(|name| name.ends_with(".png")).count(), 1, "{plan:?}");
    assert!(plan.iter().filter(|name| name.ends_with(".webp")).count() >= 1, "{plan:?}");
    // Pages without a picture of their own show the magazine's.
    assert_eq!(media(&sample.site(), "preview-").len(), 1);
}

#[test]
fn a_drawing_stays_one_and_gives_a_preview() {
    let sample = Sample::new();
    press::publish(&sample.folder(), &sample.site()).unwrap();
    let article = data(&sample.site(), "match-1");
    assert!(article["lead"]["picture"]["src"].as_str().unwrap().ends_with(".svg"));
    assert!(article["preview"].as_str().unwrap().ends_with("-preview.jpg"));
    let names = media(&sample.site(), "fleuve-");
    assert_eq!(names.len(), 2, "{names:?}");
}

#[test]
fn a_second_edition_encodes_nothing_and_a_new_picture_changes_the_page() {
    let sample = Sample::new();
    write(&sample, "articles/pont.png", &picture(500, 300));
    article(&sample, "pont", "pont.png", "Un pont.");
    press::publish(&sample.folder(), &sample.site()).unwrap();
    let written = |name: &str| fs::metadata(sample.site().join("media").join(name)).unwrap().modified().unwrap();
    let before = media(&sample.site(), "pont-");
    let dates: Vec<_> = before.iter().map(|name| written(name)).collect();
    let page = || fs::read(sample.site().join("article/pont/index.html")).unwrap();
    let first = page();
    press::publish(&sample.folder(), &sample.site()).unwrap();
    assert_eq!(media(&sample.site(), "pont-"), before);
    assert_eq!(before.iter().map(|name| written(name)).collect::<Vec<_>>(), dates);
    assert_eq!(page(), first);
    write(&sample, "articles/pont.png", &picture(600, 300));
    press::publish(&sample.folder(), &sample.site()).unwrap();
    assert_ne!(page(), first);
}

#[test]
fn a_broken_picture_is_an_error_with_its_file_and_nothing_is_published() {
    let sample = Sample::new();
    let whole = picture(500, 300);
    write(&sample, "articles/pont.png", &whole[..whole.len() / 2]);
    article(&sample, "pont", "pont.png", "Un pont.");
    let Err(PublishError::Findings(findings)) = press::publish(&sample.folder(), &sample.site()) else { panic!() };
    let errors: Vec<String> = findings.errors.iter().map(ToString::to_string).collect();
    assert!(
        errors.len() == 1 && errors[0].contains("articles/pont.png") && errors[0].contains("endommagée"),
        "{errors:?}"
    );
    assert!(!sample.site().join("index.html").exists());
}
