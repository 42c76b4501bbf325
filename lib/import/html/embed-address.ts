/** A video or post that `<Embed>` can show: the address of its player, and the name of the service. */
export type EmbedAddress = { url: string; service: string }

type Service = {
  name: string
  hosts: RegExp
  /** The address of the player; undefined for a page without one. */
  player(url: URL): string | undefined
}

const SERVICES: readonly Service[] = [
  {
    name: 'YouTube',
    hosts: /^(?:(?:www\.|m\.|music\.)?youtube(?:-nocookie)?\.com|youtu\.be)$/,
    player: (url) => {
      const [first = '', second = ''] = parts(url)
      const list = url.searchParams.get('list')
      const id = /^(?:embed|v|shorts|live)$/.test(first)
        ? second
        : url.hostname === 'youtu.be'
          ? first
          : (url.searchParams.get('v') ?? '')
      const player = 'https://www.youtube-nocookie.com/embed'
      if (/^[\w-]{6,20}$/.test(id) && id !== 'videoseries') return `${player}/${id}`
      return list !== null && /^[\w-]+$/.test(list) ? `${player}/videoseries?list=${list}` : undefined
    },
  },
  {
    name: 'Vimeo',
    hosts: /^(?:www\.|player\.)?vimeo\.com$/,
    player: (url) => {
      const at = parts(url).findIndex((part) => /^\d{5,}$/.test(part))
      const [id, secret] = at === -1 ? [] : parts(url).slice(at)
      const hash =
        url.searchParams.get('h') ?? (secret !== undefined && /^[\da-f]{6,}$/.test(secret) ? secret : null)
      return id && `https://player.vimeo.com/video/${id}${hash === null ? '' : `?h=${hash}`}`
    },
  },
  {
    name: 'X',
    hosts: /^(?:www\.|mobile\.|platform\.)?(?:twitter|x)\.com$/,
    player: (url) => {
      const id = /^\/\w+\/status(?:es)?\/(\d+)/.exec(url.pathname)?.[1] ?? url.searchParams.get('id')
      return id === null || !/^\d+$/.test(id)
        ? undefined
        : `https://platform.twitter.com/embed/Tweet.html?id=${id}`
    },
  },
  {
    name: 'Instagram',
    hosts: /^(?:www\.)?instagram\.com$/,
    player: (url) => {
      const id = /^\/(?:[\w.]+\/)?(?:p|reel|tv)\/([\w-]+)/.exec(url.pathname)?.[1]
      return id && `https://www.instagram.com/p/${id}/embed/`
    },
  },
  {
    name: 'TikTok',
    hosts: /^(?:www\.)?tiktok\.com$/,
    player: (url) => {
      const id = /\/(?:video|embed(?:\/v2)?)\/(\d+)/.exec(url.pathname)?.[1]
      return id && `https://www.tiktok.com/embed/v2/${id}`
    },
  },
  {
    name: 'Spotify',
    hosts: /^open\.spotify\.com$/,
    player: (url) => {
      const [, kind, id] = /\/(track|album|playlist|artist|episode|show)\/(\w+)/.exec(url.pathname) ?? []
      return id && `https://open.spotify.com/embed/${kind}/${id}`
    },
  },
  {
    name: 'SoundCloud',
    hosts: /^(?:w\.|www\.|m\.)?soundcloud\.com$/,
    player: (url) => {
      if (url.hostname === 'w.soundcloud.com') return url.href
      return parts(url).length < 2
        ? undefined
        : `https://w.soundcloud.com/player/?url=${encodeURIComponent(`https://soundcloud.com${url.pathname}`)}`
    },
  },
  {
    name: 'Dailymotion',
    hosts: /^(?:(?:www\.|geo\.)?dailymotion\.com|dai\.ly)$/,
    player: (url) => {
      const id = (url.searchParams.get('video') ?? parts(url).at(-1) ?? '').replace(/_.*$/s, '')
      return /^[a-z\d]{5,}$/i.test(id) ? `https://www.dailymotion.com/embed/video/${id}` : undefined
    },
  },
  {
    name: 'TED',
    hosts: /^(?:www\.|embed\.)?ted\.com$/,
    player: (url) => {
      const talk = /^\/talks\/([\w-]+)/.exec(url.pathname)?.[1]
      return talk && `https://embed.ted.com/talks/${talk}`
    },
  },
]

/** The player for the address of a page or player of a known service. */
export function embedAddress(address: string): EmbedAddress | undefined {
  const url = webAddress(address)
  if (url === undefined) return undefined
  const service = SERVICES.find(({ hosts }) => hosts.test(url.hostname))
  const player = service?.player(url)
  return service === undefined || player === undefined ? undefined : { url: player, service: service.name }
}

/** An absolute address with http or https; `//host` is one too. Undefined for anything else. */
export function webAddress(address: string): URL | undefined {
  const text = address.trim().replace(/^\/\//, 'https://')
  if (!/^https?:\/\/[^/?#\\\s]/i.test(text) || !URL.canParse(text)) return undefined
  const url = new URL(text)
  url.username = ''
  url.password = ''
  return url
}

function parts(url: URL): string[] {
  return url.pathname.split('/').filter((part) => part !== '')
}
