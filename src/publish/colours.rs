//! A magazine's own colours as style rules: made readable on light and on dark grounds.

use super::carried;
use crate::config::Colours;

/// What every text needs (WCAG 2.2, 1.4.3).
const LEAST_CONTRAST: f64 = 4.5;
/// How far a colour moves towards black or white with each try.
const STEP: f64 = 0.04;
const BLACK: [f64; 3] = [0.0; 3];
const WHITE: [f64; 3] = [255.0; 3];

type Rgb = [f64; 3];

/// The rules that put a magazine's colours in the place of those of tokens.css; empty where it has none. A colour that could not
/// be read on a ground is made darker or lighter there, no more than it has to be. Prints keep theirs.
pub fn rules(colours: &Colours) -> String {
    let accent = colours.accent.iter().map(|colour| ("accent".to_owned(), colour));
    let sections = colours.sections.iter().enumerate().map(|(number, colour)| (format!("section-{number}"), colour));
    let texts: Vec<(String, Rgb)> =
        accent.chain(sections).filter_map(|(name, colour)| Some((name, parse(colour)?))).collect();
    let values = |grounds: &[Rgb], end: Rgb| -> String {
        texts.iter().map(|(name, colour)| format!("--{name}:{};", print(readable(*colour, grounds, end)))).collect()
    };
    let band = colours.band.as_deref().and_then(parse).map(|band| {
        let written = if takes_white(band) { "#fff" } else { "#000" };
        format!("--night:{};--on-night:{written};", print(band))
    });
    let band = band.unwrap_or_default();
    if texts.is_empty() && band.is_empty() {
        return String::new();
    }
    let (light, dark) = (values(&grounds(0), BLACK), values(&grounds(1), WHITE));
    // Once more `:root` than in tokens.css, so that they win wherever they stand.
    format!(
        "@media screen{{:root:root{{{light}{band}}}:root:root[data-theme=\"dark\"]{{{dark}}}\
         @media (prefers-color-scheme:dark){{:root:root:not([data-theme]){{{dark}}}}}}}"
    )
}

/// Whether white is read better than black on a colour as site.json has it.
pub fn is_dark(colour: &str) -> bool {
    parse(colour).is_some_and(takes_white)
}

fn takes_white(ground: Rgb) -> bool {
    contrast(ground, WHITE) >= contrast(ground, BLACK)
}

/// What text stands on, light (0) or dark (1), as tokens.css has it.
fn grounds(scheme: usize) -> Vec<Rgb> {
    ["--paper:", "--surface:"].iter().filter_map(|name| parse(tokens(name).get(scheme)?)).collect()
}

/// The values of a token in the order of tokens.css: light, dark.
pub fn tokens(name: &str) -> Vec<String> {
    let file = carried::STYLES.iter().find(|(file, _)| *file == "tokens.css");
    let css = file.map(|(_, bytes)| String::from_utf8_lossy(bytes)).unwrap_or_default();
    let values = css.split(name).skip(1).filter_map(|rest| rest.split(';').next());
    values.take(2).map(|value| value.trim().to_owned()).collect()
}

/// `#rrggbb` or `#rgb`.
fn parse(colour: &str) -> Option<Rgb> {
    let digits = colour.strip_prefix('#')?;
    let wide: String =
        if digits.len() == 3 { digits.chars().flat_map(|c| [c, c]).collect() } else { digits.to_owned() };
    let number = u32::from_str_radix(&wide, 16).ok().filter(|_| wide.len() == 6)?;
    let [_, red, green, blue] = number.to_be_bytes();
    Some([red, green, blue].map(f64::from))
}

fn print(colour: Rgb) -> String {
    let [red, green, blue] = colour.map(|part| part.round() as u8);
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// The colour itself where it can be read on all of these, else the nearest one on the way to `end` that can.
fn readable(colour: Rgb, grounds: &[Rgb], end: Rgb) -> Rgb {
    let mixed = |share: f64| mix(colour, end, share);
    let steps = (0..=25_u8).map(|step| f64::from(step) * STEP);
    let found = steps.map(mixed).find(|tried| grounds.iter().all(|ground| contrast(*tried, *ground) >= LEAST_CONTRAST));
    found.unwrap_or(end)
}

fn mix(one: Rgb, other: Rgb, share: f64) -> Rgb {
    let ([r, g, b], [x, y, z]) = (one, other);
    let part = |from: f64, to: f64| from + (to - from) * share;
    // Rounded, so that what is measured is what is written.
    [part(r, x), part(g, y), part(b, z)].map(f64::round)
}

/// The contrast of two colours, 1 to 21 (WCAG 2.2).
fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(colour: Rgb) -> f64 {
    let [red, green, blue] = colour.map(|part| {
        let part = part / 255.0;
        if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_colour_of_text_can_be_read_on_every_ground() {
        let names = ["ink", "muted", "accent"].map(|name| format!("--{name}:"));
        let sections = (0..8).map(|number| format!("--section-{number}:"));
        for name in names.into_iter().chain(sections) {
            let values = tokens(&name);
            assert_eq!(values.len(), 2, "{name}");
            for (scheme, value) in values.iter().enumerate() {
                for ground in grounds(scheme) {
                    let found = contrast(parse(value).unwrap(), ground);
                    assert!(found >= LEAST_CONTRAST, "{name} {value} on {}: {found:.2}", print(ground));
                }
            }
        }
    }

    #[test]
    fn a_colour_that_cannot_be_read_moves_as_far_as_it_has_to() {
        let (light, dark) = (grounds(0), grounds(1));
        assert_eq!(light.len(), 2);
        for (colour, on_light, on_dark) in
            [("#9a3412", "#9a3412", true), ("#ffd400", "#ffd400", false), ("#000080", "#000080", true)]
        {
            let colour = parse(colour).unwrap();
            let (light_one, dark_one) = (readable(colour, &light, BLACK), readable(colour, &dark, WHITE));
            assert_eq!(print(light_one) == on_light, print(colour) != "#ffd400", "{on_light}");
            assert_eq!(dark_one != colour, on_dark, "{on_light}");
            assert!(light.iter().all(|ground| contrast(light_one, *ground) >= LEAST_CONTRAST));
            assert!(dark.iter().all(|ground| contrast(dark_one, *ground) >= LEAST_CONTRAST));
        }
    }

    #[test]
    fn a_magazine_brings_its_accent_its_sections_and_its_band() {
        assert_eq!(rules(&Colours::default()), "");
        let sections = vec!["#0a6577".to_owned()];
        let css = rules(&Colours { accent: Some("#9a3412".into()), band: Some("#ffd400".into()), sections });
        for part in ["--accent:#9a3412;", "--section-0:#0a6577;", "--night:#ffd400;--on-night:#000;"] {
            assert!(css.contains(part), "{part} {css}");
        }
        assert_eq!(css.matches('{').count(), css.matches('}').count());
    }
}
