// Pictures that were withheld, embeds, and how long ago something was.
import { expect, test } from '../fixtures';
import { WAYS, open, openIn } from './markup';
import { servePhotos } from './photos';

const WITHHELD = `<article><figure id="withheld"><a href="/media/large-un.svg" data-act="show">Afficher l’image (43 Ko)</a>
  <a href="/media/large-un.svg" data-act="photo"><img src="/media/small-un.svg" alt="Le fleuve" loading="lazy"></a></figure></article>`;

for (const way of WAYS) {
  test(`a withheld picture is shown on request, ${way}`, async ({ page, reader, watch }) => {
    await servePhotos(page);
    await openIn(way, page, reader, watch, WITHHELD);
    await page.getByRole('link', { name: 'Afficher l’image (43 Ko)' }).press('Enter');
    await expect(page.locator('#withheld')).toHaveClass('shown');
    await expect(page.locator('#withheld [data-act=photo]')).toBeFocused();
    await expect(page).toHaveURL(/a-propos/);
  });
}

test('a picture without a link takes the focus itself', async ({ page }) => {
  await servePhotos(page);
  await open(page, '<figure><a href="/media/large-un.svg" data-act="show">Afficher</a><img src="/media/small-un.svg" alt="Le fleuve"></figure>');
  await page.getByRole('link', { name: 'Afficher' }).click();
  await expect(page.getByRole('img', { name: 'Le fleuve' })).toBeFocused();
});

test('no frame is made of anything but a secure address', async ({ page }) => {
  await open(page, '<button data-act="embed" data-embed-frame="javascript:alert(1)">Charger</button>');
  await Promise.all([page.waitForResponse(/\/assets\/reading-/), page.getByRole('button', { name: 'Charger' }).click()]);
  await expect(page.locator('iframe')).toHaveCount(0);
});

test('what is unknown does nothing, and nothing breaks', async ({ page }) => {
  const acts = ['dance', 'listen', 'stored', 'show', 'tab', 'copy', 'erase', 'embed', ...['close', 'next', 'zoom'].map(value => `photo" value="${value}`)];
  await open(page, `${acts.map(act => `<p><button data-act="${act}">${act}</button></p>`).join('')}<form data-act="comment"><button>s</button></form>`);
  await page.route('**/a-propos/', route => (route.request().method() === 'POST' ? route.fulfill({ body: '' }) : route.fallback()));
  for (const button of await page.locator('[data-act]:not(form), form[data-act] button').all()) await button.click();
  await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 500)));
});

test('recent times are said as how long ago, older ones and others stay', async ({ page }) => {
  const ago = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString();
  const time = (seconds: number, text = '12 décembre 2025 à 15 h 05') => `<time datetime="${ago(seconds)}">${text}</time>`;
  await open(
    page,
    `<ul data-relative="" id="times"><li>${time(7300)}</li><li>${time(300)}</li><li>${time(90_000)}</li><li>${time(20)}</li><li>${time(900_000)}</li><li>${time(7300, 'hier')}</li></ul>
    <p id="beside">${time(7300)}</p><button data-act="none">Charger</button>`,
  );
  const absolute = '12 décembre 2025 à 15 h 05';
  await expect(page.locator('#times li')).toHaveText(Array.from({ length: 5 }, () => absolute).concat('hier'));
  await page.getByRole('button', { name: 'Charger' }).click();
  await expect(page.locator('#times li')).toHaveText(['il y a 2 heures', 'il y a 5 minutes', 'il y a 1 jour', absolute, absolute, 'hier']);
  await expect(page.locator('#beside')).toHaveText(absolute);
  await expect(page.locator('#times time').first()).toHaveAttribute('title', absolute);
});
