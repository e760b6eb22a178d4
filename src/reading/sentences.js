// The sentences of a text that is on the page, and where they stand there.

/** What is not read aloud: pictures, code, tables, notes, what is to be pressed. */
const SKIPPED =
  'figure,pre,table,nav,aside,audio,video,iframe,button,form,dialog,[hidden],[data-act],.embed,.footnotes,.note-reference,.visually-hidden';

const BLOCKS = 'p,li,h2,h3,h4,h5,h6,dt,dd,blockquote,summary,div,section';

/** Voices of some browsers fall silent in the middle of anything longer. */
const LONGEST = 240;

/** Where the sentences of a text begin and end. */
export const sentences = (text, language) => {
  const found = [];
  const parts = Intl.Segmenter
    ? [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].map(({ segment }) => segment)
    : text.match(/[^.!?\u2026]+[.!?\u2026]*[^\p{L}\p{N}]*|[^]/gu) || [];
  let start = 0, end = 0;
  for (const part of parts) {
    end += part.length;
    // An initial ends no sentence.
    if (end < text.length && /(^|[^\p{L}])\p{Lu}\.\s*$/u.test(part)) continue;
    while (end - start > LONGEST) {
      const piece = text.slice(start, start + LONGEST);
      const cut = Math.max(piece.search(/[,;:][^,;:]*$/), 0) || piece.lastIndexOf(' ');
      if (cut < 1) break;
      found.push([start, (start += cut + 1)]);
    }
    found.push([start, end]);
    start = end;
  }
  return found.filter(([start, end]) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
};

/** The sentences of an element, each with what is said of it and its place. */
export const pieces = (body, language) => {
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
    sentences(text, language).map(([start, end]) => ({
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
