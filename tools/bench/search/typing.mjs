// node typing.mjs ADDRESS WORDS WORDS: what holds up the main thread of a served edition while a reader types into its search
// field, for the first time and again, and while the page of results is filled: the longest tasks of each in milliseconds, on a
// phone's screen with a fourth of the processor's speed. Keys come from the browser's own protocol: the test runner's ways to find
// an element are scripts that take longer than what is measured.
import { chromium } from '@playwright/test';

const [home, first, second] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
const context = await browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, locale: 'fr-FR' });
const page = await context.newPage();
const session = await context.newCDPSession(page);
const rest = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

const key = async (text, code) => {
  const pressed = { key: text, text: text === 'Enter' ? '\r' : text, windowsVirtualKeyCode: code };
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...pressed });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...pressed });
};
const type = async words => {
  for (const letter of words) {
    await key(letter);
    await rest(150);
  }
  await rest(1500);
};

/** The longest tasks of the page's main thread while `act` runs. */
async function tasks(what, act) {
  const events = [], take = ({ value }) => events.push(...value);
  session.on('Tracing.dataCollected', take);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await rest(500);
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel', ...process.env.FULL ? ['devtools.timeline', 'v8', 'v8.execute'] : []] } });
  await act();
  const complete = new Promise(resolve => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  session.off('Tracing.dataCollected', take);
  // The page has the thread with the most tasks; the others are spare.
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const tasks = mains.map(main => events.filter(({ name, pid, tid }) => /RunTask$/.test(name) && pid === main.pid && tid === main.tid));
  const [own] = tasks.sort((one, other) => other.length - one.length);
  own.sort((one, other) => other.dur - one.dur);
  if (process.env.FULL) for (const task of own.slice(0, 4)) {
    console.log('task', task.dur / 1000);
    for (const event of events.filter(e => e.ts >= task.ts && e.ts < task.ts + task.dur && e.tid === task.tid && e.pid === task.pid && e.dur > 400 && e !== task)) console.log('   ', event.name, (event.dur / 1000).toFixed(1), ((event.ts-task.ts)/1000).toFixed(1), JSON.stringify(event.args).slice(0, 150));
  }
  console.log(`${what}: ${own.slice(0, 6).map(({ dur }) => (dur / 1000).toFixed(1)).join(' ')}`);
}

const field = id => page.evaluate(id => document.getElementById(id)?.focus(), id);
await page.goto(home);
await rest(3000);
const id = await page.evaluate(() => document.querySelector('header [name=q]').id);
await tasks('nothing', () => rest(1500));
await tasks('typing, the first time', async () => {
  await field(id);
  await type(first);
});
await page.evaluate(() => { document.activeElement.value = ''; });
await tasks('typing again', () => type(second));
const results = new URL('recherche/', home);
await page.goto(`${results}`);
await rest(3000);
await tasks('results, the first time', async () => {
  await page.evaluate(words => {
    history.replaceState(null, '', `?q=${encodeURIComponent(words)}`);
    dispatchEvent(new Event('regard:arrive'));
  }, first);
  await rest(2000);
});
await browser.close();
