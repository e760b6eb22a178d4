// Plain text of what WordPress writes as HTML, in a worker, which has no parser: for words to look for, never for markup.

/** The names of the characters from 160 to 255, in their order. */
const LATIN = ('nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para '
  + 'middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc '
  + 'Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig '
  + 'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc '
  + 'otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml').split(' ');
const OTHERS = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', OElig: 'Œ', oelig: 'œ', hellip: '…', ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’',
  ldquo: '“', rdquo: '”', euro: '€', bull: '•', thinsp: '\u2009', ensp: '\u2002', emsp: '\u2003', zwnj: '\u200c', zwj: '\u200d',
};

const character = code => code > 0 && code < 0x110000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' ';

const decoded = text => text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (whole, decimal, hex, name) => {
  if (!name) return character(decimal ? +decimal : parseInt(hex, 16));
  const at = LATIN.indexOf(name);
  return at < 0 ? OTHERS[name] ?? whole : String.fromCharCode(160 + at);
});

/** Words as they are compared: small letters without accents. */
export const folded = words => words.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/œ/g, 'oe').replace(/æ/g, 'ae');

/** What is read of a text, in one line; elements that stand in a line part no words. */
export const text = html => decoded(String(html ?? '')
  .replace(/<!--[^]*?-->|<(script|style|template|noscript)\b[^]*?<\/\1\s*>/gi, ' ')
  .replace(/<\/?(?:a|abbr|b|bdi|em|i|mark|s|small|span|strong|sub|sup|u)\b[^>]*>/gi, '')
  .replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ').trim();
