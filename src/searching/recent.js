// What was searched for last, kept on the device for readers who switched that on.

const KEY = 'regard-searches', MOST = 6;

const on = () => document.documentElement.dataset.recent === 'on';

/** The last searches, newest first. */
export const recent = () => {
  try {
    return on() ? localStorage.getItem(KEY)?.split('\n').filter(Boolean) || [] : [];
  } catch {
    return [];
  }
};

export const remember = words => {
  if (!words || !on()) return;
  try {
    const line = words.replace(/\s+/g, ' ').slice(0, 200);
    localStorage.setItem(KEY, [line, ...recent().filter(other => other !== line)].slice(0, MOST).join('\n'));
  } catch { /* Storage is blocked or full: nothing is kept. */ }
};

export const forget = () => {
  try {
    localStorage.removeItem(KEY);
  } catch { /* Nothing is kept. */ }
};
