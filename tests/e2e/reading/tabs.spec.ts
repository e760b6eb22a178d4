// Tabs: by pointer and by keys, in the direction of reading.
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { WAYS, openIn, open } from './markup';

const NAMES = ['Les plus lus', 'Les plus commentés', 'Les plus récents'];

const TABS = `<section><div role="tablist" aria-label="Classements">${NAMES.map(
  (name, index) =>
    `<button type="button" role="tab" data-act="tab" id="tab-${index}" aria-controls="panel-${index}" aria-selected="${index === 0}"${index ? ' tabindex="-1"' : ''}>${name}</button>`,
).join('')}</div>${NAMES.map(
  (name, index) => `<div role="tabpanel" id="panel-${index}" aria-labelledby="tab-${index}"${index ? ' hidden=""' : ''}>Liste : ${name}</div>`,
).join('')}</section>`;

async function shows(page: Page, index: number) {
  const tabs = page.getByRole('tab');
  for (const [other, name] of NAMES.entries()) {
    await expect(tabs.nth(other)).toHaveAttribute('aria-selected', String(other === index));
    await expect(tabs.nth(other)).toHaveAttribute('tabindex', other === index ? '0' : '-1');
    await expect(page.getByText(`Liste : ${name}`)).toBeVisible({ visible: other === index });
  }
  await expect(tabs.nth(index)).toBeFocused();
}

for (const way of WAYS) {
  test(`a tab shows its panel, ${way}`, async ({ page, reader, watch }) => {
    await openIn(way, page, reader, watch, TABS);
    await page.getByRole('tab', { name: 'Les plus récents' }).click();
    await shows(page, 2);
    await page.getByRole('tab', { name: 'Les plus lus' }).click();
    await shows(page, 0);
  });
}

test('arrows, Home and End go through them', async ({ page }) => {
  await open(page, TABS);
  const script = page.waitForResponse(/\/assets\/reading-/);
  await page.getByRole('tab').first().focus();
  await script;
  await expect(async () => {
    await page.keyboard.press('End');
    await shows(page, 2);
  }).toPass({ timeout: 5_000, intervals: [100] });
  await page.keyboard.press('ArrowRight');
  await shows(page, 0);
  await page.keyboard.press('ArrowLeft');
  await shows(page, 2);
  await page.keyboard.press('Home');
  await shows(page, 0);
  await page.keyboard.press('ArrowRight');
  await shows(page, 1);
});

test('right to left the next tab stands to the left', async ({ page }) => {
  await open(page, `<div dir="rtl">${TABS}</div>`);
  await page.getByRole('tab').first().click();
  await shows(page, 0);
  await page.keyboard.press('ArrowLeft');
  await shows(page, 1);
});
