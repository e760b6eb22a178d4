// The newsletter, where its service answers in the page.
import type { Page, Route } from '@playwright/test';
import { expect, test } from '../fixtures';
import { WAYS, open, openIn } from './markup';

const SERVICE = '/lettre/inscription';

const STATES = {
  sent: 'Ouvrez le message que nous vous envoyons pour confirmer.',
  failed: 'L’inscription n’a pas abouti.',
  invalid: 'Cette adresse n’est pas complète.',
};

const FORM = `<form data-act="subscribe" method="post" action="${SERVICE}" id="inscription"><label>Votre adresse <input type="email" name="EMAIL" required></label>
  <button>S’inscrire</button>${Object.entries(STATES).map(([state, sentence]) => `<p data-state="${state}" hidden="">${sentence}</p>`).join('')}</form>`;

const address = (page: Page) => page.locator('#inscription').getByLabel('Votre adresse');
const button = (page: Page) => page.locator('#inscription').getByRole('button', { name: 'S’inscrire' });

async function says(page: Page, state: keyof typeof STATES) {
  for (const [other, sentence] of Object.entries(STATES)) {
    await expect(page.getByText(sentence)).toBeVisible({ visible: other === state });
  }
}

async function service(page: Page, answer: (route: Route) => Promise<void>) {
  const sent: (string | null)[] = [];
  await page.context().route(`**${SERVICE}`, route => {
    sent.push(route.request().postData());
    return answer(route);
  });
  return sent;
}

for (const way of WAYS) {
  test(`an address is sent, and how to confirm is said only then, ${way}`, async ({ page, reader, watch }) => {
    const sent = await service(page, route => route.fulfill({ json: {} }));
    await openIn(way, page, reader, watch, FORM);
    await expect(page.getByText(STATES.sent)).toBeHidden();
    await address(page).fill('awa@example.org');
    await button(page).click();
    await says(page, 'sent');
    expect(sent).toEqual(['EMAIL=awa%40example.org']);
    await expect(address(page)).toHaveValue('');
  });
}

test('an address without a host is said to be incomplete', async ({ page }) => {
  const sent = await service(page, route => route.fulfill({ json: {} }));
  await open(page, FORM);
  await address(page).fill('awa@example');
  await button(page).click();
  await says(page, 'invalid');
  await expect(address(page)).toBeFocused();
  await expect(address(page)).toHaveAttribute('aria-invalid', 'true');
  expect(sent).toEqual([]);
  await address(page).fill('awa@example.org');
  await button(page).click();
  await says(page, 'sent');
  await expect(address(page)).not.toHaveAttribute('aria-invalid');
});

for (const [what, answer] of [
  ['a service that fails', (route: Route) => route.fulfill({ status: 500, body: '' })],
  ['a service that does not answer', (route: Route) => route.abort('connectionrefused')],
] as const) {
  test(`${what}: it is said, and the address stays`, async ({ page, watch }) => {
    watch.allow(/Failed to load resource/);
    await service(page, answer);
    await open(page, FORM);
    await address(page).fill('awa@example.org');
    await button(page).click();
    await says(page, 'failed');
    await expect(address(page)).toHaveValue('awa@example.org');
    await expect(button(page)).toBeEnabled();
  });
}
