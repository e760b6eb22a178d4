//! The ways to pass a page on: plain links, without code of others.

use super::outgoing::{whole_address, with_words};
use crate::config::Site;
use crate::content::Summary;
use crate::element::{Element, element};
use crate::text;

/// Links to the networks, WhatsApp first, where the site knows its own address; the device's own sheet, which stays hidden
/// where there is none, and the copy of the address.
pub fn share(summary: &Summary, site: &Site) -> Element {
    let (title, address) = (summary.title.as_str(), whole_address(site, &summary.path));
    let url = address.as_str();
    let both = format!("{title} {url}");
    let networks = [
        ("WhatsApp", with_words("https://wa.me/", &[("text", &both)])),
        ("Facebook", with_words("https://www.facebook.com/sharer/sharer.php", &[("u", url)])),
        ("X", with_words("https://x.com/intent/post", &[("text", title), ("url", url)])),
        ("Telegram", with_words("https://t.me/share/url", &[("url", url), ("text", title)])),
        (text::BY_MAIL, with_words("mailto:", &[("subject", title), ("body", url)])),
    ];
    let known = !site.base_url.is_empty();
    let reached = networks.into_iter().filter(|(label, _)| known || *label == text::BY_MAIL);
    let list = element("ul", "share__list").each(reached, |(label, address)| {
        let link = element("a", "").with("href", address);
        let link = if label == text::BY_MAIL { link } else { link.with("rel", "noopener noreferrer") };
        element("li", "").child(link.child(label))
    });
    let button = |act: &'static str, label: &'static str| {
        element("button", "").with("type", "button").with("data-act", act).child(label)
    };
    let sheet = button("share", text::SHARE_WITH).with("hidden", "");
    let copied = element("p", "note").with("data-state", "copied").with("hidden", "").child(text::COPIED);
    element("section", "share")
        .with("aria-labelledby", "partager")
        .child(element("h2", "").with("id", "partager").child(text::SHARE))
        .child(
            list.child(element("li", "with-script").child(sheet).child(button("copy", text::COPY_LINK)).child(copied)),
        )
}
