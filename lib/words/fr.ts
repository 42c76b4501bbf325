import type { Catalogue } from './catalogue'

/** French */
export const fr: Catalogue<'one' | 'many' | 'other'> = {
  // Around every page
  skipToContent: 'Aller au contenu',
  menu: 'Menu',
  find: 'Explorer',
  wholeSite: 'Tout le site',
  breadcrumbs: 'Fil d’Ariane',
  frontPage: 'Accueil',
  sections: 'Rubriques',
  latest: 'En continu',
  topics: 'Thèmes',
  storylines: 'Dossiers',
  authors: 'Nos journalistes',
  archive: 'Archives',
  founded: 'Fondé en {year}',
  allFeeds: 'Tous les flux',
  lightEdition: 'Version légère',

  // Lists of stories
  topStory: 'À la une',
  topStories: 'L’essentiel',
  mostRecent: 'Les plus récents',
  latestStories: 'Derniers articles',
  nothingPublished: 'Rien n’a encore été publié.',
  stories: { one: '{count} article', many: '{count} articles', other: '{count} articles' },
  archiveOf: 'Archives {year}',
  pages: 'Pages',
  newer: 'Plus récents',
  older: 'Plus anciens',
  pageOf: 'Page {page} sur {pages}',
  pageSuffix: ', page {page}',

  // Kinds of stories
  analysis: 'Analyse',
  opinion: 'Opinion',
  explainer: 'Décryptage',
  interview: 'Entretien',
  review: 'Critique',
  obituary: 'Disparition',
  live: 'En direct',
  video: 'À voir',
  audio: 'À écouter',
  gallery: 'En images',

  // Phrases for what a newsroom writes
  labelled: '{label}\u00a0: {text}',
  nameAndRole: '{name}, {role}',
  dateline: '{place} –',

  // A story
  by: 'Par {authors}',
  updated: 'Mis à jour le {date}',
  lastChanged: 'Dernière modification le {date}',
  readIn: 'Lire en {language}',
  olderThan: {
    one: 'Cet article a plus d’un an',
    many: 'Cet article a plus de {count} ans',
    other: 'Cet article a plus de {count} ans',
  },
  draft: 'Brouillon, visible uniquement sur le serveur de développement. Pour le publier, supprimez {key}.',
  embargoed:
    'Sous embargo jusqu’au {date}. D’ici là, l’article n’est visible que sur le serveur de développement.',
  corrected: 'Cet article a été corrigé ou précisé',
  correctionsHeading: 'Corrections et précisions',
  correction: 'Correction',
  clarification: 'Précision',
  update: 'Mise à jour',
  datedLabel: '{label} du {date}',
  footnotes: 'Notes',
  backToText: 'Retour à l’appel de note {number}',
  aboutAuthor: 'À propos de {name}',
  relatedStories: 'Sur le même sujet',
  storySoFar: 'Le fil de l’histoire',
  firstPart: 'Premier épisode',
  latestPart: 'Dernier épisode',
  previousPart: 'Précédent',
  nextPart: 'Suivant',
  earlierParts: 'Avant',
  laterParts: 'Après',
  partOf: 'Épisode {part} sur {parts}',
  allParts: { one: '{count} épisode', many: 'Les {count} épisodes', other: 'Les {count} épisodes' },

  // Blocks in a story
  alsoRead: 'Lire aussi',
  alsoReadOn: 'Lire aussi sur {site}',
  keyPoints: 'Ce qu’il faut retenir',
  keyMoment: 'Moment clé',
  pinned: 'Épinglé',
  table: 'Tableau',
  done: 'Fait',
  notDone: 'À faire',
  loadFrom: 'Charger depuis {site}',
  embedConsent: 'Rien n’est chargé depuis {site} sans votre accord.',
  openThere: 'Ouvrir sur le site',

  // Pages that aren’t there
  pageNotFound: 'Page introuvable',
  notFoundHeading: 'Cette page n’existe pas',
  notFoundText:
    'L’adresse est peut-être mal saisie, ou l’article a été déplacé. Voici les rubriques et, dessous, les derniers articles.',
  withdrawn: 'Cet article a été retiré',
  errorHeading: 'Cette page ne peut pas être affichée pour le moment',
  errorText: 'Une erreur s’est produite de notre côté. Réessayez dans quelques minutes.',

  // Light editions, feeds and text
  fullPage: 'Page complète',
  allSections: 'Toutes les rubriques',
  olderOnFullSite: 'Articles plus anciens, sur le site complet',
  showPicture: 'Afficher l’image, {width} × {height} pixels',
  plainText: 'Texte seul',
  feedsOf: 'Flux de {name}',
  textsNote:
    'Chaque article est disponible en Markdown avec des métadonnées YAML, à son adresse suivie de {ending}. Les flux contiennent le texte intégral des articles.',
  aboutPublication: 'Qui sommes-nous\u00a0?',
  feedsNote: 'rubriques, thèmes, dossiers et journalistes, en OPML',
  sitemap: 'Plan du site',
  sitemapNote: 'toutes les pages, avec la date de leur dernière modification',
  archiveNote: 'tous les articles, mois par mois',
}
