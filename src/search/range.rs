//! An adaptive binary range coder: every yes or no costs what it tells, and no more.
//!
//! Numbers, lists and words are all written as such bits (`codec.rs`, `list.rs`), once for both directions.

/// How often an event came, as far as it has been seen: the chance of a 0 in the upper 22 bits, the number of times in the lower.
#[derive(Clone, Copy)]
pub struct Bit(u32);

/// A chance moves less the more often it has been seen, down to one part in this many. Lower: it follows what changes within
/// a file; higher: it is exact where nothing changes.
const SLOWEST: usize = 96;

/// How often an event counts as seen that was learnt from the magazine's own words.
const LIKELY: u32 = 24;

const STEPS: [u32; SLOWEST + 1] = {
    let mut steps = [0; SLOWEST + 1];
    let mut at = 0;
    while at <= SLOWEST {
        #[expect(clippy::indexing_slicing, reason = "a constant: a fault is an error of the compiler")]
        {
            steps[at] = (65_536 * 2 / (2 * at + 3)) as u32;
        }
        at += 1;
    }
    steps
};

impl Bit {
    /// Nothing seen yet.
    pub const NEW: Self = Self(1 << 31);

    /// An event of which the chance of a 0 is known, in 4096ths.
    pub fn likely(chance: u32) -> Self {
        Self((chance.min(4095) << 20) | LIKELY)
    }

    fn chance(self) -> u32 {
        (self.0 >> 20) | 1
    }

    fn learn(&mut self, bit: bool) {
        let seen = (self.0 & 1023) as usize;
        let chance = i64::from(self.0 >> 10);
        let target: i64 = if bit { 0 } else { (1 << 22) - 1 };
        let step = i64::from(STEPS.get(seen).copied().unwrap_or_default());
        let chance = chance + (((target - chance) * step) >> 16);
        self.0 = ((chance as u32) << 10) | (seen + 1).min(SLOWEST) as u32;
    }
}

/// One direction of the coder. Reading, the value that is handed in means nothing; writing, it is what comes out.
pub trait Coder {
    /// Whether this one writes.
    const WRITES: bool;
    /// One bit with a chance.
    fn bit(&mut self, model: &mut Bit, bit: bool) -> bool;
    /// Up to 16 bits that are as good as random.
    fn raw(&mut self, bits: u32, value: u32) -> u32;
    /// Whether the end has been passed, which only happens to readers of damaged files.
    fn is_past_end(&self) -> bool;
}

const TOP: u32 = 1 << 24;

/// Writes.
pub struct Encoder {
    low: u64,
    range: u32,
    held: u8,
    held_count: usize,
    out: Vec<u8>,
}

impl Encoder {
    /// Nothing written yet.
    pub fn new() -> Self {
        Self { low: 0, range: u32::MAX, held: 0, held_count: 1, out: Vec::new() }
    }

    /// Bytes so far, give or take four.
    pub fn len(&self) -> usize {
        self.out.len() + self.held_count
    }

    /// Everything that was written.
    pub fn finish(mut self) -> Vec<u8> {
        // Any number between low and low + range will do: the one that ends in most zeros, which readers see behind the end.
        let high = self.low + u64::from(self.range) - 1;
        for zeros in (0..32).rev() {
            let value = high & !((1 << zeros) - 1);
            if value >= self.low {
                self.low = value;
                break;
            }
        }
        for _ in 0..5 {
            self.shift();
        }
        for _ in 0..4 {
            if self.out.last() == Some(&0) {
                self.out.pop();
            }
        }
        // The first byte is always 0.
        if !self.out.is_empty() {
            self.out.remove(0);
        }
        self.out
    }

    fn shift(&mut self) {
        if self.low < 0xff00_0000 || self.low > 0xffff_ffff {
            let carry = (self.low >> 32) as u8;
            self.out.push(self.held.wrapping_add(carry));
            for _ in 1..self.held_count {
                self.out.push(0xff_u8.wrapping_add(carry));
            }
            self.held = (self.low >> 24) as u8;
            self.held_count = 0;
        }
        self.held_count += 1;
        self.low = (self.low & 0x00ff_ffff) << 8;
    }

    fn normalise(&mut self) {
        while self.range < TOP {
            self.range <<= 8;
            self.shift();
        }
    }
}

