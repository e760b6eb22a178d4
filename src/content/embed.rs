//! Films, posts and maps from elsewhere: shown as a link, loaded only when the reader asks.

use super::Href;
use crate::json::{names, record};
use serde::Serialize;

/// Something from elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Embed {
    /// Whose it is.
    pub provider: Provider,
    /// Its own page, http(s).
    pub url: Href,
    /// What it is, plain text; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
}

/// Who answers for an embed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Provider {
    /// youtube.com
    Youtube,
    /// vimeo.com
    Vimeo,
    /// dailymotion.com
    Dailymotion,
    /// x.com, twitter.com
    X,
    /// facebook.com
    Facebook,
    /// instagram.com
    Instagram,
    /// tiktok.com
    Tiktok,
    /// soundcloud.com
    Soundcloud,
    /// spotify.com
    Spotify,
    /// Anything else: only a link.
    Other,
}

/// The origins that [`Embed::frame`] can name: what the policy allows in frames.
pub const FRAME_ORIGINS: [&str; 9] = [
    "https://www.youtube-nocookie.com",
    "https://player.vimeo.com",
    "https://geo.dailymotion.com",
    "https://platform.twitter.com",
    "https://www.facebook.com",
    "https://www.instagram.com",
    "https://www.tiktok.com",
    "https://w.soundcloud.com",
    "https://open.spotify.com",
];

impl Embed {
    /// The embed of an http(s) address, of a page or of a frame; `None` when it is another kind of address.
    pub fn of(url: &Href) -> Option<Self> {
        let provider = Provider::of_host(url.host()?);
        let mut embed = Self { provider, url: url.clone(), title: String::new() };
        // The page rather than the frame: that is what a reader can follow.
        let page = match (provider, embed.id()) {
            (Provider::Youtube, Some(id)) => Some(format!("https://www.youtube.com/watch?v={id}")),
            (Provider::Vimeo, Some(id)) => Some(format!("https://vimeo.com/{id}")),
            (Provider::Dailymotion, Some(id)) => Some(format!("https://www.dailymotion.com/video/{id}")),
            _ => None,
        };
        if let Some(page) = page.and_then(|page| Href::parse(&page)) {
            embed.url = page;
        }
        Some(embed)
    }

    /// What readers know the provider by; `None` when not even its host is known.
    pub fn provider_name(&self) -> Option<&str> {
        match self.provider {
            Provider::Other => self.url.host(),
            known @ (Provider::Youtube
            | Provider::Vimeo
            | Provider::Dailymotion
            | Provider::X
            | Provider::Facebook
            | Provider::Instagram
            | Provider::Tiktok
            | Provider::Soundcloud
            | Provider::Spotify) => Some(known.name()),
        }
    }

    /// The address to show in a frame, made here from the item's id and never taken from the content; `None` where there is
    /// no id in the address or the provider has no frames.
    pub fn frame(&self) -> Option<String> {
        let id = self.id()?;
        Some(match self.provider {
            Provider::Youtube => format!("https://www.youtube-nocookie.com/embed/{id}"),
            Provider::Vimeo => format!("https://player.vimeo.com/video/{id}?dnt=1"),
            Provider::Dailymotion => format!("https://geo.dailymotion.com/player.html?video={id}"),
            Provider::X => format!("https://platform.twitter.com/embed/Tweet.html?dnt=true&id={id}"),
            Provider::Facebook => format!("https://www.facebook.com/plugins/post.php?href={id}"),
            Provider::Instagram => format!("https://www.instagram.com/p/{id}/embed"),
            Provider::Tiktok => format!("https://www.tiktok.com/embed/v2/{id}"),
            Provider::Soundcloud => format!("https://w.soundcloud.com/player/?url={id}"),
            Provider::Spotify => format!("https://open.spotify.com/embed/{id}"),
            Provider::Other => return None,
        })
    }

