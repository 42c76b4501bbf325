import type { Catalogue } from './catalogue'

/** Portuguese, in the usage of Brazil */
export const pt: Catalogue<'one' | 'many' | 'other'> = {
  // Around every page
  skipToContent: 'Ir para o conteúdo',
  menu: 'Menu',
  find: 'Explorar',
  wholeSite: 'Todo o site',
  breadcrumbs: 'Você está aqui',
  frontPage: 'Capa',
  sections: 'Editorias',
  latest: 'Últimas notícias',
  topics: 'Temas',
  storylines: 'Coberturas',
  authors: 'Nossos jornalistas',
  archive: 'Acervo',
  founded: 'Fundado em {year}',
  allFeeds: 'Todos os feeds',
  lightEdition: 'Versão leve',

  // Lists of stories
  topStory: 'Manchete',
  topStories: 'Destaques',
  mostRecent: 'Mais recentes',
  latestStories: 'Últimas notícias',
  nothingPublished: 'Nada foi publicado ainda.',
  stories: { one: '{count} texto', many: '{count} textos', other: '{count} textos' },
  archiveOf: 'Acervo de {year}',
  pages: 'Páginas',
  newer: 'Mais recentes',
  older: 'Mais antigos',
  pageOf: 'Página {page} de {pages}',
  pageSuffix: ', página {page}',

  // Kinds of stories
  analysis: 'Análise',
  opinion: 'Opinião',
  explainer: 'Entenda',
  interview: 'Entrevista',
  review: 'Crítica',
  obituary: 'Obituário',
  live: 'Ao vivo',
  video: 'Assista',
  audio: 'Ouça',
  gallery: 'Em fotos',

  // Phrases for what a newsroom writes
  labelled: '{label}: {text}',
  nameAndRole: '{name}, {role}',
  dateline: '{place} –',

  // A story
  by: 'Por {authors}',
  updated: 'Atualizado em {date}',
  lastChanged: 'Última alteração em {date}',
  readIn: 'Leia em {language}',
  olderThan: {
    one: 'Este texto tem mais de um ano',
    many: 'Este texto tem mais de {count} anos',
    other: 'Este texto tem mais de {count} anos',
  },
  draft: 'Rascunho que só o servidor de desenvolvimento exibe. Para publicar, remova {key}.',
  embargoed: 'Sob embargo até {date}. Até lá, só o servidor de desenvolvimento exibe o texto.',
  corrected: 'Este texto foi corrigido ou esclarecido',
  correctionsHeading: 'Correções e esclarecimentos',
  correction: 'Correção',
  clarification: 'Esclarecimento',
  update: 'Atualização',
  datedLabel: '{label} de {date}',
  footnotes: 'Notas',
  backToText: 'Voltar à chamada da nota {number}',
  aboutAuthor: 'Sobre {name}',
  relatedStories: 'Notícias relacionadas',
  storySoFar: 'A história até aqui',
  firstPart: 'Primeira parte',
  latestPart: 'Parte mais recente',
  previousPart: 'Anterior',
  nextPart: 'Próxima',
  earlierParts: 'Antes',
  laterParts: 'Depois',
  partOf: 'Parte {part} de {parts}',
  allParts: { one: 'A parte', many: 'Todas as {count}', other: 'Todas as {count}' },

  // Blocks in a story
  alsoRead: 'Leia também',
  alsoReadOn: 'Leia também em {site}',
  keyPoints: 'Principais pontos',
  keyMoment: 'Momento-chave',
  pinned: 'Fixado',
  table: 'Tabela',
  done: 'Feito',
  notDone: 'A fazer',
  loadFrom: 'Carregar de {site}',
  embedConsent: 'Nada é carregado de {site} até que você peça.',
  openThere: 'Abrir no site',

  // Pages that aren’t there
  pageNotFound: 'Página não encontrada',
  notFoundHeading: 'Esta página não existe',
  notFoundText:
    'O endereço pode ter sido digitado errado, ou o texto mudou de lugar. Estas são as editorias e, abaixo delas, as últimas notícias.',
  withdrawn: 'Este texto foi retirado do ar',

  // Light editions, feeds and text
  fullPage: 'Página completa',
  allSections: 'Todas as editorias',
  olderOnFullSite: 'Textos mais antigos, no site completo',
  showPicture: 'Ver a imagem, {width} × {height} pixels',
  plainText: 'Só texto',
  feedsOf: 'Feeds de {name}',
  textsNote:
    'Todos os textos estão disponíveis em Markdown com metadados YAML, no seu endereço seguido de {ending}. Os feeds contêm a íntegra dos textos.',
  aboutPublication: 'Quem somos',
  feedsNote: 'editorias, temas, coberturas e jornalistas, em OPML',
  sitemap: 'Mapa do site',
  sitemapNote: 'todas as páginas, com a data da última alteração',
  archiveNote: 'todos os textos, mês a mês',
}
