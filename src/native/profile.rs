//! The hosts that an edition can be made ready for.

/// A host with files of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Profile {
    /// Any host with Apache: `.htaccess`.
    Apache,
    /// A server of one's own: `nginx.conf`, to include.
    Nginx,
    /// Netlify: `_headers` and `_redirects`.
    Netlify,
    /// Cloudflare Pages: the same two, in its own dialect.
    Cloudflare,
    /// GitHub Pages: pages alone.
    Github,
}
