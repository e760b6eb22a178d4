// What a page does before the app and without it: settings before the first paint, the policy of the window, menus, and when
// to fetch the app and the reading script. Inlined in every page; its hash is in the policy.
(() => {
  const root = document.documentElement, page = root.dataset;
  // On the way down to the element, so that it works even when nothing else may hear of clicks any more (see `failed`), and
  // events that do not bubble are heard too.
  const on = (kind, act) => addEventListener(kind, act, true);
  const all = selector => [...document.querySelectorAll(selector)];
  const kept = (area, key, value) => {
    // Storage may be blocked: reading the property already throws then.
    try {
      if (value === undefined) return window[area].getItem('regard-' + key);
      window[area].setItem('regard-' + key, value);
    } catch { return null; }
  };
  root.classList.add('script');

  // What readers do with a page beyond links and menus is the reading script's, fetched when it is first asked for. Where it
  // cannot be had, the browser does what it would have done without.
  const read = (act, fail = () => {}) => import(page.reading).then(act, fail);
  for (const kind of ['click', 'submit']) on(kind, event => {
    const element = event.target.closest?.((kind === 'click' ? ':not(form)' : 'form') + '[data-act]');
    if (element && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      read(({ act }) => act(element, event), () => {
        delete element.dataset.act;
        kind === 'click' ? element.click() : element.requestSubmit();
      });
    }
  });
  // The search of an edition: a script, a worker, an engine, an index, asked for at once when a reader comes to a field.
  let sought;
  const seek = () => {
    if (sought || !page.search) return;
    const [script, ...files] = page.search.split(' '), begun = files.map(file => fetch(file).catch(() => {}));
    sought = import(script).then(({ open }) => open(begun)).catch(() => sought = 0);
  };
  // Who comes to one of these may go on with keys, or have written before: the script hears of it by itself.
  on('focusin', ({ target }) => {
    if (target.name === 'q') seek();
    if (target.closest?.('[role=tab], form[data-act]')) read();
  });
  // Some devices can share, some have a voice for this language.
  if (navigator.share) root.classList.add('shares');
  const speech = window.speechSynthesis;
  if (speech) addEventListener('load', speech.onvoiceschanged = () => {
    if (speech.getVoices().some(({ lang }) => lang.startsWith(root.lang.slice(0, 2)))) root.classList.add('speaks');
  });

  // Reading settings. The first value is that of a reader who never chose.
  const settings = { theme: 'auto', size: '100', saver: 'auto', keys: 'on', recent: 'off' };
  const line = navigator.connection || {};
  const chosen = {};
  const setting = name => chosen[name] || kept('localStorage', name) || settings[name];
  const apply = () => {
    for (const name in settings) page[name] = setting(name);
    if (page.theme === 'auto') delete page.theme;
    if (page.saver === 'auto' && line.saveData) page.saver = 'on';
    for (const field of all('[data-setting]')) field.checked = setting(field.dataset.setting) === field.value;
    if (root.querySelector('#resultats')) seek();
    for (const year of all('[data-year]')) year.firstChild.data = new Date().getFullYear();
  };
  apply();
  on('DOMContentLoaded', apply);
  on('change', ({ target }) => {
    const name = target.dataset.setting;
    // Where storage is blocked a choice holds as long as the page.
    if (name) { kept('localStorage', name, chosen[name] = target.value); apply(); }
  });

  // Workers from here, and no markup at all: the app makes every element by its name. What it reads of others has a policy of its
  // own (src/parse.js).
  window.trustedTypes?.createPolicy('default', {
    createScriptURL: url => new URL(url, location).origin === location.origin ? url : null,
  });

  // Menus: a button opens what it controls and closes its siblings; the drawer is the menu itself, with an entry of the history
  // of its own, so that Back closes it, and nothing else on the page can be reached.
  const wide = matchMedia('(min-width: 60rem)');
  const controlled = button => document.getElementById(button.getAttribute('aria-controls'));
  // Whether the drawer has its entry, and what is done once that is gone.
  let drawer, after;
  const set = (button, open) => {
    const panel = controlled(button);
    if (!panel) return;
    // The focus must not vanish with the panel.
    if (!open && panel.parentNode.contains(document.activeElement)) button.focus();
    button.setAttribute('aria-expanded', open);
    if (panel.id !== 'menu') { panel.hidden = !open; return; }
    root.classList.toggle('drawer', open);
    for (const part of all('#app > :not(.header)')) part.inert = open;
    panel.parentNode.setAttribute('role', open ? 'dialog' : 'group');
    // The app numbers the entries; this one has the number of the page below.
    if (!open) { if (drawer) history.back(); }
    else if (!drawer) { history.pushState(history.state, ''); drawer = true; }
  };
  const opened = () => all('button[aria-expanded=true]');
  const close = except => {
    for (const button of opened()) if (button !== except && !(except && controlled(button)?.contains(except))) set(button, false);
  };
  on('popstate', event => {
    if (!drawer) return;
    event.stopImmediatePropagation();
    drawer = false;
    close();
    after?.();
    after = null;
  });
  // What is asked for in the drawer takes the place of its entry.
  const leave = (event, again) => {
    if (drawer && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      event.stopImmediatePropagation();
      after = again;
    }
    close();
  };
  wide.onchange = () => close();
  on('focusin', event => { if (wide.matches) close(event.target); });
  on('submit', event => leave(event, () => event.target.requestSubmit()));
  on('click', event => {
    const at = selector => event.target.closest?.(selector);
    const button = at('button[aria-expanded]'), link = at('a[href]');
    if (button) {
      const open = !opened().includes(button);
      close(button);
      set(button, open);
    } else if (link) leave(event, () => link.click());
    else if (!at('.header')) close();
  });
  // Hovering and arrows are the reading script's (src/reading/menu.js), and so are newer comments (src/reading/refresh.js).
  on('pointerover', ({ target, pointerType }) => {
    if (target.closest?.(pointerType === 'mouse' ? '#menu, [data-refresh]' : '[data-refresh]')) read();
  });
  on('keydown', event => {
    const { key, target } = event;
    if (page.keys === 'on' && (event.ctrlKey || event.metaKey ? key === 'k' : key === '/' && !target.form)) {
      event.preventDefault();
      root.querySelector('[name=q]').focus();
    }
    // A list below a search field closes by itself.
    if (key === 'Escape' && !target.suggests) {
      const open = opened();
      const inner = open.filter(button => button === target || controlled(button)?.contains(target)).pop() || open.pop();
      if (inner) { set(inner, false); event.preventDefault(); }
    }
    if (/Arr|Home|End/.test(key) && target.closest('#menu, .header__toggle')) {
      event.preventDefault();
      read(({ walk }) => walk(key));
    }
  });
  // The header leaves the screen to who reads on, and comes back when scrolling up.
  let height = 0;
  addEventListener('scroll', () => {
    if (Math.abs(scrollY - height) < 9) return;
    root.classList.toggle('down', scrollY > height && scrollY > 200);
    height = scrollY;
  }, { passive: true });
  on('regard:arrive', () => { close(); apply(); });

  // The app.
  let started, ready, asked;
  const failed = error => {
    // The next page of this tab is put in place anew: this one may have been altered by a translator.
    kept('sessionStorage', 'mount', 1);
    for (const note of all('.app-failed')) note.hidden = false;
    ready = true;
    // What is left of the app must not catch clicks any more: links lead on by themselves.
    for (const kind of ['click', 'submit']) on(kind, event => event.stopPropagation());
    // Entries of one page have one number.
    const { state } = history;
    on('popstate', event => event.state === state || location.reload());
    console.warn('regard:', error);
  };
  const start = () => {
    if (started || !page.app) return;
    started = true;
    if (kept('sessionStorage', 'mount')) page.mount = '';
    // All at once. The app asks for the site's file again, which is kept by then; here it only has to arrive.
    if (page.site) fetch(page.site).then(answer => answer.text(), () => {});
    Promise.all([import(page.app), fetch(page.wasm)])
      .then(([app, wasm]) => app.default({ module_or_path: wasm }))
      .catch(failed);
  };
  for (const kind of ['error', 'unhandledrejection']) on(kind, ({ error, reason = error }) => {
    if (reason?.name === 'RuntimeError') failed(reason);
  });

  const visits = +kept('sessionStorage', 'pages') + 1;
  kept('sessionStorage', 'pages', visits);
  const able = window.WebAssembly && !(navigator.deviceMemory < .5);
  const slow = page.saver === 'on' || line.saveData || /2g|3g/.test(line.effectiveType || '');
  const phone = matchMedia('(max-width: 48rem)').matches;
  // Only the app can answer these: a page that was not rendered, words searched for in the old way, an article by its number.
  const needed = !('rendered' in page) || /[?&](s|p|page_id)=./.test(location.search);
  const wake = able ? start : () => failed('wasm');
  if (needed) on('DOMContentLoaded', wake);
  else if (able && !slow && !(phone && visits < 2)) {
    // The place of what the app will add is kept free from the first paint on.
    root.classList.add('app');
    addEventListener('load', () => (window.requestIdleCallback || setTimeout)(start, { timeout: 4000 }));
  }
  // What only the app can do, asked for before it is there: it is fetched, and asked again.
  for (const kind of ['click', 'submit']) on(kind, event => {
    const what = kind === 'click' ? '[data-retry]' : '[data-unlock]';
    if (ready || !event.target.closest?.(what)) return;
    event.preventDefault();
    // Found anew, because the app may have put another in its place.
    asked = () => all(what)[0]?.dispatchEvent(new Event(kind, event));
    wake();
  });
  on('regard:start', () => { apply(); ready = true; asked?.(); });
  on('regard:stop', () => asked && failed('data'));
})();
