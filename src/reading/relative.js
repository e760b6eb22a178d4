// How long ago something was, in the words of the page's language, where the page asks for it: `data-relative`.

const UNITS = [['day', 86400], ['hour', 3600], ['minute', 60]];

/** Longer ago than this, the date itself says more. */
const LONGEST = 7 * 86400;

export const relative = () => {
  const words = Intl.RelativeTimeFormat && new Intl.RelativeTimeFormat(document.documentElement.lang);
  if (!words) return;
  for (const time of document.querySelectorAll('[data-relative] time[datetime], time[data-relative]')) {
    const ago = (Date.now() - Date.parse(time.dateTime)) / 1000;
    const [unit, seconds] = UNITS.find(([, seconds]) => ago >= seconds) || [];
    if (!unit || ago > LONGEST) continue;
    const said = words.format(-Math.floor(ago / seconds), unit);
    time.title ||= time.textContent;
    // Never longer than what stood there: nothing moves.
    if (said.length <= time.title.length) time.textContent = said;
  }
};
