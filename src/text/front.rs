//! The front page, what stands beside every page, and lists.

/// The name of the banner for what cannot wait.
pub const ALERT: &str = "Alerte";
/// The heading of the newest titles on the front page.
pub const LATEST: &str = "Dernières nouvelles";
/// The heading of the strip of opinions.
pub const OPINIONS: &str = "Points de vue";
/// The heading of the strip of covers, where the magazine gives none.
pub const KIOSK: &str = "Le Kiosque";
/// Leads to all covers.
pub const ALL_COVERS: &str = "Toutes les couvertures";
/// Stands over an advertisement.
pub const ADVERTISEMENT: &str = "Publicité";
/// The name of the ranked lists.
pub const RANKINGS: &str = "Classements";
/// The tab of what is read most.
pub const MOST_READ: &str = "Les plus lus";
/// The tab of what is commented most.
pub const MOST_DISCUSSED: &str = "Les plus commentés";
/// The tab of what is newest.
pub const MOST_RECENT: &str = "Les plus récents";
/// Leads to the feed of a category.
pub const FEED: &str = "Flux RSS";

/// How many follow a profile: `2,2 k abonnés`, `1,5 M d’abonnés`.
pub fn followers(count: u64) -> String {
    let followers = match count {
        0..2 => "abonné",
        2..1_000_000 => "abonnés",
        _ => "d’abonnés",
    };
    format!("{}\u{a0}{followers}", crate::format::compact(count))
}
