// Pages of the demo edition behind the web servers that tests/hosts/run.sh starts: the browser has nothing to complain of.
import { test as base, expect } from '@playwright/test';
import { NOT_FOUND } from '../pages';
import { Reader } from '../reader';
import { Watch } from '../watch';

const HOSTS = [
  { name: 'nginx', home: 'http://127.0.0.1:4190/' },
  { name: 'nginx below a path', home: 'http://127.0.0.1:4191/journal/' },
  { name: 'Apache', home: 'http://127.0.0.1:4192/' },
  { name: 'Apache below a path', home: 'http://127.0.0.1:4193/journal/' },
];

for (const { name, home } of HOSTS) {
  base(`${name}: pages are read, the app takes over, old addresses lead on, and the console stays silent`, async ({ context, page }) => {
    const watch = new Watch(new URL(home).origin);
    await watch.over(context);
    watch.allow(NOT_FOUND);
    const path = new URL(home).pathname;
    const reader = new Reader(page, false);

    await page.goto(home);
    await expect(reader.heading).toHaveText('Regard sur l’Afrique');
    await reader.meetsTheApp();
    await reader.go(`${path}rubrique/sport/`);
    await reader.arrivesAt('Sport');
    await page.goto(`${path}2020/08/19/cours-du-niger/`.replace(/^/, new URL(home).origin));
    await expect(page).toHaveURL(`${home}article/cours-du-niger/`);
    await expect(reader.heading).toHaveText(/^Le Niger/);
    await page.goto(`${home}?s=Tombouctou`);
    await expect(page).toHaveURL(`${home}recherche/?q=Tombouctou`);
    await expect(reader.heading).toHaveText('Résultats pour « Tombouctou »');
    const missing = await page.goto(`${home}nulle-part/`);
    expect(missing?.status()).toBe(404);
    await expect(reader.heading).toHaveText('Page introuvable');
    expect(watch.unexpected()).toEqual([]);
  });
}
