// The hostile posts of the test WordPress, what must not be left of them, and what a reader could do to them.
import type { Page } from '@playwright/test';

/** All that a text may be made of. */
const KNOWN = new Set(
  `a abbr audio blockquote br button caption cite code dd del details div dl dt em figcaption figure footer h2 h3 h4 h5 h6 hr img
   ins kbd li mark nav ol p pre q section small span strong sub summary sup table tbody td tfoot th thead time tr ul video`.split(/\s+/),
);

export const POSTS: Record<string, RegExp> = {
  'hostile-scripts': /^Hostile : scripts$/,
  'hostile-gestionnaires': /^Hostile : gestionnaires/,
  'hostile-adresses': /^Hostile : adresses$/,
  'hostile-svg-math': /^Hostile : SVG et MathML$/,
  'hostile-cadres': /^Hostile : cadres et objets$/,
  'hostile-formulaires': /^Hostile : formulaires$/,
  'hostile-styles': /^Hostile : styles/,
  'hostile-imbrication': /^Hostile : balises mal fermées$/,
  'hostile-mxss': /^Hostile : ce qui change en se relisant/,
  'hostile-titre': /^Titre honnête .*fin du titre$/,
  'hostile-titre-script': /Titre qui ferme/,
  'hostile-auteur': /^Hostile : auteur/,
  'hostile-commentaires': /^Hostile : commentaires$/,
};

/** These swallow what follows them. */
export const SWALLOWED = ['hostile-scripts', 'hostile-mxss', 'hostile-imbrication'];

/** What is wrong with the texts on the page. */
export function wrongs(page: Page): Promise<string[]> {
  return page.evaluate(known => {
    const found: string[] = [];
    const addresses = ['href', 'src', 'srcset', 'poster', 'action', 'formaction', 'cite', 'background', 'xlink:href'];
    for (const element of document.querySelectorAll('[data-body] *')) {
      const tag = element.localName;
      if (!known.includes(tag)) found.push(`<${tag}>`);
      for (const { name, value } of element.attributes) {
        const active = /^[\s\p{C}]*(javascript|vbscript|livescript|data|blob|file|view-source|feed|intent)/iu;
        if (name.startsWith('on') || ['style', 'srcdoc', 'ping', 'autofocus', 'contenteditable', 'accesskey'].includes(name)) found.push(`${tag}[${name}]`);
        if (addresses.includes(name) && active.test(value)) found.push(`${tag}[${name}="${value}"]`);
        if (name === 'target') found.push(`${tag}[target]`);
      }
      const { position } = getComputedStyle(element);
      if (position === 'fixed' || position === 'sticky') found.push(`${tag}: ${position}`);
    }
    for (const frame of document.querySelectorAll('iframe, object, embed, base, meta[http-equiv=refresh], #app script, #app style, #app link')) {
      found.push(frame.outerHTML.slice(0, 80));
    }
    return found;
  }, [...KNOWN]);
}

export const pwned = (page: Page) => page.evaluate(() => (window as unknown as { __pwned?: unknown }).__pwned);

/** Does to everything in the texts what a reader could. */
export async function touchEverything(page: Page) {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('main *')) {
      for (const kind of ['pointerenter', 'mouseover', 'mouseenter', 'pointerdown', 'contextmenu', 'selectstart', 'copy', 'wheel', 'animationstart', 'toggle', 'scroll']) {
        element.dispatchEvent(new Event(kind, { bubbles: true, cancelable: true }));
      }
      if (!element.closest('a[href], form, button')) element.click();
      element.focus?.({ preventScroll: true });
    }
  });
}
