//! Where else the magazine can be followed.

use super::Place;
use crate::config::SocialLink;
use crate::content::{Href, Moment};
use crate::element::{Element, element};
use crate::text;

/// How long a count says something, in seconds.
const FRESH: i64 = 90 * 86_400;

/// The profiles with how many follow each, where that was counted not long before `now`; nothing when there are none.
pub fn profiles(social: &[SocialLink], now: Option<i64>, place: &Place) -> Option<Element> {
    let links = social.iter().filter_map(|profile| Some((Href::parse(&profile.url)?, profile)));
    let list = element("ul", "profiles").each(links, |(href, profile)| {
        let link = element("a", "").with("href", place.href(&href)).with("rel", "me noopener noreferrer");
        let count = now.and_then(|now| fresh(profile, now));
        let count = count.map(|count| element("span", "profiles__count").child(text::followers(count)));
        let item = element("li", "").child(link.child(profile.label.as_str()));
        match count {
            Some(count) => item.child(" ").child(count),
            None => item,
        }
    });
    let section = element("section", "follow").child(element("h2", "block-title").child(text::FOLLOW));
    (!list.is_empty()).then(|| section.child(list))
}

/// How many follow a profile, as long as that is not old.
fn fresh(profile: &SocialLink, now: i64) -> Option<u64> {
    let counted = Moment::parse(&profile.date, 0)?;
    profile.count.filter(|_| (-86_400..FRESH).contains(&(now - counted.utc)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_count_says_nothing() {
        let now = Moment::parse("2026-11-22T12:00:00Z", 0).unwrap().utc;
        for (count, date, expected) in [
            (Some(2_299), "2026-10-01", Some(2_299)),
            (Some(2_299), "2026-08-20", None),
            (Some(2_299), "2027-08-20", None),
            (Some(2_299), "", None),
            (None, "2026-10-01", None),
        ] {
            let (network, label, url) = ("x".to_owned(), "X".to_owned(), "https://x.com/a".to_owned());
            let profile = SocialLink { network, label, url, count, date: date.to_owned() };
            assert_eq!(fresh(&profile, now), expected, "{date}");
        }
    }
}
