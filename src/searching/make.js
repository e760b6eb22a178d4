// From what the engine says to nodes: a text is a string, an element is ["tag", { name: "value" }, …children].

const base = document.documentElement.dataset.base;

/** Below the base stand all links and files; other addresses are whole. */
const place = value => value.replace(/^\/(?!\/)/, base);

export const make = said => {
  if (typeof said === 'string') return document.createTextNode(said);
  const [tag, attributes, ...children] = said;
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, /^(?:href|src|action)$/.test(name) ? place(value) : value);
  }
  element.append(...children.map(make));
  return element;
};
