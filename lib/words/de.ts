import type { Catalogue } from './catalogue'

/** German */
export const de: Catalogue<'one' | 'other'> = {
  // Around every page
  skipToContent: 'Zum Inhalt springen',
  menu: 'Menü',
  find: 'Übersicht',
  wholeSite: 'Gesamtes Angebot',
  breadcrumbs: 'Sie sind hier',
  frontPage: 'Startseite',
  sections: 'Ressorts',
  latest: 'Neueste Artikel',
  topics: 'Themen',
  storylines: 'Dossiers',
  authors: 'Unsere Redaktion',
  archive: 'Archiv',
  founded: 'Gegründet {year}',
  allFeeds: 'Alle Feeds',
  lightEdition: 'Schlanke Ausgabe',

  // Lists of stories
  topStory: 'Aufmacher',
  topStories: 'Das Wichtigste',
  mostRecent: 'Zuletzt erschienen',
  latestStories: 'Neueste Artikel',
  nothingPublished: 'Noch ist nichts erschienen.',
  stories: { one: '{count} Artikel', other: '{count} Artikel' },
  archiveOf: 'Archiv {year}',
  pages: 'Seiten',
  newer: 'Neuere',
  older: 'Ältere',
  pageOf: 'Seite {page} von {pages}',
  pageSuffix: ', Seite {page}',

  // Kinds of stories
  analysis: 'Analyse',
  opinion: 'Meinung',
  explainer: 'Erklärt',
  interview: 'Interview',
  review: 'Rezension',
  obituary: 'Nachruf',
  live: 'Live',
  video: 'Video',
  audio: 'Audio',
  gallery: 'Bilderstrecke',

  // Phrases for what a newsroom writes
  labelled: '{label}: {text}',
  nameAndRole: '{name}, {role}',
  dateline: '{place} –',

  // A story
  by: 'Von {authors}',
  updated: 'Aktualisiert am {date}',
  lastChanged: 'Zuletzt geändert am {date}',
  readIn: 'Auf {language} lesen',
  olderThan: {
    one: 'Dieser Artikel ist mehr als ein Jahr alt',
    other: 'Dieser Artikel ist mehr als {count} Jahre alt',
  },
  draft: 'Ein Entwurf, den nur der Entwicklungsserver zeigt. Zum Veröffentlichen {key} entfernen.',
  embargoed: 'Sperrfrist bis {date}. Bis dahin zeigt nur der Entwicklungsserver den Artikel.',
  corrected: 'Dieser Artikel wurde korrigiert oder präzisiert',
  correctionsHeading: 'Korrekturen und Klarstellungen',
  correction: 'Korrektur',
  clarification: 'Klarstellung',
  update: 'Aktualisierung',
  datedLabel: '{label} vom {date}',
  footnotes: 'Fußnoten',
  backToText: 'Zurück zu Fußnotenzeichen {number}',
  aboutAuthor: 'Über {name}',
  relatedStories: 'Mehr zum Thema',
  storySoFar: 'Was bisher geschah',
  firstPart: 'Erster Teil',
  latestPart: 'Neuester Teil',
  previousPart: 'Voriger Teil',
  nextPart: 'Nächster Teil',
  earlierParts: 'Zuvor',
  laterParts: 'Danach',
  partOf: 'Teil {part} von {parts}',
  allParts: { one: 'Alle {count}', other: 'Alle {count}' },

  // Blocks in a story
  alsoRead: 'Lesen Sie auch',
  alsoReadOn: 'Lesen Sie auch auf {site}',
  keyPoints: 'Das Wichtigste in Kürze',
  keyMoment: 'Schlüsselmoment',
  pinned: 'Angeheftet',
  table: 'Tabelle',
  done: 'Erledigt',
  notDone: 'Offen',
  loadFrom: 'Von {site} laden',
  embedConsent: 'Von {site} wird nichts geladen, solange Sie es nicht wünschen.',
  openThere: 'Dort öffnen',

  // Pages that aren’t there
  pageNotFound: 'Seite nicht gefunden',
  notFoundHeading: 'Diese Seite gibt es nicht',
  notFoundText:
    'Vielleicht enthält die Adresse einen Tippfehler, oder der Artikel ist umgezogen. Hier sind die Ressorts und darunter die neuesten Artikel.',
  withdrawn: 'Dieser Artikel wurde zurückgezogen',

  // Light editions, feeds and text
  fullPage: 'Vollständige Seite',
  allSections: 'Alle Ressorts',
  olderOnFullSite: 'Ältere Artikel auf der vollständigen Website',
  showPicture: 'Bild anzeigen, {width} × {height} Pixel',
  plainText: 'Nur Text',
  feedsOf: 'Feeds von {name}',
  textsNote:
    'Jeder Artikel ist als Markdown mit YAML-Frontmatter verfügbar, unter seiner Adresse mit {ending} am Ende. Die Feeds enthalten den vollständigen Text der Artikel.',
  aboutPublication: 'Über uns',
  feedsNote: 'Ressorts, Themen, Dossiers und Redaktion, als OPML',
  sitemap: 'Sitemap',
  sitemapNote: 'jede Seite mit dem Zeitpunkt ihrer letzten Änderung',
  archiveNote: 'alle Artikel nach Monaten',
}
