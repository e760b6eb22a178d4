// Sentences stand in the page beside what they are about, hidden: `<p hidden data-state="sent">`. Here one of them is shown.

/** Shows the nearest sentence of this name, and hides its fellows; tells whether there is one. */
export const say = (element, state) => {
  let sentence;
  for (let group = element; group && !sentence; group = group.parentElement) {
    sentence = group.querySelector(`[data-state=${state}]`);
  }
  if (!sentence) return false;
  hush(sentence.parentElement);
  if (!sentence.closest('[role=status]')) sentence.setAttribute('role', 'status');
  sentence.hidden = false;
  // What a screen reader hears of is a change in a place that is there already.
  requestAnimationFrame(() => sentence.append(...sentence.childNodes));
  return true;
};

/** Hides all sentences in an element. */
export const hush = element => {
  for (const sentence of element.querySelectorAll('[data-state]')) sentence.hidden = true;
};
