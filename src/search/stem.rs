//! A light French stemmer on folded words: singular and plural, masculine and feminine, nothing else.

/// Plurals that no rule makes.
const IRREGULAR: &[(&str, &str)] =
    &[("coraux", "corail"), ("emaux", "email"), ("travaux", "travail"), ("vitraux", "vitrail")];

/// Shortens a folded word to what its forms have in common. Words that are not made of plain letters alone, and those shorter
/// than four letters, stay: numbers, acronyms, other scripts. What is left is nearly always the beginning of the word, so that
/// what a reader has typed so far begins it too.
///
/// ```
/// let mut word = String::from("heureuses");
/// regard::search::stem(&mut word);
/// assert_eq!(word, "heureu");
/// ```
pub fn stem(word: &mut String) {
    if word.len() < 4 || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return;
    }
    if let Some((_, singular)) = IRREGULAR.iter().find(|(plural, _)| plural == word) {
        word.clear();
        word.push_str(singular);
        return;
    }
    singular(word);
    masculine(word);
    if word.len() >= 6 && word.ends_with("eur") {
        word.pop();
    }
}

fn singular(word: &mut String) {
    let long = word.len() >= 5;
    if long && word.ends_with("aux") && !word.ends_with("eaux") && !word.ends_with("yaux") {
        word.truncate(word.len() - 2);
        word.push('l');
    } else if (long && ["aux", "eux", "oux"].iter().any(|ending| word.ends_with(ending)))
        || (word.ends_with('s') && !word.ends_with("ss"))
    {
        word.pop();
    }
}

fn masculine(word: &mut String) {
    let length = word.len();
    let ends = |ending: &str, from: usize| length >= from && word.ends_with(ending);
    if ends("euse", 6) || ends("aise", 7) || ends("oise", 7) || ends("ive", 6) {
        word.truncate(length - 2);
    } else if ends("if", 5) {
        word.pop();
    } else if ends("trice", 7) {
        word.truncate(length - 4);
        word.push_str("eu");
    } else if ends("ee", 7) {
        word.truncate(length - 2);
    } else if ends("ee", 0) {
        // Année is not Anne, nor armée arme.
    } else if ends("e", 5) || ends("ue", 4) || ends("ie", 4) {
        word.pop();
        if ["enn", "onn", "ell", "ett"].iter().any(|ending| word.len() >= 5 && word.ends_with(ending)) {
            word.pop();
        }
    } else if ends("y", 5) && !["ay", "ey", "oy", "uy"].iter().any(|ending| word.ends_with(ending)) {
        // English: country, countries.
        word.pop();
        word.push('i');
    }
}

/// The terms that a word typed so far may be the beginning of, where the stem of the whole word is not its beginning: `heureus`
/// of heureuse, `journau` of journaux.
pub fn completions(typed: &str) -> [String; 3] {
    ["", "e", "x"].map(|ending| {
        let mut word = String::with_capacity(typed.len() + 1);
        word.push_str(typed);
        word.push_str(ending);
        stem(&mut word);
        word
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stemmed(word: &str) -> String {
        let mut word = crate::search::folded(word);
        stem(&mut word);
        word
    }

    #[test]
    fn forms_of_one_word_have_one_stem() {
        for forms in [
            &["élection", "élections"][..],
            &["journal", "journaux"],
            &["travail", "travaux"],
            &["national", "nationale", "nationaux", "nationales"],
            &["bateau", "bateaux"],
            &["noyau", "noyaux"],
            &["heureux", "heureuse", "heureuses"],
            &["chanteur", "chanteuse", "chanteurs", "chanteuses"],
            &["acteur", "actrice", "actrices"],
            &["actif", "active", "actifs", "actives"],
            &["français", "française", "françaises"],
            &["chinois", "chinoise"],
            &["ivoirien", "ivoirienne", "ivoiriens", "ivoiriennes"],
            &["européen", "européenne"],
            &["culturel", "culturelle", "culturels"],
            &["premier", "première", "premières"],
            &["présidente", "président", "présidents"],
            &["élu", "élue", "élus", "élues"],
            &["arrêté", "arrêtée", "arrêtées"],
            &["année", "années"],
            &["république", "républiques"],
            &["ami", "amie", "amis"],
            &["ministère", "ministères"],
            &["genou", "genoux"],
            &["meilleur", "meilleure", "meilleurs"],
            &["muet", "muette"],
            &["change", "changes"],
            &["country", "countries"],
            &["class", "classe", "classes"],
        ] {
            let first = stemmed(forms[0]);
            assert!(first.len() >= 3, "{first}");
            for form in forms {
                assert_eq!(stemmed(form), first, "{form}");
            }
        }
    }

    #[test]
    fn different_words_stay_different() {
        for (one, other) in [
            ("année", "Anne"),
            ("armée", "arme"),
            ("Jeanne", "Jean"),
            ("crise", "cri"),
            ("taux", "tas"),
            ("poisson", "poison"),
            ("cours", "course"),
        ] {
            assert_ne!(stemmed(one), stemmed(other), "{one} {other}");
        }
    }

    #[test]
    fn names_numbers_and_other_scripts_stay() {
        for word in ["mali", "onu", "cemac", "2019", "g20", "covid19", "اقتصاد", "ߒߞߏ", "አማርኛ", "prix", "croix"]
        {
            assert_eq!(stemmed(word), word, "{word}");
        }
    }

    #[test]
    fn a_stem_is_its_own_stem_or_shorter() {
        for word in ["journaux", "chanteuses", "nationales", "republiques"] {
            let mut once = stemmed(word);
            let before = once.len();
            stem(&mut once);
            assert!(once.len() <= before);
        }
    }

    #[test]
    fn a_word_half_typed_leads_to_the_stem() {
        for (typed, stem) in
            [("heureus", "heureu"), ("journau", "journal"), ("activ", "acti"), ("directric", "directeu")]
        {
            assert!(completions(typed).iter().any(|term| term == stem), "{typed}");
        }
    }
}
