//! The sign of a magazine that has none: the first letter of its name, drawn in lines, so that no typeface is needed anywhere.

use super::colours::is_dark;
use crate::format::fold;

/// The ground of the letter and the letter, where site.json names no colours: those of style/tokens.css.
const NIGHT: &str = "#1b1838";
const LETTER: &str = "#f8c14c";

/// The letters from A to Z in a box of 24 by 32.
const LETTERS: [&str; 26] = [
    "M2 32 12 0 22 32M6 20H18",
    "M4 0V32H13a8 8 0 0 0 0-16H4M4 0h8a8 8 0 0 1 0 16",
    "M22 6C19 2 16 0 12.5 0 6 0 2 7 2 16s4 16 10.5 16c3.5 0 6.5-2 9.5-6",
    "M4 0V32H9C17 32 22 25 22 16S17 0 9 0Z",
    "M20 0H4V32H20M4 16H17",
    "M20 0H4V32M4 16H17",
    "M22 6C19 2 16 0 12.5 0 6 0 2 7 2 16s4 16 10.5 16c3.5 0 7-2 9.5-6V17H14",
    "M3 0V32M21 0V32M3 16H21",
    "M12 0V32",
    "M18 0V23c0 6-3 9-7.5 9S4 29 3 25",
    "M4 0V32M21 0 4 19M10 13 22 32",
    "M4 0V32H21",
    "M2 32V0L12 21 22 0V32",
    "M3 32V0L21 32V0",
    "M12 0C5.5 0 2 7 2 16s3.5 16 10 16 10-7 10-16S18.5 0 12 0Z",
    "M4 32V0h9a9 9 0 0 1 0 18H4",
    "M12 0C5.5 0 2 7 2 16s3.5 16 10 16 10-7 10-16S18.5 0 12 0ZM14 23l8 9",
    "M4 32V0h9a9 9 0 0 1 0 18H4M12 18 21 32",
    "M20 5C18 2 15.5 0 12 0 7 0 4 3 4 7.5c0 10 17 6 17 16.5 0 5-4 8-9 8-4 0-7-2-9-5",
    "M1 0H23M12 0V32",
    "M3 0V21c0 7 3.5 11 9 11s9-4 9-11V0",
    "M2 0 12 32 22 0",
    "M0 0 6 32 12 10 18 32 24 0",
    "M2 0 22 32M22 0 2 32",
    "M2 0 12 16 22 0M12 16V32",
    "M3 0H21L3 32H21",
];

/// Lines of a page, for names in other scripts.
const LINES: &str = "M0 4H24M0 16H24M0 28H15";

/// An SVG of 64 by 64: the first Latin letter of a name, else the lines of a page. `band` is the ground, light or dark.
pub fn monogram(name: &str, band: Option<&str>) -> String {
    let first = fold(name).bytes().find(u8::is_ascii_lowercase);
    let sign = first.and_then(|letter| LETTERS.get(usize::from(letter - b'a'))).copied().unwrap_or(LINES);
    let (ground, line) = match band {
        Some(band) if is_dark(band) => (band, "#fff"),
        Some(band) => (band, NIGHT),
        None => (NIGHT, LETTER),
    };
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"64\" height=\"64\" viewBox=\"0 0 64 64\">\
         <path fill=\"{ground}\" d=\"M0 0h64v64H0z\"/>\
         <path transform=\"translate(20 16)\" fill=\"none\" stroke=\"{line}\" stroke-width=\"5.5\" stroke-linejoin=\"bevel\" d=\"{sign}\"/></svg>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publish::svg;

    #[test]
    fn a_name_is_drawn_by_its_first_letter_and_one_in_another_script_by_lines() {
        for (name, sign) in [
            ("Écho du fleuve", LETTERS[4]),
            ("« Zénith »", LETTERS[25]),
            ("الأهرام Ahram", LETTERS[0]),
            ("الأهرام", LINES),
            ("", LINES),
        ] {
            let drawn = monogram(name, None);
            assert!(drawn.contains(&format!("d=\"{sign}\"")), "{name}: {drawn}");
            assert_eq!(svg::inspect(&drawn).ok(), Some((64, 64)), "{name}");
        }
    }

    #[test]
    fn the_letter_can_be_read_on_the_band() {
        for (band, line) in [("#ffe08a", NIGHT), ("#004d40", "#fff"), ("#fff", NIGHT), ("#123", "#fff")] {
            let drawn = monogram("A", Some(band));
            assert!(drawn.contains(&format!("fill=\"{band}\"")) && drawn.contains(&format!("stroke=\"{line}\"")));
        }
    }
}
