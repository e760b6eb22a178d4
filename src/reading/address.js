// What the page on the screen is called and where it stands, for those who hand it on.

/** The page's own address, without what a visit added to it. */
export const address = () => document.querySelector('link[rel=canonical]')?.href || location.href.split('#')[0];

/** Its heading. */
export const title = () => document.querySelector('h1')?.textContent || document.title;
