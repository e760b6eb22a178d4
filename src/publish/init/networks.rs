//! The profiles of a magazine on networks, told from links that share a page and from those to somebody's post.

use crate::config::SocialLink;

/// A network: its id, its name, its hosts.
type Network = (&'static str, &'static str, &'static [&'static str]);

const NETWORKS: [Network; 16] = [
    ("facebook", "Facebook", &["facebook.com", "fb.com"]),
    ("x", "X", &["x.com", "twitter.com"]),
    ("instagram", "Instagram", &["instagram.com"]),
    ("youtube", "YouTube", &["youtube.com"]),
    ("tiktok", "TikTok", &["tiktok.com"]),
    ("whatsapp", "WhatsApp", &["whatsapp.com", "wa.me", "chat.whatsapp.com"]),
    ("telegram", "Telegram", &["t.me", "telegram.me"]),
    ("linkedin", "LinkedIn", &["linkedin.com"]),
    ("threads", "Threads", &["threads.net", "threads.com"]),
    ("bluesky", "Bluesky", &["bsky.app"]),
    ("mastodon", "Mastodon", &["mastodon.social", "mastodon.online", "piaille.fr", "mamot.fr"]),
    ("pinterest", "Pinterest", &["pinterest.com", "pinterest.fr"]),
    ("dailymotion", "Dailymotion", &["dailymotion.com"]),
    ("vimeo", "Vimeo", &["vimeo.com"]),
    ("soundcloud", "SoundCloud", &["soundcloud.com"]),
    ("spotify", "Spotify", &["open.spotify.com"]),
];

/// First segments behind which the name of a profile stands.
const KINDS: [&str; 12] =
    ["channel", "c", "user", "pages", "groups", "people", "company", "in", "school", "show", "artist", "profile"];

/// First segments that are no profile: what buttons to share lead to, and single posts.
const OTHERS: [&str; 22] = [
    "sharer",
    "sharer.php",
    "share",
    "share.php",
    "sharearticle",
    "intent",
    "dialog",
    "plugins",
    "hashtag",
    "home",
    "search",
    "watch",
    "embed",
    "p",
    "reel",
    "reels",
    "video",
    "playlist",
    "pin",
    "login",
    "tr",
    "send",
];

/// The profiles among these addresses, one for each network: the first.
pub fn profiles<'a>(addresses: impl IntoIterator<Item = &'a str>) -> Vec<SocialLink> {
    let mut found: Vec<SocialLink> = Vec::new();
    for address in addresses {
        if let Some(link) = profile(address)
            && !found.iter().any(|other| other.network == link.network)
        {
            found.push(link);
        }
    }
    found
}

fn profile(address: &str) -> Option<SocialLink> {
    let (scheme, rest) = address.trim().split_once("://")?;
    if !matches!(scheme, "http" | "https") || rest.contains(char::is_whitespace) {
        return None;
    }
    let (host, rest) = rest.split_once('/')?;
    let host = host.to_ascii_lowercase();
    let bare = ["www.", "m.", "fr-fr.", "web.", "mobile."].iter().find_map(|prefix| host.strip_prefix(prefix));
    let bare = bare.unwrap_or(&host);
    let (network, label, _) = NETWORKS.iter().find(|(_, _, hosts)| hosts.contains(&bare))?;
    let (path, query) = rest.split('#').next()?.split_once('?').unwrap_or((rest.split('#').next()?, ""));
    let segments: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    let first = segments.first()?.to_ascii_lowercase();
    let numbered = first == "profile.php" && query.starts_with("id=");
    let is_profile = match segments.len() {
        _ if OTHERS.contains(&first.as_str()) => false,
        1 => numbered || (!KINDS.contains(&first.as_str()) && !first.ends_with(".php")),
        _ => KINDS.contains(&first.as_str()) || (first.starts_with('@') && segments.get(1) == Some(&"featured")),
    };
    let query = if numbered { format!("?{query}") } else { String::new() };
    is_profile.then(|| SocialLink {
        network: (*network).to_owned(),
        label: (*label).to_owned(),
        url: format!("https://{host}/{path}{query}"),
        count: None,
        date: String::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn profiles_are_told_from_buttons_and_posts() {
        for (address, expected) in [
            ("https://www.facebook.com/regard", "facebook https://www.facebook.com/regard"),
            ("http://facebook.com/regard/?ref=x", "facebook https://facebook.com/regard/"),
            ("https://facebook.com/profile.php?id=12", "facebook https://facebook.com/profile.php?id=12"),
            ("https://www.facebook.com/pages/Regard/12", "facebook https://www.facebook.com/pages/Regard/12"),
            ("https://twitter.com/regard", "x https://twitter.com/regard"),
            ("https://www.youtube.com/@regard", "youtube https://www.youtube.com/@regard"),
            ("https://youtube.com/channel/UC1", "youtube https://youtube.com/channel/UC1"),
            ("https://whatsapp.com/channel/0029", "whatsapp https://whatsapp.com/channel/0029"),
            ("https://t.me/regard", "telegram https://t.me/regard"),
            ("https://www.linkedin.com/company/regard/", "linkedin https://www.linkedin.com/company/regard/"),
            ("https://www.tiktok.com/@regard", "tiktok https://www.tiktok.com/@regard"),
            ("https://www.facebook.com/sharer/sharer.php?u=x", ""),
            ("https://www.facebook.com/sharer.php?u=x", ""),
            ("https://twitter.com/intent/tweet?url=x", ""),
            ("https://twitter.com/somebody/status/12", ""),
            ("https://www.linkedin.com/shareArticle?url=x", ""),
            ("https://www.youtube.com/watch?v=x", ""),
            ("https://www.instagram.com/p/abc/", ""),
            ("https://facebook.com/", ""),
            ("https://facebook.com", ""),
            ("https://example.org/facebook.com/x", ""),
            ("javascript://facebook.com/x", ""),
            ("https://facebook.com/a b", ""),
        ] {
            let found = profile(address).map(|link| format!("{} {}", link.network, link.url)).unwrap_or_default();
            assert_eq!(found, expected, "{address}");
        }
    }

    #[test]
    fn a_network_is_named_once() {
        let found = profiles(["https://x.com/un", "https://t.me/un", "https://twitter.com/deux"]);
        let urls: Vec<&str> = found.iter().map(|link| link.url.as_str()).collect();
        assert_eq!(urls, ["https://x.com/un", "https://t.me/un"]);
    }
}
