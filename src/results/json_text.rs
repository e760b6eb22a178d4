//! JSON on its way to the page. The library's formatting would weigh more than all of this.

/// A JSON value that is being written, from its beginning to its end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct JsonText(String);

impl JsonText {
    /// What was written.
    pub fn into_string(self) -> String {
        self.0
    }

    /// The name of the next value of an object.
    pub fn name(&mut self, name: &str) -> &mut Self {
        self.text(name);
        self.0.push(':');
        self
    }

    /// A text.
    pub fn text(&mut self, text: &str) {
        self.part();
        self.0.push('"');
        for c in text.chars() {
            match c {
                '"' | '\\' => {
                    self.0.push('\\');
                    self.0.push(c);
                }
                c if u32::from(c) < 32 => {
                    self.0.push_str("\\u00");
                    for digit in [u32::from(c) >> 4, u32::from(c) & 15] {
                        self.0.push(char::from_digit(digit, 16).unwrap_or('0'));
                    }
                }
                c => self.0.push(c),
            }
        }
        self.0.push('"');
    }

    /// A whole number.
    pub fn number(&mut self, number: i64) {
        self.part();
        if number < 0 {
            self.0.push('-');
        }
        let (mut rest, mut digits) = (number.unsigned_abs(), Vec::new());
        while rest > 0 || digits.is_empty() {
            digits.push(char::from(b'0' + (rest % 10) as u8));
            rest /= 10;
        }
        self.0.extend(digits.iter().rev());
    }

    /// `true` or `false`.
    pub fn flag(&mut self, flag: bool) {
        self.part();
        self.0.push_str(if flag { "true" } else { "false" });
    }

    /// A list: `each` writes an item.
    pub fn list<T>(&mut self, items: impl IntoIterator<Item = T>, mut each: impl FnMut(&mut Self, T)) {
        self.part();
        self.0.push('[');
        items.into_iter().for_each(|item| each(self, item));
        self.0.push(']');
    }

    /// An object: `inside` writes names and values.
    pub fn object(&mut self, inside: impl FnOnce(&mut Self)) {
        self.part();
        self.0.push('{');
        inside(self);
        self.0.push('}');
    }

    /// A comma, unless this is the first of its kind, or the value of a name.
    fn part(&mut self) {
        if !self.0.is_empty() && !self.0.ends_with(['[', '{', ':']) {
            self.0.push(',');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    #[test]
    fn values_stand_in_lists_and_objects() {
        let mut json = JsonText::default();
        json.object(|json| {
            json.name("a").number(0);
            json.name("b").list([1, -20, i64::MIN], JsonText::number);
            json.name("c").object(|_| ());
            json.name("d").list([true, false], JsonText::flag);
            json.name("e").list(["x", "[", ":"], JsonText::text);
        });
        let read: Value = serde_json::from_str(&json.into_string()).unwrap();
        let expected = json!({ "a": 0, "b": [1, -20, i64::MIN], "c": {}, "d": [true, false], "e": ["x", "[", ":"] });
        assert_eq!(read, expected);
    }

    proptest! {
        #[test]
        fn a_text_comes_back(text in any::<String>()) {
            let mut json = JsonText::default();
            json.list([text.as_str()], JsonText::text);
            prop_assert_eq!(serde_json::from_str::<Vec<String>>(&json.into_string()).unwrap(), [text]);
        }
    }
}
