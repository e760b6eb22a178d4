// The one place where foreign markup meets a parser: the document is inert, nothing in it runs or loads. It comes with the app,
// in the same file, and only the app calls it.
(() => {
  const rules = { createHTML: html => html };
  const inert = window.trustedTypes?.createPolicy('regard-parse', rules) || rules;
  // The parser is taken from a frame that is gone at once: the page's own makes Chromium report every handler and style that it
  // meets as a violation of the policy, although it leaves them alone.
  let parser;
  const freshParser = () => {
    try {
      const frame = document.createElement('iframe');
      document.documentElement.append(frame);
      const made = new frame.contentWindow.DOMParser();
      frame.remove();
      made.parseFromString(inert.createHTML('<p>'), 'text/html').body.firstChild.nodeName;
      return made;
    } catch { return new DOMParser(); }
  };
  window.regardParse = html => (parser ||= freshParser()).parseFromString(inert.createHTML(html), 'text/html');
})();
