//! What is said about the advertisements in site.json.

use crate::format::size;

/// What is wrong with a picture.
pub fn refused(message: &str) -> String {
    format!("ads : {message}")
}

/// A picture that weighs too much.
pub fn too_heavy(name: &str, bytes: u32, most: u32) -> String {
    format!(
        "« {name} » pèse {} : une publicité pèse au plus {}. Réduisez ses dimensions ou enregistrez-la en WebP.",
        size(bytes.into()),
        size(most.into())
    )
}

/// A picture that does not tell how large it is.
pub fn without_size(name: &str) -> String {
    format!("« {name} » n’indique pas ses dimensions : donnez à l’image une largeur et une hauteur en pixels.")
}

/// A picture that says nothing to those who do not see it.
pub fn without_alt(name: &str) -> String {
    format!("ads : « {name} » n’a pas de description : écrivez dans « alt » ce que dit l’image.")
}

/// An advertisement that ends before it begins.
pub fn backwards(from: &str, to: &str) -> String {
    format!("ads : le dernier jour, « {to} », vient avant le premier, « {from} ».")
}
