// A search as its address says it: every state of the page of results is in it.

/** Results on a page, and the last page that can be asked for: the index ranks so many results and no more. */
export const LENGTH = 10, LAST_PAGE = 200;

/** What an address may say, in the order in which it does. */
const NAMES = ['q', 'rubrique', 'auteur', 'annee', 'du', 'au', 'tri', 'exact', 'page'];

/** What an address asks for, by those names: texts, and the number of the page. */
export const asked = query => {
  const given = new URLSearchParams(query), all = {};
  for (const name of NAMES) all[name] = given.get(name)?.trim() || '';
  all.page = Math.min(Math.max(parseInt(all.page) || 1, 1), LAST_PAGE);
  return all;
};

/** The address, below the base; what is given beside `all` changes it, and leads to the first page. */
export const address = (all, other = {}) => {
  const said = { ...all, page: 1, ...other };
  const set = NAMES.filter(name => said[name] && said[name] !== 1).map(name => [name, said[name]]);
  return '/recherche/' + (set.length ? '?' + new URLSearchParams(set) : '');
};

/** Whether something beside the words narrows the results. */
export const filtered = all => ['rubrique', 'auteur', 'annee', 'du', 'au'].some(name => all[name]);

const day = (text, none = -1) => Math.floor(Date.parse(text) / 864e5) || none;

/** The days of an address, since 1970: the first and the last; -1 for any. */
export const days = ({ annee, du, au }) => {
  const year = /^\d{4}$/.test(annee) && annee;
  return [du ? day(du) : year ? day(`${year}-01-01`) : -1, au ? day(au) : year ? day(`${year}-12-31`) : -1];
};

/** What is asked of the index for the page at an address. */
export const question = all => {
  const [from, to] = days(all);
  return {
    words: all.q, category: all.rubrique, author: all.auteur, from, to, byDate: all.tri === 'date', exact: all.exact === '1',
    typing: false, first: (all.page - 1) * LENGTH, count: LENGTH,
  };
};
