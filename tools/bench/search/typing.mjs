// node typing.mjs ADDRESS WORDS WORDS: what holds up the main thread of a served edition while a reader types into its search
// field, for the first time and again, and while the page of results is filled: the longest tasks of each in milliseconds, on a
// phone's screen with a fourth of the processor's speed. Keys come from the browser's own protocol: the test runner's ways to find
// an element are scripts that take longer than what is measured.
import { chromium } from '@playwright/test';

const [home, first, second] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
let page, session;
const rest = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));

const type = async words => {
  for (const letter of words) {
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: letter, text: letter });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter });
    await rest(150);
  }
  await rest(1500);
};

/** The three longest tasks of the page's main thread while `act` runs. */
async function tasks(act) {
  const events = [], take = ({ value }) => events.push(...value);
  session.on('Tracing.dataCollected', take);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await rest(500);
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel'] } });
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
  return own.slice(0, 3).map(({ dur }) => dur / 1000);
}

/** A visit: what takes longest of nothing, of typing for the first time and again, of results for the first time. */
async function visit() {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, locale: 'fr-FR' });
  page = await context.newPage();
  session = await context.newCDPSession(page);
  await page.goto(home);
  await rest(3000);
  const longest = { nothing: await tasks(() => rest(1500)) };
  longest['typing, the first time'] = await tasks(async () => {
    await page.evaluate(() => document.querySelector('header [name=q]').focus());
    await type(first);
  });
  await page.evaluate(() => { document.activeElement.value = ''; });
  longest['typing again'] = await tasks(() => type(second));
  await page.goto(`${new URL('recherche/', home)}`);
  await rest(3000);
  longest['results, the first time'] = await tasks(async () => {
    await page.evaluate(words => {
      history.replaceState(null, '', `?q=${encodeURIComponent(words)}`);
      dispatchEvent(new Event('regard:arrive'));
    }, first);
    await rest(2000);
  });
  await context.close();
  return longest;
}

const visits = [];
for (let turn = 0; turn < 5; turn++) visits.push(await visit());
await browser.close();
const middle = numbers => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)].toFixed(1);
console.log('\n| main thread, CPU / 4 | longest task ms | second | third |');
console.log('|---|---|---|---|');
for (const what of Object.keys(visits[0])) {
  console.log(`| ${what} | ${[0, 1, 2].map(place => middle(visits.map(visit => visit[what][place] ?? 0))).join(' | ')} |`);
}
