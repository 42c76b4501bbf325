import type { Catalogue } from './catalogue'

/** Spanish */
export const es: Catalogue<'one' | 'many' | 'other'> = {
  // Around every page
  skipToContent: 'Ir al contenido',
  menu: 'Menú',
  find: 'Explorar',
  wholeSite: 'Todo el sitio',
  breadcrumbs: 'Está en',
  frontPage: 'Portada',
  sections: 'Secciones',
  latest: 'Lo último',
  topics: 'Temas',
  storylines: 'Coberturas',
  authors: 'Nuestros periodistas',
  archive: 'Hemeroteca',
  founded: 'Fundado en {year}',
  allFeeds: 'Todos los canales',
  lightEdition: 'Versión ligera',

  // Lists of stories
  topStory: 'Noticia principal',
  topStories: 'Destacados',
  mostRecent: 'Lo más reciente',
  latestStories: 'Últimas noticias',
  nothingPublished: 'Todavía no se ha publicado nada.',
  stories: { one: '{count} artículo', many: '{count} artículos', other: '{count} artículos' },
  archiveOf: 'Hemeroteca de {year}',
  pages: 'Páginas',
  newer: 'Más recientes',
  older: 'Más antiguos',
  pageOf: 'Página {page} de {pages}',
  pageSuffix: ', página {page}',

  // Kinds of stories
  analysis: 'Análisis',
  opinion: 'Opinión',
  explainer: 'Las claves',
  interview: 'Entrevista',
  review: 'Crítica',
  obituary: 'Obituario',
  live: 'En vivo',
  video: 'Ver',
  audio: 'Escuchar',
  gallery: 'En imágenes',

  // Phrases for what a newsroom writes
  labelled: '{label}: {text}',
  nameAndRole: '{name}, {role}',
  dateline: '{place} –',

  // A story
  by: 'Por {authors}',
  updated: 'Actualizado el {date}',
  lastChanged: 'Última modificación: {date}',
  readIn: 'Leer en {language}',
  olderThan: {
    one: 'Este artículo tiene más de un año',
    many: 'Este artículo tiene más de {count} años',
    other: 'Este artículo tiene más de {count} años',
  },
  draft: 'Borrador que solo muestra el servidor de desarrollo. Para publicarlo, quite {key}.',
  embargoed: 'Bajo embargo hasta el {date}. Hasta entonces solo lo muestra el servidor de desarrollo.',
  corrected: 'Este artículo ha sido corregido o aclarado',
  correctionsHeading: 'Fe de errores y aclaraciones',
  correction: 'Corrección',
  clarification: 'Aclaración',
  update: 'Actualización',
  datedLabel: '{label} del {date}',
  footnotes: 'Notas',
  backToText: 'Volver a la llamada de la nota {number}',
  aboutAuthor: 'Sobre {name}',
  relatedStories: 'Noticias relacionadas',
  storySoFar: 'La historia hasta ahora',
  firstPart: 'Primera entrega',
  latestPart: 'Última entrega',
  previousPart: 'Anterior',
  nextPart: 'Siguiente',
  earlierParts: 'Antes',
  laterParts: 'Después',
  partOf: 'Entrega {part} de {parts}',
  allParts: { one: 'La entrega', many: 'Las {count} entregas', other: 'Las {count} entregas' },

  // Blocks in a story
  alsoRead: 'Lea también',
  alsoReadOn: 'Lea también en {site}',
  keyPoints: 'Lo esencial',
  keyMoment: 'Momento clave',
  pinned: 'Fijado',
  table: 'Tabla',
  done: 'Hecho',
  notDone: 'Pendiente',
  loadFrom: 'Cargar desde {site}',
  embedConsent: 'No se carga nada de {site} hasta que usted lo pida.',
  openThere: 'Abrir en el sitio',

  // Pages that aren’t there
  pageNotFound: 'Página no encontrada',
  notFoundHeading: 'Esta página no existe',
  notFoundText:
    'Puede que la dirección esté mal escrita o que el artículo haya cambiado de lugar. Estas son las secciones y, debajo, las últimas noticias.',
  withdrawn: 'Este artículo ha sido retirado',

  // Light editions, feeds and text
  fullPage: 'Página completa',
  allSections: 'Todas las secciones',
  olderOnFullSite: 'Artículos más antiguos, en el sitio completo',
  showPicture: 'Ver la imagen, {width} × {height} píxeles',
  plainText: 'Solo texto',
  feedsOf: 'Canales de {name}',
  textsNote:
    'Todos los artículos están disponibles en Markdown con metadatos YAML, en su dirección terminada en {ending}. Los canales contienen el texto completo de los artículos.',
  aboutPublication: 'Quiénes somos',
  feedsNote: 'secciones, temas, coberturas y periodistas, en OPML',
  sitemap: 'Mapa del sitio',
  sitemapNote: 'todas las páginas, con la fecha de su última modificación',
  archiveNote: 'todos los artículos, por meses',
}