    /// What the provider calls the item, checked to be letters, digits, `-` and `_`; a percent-encoded address for those who
    /// frame by address.
    fn id(&self) -> Option<String> {
        let address = self.url.as_string();
        let rest = address.split_once("://")?.1;
        let (rest, _) = rest.split_once('#').unwrap_or((rest, ""));
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        let segments: Vec<&str> = path.split('/').skip(1).filter(|part| !part.is_empty()).collect();
        let after = |names: &[&str]| {
            let at = segments.iter().position(|segment| names.contains(segment))?;
            segments.get(at + 1).copied()
        };
        let parameter = |name: &str| {
            query
                .split('&')
                .find_map(|pair| pair.split_once('=').filter(|(key, _)| *key == name))
                .map(|(_, value)| value)
        };
        let first = segments.first().copied();
        let id = match self.provider {
            Provider::Youtube if path.starts_with("youtu.be") => first,
            Provider::Youtube => parameter("v").or_else(|| after(&["embed", "shorts", "live"])),
            Provider::Vimeo => segments.iter().rev().find(|s| s.bytes().all(|b| b.is_ascii_digit())).copied(),
            Provider::Dailymotion if path.starts_with("dai.ly") => first,
            Provider::Dailymotion => parameter("video").or_else(|| after(&["video"])),
            Provider::X => after(&["status", "statuses"]),
            Provider::Instagram => after(&["p", "reel", "tv"]),
            Provider::Tiktok => after(&["video", "v2"]),
            Provider::Spotify => {
                let kind = ["track", "album", "playlist", "episode", "show", "artist"];
                let kind = kind.into_iter().find(|kind| segments.contains(kind))?;
                return after(&[kind]).filter(|id| is_id(id)).map(|id| format!("{kind}/{id}"));
            }
            Provider::Facebook => {
                let posts = ["posts", "videos", "photos", "watch", "permalink.php", "reel"];
                return segments.iter().any(|s| posts.contains(s)).then(|| encode(&address));
            }
            Provider::Soundcloud => return (segments.len() >= 2 && !path.starts_with("w.")).then(|| encode(&address)),
            Provider::Other => None,
        };
        id.filter(|id| is_id(id)).map(str::to_owned)
    }
}

impl Provider {
    /// The name that readers know.
    pub fn name(self) -> &'static str {
        match self {
            Self::Youtube => "YouTube",
            Self::Vimeo => "Vimeo",
            Self::Dailymotion => "Dailymotion",
            Self::X => "X",
            Self::Facebook => "Facebook",
            Self::Instagram => "Instagram",
            Self::Tiktok => "TikTok",
            Self::Soundcloud => "SoundCloud",
            Self::Spotify => "Spotify",
            Self::Other => "",
        }
    }

    fn of_host(host: &str) -> Self {
        let host = host.to_ascii_lowercase();
        let is = |domain: &str| host == domain || host.strip_suffix(domain).is_some_and(|sub| sub.ends_with('.'));
        [
            (Self::Youtube, &["youtube.com", "youtu.be", "youtube-nocookie.com"][..]),
            (Self::Vimeo, &["vimeo.com"]),
            (Self::Dailymotion, &["dailymotion.com", "dai.ly"]),
            (Self::X, &["x.com", "twitter.com"]),
            (Self::Facebook, &["facebook.com", "fb.watch"]),
            (Self::Instagram, &["instagram.com"]),
            (Self::Tiktok, &["tiktok.com"]),
            (Self::Soundcloud, &["soundcloud.com"]),
            (Self::Spotify, &["spotify.com"]),
        ]
        .into_iter()
        .find(|(_, domains)| domains.iter().any(|domain| is(domain)))
        .map_or(Self::Other, |(provider, _)| provider)
    }
}

fn is_id(id: &str) -> bool {
    (1..=64).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

fn encode(address: &str) -> String {
    let mut out = String::new();
    address.bytes().for_each(|byte| super::path::percent_encode(byte, b"-_.", &mut out));
    out
}

record!(Embed { provider, url; title });
names!(Provider {
    "youtube" => Youtube,
    "vimeo" => Vimeo,
    "dailymotion" => Dailymotion,
    "x" => X,
    "facebook" => Facebook,
    "instagram" => Instagram,
    "tiktok" => Tiktok,
    "soundcloud" => Soundcloud,
    "spotify" => Spotify,
    "other" => Other,
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_is_made_only_from_an_id() {
        for (address, frame) in [
            ("https://www.youtube.com/watch?v=abc_-123", Some("https://www.youtube-nocookie.com/embed/abc_-123")),
            ("https://youtu.be/abc?t=4", Some("https://www.youtube-nocookie.com/embed/abc")),
            ("https://www.youtube.com/embed/abc?feature=oembed", Some("https://www.youtube-nocookie.com/embed/abc")),
            ("https://www.youtube.com/@AfricanUnion", None),
            ("https://www.youtube.com/watch?v=a%22onload", None),
            ("https://player.vimeo.com/video/12345?h=1", Some("https://player.vimeo.com/video/12345?dnt=1")),
            ("https://www.dailymotion.com/video/x8abc", Some("https://geo.dailymotion.com/player.html?video=x8abc")),
            ("https://twitter.com/a/status/12", Some("https://platform.twitter.com/embed/Tweet.html?dnt=true&id=12")),
            ("https://x.com/_AfricanUnion", None),
            ("https://open.spotify.com/track/4uLU", Some("https://open.spotify.com/embed/track/4uLU")),
            ("https://www.tiktok.com/@a/video/71", Some("https://www.tiktok.com/embed/v2/71")),
            ("https://notyoutube.com/watch?v=abc", None),
        ] {
            let embed = Embed::of(&Href::parse(address).unwrap()).unwrap();
            assert_eq!(embed.frame().as_deref(), frame, "{address}");
            if let Some(frame) = embed.frame() {
                assert!(FRAME_ORIGINS.iter().any(|origin| frame.starts_with(&format!("{origin}/"))), "{frame}");
            }
        }
    }
}
