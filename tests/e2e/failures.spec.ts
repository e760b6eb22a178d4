// A server that fails in each of the ways that servers fail: a sentence for each, and a button that works once it is back.
import type { Route } from '@playwright/test';
import { expect, test } from './fixtures';

interface Failure {
  what: string;
  answer: (route: Route) => Promise<void>;
  heading: string;
  /** Exact, no-break spaces too. */
  meaning: string;
}

const BROKEN =
  'Le serveur a répondu, mais sa réponse ne peut pas être lue. Le réseau l’a peut-être modifiée ou coupée.';

const FAILURES: Failure[] = [
  {
    what: 'an error 500',
    answer: route => route.fulfill({ status: 500, body: 'oops' }),
    heading: 'Erreur du serveur',
    meaning: 'Le serveur a rencontré une erreur (code 500). Réessayez dans un moment.',
  },
  {
    what: 'HTML instead of JSON',
    answer: route => route.fulfill({ contentType: 'text/html', body: '<!DOCTYPE html><title>Portail</title><p>Connectez-vous' }),
    heading: 'Réponse illisible',
    meaning: BROKEN,
  },
  {
    what: 'a cut JSON',
    answer: async route => {
      const whole = await (await route.fetch()).text();
      await route.fulfill({ contentType: 'application/json', body: whole.slice(0, whole.length / 2) });
    },
    heading: 'Réponse illisible',
    meaning: BROKEN,
  },
  {
    what: 'JSON of another shape',
    answer: route => route.fulfill({ json: { format: 1, content: { kind: 'surprise' } } }),
    heading: 'Réponse illisible',
    meaning: BROKEN,
  },
  {
    what: 'data of a newer program',
    answer: route => route.fulfill({ json: { format: 99, content: {} } }),
    heading: 'Nouvelle version',
    meaning: 'Le site a été mis à jour. Rechargez la page pour continuer votre lecture.',
  },
  {
    what: 'no answer at all',
    answer: route => route.abort('connectionrefused'),
    heading: 'Connexion impossible',
    meaning: 'Votre appareil est hors ligne, ou le serveur ne peut pas être joint. Vérifiez la connexion, puis réessayez.',
  },
  {
    what: 'a refusal',
    answer: route => route.fulfill({ status: 403, body: '' }),
    heading: 'Accès refusé',
    meaning: 'Le serveur ne permet pas de lire cette page.',
  },
  {
    what: 'too many requests',
    answer: route => route.fulfill({ status: 429, headers: { 'retry-after': '60' }, body: '' }),
    heading: 'Le serveur est très sollicité',
    meaning: 'Réessayez dans 60\u{a0}secondes.',
  },
];

const DATA = '**/data/**';

for (const { what, answer, heading, meaning } of FAILURES) {
  test(`${what}: said as what it is, and Réessayer works once the server is back`, async ({ page, reader, watch, isMobile }) => {
    test.skip(!!isMobile && what !== 'no answer at all', 'answers are the same on a phone');
    watch.allow(/status of (500|403|429)/, /ERR_CONNECTION_REFUSED/);
    await reader.open('/');
    const stays = await reader.staysOnThePage();
    await page.route(DATA, answer);
    await reader.go('/rubrique/sport/');
    await reader.arrivesAt(heading);
    await expect(page).toHaveURL('/rubrique/sport/');
    await expect(page).toHaveTitle(`${heading} – Regard sur l’Afrique`);
    expect(await page.getByRole('main').getByRole('paragraph').first().textContent()).toBe(meaning);

    await page.unroute(DATA);
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await reader.arrivesAt('Sport');
    await expect(page.getByRole('main').getByRole('article')).not.toHaveCount(0);
    await page.goBack();
    await reader.arrivesAt('Regard sur l’Afrique');
    await stays();
  });
}

test('a server that is back after its second failure is not noticed', async ({ page, reader, watch }) => {
  watch.allow(/status of 503/);
  await reader.open('/');
  let asked = 0;
  await page.route(DATA, route => (++asked < 3 ? route.fulfill({ status: 503, body: '' }) : route.continue()));
  await reader.go('/rubrique/sport/');
  await reader.arrivesAt('Sport');
  expect(asked).toBe(3);
});

test('a server that never answers is given up after a while', async ({ page, reader, watch }) => {
  watch.allow(/ERR_/);
  await page.clock.install();
  await reader.open('/');
  await page.route(DATA, () => {});
  await reader.go('/rubrique/sport/');
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'true');
  await page.clock.fastForward(21_000);
  await reader.arrivesAt('Le serveur ne répond pas');
  expect(await page.getByRole('main').getByRole('paragraph').first().textContent()).toBe(
    'Aucune réponse n’est arrivée à temps. Le réseau est peut-être trop lent\u{202f}; réessayez dans un moment.',
  );
  await page.unroute(DATA);
  await page.getByRole('button', { name: 'Réessayer' }).click();
  await reader.arrivesAt('Sport');
});

test('a slow server: the page says that it is loading, then shows what came', async ({ page, reader }) => {
  await reader.open('/');
  let release = () => {};
  const held = new Promise<void>(resolve => (release = resolve));
  await page.route(DATA, async route => {
    await held;
    await route.continue();
  });
  await reader.go('/rubrique/sport/');
  const main = page.getByRole('main');
  await expect(main).toHaveAttribute('aria-busy', 'true');
  await expect(page).toHaveURL('/rubrique/sport/');
  await expect(main.getByRole('status')).toHaveText('Chargement en cours…');
  release();
  await reader.arrivesAt('Sport');
  await expect(main).not.toHaveAttribute('aria-busy');
  await expect(main.getByRole('status')).toHaveCount(0);
});

test('a page that was served stays readable when the app finds no data', async ({ page, reader, watch }) => {
  watch.allow(/ERR_CONNECTION_REFUSED/);
  await page.route(DATA, route => route.abort('connectionrefused'));
  await page.goto('/article/cours-du-niger/');
  await page.reload();
  const asked = await page.waitForRequest(DATA);
  await asked.response();
  await expect(reader.heading).toHaveText(/^Le Niger/);
  await expect(page.locator('[data-body]')).toContainText('Tombouctou');
  await page.getByRole('navigation', { name: 'Fil d’Ariane' }).getByRole('link', { name: 'Actualité africaine' }).click();
  await expect(reader.heading).toHaveText('Actualité africaine');
});
