//! The logo, the icon and the colours of a magazine in what is published of it.
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

use image::{DynamicImage, ImageFormat, RgbaImage};
use regard::publish::{PublishError, Publisher};
use sample::{SITE, Sample};
use std::fs;
use std::io::Cursor;

const LOGO: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60"><rect width="300" height="60" fill="#0a6577"/></svg>"##;

/// A sample whose site.json says this too.
fn sample(more: &str) -> Sample {
    let sample = Sample::new();
    sample.write("site.json", &SITE.replacen('{', &format!("{{ {more},"), 1));
    sample
}

/// A picture of pixels, written beside site.json.
fn paint(sample: &Sample, name: &str, width: u32, height: u32) {
    let mut bytes = Cursor::new(Vec::new());
    let pixels = RgbaImage::from_fn(width, height, |x, y| image::Rgba([(x / 4) as u8, (y / 4) as u8, 90, 255]));
    DynamicImage::ImageRgba8(pixels).write_to(&mut bytes, ImageFormat::Png).unwrap();
    fs::write(sample.folder().join(name), bytes.into_inner()).unwrap();
}

/// The front page of the sample, as readers get it.
fn front(sample: &Sample) -> String {
    let site = sample.site();
    let publisher = Publisher { render: regard::publish::render, ..press::publisher(&site) };
    publisher.folder(&sample.folder()).unwrap();
    fs::read_to_string(site.join("index.html")).unwrap()
}

/// The value of an attribute in the first piece of `html` that begins so.
fn value<'a>(html: &'a str, start: &str, attribute: &str) -> &'a str {
    let tag = html.split(start).nth(1).unwrap_or_else(|| panic!("no {start}")).split('>').next().unwrap();
    tag.split(&format!("{attribute}=\"")).nth(1).unwrap_or_default().split('"').next().unwrap()
}

#[test]
fn a_drawn_logo_beside_site_json_stands_at_the_head_of_every_page_and_in_link_previews() {
    let sample = sample(r#""logo": "enseigne.svg""#);
    sample.write("enseigne.svg", LOGO);
    let html = front(&sample);
    let address = value(&html, "<img class=\"brand__logo\"", "src").to_owned();
    assert!(address.starts_with("/media/enseigne-") && address.ends_with(".svg"), "{address}");
    assert_eq!(value(&html, "<img class=\"brand__logo\"", "alt"), "Le Fleuve");
    assert_eq!(value(&html, "<img class=\"brand__logo\"", "width"), "300");
    assert_eq!(fs::read_to_string(sample.site().join(&address[1..])).unwrap(), LOGO);
    let media: Vec<String> = sample::files(&sample.site().join("media"));
    assert!(media.iter().any(|name| name.starts_with("preview-")), "{media:?}");
    let site: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(sample.site().join("data/site.json")).unwrap()).unwrap();
    assert_eq!(site["logo"]["src"], address);
}

#[test]
fn a_large_icon_is_sent_small_and_is_that_of_tabs_too() {
    let sample = sample(r#""icon": "marque.png""#);
    paint(&sample, "marque.png", 1600, 1600);
    let html = front(&sample);
    let address = value(&html, "<img class=\"brand__mark\"", "src").to_owned();
    assert!(address.starts_with("/media/marque-"), "{address}");
    let width: u32 = value(&html, "<img class=\"brand__mark\"", "width").parse().unwrap();
    assert!((180..1000).contains(&width), "{width}");
    assert!(sample.site().join(&address[1..]).is_file());
    assert_eq!(value(&html, "<link rel=\"icon\"", "href"), address);
    assert!(html.contains("<span class=\"brand__name\">Le Fleuve</span>"));
}

#[test]
fn a_magazine_without_signs_is_its_name_and_in_tabs_its_first_letter() {
    let sample = Sample::new();
    let html = front(&sample);
    assert!(!html.contains("<img class=\"brand__"));
    let address = value(&html, "<link rel=\"icon\"", "href").to_owned();
    assert!(address.starts_with("/media/monogram-"), "{address}");
    let drawn = fs::read_to_string(sample.site().join(&address[1..])).unwrap();
    assert!(drawn.contains("M4 0V32H21"), "an L: {drawn}");
}

#[test]
fn a_sign_that_is_not_there_is_an_error_with_its_line() {
    let sample = sample("\n\"logo\": \"absent.svg\"");
    let error = press::publish(&sample.folder(), &sample.site()).unwrap_err();
    let PublishError::Findings(findings) = error else { panic!("{error}") };
    let errors: Vec<String> = findings.errors.iter().map(ToString::to_string).collect();
    assert!(
        matches!(errors.as_slice(), [one] if one.starts_with("site.json:2:") && one.contains("absent.svg")),
        "{errors:?}"
    );
}

#[test]
fn colours_are_those_of_site_json_readable_by_night_too() {
    let colours = r##""colours": { "accent": "#000080", "band": "#ffd400", "sections": ["#0a6577"] }"##;
    let sample = Sample::new();
    sample.write("site.json", &SITE.replace(r##""colours": { "accent": "#9a3412" }"##, colours));
    let html = front(&sample);
    let own = html.split("@media screen{:root:root{").nth(1).unwrap();
    assert!(own.starts_with("--accent:#000080;--section-0:#0a6577;--night:#ffd400;--on-night:#000"), "{}", &own[..120]);
    let dark = own.split("[data-theme=\"dark\"]{--accent:").nth(1).unwrap();
    assert!(!dark.starts_with("#000080"), "{}", &dark[..20]);
}
