// The sentences of a text that is on the page, and where they stand there.

/** What is not read aloud: pictures, code, tables, notes, what is to be pressed. */
const SKIPPED =
  'figure,pre,table,nav,aside,audio,video,iframe,button,form,dialog,[hidden],[data-act],.embed,.footnotes,.note-reference,.visually-hidden';

const BLOCKS = 'p,li,h2,h3,h4,h5,h6,dt,dd,blockquote,summary,div,section';

/** Voices of some browsers fall silent in the middle of anything longer. */
const LONGEST = 240;

/** What ends a sentence: the next one begins with anything but a small letter. */
const END = /[.!?\u2026\u061f]+\s*[»”’)\]]*\s+(?![\p{Ll}\s»”’)\]])/gu;

/** A letter alone is an initial or an abbreviation, not the end. */
const INITIAL = /(^|[^\p{L}])\p{L}\.\s+$/u;

/** Where the sentences of a text begin and end. */
export const sentences = text => {
  const found = [];
  let start = 0;
  const cut = end => {
    while (end - start > LONGEST) {
      const piece = text.slice(start, start + LONGEST);
      const pause = piece.search(/[,;:][^,;:]*$/), at = pause > 0 ? pause : piece.lastIndexOf(' ');
      if (at < 1) break;
      found.push([start, (start += at + 1)]);
    }
    found.push([start, (start = end)]);
  };
  for (const { 0: end, index } of text.matchAll(END)) {
    if (!INITIAL.test(text.slice(start, index + end.length))) cut(index + end.length);
  }
  cut(text.length);
  return found.filter(([start, end]) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
};

/** The sentences of an element, each with what is said of it and its place. */
export const pieces = body => {
  const blocks = [];
  let last;
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, node =>
    node.matches?.(SKIPPED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  while (walker.nextNode()) {
    const node = walker.currentNode, block = blocks[blocks.length - 1];
    if (node.nodeType !== Node.TEXT_NODE) {
      if (node.localName === 'br' && block) block.text += ' ';
      continue;
    }
    const around = node.parentElement.closest(BLOCKS);
    if (around !== last || !block) blocks.push({ text: '', nodes: [] });
    last = around;
    const { nodes, text } = blocks[blocks.length - 1];
    nodes.push([text.length, node]);
    blocks[blocks.length - 1].text += node.data;
  }
  return blocks.flatMap(({ text, nodes }) =>
    sentences(text).map(([start, end]) => ({
      // Hints for the eye mean nothing to a voice.
      text: text.slice(start, end).replace(/\u00ad/g, '').replace(/\s+/g, ' ').trim(),
      range: () => {
        const range = new Range();
        range.setStart(...point(nodes, start));
        range.setEnd(...point(nodes, end - 1, 1));
        return range;
      },
    })));
};

/** The node in which a place of the text stands, and where in it. */
const point = (nodes, offset, beyond = 0) => {
  const [start, node] = nodes.filter(([start]) => start <= offset).pop();
  return [node, Math.min(offset - start + beyond, node.length)];
};
