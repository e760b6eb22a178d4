// What the search reads and writes, without a browser: plain text of WordPress' HTML, addresses, dates and numbers.
import { expect, test } from '@playwright/test';
import { address, asked, days } from '../../../src/searching/asked.js';
import { href } from '../../../src/searching/hit.js';
import { text } from '../../../src/searching/live/text.js';
import { date, number } from '../../../src/searching/sentences.js';

test.skip(({ isMobile }) => !!isMobile, 'the same everywhere');

for (const [html, expected] of [
  ['<p>L&#8217;&eacute;t&eacute; &agrave; Yaound&#xE9;&nbsp;: 30&nbsp;000 &amp; plus</p>', 'L’été à Yaoundé : 30 000 & plus'],
  ['un<b>e</b> fin de <em>par</em>tie<br>suite<p>autre</p>', 'une fin de partie suite autre'],
  ['<script>var a = "secret"</script><style>p{}</style><!-- note -->visible', 'visible'],
  ['&lt;b&gt; reste un texte', '<b> reste un texte'],
  ['&inconnu; &#0; &#x110000; &#xD800;', '&inconnu;'],
  ['', ''],
] as const) {
  test(`“${html.slice(0, 40)}” is read as “${expected}”`, () => expect(text(html)).toBe(expected));
}

test('every state of the page of results is in its address, and reads back', () => {
  for (const query of [
    '',
    'q=l%27eau+douce',
    'q=eau&rubrique=fleuves&auteur=Awa+Diop&annee=2019&du=2019-03-01&au=2019-04-30&tri=date&exact=1&page=3',
    'rubrique=fleuves',
  ]) {
    const all = asked(query);
    expect(address(all, { page: all.page })).toBe(`/recherche/${query && `?${query}`}`);
  }
  expect(asked('page=0').page).toBe(1);
  expect(asked('page=-4&q=+a+')).toMatchObject({ page: 1, q: 'a' });
  expect(asked('page=99999').page).toBe(200);
  expect(address(asked('q=a&page=7'), { tri: 'date' })).toBe('/recherche/?q=a&tri=date');
});

test('a year and a range of dates are days since 1970, both ends included', () => {
  expect(days(asked('annee=2019'))).toEqual([17897, 18261]);
  expect(days(asked('du=2019-01-02&au=2019-01-03'))).toEqual([17898, 17899]);
  expect(days(asked('annee=2019&au=2019-01-03'))).toEqual([17897, 17899]);
  expect(days(asked('annee=20190&du=hier'))).toEqual([-1, -1]);
});

test('a path becomes a link below the base, whatever an index says', () => {
  for (const [path, expected] of [
    ['/article/étude/', '/article/%C3%A9tude/'],
    ['/article/a?b#c/', '/article/a%3Fb%23c/'],
    ['javascript:alert(1)', '/javascript:alert(1)/'],
    ['//example.org/', '/example.org/'],
    ['/a/../b/', '/'],
    ['', '/'],
  ] as const) {
    expect(href(path), path).toBe(expected);
  }
});

test('dates and numbers are written as French readers write them', () => {
  expect(date(new Date(Date.UTC(2019, 7, 1)))).toBe('1er août 2019');
  expect(date(new Date(Date.UTC(2024, 1, 29)))).toBe('29 février 2024');
  expect([7, 1234, 1234567].map(number)).toEqual(['7', '1\u202f234', '1\u202f234\u202f567']);
});
