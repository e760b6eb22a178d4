// How a text is cut into sentences for a voice.
import { expect, test } from '@playwright/test';
import { sentences } from '../../../src/reading/sentences.js';

test.skip(({ isMobile }) => !!isMobile, 'the same everywhere');

const cut = (text: string) => sentences(text).map(([start, end]: [number, number]) => text.slice(start, end).trim());

const CASES: [string, string[]][] = [
  ['', []],
  ['Une phrase', ['Une phrase']],
  ['Le fleuve monte. La ville attend.', ['Le fleuve monte.', 'La ville attend.']],
  ['Quand\u202f? Demain\u202f! Enfin…', ['Quand\u202f?', 'Demain\u202f!', 'Enfin…']],
  ['Il pleut. « Rentrons\u202f! » dit-elle.', ['Il pleut.', '« Rentrons\u202f! » dit-elle.']],
  ['M. Diop et J.-B. Traoré parlent. Le maire se tait.', ['M. Diop et J.-B. Traoré parlent.', 'Le maire se tait.']],
  ['Le débit est de 3,5 m. par an en 2.019 points.', ['Le débit est de 3,5 m. par an en 2.019 points.']],
  ['Il a dit : « Non. » Puis il est parti (hier !). Voilà.', ['Il a dit : « Non. »', 'Puis il est parti (hier !).', 'Voilà.']],
  ['Voir p. 12. Fin.', ['Voir p. 12.', 'Fin.']],
  ['يرتفع النهر. هل تنتظر المدينة؟ نعم.', ['يرتفع النهر.', 'هل تنتظر المدينة؟', 'نعم.']],
  ['*** — ***', []],
];

for (const [text, expected] of CASES) {
  test(`“${text}”`, () => expect(cut(text)).toEqual(expected));
}

test('a sentence that is too long for a voice is cut where it pauses, and nothing is lost', () => {
  const long = `${'Le fleuve passe par une ville dont le nom est long, '.repeat(12)}puis il se perd.`;
  const parts = sentences(long) as [number, number][];
  expect(parts.length).toBeGreaterThan(2);
  for (const [start, end] of parts) expect(end - start).toBeLessThanOrEqual(241);
  expect(parts.map(([start, end]) => long.slice(start, end)).join('')).toBe(long);
  expect(long.slice(...(parts[0] ?? []))).toMatch(/,$/);
});
