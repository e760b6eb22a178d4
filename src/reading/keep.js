// What is kept on the device: everything under names that begin alike, so that it can be shown and erased.

const PREFIX = 'regard-';

/** What is kept under a name; with a value, keeps that; with `null`, forgets it. Storage may be blocked. */
export const kept = (name, value) => {
  try {
    if (value === undefined) return localStorage.getItem(PREFIX + name);
    if (value === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, value);
  } catch {}
};

/** The names under which something is kept, without their common beginning. */
export const names = area => {
  try {
    return Object.keys(window[area]).filter(name => name.startsWith(PREFIX)).map(name => name.slice(PREFIX.length));
  } catch {
    return [];
  }
};

/** Forgets everything. */
export const forget = () => {
  for (const area of ['localStorage', 'sessionStorage']) {
    for (const name of names(area)) window[area].removeItem(PREFIX + name);
  }
};
