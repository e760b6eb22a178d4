// What the search says.

/** The list below the field. */
export const SUGGESTIONS = 'Suggestions', ALL_RESULTS = 'Voir tous les résultats';
export const RECENT = 'Recherches récentes', FORGET = 'Effacer les recherches récentes';

/** The engine or a file of the index is on its way. */
export const SEARCHING = 'Recherche en cours…';

/** Asks again. */
export const RETRY = 'Réessayer';

/** Nothing was typed. */
export const NOTHING_ASKED = 'Écrivez un ou plusieurs mots, un nom, un lieu.';

/** Kinds of names. */
export const KINDS = { category: 'Rubrique', author: 'Auteur', tag: 'Mot-clé', article: 'Article' };
export const NAMES = 'Rubriques, auteurs et mots-clés';

/** Filters and order. */
export const SECTION = 'Rubrique', ALL_SECTIONS = 'Toutes les rubriques';
export const AUTHOR = 'Auteur', ALL_AUTHORS = 'Tous les auteurs';
export const YEAR = 'Année', ALL_YEARS = 'Toutes les années';
export const FROM = 'Du', TO = 'Au';
export const ORDER = 'Trier par', BY_RELEVANCE = 'Pertinence', BY_DATE = 'Les plus récents';
export const APPLY = 'Appliquer', EVERYWHERE = 'Chercher dans tous les articles';

/** Pages of results. */
export const PAGES = 'Pagination', PREVIOUS = 'Résultats précédents', NEXT = 'Résultats suivants';
export const pageOf = (page, last) => `Page ${page} sur ${last}`;

/** Nothing was found: advice, and what else may be asked. */
export const NEAR = 'Vouliez-vous dire\u00a0?', UNQUOTED = 'Chercher ces mots sans les guillemets';
export const CORRECTED = 'Chercher aussi des mots proches';
export const ADVICE = 'Vérifiez l’orthographe, ou essayez avec moins de mots ou des mots plus courants.';

/** Not all files of the index are there. */
export const INCOMPLETE = 'Une partie de l’index n’a pas pu être lue\u00a0: il manque peut-être des résultats.';

// The browser's own formats for a language take ten milliseconds to begin with on a fast computer.
const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');

/** `1er août 2019`, of a moment in UTC. */
export const date = moment =>
  `${moment.getUTCDate()}${moment.getUTCDate() > 1 ? '' : 'er'} ${MONTHS[moment.getUTCMonth()]} ${moment.getUTCFullYear()}`;

/** `12 345`, with narrow no-break spaces. */
export const number = count => `${count}`.replace(/\B(?=(\d{3})+$)/g, '\u202f');
const plural = (count, word) => `${number(count)} ${word}${count > 1 ? 's' : ''}`;
const quoted = words => `«\u202f${words}\u202f»`;

export const resultsFor = words => `Résultats pour ${quoted(words)}`;
export const noResult = words => `Pas de résultat pour ${quoted(words)}`;
export const resultCount = (count, exact) => (exact ? '' : 'Au moins ') + plural(count, 'résultat');
export const suggestionCount = count => plural(count, 'suggestion');
export const filters = set => `Affiner et trier${set ? ` (${set})` : ''}`;

/** Leads to the results of what was typed. */
export const instead = typed => `Chercher plutôt ${quoted(typed)}`;

/** No article holds all words. */
export const without = words =>
  `Aucun article ne contient tous ces mots. Absent de certains résultats\u00a0: ${words.map(quoted).join(', ')}.`;

/** Why there is no answer. */
export const PROBLEMS = {
  offline: 'Vous êtes hors ligne, et l’index de recherche n’est pas encore sur cet appareil.',
  late: 'Le réseau est trop lent\u00a0: l’index de recherche n’est pas arrivé.',
  server: 'Le site ne répond pas comme il devrait. Réessayez dans un moment.',
  missing: 'L’index de recherche n’est pas sur le site.',
  damaged: 'L’index de recherche est arrivé abîmé.',
  unreached: 'Le site ne peut pas être atteint. Vérifiez votre connexion.',
  refused: 'Le site ne laisse pas chercher dans ses articles.',
  unable: 'Ce navigateur ne peut pas faire la recherche.',
};
