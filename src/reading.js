// What readers do with a page beyond links, menus and settings. The boot script fetches this file when it is first asked for,
// and hands on what was done; every sentence that is shown stands in the page, hidden.
import './reading/sheet.js';
import { answer } from './reading/answer.js';
import { comment } from './reading/comment.js';
import { copy } from './reading/copy.js';
import { discuss } from './reading/refresh.js';
import { display } from './reading/display.js';
import { embed } from './reading/embed.js';
import { listen } from './reading/listen.js';
import { photo } from './reading/photo.js';
import { share } from './reading/share.js';
import { show } from './reading/show.js';
import { erase, stored } from './reading/stored.js';
import { subscribe } from './reading/subscribe.js';
import { tab } from './reading/tab.js';
import { relative } from './reading/relative.js';

export { walk } from './reading/menu.js';

const acts = { answer, comment, copy, discuss, display, embed, erase, listen, photo, share, show, stored, subscribe, tab };

/** Does what the element says that it does: `data-act`. */
export const act = element => acts[element.dataset.act]?.(element);

relative();
for (const kind of ['regard:start', 'regard:arrive']) addEventListener(kind, relative, true);
