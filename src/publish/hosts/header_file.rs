//! `_headers`, which Netlify and Cloudflare Pages read: the same lines, of which each makes something else.

use super::Published;
use crate::policy::Rule;
use std::fmt::Write;

/// What happens where two rules name the same header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Collision {
    /// The later one holds: Netlify.
    LastHolds,
    /// Both are joined, unless the later rule takes the header off first: Cloudflare Pages.
    Joined,
}

/// Cloudflare Pages passes over longer lines. Only a policy can be as long, which the pages say themselves as well.
const LONGEST_LINE: usize = 2000;

/// Cloudflare Pages opens every file to other origins by itself.
const OPEN: &str = "access-control-allow-origin";

/// The text of `_headers`.
pub fn text(published: &Published<'_>, collision: Collision) -> String {
    let rules = published.rules();
    let mut out = String::new();
    for (index, rule) in rules.iter().enumerate() {
        let _ = writeln!(out, "{}{}*", published.base.path, rule.below.trim_start_matches('/'));
        if collision == Collision::Joined {
            let before = rules.get(..index).unwrap_or_default();
            taken_off(rule, before).iter().for_each(|name| {
                let _ = writeln!(out, "  ! {name}");
            });
        }
        for (name, value) in &rule.headers {
            let line = format!("  {name}: {value}");
            if collision == Collision::LastHolds || line.len() <= LONGEST_LINE {
                out.push_str(&line);
                out.push('\n');
            }
        }
    }
    out
}

/// The headers that a rule takes off before it sets its own: what `before` set for the same addresses.
fn taken_off(rule: &Rule, before: &[Rule]) -> Vec<&'static str> {
    if before.is_empty() {
        return vec![OPEN];
    }
    let earlier = before.iter().filter(|other| rule.below.starts_with(other.below));
    let set: Vec<&str> = earlier.flat_map(|other| other.headers.iter().map(|(name, _)| *name)).collect();
    rule.headers.iter().map(|(name, _)| *name).filter(|name| set.contains(name)).collect()
}
