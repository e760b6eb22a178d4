//! What a post is, told by its categories and tags: a WordPress has no other place for it.

use crate::content::Kind;

/// The slugs of rights of reply.
pub const REPLIES: [&str; 2] = ["droit-de-reponse", "droits-de-reponse"];

/// Slugs of categories and tags and what they make of a post. What readers must know first comes first: a post that is two of
/// these is the former.
const KINDS: [(Kind, &[&str]); 6] = [
    (
        Kind::Sponsored,
        &[
            "sponsorise",
            "contenu-sponsorise",
            "contenus-sponsorises",
            "publireportage",
            "publi-reportage",
            "publi-redactionnel",
        ],
    ),
    (Kind::RightOfReply, &REPLIES),
    (Kind::Communique, &["communique", "communiques", "communique-de-presse", "communiques-de-presse"]),
    (Kind::Opinion, &["opinion", "opinions", "tribune", "tribunes", "editorial", "editoriaux", "edito"]),
    (Kind::Interview, &["entretien", "entretiens", "interview", "interviews"]),
    (Kind::Analysis, &["analyse", "analyses", "decryptage", "decryptages"]),
];

/// The slugs of what people think.
pub fn opinions() -> Vec<&'static str> {
    let is_meant = |kind: Kind| matches!(kind, Kind::Opinion | Kind::Interview | Kind::Analysis);
    KINDS.iter().filter(|(kind, _)| is_meant(*kind)).flat_map(|(_, slugs)| slugs.iter().copied()).collect()
}

/// What a post filed under these slugs is; news where none of them says anything.
pub fn kind<'a>(slugs: impl Iterator<Item = &'a str>) -> Kind {
    let place = |slug: &str| KINDS.iter().position(|(_, known)| known.contains(&slug));
    let first = slugs.filter_map(place).min();
    first.and_then(|place| KINDS.get(place)).map(|(kind, _)| *kind).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_tells_what_a_post_is() {
        for (slugs, expected) in [
            (&[][..], Kind::News),
            (&["sport", "football"], Kind::News),
            (&["politique", "interview"], Kind::Interview),
            (&["opinions", "contenu-sponsorise"], Kind::Sponsored),
            (&["analyse", "droit-de-reponse"], Kind::RightOfReply),
        ] {
            assert_eq!(kind(slugs.iter().copied()), expected, "{slugs:?}");
        }
    }
}
