// What a page does before the app and without it: settings before the first paint, the policies of the window, menus,
// embeds on request, and when to fetch the app. Inlined in every page; its hash is in the policy.
(() => {
  const root = document.documentElement, page = root.dataset;
  const kept = (area, key, value) => {
    // Storage may be blocked: reading the property already throws then.
    try {
      if (value === undefined) return window[area].getItem('regard-' + key);
      window[area].setItem('regard-' + key, value);
    } catch { return null; }
  };
  root.classList.add('script');

  // Reading settings. The first value is that of a reader who never chose.
  const settings = { theme: 'auto', size: '100', saver: 'auto' };
  const line = navigator.connection || {};
  const chosen = {};
  const setting = name => chosen[name] || kept('localStorage', name) || settings[name];
  const apply = () => {
    for (const name in settings) page[name] = setting(name);
    if (page.theme === 'auto') delete page.theme;
    if (page.saver === 'auto' && line.saveData) page.saver = 'on';
    document.querySelectorAll('[data-setting]').forEach(field => {
      field.checked = setting(field.dataset.setting) === field.value;
    });
  };
  apply();
  document.addEventListener('DOMContentLoaded', apply);
  document.addEventListener('change', ({ target }) => {
    const name = target.dataset.setting;
    // Where storage is blocked a choice holds as long as the page.
    if (name) { kept('localStorage', name, chosen[name] = target.value); apply(); }
  });

  // Only plain markup of known elements, as the views' own static templates are, and workers from here.
  const plain = /^(?:[^<]|<\/?(?:a|article|aside|b|br|button|dd|div|dl|dt|em|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|img|input|label|legend|li|main|nav|noscript|ol|p|section|small|span|strong|time|ul)(?:\s+(?!on|style)[a-z-]+(?:="[^"<>:]*")?)*\s*\/?>|<!-*>)*$/;
  const types = window.trustedTypes;
  let parse = html => html;
  if (types) {
    types.createPolicy('default', {
      createHTML: html => plain.test(html) ? html : null,
      createScriptURL: url => new URL(url, location).origin === location.origin ? url : null,
    });
    const inert = types.createPolicy('regard-parse', { createHTML: html => html });
    parse = html => inert.createHTML(html);
  }
  // The one place where foreign markup meets a parser: the document is inert, nothing in it runs or loads. The parser is taken
  // from a frame that is gone at once: the page's own makes Chromium report every handler and style that it meets as a
  // violation of the policy, although it leaves them alone.
  let parser;
  const freshParser = () => {
    try {
      const frame = document.createElement('iframe');
      root.append(frame);
      const made = new frame.contentWindow.DOMParser();
      frame.remove();
      made.parseFromString(parse('<p>'), 'text/html').body.firstChild.nodeName;
      return made;
    } catch { return new DOMParser(); }
  };
  window.regardParse = html => (parser ||= freshParser()).parseFromString(parse(html), 'text/html');

  // Menus: a button opens what it controls and closes its siblings; the drawer is the menu itself.
  const controlled = button => document.getElementById(button.getAttribute('aria-controls'));
  const isOpen = button => button.getAttribute('aria-expanded') === 'true';
  const set = (button, open) => {
    button.setAttribute('aria-expanded', open);
    const panel = controlled(button);
    if (!panel) return;
    panel.toggleAttribute('data-open', open);
    if (panel.id !== 'menu') panel.hidden = !open;
  };
  const close = (except, within = document) => within.querySelectorAll('button[aria-expanded=true]').forEach(button => {
    if (button !== except && !(except && controlled(button)?.contains(except))) set(button, false);
  });
  // On the way down, so that it works even when nothing else may hear of clicks any more (see `failed`).
  let hovered;
  addEventListener('click', event => {
    const button = event.target.closest?.('button[aria-controls]');
    if (button) {
      // Who meant to open by a click what hovering had just opened must not close it.
      const open = button === hovered || !isOpen(button);
      hovered = null;
      close(button);
      set(button, open);
      return;
    }
    if (event.target.closest?.('a[href]') || !event.target.closest?.('.header')) close();
    const embed = event.target.closest?.('button[data-embed-frame]');
    if (embed?.dataset.embedFrame.startsWith('https://')) {
      const frame = document.createElement('iframe');
      frame.src = embed.dataset.embedFrame;
      frame.title = embed.dataset.embedTitle || '';
      frame.allow = 'fullscreen; encrypted-media; picture-in-picture';
      frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-popups allow-presentation');
      frame.referrerPolicy = 'strict-origin-when-cross-origin';
      embed.replaceWith(frame);
      frame.focus();
    }
  }, true);
  document.addEventListener('keydown', event => {
    const { key, target } = event;
    if (key === 'Escape') {
      const open = [...document.querySelectorAll('button[aria-expanded=true]')];
      const inner = open.filter(button => button === target || controlled(button)?.contains(target)).pop() || open.pop();
      if (inner) { set(inner, false); inner.focus(); event.preventDefault(); }
      return;
    }
    const move = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (!move || !target.closest?.('#menu, .header__toggle')) return;
    event.preventDefault();
    if (target.matches('button[aria-controls]') && move > 0) {
      close(target);
      set(target, true);
      controlled(target)?.querySelector('a, button')?.focus();
      return;
    }
    const entries = [...document.querySelectorAll('#menu a, #menu button')].filter(entry => entry.offsetParent);
    entries[entries.indexOf(target) + move]?.focus();
  });
  // Hovering opens only after a moment of rest, and only with a mouse on a wide screen.
  let rest;
  document.addEventListener('pointerover', event => {
    if (event.pointerType !== 'mouse' || !matchMedia('(min-width: 60rem)').matches) return;
    clearTimeout(rest);
    const entry = event.target.closest?.('.menu__list > .menu__entry');
    const button = entry?.querySelector(':scope > button');
    const open = document.querySelector('.menu__list > .menu__entry > button[aria-expanded=true]');
    if (button && button !== open) rest = setTimeout(() => { close(button); set(button, true); hovered = button; }, 200);
    else if (!entry && open && !open.closest('li').contains(document.activeElement)) rest = setTimeout(close, 400);
  });
  document.addEventListener('regard:start', apply);
  document.addEventListener('regard:arrive', () => { close(); apply(); });

  // The app.
  let started;
  const failed = error => {
    // The next page of this tab is put in place anew: this one may have been altered by a translator.
    kept('sessionStorage', 'mount', '1');
    document.querySelectorAll('.app-failed').forEach(note => { note.hidden = false; });
    // What is left of the app must not catch clicks any more: links lead on by themselves.
    for (const kind of ['click', 'submit', 'popstate']) addEventListener(kind, event => {
      if (kind === 'popstate') location.reload(); else event.stopPropagation();
    }, true);
    console.warn('regard:', error);
  };
  const start = () => {
    if (started || !page.app) return;
    started = true;
    if (kept('sessionStorage', 'mount')) page.mount = '';
    import(page.app).then(app => app.default({ module_or_path: page.wasm })).catch(failed);
  };
  addEventListener('error', ({ error }) => { if (error instanceof WebAssembly.RuntimeError) failed(error); });
  addEventListener('unhandledrejection', ({ reason }) => { if (reason instanceof WebAssembly.RuntimeError) failed(reason); });

  const visits = Number(kept('sessionStorage', 'pages') || 0) + 1;
  kept('sessionStorage', 'pages', visits);
  const able = typeof WebAssembly === 'object' && (navigator.deviceMemory || 1) >= 0.5;
  const slow = page.saver === 'on' || line.saveData || /2g|3g/.test(line.effectiveType || '');
  const phone = matchMedia('(max-width: 48rem)').matches;
  // Only the app can answer these: a page that was not rendered, words searched for, an article by its number.
  const needed = !('rendered' in page) || /[?&](q|s|p|page_id)=./.test(location.search);
  if (!able) {
    if (needed) addEventListener('DOMContentLoaded', () => failed('no WebAssembly'));
  } else if (needed) {
    addEventListener('DOMContentLoaded', start);
  } else if (!slow && (!phone || visits > 1)) {
    addEventListener('load', () => (window.requestIdleCallback || setTimeout)(start, { timeout: 4000 }));
  }
})();
