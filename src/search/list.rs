//! Lists of articles: numbers that rise, and for each how much an article is about something.

use super::codec::Codec;
use super::range::Coder;

/// A place in a list: the number of an article, and its level, 0 to 7, in the lowest three bits.
pub type Posting = u32;

/// Quotients from here on are written as numbers.
const LONG: u32 = 23;
/// Chances of quotients and of levels: kinds of the codec.
const QUOTIENTS: usize = 18;
const LONG_QUOTIENTS: usize = 20;
const LEVELS: usize = 21;

/// A list of `count` numbers below `universe`, with levels or without. Writing, it is in `source`; either way it is added to
/// `out`. `None` when a damaged file holds no such list.
pub fn list<C: Coder>(
    codec: &mut Codec<C>,
    universe: u32,
    count: usize,
    source: &[Posting],
    levels: bool,
    out: &mut Vec<Posting>,
) -> Option<()> {
    let mean = (u64::from(universe) * 45 / 64 / (count as u64 + 1)).max(1);
    let bits = 63 - mean.leading_zeros();
    let class = class(count);
    let mut next = 0_u32;
    for at in 0..count {
        let posting = source.get(at).copied().unwrap_or_default();
        let id = next.checked_add(gap(codec, bits, class, (posting >> 3).wrapping_sub(next)))?;
        if id >= universe {
            return None;
        }
        let level = if levels { level(codec, class, posting & 7) } else { 0 };
        if !C::WRITES {
            out.push((id << 3) | level);
        }
        next = id + 1;
        if at % 64 == 63 && codec.coder.is_past_end() {
            return None;
        }
    }
    Some(())
}

/// How far the next article is, as a quotient and as many bits as suit the length of the list.
fn gap<C: Coder>(codec: &mut Codec<C>, bits: u32, class: usize, gap: u32) -> u32 {
    let whole = gap.checked_shr(bits).unwrap_or_default();
    let mut quotient = 0;
    while quotient < LONG {
        let context = class * 24 + quotient as usize;
        if !codec.flag(QUOTIENTS + context / 64, context % 64, quotient < whole) {
            break;
        }
        quotient += 1;
    }
    if quotient == LONG {
        quotient = quotient.saturating_add(codec.number(LONG_QUOTIENTS, whole.wrapping_sub(LONG)));
    }
    let rest = codec.raw(bits, gap & ((1_u32 << bits) - 1));
    u32::try_from((u64::from(quotient) << bits) + u64::from(rest)).unwrap_or(u32::MAX)
}

fn level<C: Coder>(codec: &mut Codec<C>, class: usize, level: u32) -> u32 {
    let mut node = 1;
    for at in (0..3).rev() {
        node = node * 2 + usize::from(codec.flag(LEVELS, class * 8 + node, (level >> at) & 1 == 1));
    }
    node as u32 - 8
}

/// Lists of about one length have much in common.
fn class(count: usize) -> usize {
    match count {
        0 | 1 => 0,
        2..8 => 1,
        8..64 => 2,
        64..512 => 3,
        _ => 4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    proptest! {
        #[test]
        fn lists_come_back(
            entries in prop::collection::vec(prop::collection::btree_map(0u32..100_000, 0u32..8, 0..300), 0..12),
            levels: bool,
        ) {
            let packed = |map: &BTreeMap<u32, u32>| -> Vec<Posting> {
                map.iter().map(|(id, level)| (id << 3) | if levels { *level } else { 0 }).collect()
            };
            let mut writer = Codec::writer();
            for map in &entries {
                list(&mut writer, 100_000, map.len(), &packed(map), levels, &mut Vec::new()).unwrap();
            }
            let bytes = writer.coder.finish();
            let mut reader = Codec::reader(&bytes);
            for map in &entries {
                let mut out = Vec::new();
                prop_assert!(list(&mut reader, 100_000, map.len(), &[], levels, &mut out).is_some());
                prop_assert_eq!(out, packed(map));
            }
        }
    }

    #[test]
    fn a_list_costs_little_more_than_what_it_tells() {
        // Every 50th of 5 000 by chance: 0.141 bits for each of 5 000, 88 bytes.
        let mut state = 1_u32;
        let ids: Vec<Posting> = (0..5000)
            .filter(|_| {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                (state >> 16).is_multiple_of(50)
            })
            .map(|id| id << 3)
            .collect();
        let mut writer = Codec::writer();
        list(&mut writer, 5000, ids.len(), &ids, false, &mut Vec::new()).unwrap();
        let length = writer.coder.finish().len();
        assert!(length < 100, "{length} for {}", ids.len());
    }
}
