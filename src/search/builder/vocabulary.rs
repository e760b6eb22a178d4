//! The words of a segment on its way, each with a number.

use crate::search::stem::stem;
use crate::search::stop::is_stop;

/// Strings with numbers, from 0.
#[derive(Default)]
pub struct Interner {
    /// Numbers plus 1, by digest; 0 is free.
    slots: Vec<u32>,
    letters: String,
    ends: Vec<u32>,
}

impl Interner {
    /// The number of a string.
    pub fn intern(&mut self, word: &str) -> u32 {
        if self.ends.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let mask = self.slots.len() - 1;
        let mut at = digest(word) as usize & mask;
        loop {
            match self.slots.get(at).and_then(|slot| slot.checked_sub(1)) {
                Some(number) if self.get(number) == word => return number,
                Some(_) => at = (at + 1) & mask,
                None => break,
            }
        }
        let number = self.ends.len() as u32;
        self.letters.push_str(word);
        self.ends.push(self.letters.len() as u32);
        if let Some(slot) = self.slots.get_mut(at) {
            *slot = number + 1;
        }
        number
    }

    /// The string of a number.
    pub fn get(&self, number: u32) -> &str {
        let at = number as usize;
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(at).copied().unwrap_or(start);
        self.letters.get(start as usize..end as usize).unwrap_or_default()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 2).max(1024);
        let mut slots = vec![0; size];
        for number in 0..self.ends.len() as u32 {
            let mut at = digest(self.get(number)) as usize & (size - 1);
            while slots.get(at).is_some_and(|slot| *slot != 0) {
                at = (at + 1) & (size - 1);
            }
            if let Some(slot) = slots.get_mut(at) {
                *slot = number + 1;
            }
        }
        self.slots = slots;
    }
}

fn digest(word: &str) -> u32 {
    let mut state = word.len() as u64;
    let (chunks, rest) = word.as_bytes().as_chunks::<8>();
    for chunk in chunks {
        state = (state ^ u64::from_le_bytes(*chunk)).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(27);
    }
    let rest = rest.iter().fold(0, |word, byte| (word << 8) | u64::from(*byte));
    ((state ^ rest).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as u32
}

/// A word as it is written somewhere.
struct Form {
    term: u32,
    /// Whether it says nothing, so that only titles keep it.
    stop: bool,
    count: u32,
    /// How much more often it is written without accents.
    plain: i32,
    /// With accents: where it stands.
    written: (u32, u32),
}

/// A word as the index knows it: its stem.
#[derive(Clone, Copy, Default)]
pub struct TermState {
    /// Articles and names that hold it.
    pub count: u32,
    /// Whether a title or a name holds it.
    pub in_title: bool,
    /// The article it was met in last, plus 1, and its place there.
    last: (u32, u32),
}

/// All words so far.
#[derive(Default)]
pub struct Vocabulary {
    forms: Interner,
    form_states: Vec<Form>,
    written: String,
    /// Stems.
    pub terms: Interner,
    /// What is known of each.
    pub states: Vec<TermState>,
}

impl Vocabulary {
    /// The number of the stem of a folded word, and whether it says nothing; `written` is how it stands in the text.
    pub fn term(&mut self, folded: &str, written: &str, in_title: bool) -> (u32, bool) {
        let number = self.forms.intern(folded);
        if number as usize == self.form_states.len() {
            let mut word = folded.to_owned();
            stem(&mut word);
            let term = self.terms.intern(&word);
            if term as usize == self.states.len() {
                self.states.push(TermState::default());
            }
            self.form_states.push(Form { term, stop: is_stop(folded), count: 0, plain: 0, written: (0, 0) });
        }
        let Some(form) = self.form_states.get_mut(number as usize) else { return (0, true) };
        form.count += 1;
        if written.is_ascii() {
            form.plain += 1;
        } else {
            form.plain -= 1;
            if form.written.1 == 0 && written.chars().all(char::is_alphabetic) {
                let start = self.written.len() as u32;
                self.written.extend(written.chars().flat_map(char::to_lowercase));
                form.written = (start, self.written.len() as u32);
            }
        }
        if let Some(state) = self.states.get_mut(form.term as usize).filter(|_| in_title) {
            state.in_title = true;
        }
        (form.term, form.stop)
    }

    /// The place of a term among those of an article; a new one is at `next`, and counted.
    pub fn place(&mut self, term: u32, article: u32, next: usize) -> usize {
        let Some(state) = self.states.get_mut(term as usize) else { return next };
        if state.last.0 != article + 1 {
            state.last = (article + 1, next as u32);
            state.count += 1;
        }
        state.last.1 as usize
    }

    /// Counts a term once more.
    pub fn count(&mut self, term: u32) {
        if let Some(state) = self.states.get_mut(term as usize) {
            state.count += 1;
        }
    }

    /// How each term is most often written, by its number.
    pub fn most_written(&self) -> Vec<&str> {
        let mut most: Vec<(u32, u32)> = vec![(0, 0); self.terms.len()];
        for (number, form) in self.form_states.iter().enumerate() {
            if let Some(best) = most.get_mut(form.term as usize).filter(|best| form.count > best.1) {
                *best = (number as u32, form.count);
            }
        }
        most.iter().map(|(number, _)| self.spelling(*number)).collect()
    }

    fn spelling(&self, number: u32) -> &str {
        let form = self.form_states.get(number as usize).filter(|form| form.plain < 0 && form.written.1 > 0);
        let written = form.and_then(|form| self.written.get(form.written.0 as usize..form.written.1 as usize));
        written.unwrap_or_else(|| self.forms.get(number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_string_keeps_its_number() {
        let mut interner = Interner::default();
        let words: Vec<String> = (0..5000).map(|at| format!("mot{at}")).collect();
        for (at, word) in words.iter().enumerate() {
            assert_eq!(interner.intern(word), at as u32);
        }
        for (at, word) in words.iter().enumerate() {
            assert_eq!((interner.intern(word), interner.get(at as u32)), (at as u32, word.as_str()));
        }
        assert_eq!(interner.get(9999), "");
    }

    #[test]
    fn a_term_is_shown_as_it_is_most_often_written() {
        let mut vocabulary = Vocabulary::default();
        for (folded, written) in
            [("election", "ELECTION"), ("election", "Élection"), ("election", "élection"), ("elections", "élections")]
        {
            vocabulary.term(folded, written, false);
        }
        vocabulary.term("can", "C.A.N", true);
        assert_eq!(vocabulary.most_written(), ["élection", "can"]);
    }
}
