//! Whether an SVG picture is nothing but a picture, and how large it is.

use roxmltree::{Attribute, Document, Node};

/// Why an SVG file is not published: opened by itself it would act in the name of the site, or load something from
/// elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SvgFault {
    /// It is no well-formed SVG, says the parser; a DOCTYPE counts as such.
    Malformed(String),
    /// It holds this element.
    Element(String),
    /// An element has this attribute.
    Attribute(String),
    /// It refers to something outside itself.
    Reference(String),
}

/// The width and height of an SVG picture, 0 where it does not tell; an error when it is more than a picture.
pub fn inspect(text: &str) -> Result<(u32, u32), SvgFault> {
    let document = Document::parse(text).map_err(|error| SvgFault::Malformed(error.to_string()))?;
    let root = document.root_element();
    if root.tag_name().name() != "svg" {
        return Err(SvgFault::Malformed(format!("<{}>", root.tag_name().name())));
    }
    for node in document.root().descendants() {
        if let Some(instruction) = node.pi() {
            return Err(SvgFault::Element(format!("?{}", instruction.target)));
        }
        if node.is_element() {
            check_element(node)?;
        }
    }
    Ok(size(root))
}

fn check_element(node: Node<'_, '_>) -> Result<(), SvgFault> {
    let name = node.tag_name().name().to_ascii_lowercase();
    let html = node.tag_name().namespace() == Some("http://www.w3.org/1999/xhtml");
    let active = ["script", "foreignobject", "iframe", "object", "embed", "audio", "video", "handler", "listener"];
    if html || active.contains(&name.as_str()) {
        return Err(SvgFault::Element(node.tag_name().name().to_owned()));
    }
    if name == "style" {
        let css: String = node.descendants().filter_map(|child| child.text().filter(|_| child.is_text())).collect();
        check_css(&css)?;
    }
    // An animation may set an attribute that could not stand there from the start.
    if let Some(target) = node.attribute("attributeName")
        && (target.ends_with("href") || is_handler(target))
    {
        return Err(SvgFault::Attribute(format!("attributeName=\"{target}\"")));
    }
    node.attributes().try_for_each(check_attribute)
}

fn check_attribute(attribute: Attribute<'_, '_>) -> Result<(), SvgFault> {
    let (name, value) = (attribute.name(), attribute.value().trim());
    if is_handler(name) {
        return Err(SvgFault::Attribute(name.to_owned()));
    }
    if ["href", "src", "base"].contains(&name.to_ascii_lowercase().as_str()) {
        return if is_own(value) { Ok(()) } else { Err(SvgFault::Reference(value.to_owned())) };
    }
    if name == "style" || value.contains("url") { check_css(value) } else { Ok(()) }
}

/// Refuses what loads from elsewhere, and escapes, in which it could hide.
fn check_css(css: &str) -> Result<(), SvgFault> {
    let css = css.to_ascii_lowercase();
    for hidden in ["\\", "@import"] {
        if css.contains(hidden) {
            return Err(SvgFault::Reference(hidden.to_owned()));
        }
    }
    for address in css.split("url(").skip(1) {
        let address = address.trim_start().trim_start_matches(['"', '\'']);
        if !is_own(address) {
            let address = address.split(['"', '\'', ')']).next().unwrap_or_default();
            return Err(SvgFault::Reference(address.to_owned()));
        }
    }
    Ok(())
}

fn is_handler(name: &str) -> bool {
    name.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("on"))
}

/// A part of the same picture, or pixels that it holds.
fn is_own(address: &str) -> bool {
    let pixels = ["png", "jpeg", "webp", "gif", "avif"];
    let image = address.strip_prefix("data:image/").and_then(|rest| rest.split([';', ',']).next());
    address.starts_with('#') || image.is_some_and(|format| pixels.contains(&format))
}

fn size(root: Node<'_, '_>) -> (u32, u32) {
    let own = |name| pixels(root.attribute(name)?.trim_end_matches("px"));
    let view_box: Vec<u32> = root
        .attribute("viewBox")
        .map(|numbers| numbers.split([' ', ',']).filter(|part| !part.is_empty()).filter_map(pixels).collect())
        .unwrap_or_default();
    match (own("width"), own("height"), view_box.as_slice()) {
        (Some(width), Some(height), _) => (width, height),
        (_, _, [_, _, width, height]) => (*width, *height),
        _ => (0, 0),
    }
}

fn pixels(text: &str) -> Option<u32> {
    let number: f64 = text.parse().ok()?;
    // A float that does not fit is cut to the nearest number that does.
    Some(number.round() as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn svg(inside: &str) -> String {
        format!(
            r#"<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10">{inside}</svg>"#
        )
    }

    #[test]
    fn a_picture_tells_its_size() {
        for (attributes, expected) in [
            (r#"width="1200" height="800" viewBox="0 0 1 1""#, (1200, 800)),
            (r#"width="120.4px" height="80px""#, (120, 80)),
            (r#"width="100%" height="100%" viewBox="0,0,640,480""#, (640, 480)),
            (r#"viewBox="-10 -10 64 48""#, (64, 48)),
            ("", (0, 0)),
        ] {
            let text = format!(r#"<svg xmlns="http://www.w3.org/2000/svg" {attributes}/>"#);
            assert_eq!(inspect(&text), Ok(expected), "{attributes}");
        }
    }

    #[test]
    fn what_only_draws_is_a_picture() {
        for inside in [
            r##"<defs><g id="a"/></defs><use href="#a"/><use xlink:href="#a"/><rect fill="url(#a)"/>"##,
            r##"<style>rect { fill: url("#a"); color: red }</style><rect style="fill:url(#a)"/>"##,
            r#"<image href="data:image/png;base64,AAAA"/>"#,
            r#"<animate attributeName="opacity" from="0" to="1"/>"#,
            r#"<metadata><x:y xmlns:x="http://example.org/">texte</x:y></metadata>"#,
        ] {
            assert_eq!(inspect(&svg(inside)), Ok((10, 10)), "{inside}");
        }
    }

    #[test]
    fn what_acts_or_loads_is_refused() {
        for inside in [
            "<script>alert(1)</script>",
            "<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">a</p></foreignObject>",
            r#"<h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script>"#,
            r#"<rect onload="alert(1)"/>"#,
            r#"<rect ONCLICK="alert(1)"/>"#,
            r#"<a href="javascript:alert(1)"><rect/></a>"#,
            r#"<a xlink:href="https://example.org/"><rect/></a>"#,
            r#"<image href="https://example.org/a.png"/>"#,
            r#"<image href="autre.png"/>"#,
            r#"<use href="data:image/svg+xml,x"/>"#,
            r#"<set attributeName="href" to="javascript:alert(1)"/>"#,
            r#"<set attributeName="onclick" to="alert(1)"/>"#,
            r#"<style>@import "https://example.org/a.css";</style>"#,
            r#"<style>rect { fill: url(https://example.org/a.svg#b) }</style>"#,
            r#"<rect style="fill:u\72l(https://example.org)"/>"#,
            r#"<rect filter="url(//example.org/a.svg#b)"/>"#,
            "<?xml-stylesheet href=\"a.css\"?>",
        ] {
            assert!(inspect(&svg(inside)).is_err(), "{inside}");
        }
        for text in ["", "<svg", "<html/>", "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg>&a;</svg>"] {
            assert!(matches!(inspect(text), Err(SvgFault::Malformed(_))), "{text}");
        }
    }
}
