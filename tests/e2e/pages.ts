// Every kind of page of the demo edition, with what names it.

export const NAME = 'Regard sur l’Afrique';

export interface Kind {
  kind: string;
  path: string;
  heading: string;
  /** The title; the heading and the name of the magazine where it is not given. */
  title?: string;
  /** 200 where it is not given. */
  status?: number;
  /** Whether search engines may list it. */
  indexed: boolean;
}

export const PAGES: Kind[] = [
  { kind: 'home', path: '/', heading: NAME, title: `${NAME} – L’actualité africaine, vue de près`, indexed: true },
  { kind: 'category', path: '/rubrique/politique/', heading: 'Politique', indexed: true },
  {
    kind: 'nested category',
    path: '/rubrique/actualite-africaine/afrique-de-louest/',
    heading: 'Afrique de l’Ouest',
    indexed: true,
  },
  {
    kind: 'numbered page',
    path: '/rubrique/actualite-africaine/page/1/',
    heading: 'Actualité africaine, page 1',
    indexed: true,
  },
  {
    kind: 'article',
    path: '/article/cours-du-niger/',
    heading: 'Le Niger, un fleuve qui tourne le dos à l’océan',
    indexed: true,
  },
  { kind: 'article with notes', path: '/article/franc-cfa-mode-emploi/', heading: 'Franc CFA, mode d’emploi', indexed: true },
  {
    kind: 'article in parts',
    path: '/article/conference-berlin-acte-general/',
    heading: 'Berlin, 1884-1885 : ce que dit l’Acte général, et ce qu’il ne dit pas',
    indexed: true,
  },
  {
    kind: 'article with a wide table',
    path: '/article/can-finales-et-palmares/',
    heading: 'Coupe d’Afrique des Nations : soixante-sept ans en un tableau',
    indexed: true,
  },
  {
    kind: 'article with a long word',
    path: '/article/andriantsimitoviaminandriandehibe-decouper-les-mots/',
    heading: 'Andriantsimitoviaminandriandehibe : comment une machine lit un nom de trente-trois lettres',
    indexed: true,
  },
  { kind: 'author', path: '/auteur/service-sports/', heading: 'Articles de Service sports', indexed: true },
  { kind: 'tag', path: '/etiquette/geographie/', heading: 'Étiquette : Géographie', indexed: true },
  { kind: 'static page', path: '/a-propos/', heading: 'À propos', indexed: true },
  { kind: 'static page below another', path: '/a-propos/charte/', heading: 'La charte éditoriale', indexed: true },
  { kind: 'kiosk', path: '/kiosque/', heading: 'Le Kiosque', indexed: true },
  { kind: 'search', path: '/recherche/', heading: 'Recherche', indexed: false },
  { kind: 'reading settings', path: '/reglages/', heading: 'Réglages de lecture', indexed: false },
  { kind: 'not found', path: '/nulle-part/', heading: 'Page introuvable', status: 404, indexed: false },
];

/** The title of a page. */
export function titleOf({ title, heading }: Kind): string {
  return title ?? `${heading} – ${NAME}`;
}

/** What Chromium says of the 404 that a page is served with. */
export const NOT_FOUND = /status of 404/;
