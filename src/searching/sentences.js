// What is said before the engine is there, and when it cannot answer. Everything else it says itself.

/** The name of the list below the field. */
export const SUGGESTIONS = 'Suggestions';

/** The engine or a file of the index is on its way. */
export const SEARCHING = 'Recherche en cours…';

/** Asks again. */
export const RETRY = 'Réessayer';

/** Nothing was typed. */
export const NOTHING_ASKED = 'Écrivez un ou plusieurs mots, un nom, un lieu.';

/** Why there is no answer. */
export const PROBLEMS = {
  offline: 'Vous êtes hors ligne, et l’index de recherche n’est pas encore sur cet appareil.',
  late: 'Le réseau est trop lent\u00a0: l’index de recherche n’est pas arrivé.',
  server: 'Le site ne répond pas comme il devrait. Réessayez dans un moment.',
  missing: 'L’index de recherche n’est pas sur le site.',
  damaged: 'L’index de recherche est arrivé abîmé.',
  unable: 'Ce navigateur ne peut pas faire la recherche.',
};
