// Tabs: one panel of several is shown. The arrow keys move along the tabs, in the direction of reading.

const DIRECTION = { ArrowLeft: -1, ArrowRight: 1 };

const choose = (tabs, chosen) => {
  for (const tab of tabs) {
    const open = tab === chosen;
    tab.setAttribute('aria-selected', open);
    tab.tabIndex = open ? 0 : -1;
    const panel = document.getElementById(tab.getAttribute('aria-controls'));
    if (panel) panel.hidden = !open;
  }
  chosen.focus();
};

const beside = tab => [...(tab.closest('[role=tablist]') || tab.parentElement).querySelectorAll('[role=tab]')];

export const tab = chosen => choose(beside(chosen), chosen);

addEventListener('keydown', event => {
  const from = event.target.closest?.('[role=tab][data-act]');
  if (!from || event.altKey || event.ctrlKey || event.metaKey) return;
  const tabs = beside(from), last = tabs.length - 1;
  const forward = getComputedStyle(from).direction === 'rtl' ? -1 : 1;
  const at = tabs.indexOf(from) + DIRECTION[event.key] * forward;
  const next = { Home: 0, End: last }[event.key] ?? (at < 0 ? last : at > last ? 0 : at);
  if (!(next >= 0)) return;
  event.preventDefault();
  choose(tabs, tabs[next]);
}, true);
