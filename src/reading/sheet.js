// The stylesheet of what this script shows. It comes with the script, because most readers of a page never ask for it. Where a
// browser cannot take it the script is of no use: links to pictures are followed.
import css from './sheet.css';

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
