//! Sentences of the dialog that shows pictures at full size.

/// The name of the dialog.
pub const PICTURES: &str = "Images";
/// Closes it.
pub const CLOSE: &str = "Fermer";
/// Shows the picture before.
pub const PICTURE_BEFORE: &str = "Précédente";
/// Shows the picture after.
pub const PICTURE_AFTER: &str = "Suivante";
/// Shows the picture larger than the screen, and whole again.
pub const ZOOM: &str = "Zoom";
/// Said of a picture that does not come.
pub const NO_PICTURE: &str = "L’image n’a pas pu être chargée.";
