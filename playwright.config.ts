// The browser tests: the demo edition on a phone and on a desktop; a WordPress, live and published, when
// tests/wordpress/run.sh names one; or the web servers that tests/hosts/run.sh starts.
import { defineConfig, type Project } from '@playwright/test';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const regard = process.env.REGARD_BIN ?? 'cargo run --quiet --release --bin regard --';
const live = process.env.LIVE_URL;
const hosts = process.env.HOSTS;

/** The demo edition at the root of a host, and the same below a path of one. */
const demo = 'http://127.0.0.1:4180';
const journal = 'http://127.0.0.1:4181/journal/';

function chromium(): string {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const places = folders.flatMap(folder => ['chromium', 'chromium-browser', 'google-chrome'].map(name => join(folder, name)));
  const found = [process.env.CHROMIUM, ...places].find(place => {
    try {
      accessSync(place ?? '', constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  if (!found) throw new Error('Chromium is not on the PATH; install it or name it in CHROMIUM.');
  return found;
}

/** Publishes the demo edition for an address and serves it as a static host would. */
function served(base: string, folder: string, url: string) {
  const port = new URL(url).port;
  return {
    command: `${regard} publish --from demo --to ${folder} --base-url ${base} && exec ${regard} serve ${folder} --port ${port}`,
    url,
    timeout: 300_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 5_000 },
  };
}

const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
const desktop = { viewport: { width: 1280, height: 800 } };

const ofTheDemo: Project[] = [
  { name: 'phone', testIgnore: ['wordpress/**', 'wordpress-edition/**', 'hosts/**', 'desktop/**'], use: phone },
  { name: 'desktop', testIgnore: ['wordpress/**', 'wordpress-edition/**', 'hosts/**', 'phone/**'], use: desktop },
];
// What changes the WordPress for everybody comes after what only reads it, one test after the other.
const ofWordPress: Project[] = [
  { name: 'wordpress', testDir: 'tests/e2e/wordpress', testIgnore: 'switched/**', use: desktop },
  { name: 'wordpress-edition', testDir: 'tests/e2e/wordpress-edition', use: { ...desktop, baseURL: process.env.EDITION_URL } },
  { name: 'wordpress-switched', testDir: 'tests/e2e/wordpress/switched', use: desktop, workers: 1 },
];

const behindHosts: Project[] = [{ name: 'hosts', testDir: 'tests/e2e/hosts', use: desktop }];

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  // A machine that has other work may be late once; what is wrong is wrong twice.
  retries: 1,
  forbidOnly: !!process.env.CI,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  projects: live ? ofWordPress : hosts ? behindHosts : ofTheDemo,
  webServer: live || hosts
    ? undefined
    : [
        served('https://example.org/', 'target/e2e/site', `${demo}/`),
        served('https://example.org/journal/', 'target/e2e/journal', journal),
      ],
  use: {
    baseURL: live ?? demo,
    locale: 'fr-FR',
    timezoneId: 'Africa/Douala',
    trace: 'off',
    launchOptions: {
      executablePath: chromium(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
