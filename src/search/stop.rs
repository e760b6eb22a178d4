//! Words that say nothing of what a text is about.

/// Folded, sorted. Kept in titles only, so that « Nous » is still found by its title; words with a second meaning that readers
/// search for (été, or, an, car) are not here.
const STOP: &str = "\
    afin ai ainsi alors and apres au aucun aucune aussi autre autres aux avaient avait avant avec avoir ayant \
    beaucoup by ca ce ceci cela celle celles celui ces cet cette ceux chaque chez ci comme comment dans de deja \
    depuis des donc dont du elle elles en encore entre es est et etaient etait etant etre eu eux fait fois font \
    for from fut ici il ils in is it je la le les leur leurs lors lui ma mais me meme memes mes moi moins mon ne \
    ni nos notre nous of on ont ou par parce pas peu peut peuvent plus pour pourquoi quand que quel quelle quelles \
    quels qui quoi sa sans se sera seront ses si soit son sont sous sur ta te tel telle tes that the to toi ton \
    tous tout toute toutes tres trop tu un une vers via voici voila vos votre vous was with y";

/// Whether a folded word is one of them, or a single plain letter.
pub fn is_stop(word: &str) -> bool {
    (word.len() == 1 && word.bytes().all(|byte| byte.is_ascii_lowercase())) || STOP.split(' ').any(|stop| stop == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted_and_folded() {
        assert!(STOP.split(' ').is_sorted());
        assert_eq!(crate::search::folded(STOP), STOP);
    }

    #[test]
    fn words_with_a_meaning_stay() {
        for word in ["ete", "or", "an", "car", "can", "onu", "7", "x2", "م"] {
            assert!(!is_stop(word), "{word}");
        }
        for word in ["le", "a", "c", "dont"] {
            assert!(is_stop(word), "{word}");
        }
    }
}
