//! A picture of lines: an SVG that is made pixels of, without text (which would need typefaces) and without pictures inside.

use super::fault::PictureFault;
use image::RgbImage;
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use roxmltree::{Document, Node, NodeId};
use std::collections::HashMap;

/// More elements than any drawing has, each counted as often as it is used.
const MOST_ELEMENTS: u64 = 50_000;

/// Where a drawing stands in the picture that is made of it.
#[derive(Clone, Copy)]
pub enum Fit {
    /// It fills the picture; what does not fit is cut off.
    Cover,
    /// It stands in the middle and takes this share of either side at most.
    Within(f32),
}

/// An SVG in `width` by `height` pixels over a ground. [`PictureFault::Broken`] when it is not one, has no size, or would cost too
/// much: filters cost what they like, and a few lines can use each other millions of times.
pub fn draw(svg: &str, (width, height): (u32, u32), fit: Fit, ground: [u8; 3]) -> Result<RgbImage, PictureFault> {
    let document = Document::parse(svg).map_err(|_| PictureFault::Broken)?;
    if !is_cheap(&document) {
        return Err(PictureFault::Broken);
    }
    let tree = Tree::from_xmltree(&document, &Options::default()).map_err(|_| PictureFault::Broken)?;
    let (own, all) = (tree.size(), (width as f32, height as f32));
    let (across, down) = (all.0 / own.width(), all.1 / own.height());
    let scale = match fit {
        Fit::Cover => across.max(down),
        Fit::Within(share) => across.min(down) * share,
    };
    let place = |all: f32, own: f32| (all - own * scale) / 2.0;
    let transform =
        Transform::from_scale(scale, scale).post_translate(place(all.0, own.width()), place(all.1, own.height()));
    let mut pixels = Pixmap::new(width, height).ok_or(PictureFault::Broken)?;
    let [red, green, blue] = ground;
    pixels.fill(Color::from_rgba8(red, green, blue, 255));
    resvg::render(&tree, transform, &mut pixels.as_mut());
    // The ground is opaque, so colours are as they are, not multiplied with their alpha.
    let opaque = pixels.data().chunks_exact(4).filter_map(|pixel| pixel.get(..3)).flatten().copied().collect();
    RgbImage::from_raw(width, height, opaque).ok_or(PictureFault::Broken)
}

fn is_cheap(document: &Document<'_>) -> bool {
    let mut ids = HashMap::new();
    for node in document.descendants() {
        if node.tag_name().name() == "filter" {
            return false;
        }
        if let Some(id) = node.attribute("id") {
            ids.insert(id, node);
        }
    }
    let mut counted = HashMap::new();
    count(document.root_element(), &ids, &mut counted, 0).is_some_and(|elements| elements <= MOST_ELEMENTS)
}

/// How many elements a node makes; `None` when they are nested too deep, which is so when they use themselves.
fn count<'a>(
    node: Node<'a, 'a>,
    ids: &HashMap<&str, Node<'a, 'a>>,
    counted: &mut HashMap<NodeId, u64>,
    depth: u32,
) -> Option<u64> {
    if depth > 200 {
        return None;
    }
    if let Some(count) = counted.get(&node.id()) {
        return Some(*count);
    }
    let mut elements = 1_u64;
    // Patterns, masks, clips and markers are referred to by `url(#...)` in any attribute, and a style.
    for attribute in node.attributes() {
        let used =
            attribute.value().split('#').skip(1).filter_map(|rest| rest.split([')', '"', '\'', ' ', ';']).next());
        for target in used.filter_map(|id| ids.get(id)) {
            elements = elements.saturating_add(count(*target, ids, counted, depth + 1)?);
        }
    }
    for child in node.children().filter(Node::is_element) {
        elements = elements.saturating_add(count(child, ids, counted, depth + 1)?);
    }
    counted.insert(node.id(), elements);
    Some(elements)
}
