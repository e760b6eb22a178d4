// Tabs: one panel of several is shown. The arrow keys move along the tabs, in the direction of reading.

const DIRECTION = { ArrowLeft: -1, ArrowRight: 1 };

export const tab = (chosen, { key }) => {
  const list = chosen.closest('[role=tablist]') || chosen.parentElement;
  const tabs = [...list.querySelectorAll('[role=tab]')];
  const forward = getComputedStyle(list).direction === 'rtl' ? -1 : 1;
  const at = tabs.indexOf(chosen) + (DIRECTION[key] || 0) * forward;
  const next = { Home: 0, End: tabs.length - 1 }[key] ?? (at + tabs.length) % tabs.length;
  tabs.forEach((tab, index) => {
    const open = index === next;
    tab.setAttribute('aria-selected', open);
    tab.tabIndex = open ? 0 : -1;
    const panel = document.getElementById(tab.getAttribute('aria-controls'));
    if (panel) panel.hidden = !open;
  });
  tabs[next]?.focus();
};