impl Default for Encoder {
    fn default() -> Self {
        Self::new()
    }
}

impl Coder for Encoder {
    const WRITES: bool = true;

    fn bit(&mut self, model: &mut Bit, bit: bool) -> bool {
        let bound = (self.range >> 12) * model.chance();
        if bit {
            self.low += u64::from(bound);
            self.range -= bound;
        } else {
            self.range = bound;
        }
        model.learn(bit);
        self.normalise();
        bit
    }

    fn raw(&mut self, bits: u32, value: u32) -> u32 {
        self.range >>= bits;
        self.low += u64::from(value) * u64::from(self.range);
        self.normalise();
        value
    }

    fn is_past_end(&self) -> bool {
        false
    }
}

/// Reads. Whatever the bytes are, it answers something, and never for long: see [`Coder::is_past_end`].
pub struct Decoder<'a> {
    bytes: &'a [u8],
    at: usize,
    range: u32,
    code: u32,
}

impl<'a> Decoder<'a> {
    /// At the beginning of `bytes`.
    pub fn new(bytes: &'a [u8]) -> Self {
        let mut decoder = Self { bytes, at: 0, range: u32::MAX, code: 0 };
        for _ in 0..4 {
            decoder.take();
        }
        decoder
    }

    fn take(&mut self) {
        let byte = self.bytes.get(self.at).copied().unwrap_or_default();
        self.code = (self.code << 8) | u32::from(byte);
        self.at += 1;
    }

    fn normalise(&mut self) {
        while self.range < TOP {
            self.range <<= 8;
            self.take();
        }
    }
}

impl Coder for Decoder<'_> {
    const WRITES: bool = false;

    fn bit(&mut self, model: &mut Bit, _: bool) -> bool {
        let bound = (self.range >> 12) * model.chance();
        let bit = self.code >= bound;
        if bit {
            self.code -= bound;
            self.range -= bound;
        } else {
            self.range = bound;
        }
        model.learn(bit);
        self.normalise();
        bit
    }

    fn raw(&mut self, bits: u32, _: u32) -> u32 {
        self.range >>= bits;
        let value = (self.code / self.range).min((1 << bits) - 1);
        self.code = self.code.wrapping_sub(value.wrapping_mul(self.range));
        self.normalise();
        value
    }

    fn is_past_end(&self) -> bool {
        self.at > self.bytes.len() + 8
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_was_written_is_read(events in prop::collection::vec((0u32..4, any::<u16>()), 0..2000)) {
            let mut encoder = Encoder::new();
            let mut models = [Bit::NEW; 3];
            for (kind, value) in &events {
                match models.get_mut(*kind as usize) {
                    Some(model) => { encoder.bit(model, value % 11 < *kind as u16 * 4); }
                    None => { encoder.raw(u32::from(value % 17), u32::from(*value) & ((1 << (value % 17)) - 1)); }
                }
            }
            let bytes = encoder.finish();
            let mut decoder = Decoder::new(&bytes);
            let mut models = [Bit::NEW; 3];
            for (kind, value) in &events {
                match models.get_mut(*kind as usize) {
                    Some(model) => prop_assert_eq!(decoder.bit(model, false), value % 11 < *kind as u16 * 4),
                    None => {
                        let expected = u32::from(*value) & ((1 << (value % 17)) - 1);
                        prop_assert_eq!(decoder.raw(u32::from(value % 17), 0), expected);
                    }
                }
            }
            prop_assert!(!decoder.is_past_end());
        }

        #[test]
        fn any_bytes_come_to_an_end(bytes in prop::collection::vec(any::<u8>(), 0..100)) {
            let mut decoder = Decoder::new(&bytes);
            let mut model = Bit::NEW;
            let mut steps = 0;
            while !decoder.is_past_end() {
                decoder.bit(&mut model, false);
                decoder.raw(3, 0);
                steps += 1;
                prop_assert!(steps < 1000);
            }
        }
    }

    #[test]
    fn what_is_nearly_always_so_costs_nearly_nothing() {
        let mut encoder = Encoder::new();
        let mut model = Bit::NEW;
        for at in 0..8000 {
            encoder.bit(&mut model, at % 100 == 0);
        }
        assert!(encoder.finish().len() < 100);
    }
}
