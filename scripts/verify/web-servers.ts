import { type ChildProcess, execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { connect } from 'node:tls'
import getPort from 'get-port'
import { start } from '../server-process'
import type { Site } from './requests'

/** The domain and port that the files in docs/server name. */
const DOMAIN = 'www.example.org'
const UPSTREAM = '127.0.0.1:3000'

type RunningServer = { site: Site; child: ChildProcess }

/** A web server in front of the site, as docs/server sets it up. */
type WebServer = {
  name: string
  /** The content codings in `Accept-Encoding`, and the expected one. */
  coding: string
  /** Whether the program is installed. */
  isInstalled(): boolean
  /**
   * Starts it in an empty folder.
   * @param upstream port of the site
   */
  start(folder: string, upstream: number): Promise<RunningServer>
}

const nginx: WebServer = {
  name: 'nginx',
  coding: 'gzip',
  isInstalled: () => isProgram('nginx', '-v'),
  async start(folder, upstream) {
    const [port, plainPort] = [await getPort(), await getPort()]
    const key = join(folder, 'key.pem')
    const certificate = join(folder, 'certificate.pem')
    const subject = ['-subj', `/CN=${DOMAIN}`, '-days', '1', '-keyout', key, '-out', certificate]
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject], {
      stdio: 'ignore',
    })
    const guide = readFileSync('docs/server/nginx.conf', 'utf8')
      .replaceAll(UPSTREAM, `127.0.0.1:${upstream}`)
      .replaceAll(/^ *listen \[::\].*\n/gm, '')
      .replace('listen 80;', `listen 127.0.0.1:${plainPort};`)
      .replace('listen 443 ', `listen 127.0.0.1:${port} `)
      .replaceAll(/\/etc\/letsencrypt\/\S*fullchain\.pem/g, certificate)
      .replaceAll(/\/etc\/letsencrypt\/\S*privkey\.pem/g, key)
      .replaceAll('/var/cache/nginx/', `${folder}/`)
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((kind) => `${kind}_temp_path ${folder}/${kind};`)
      .join('\n')
    // The parts of Debian's nginx.conf around the files in conf.d.
    const file = join(folder, 'nginx.conf')
    writeFileSync(
      file,
      `daemon off; pid ${folder}/pid; error_log stderr warn;\nevents {}\nhttp {\naccess_log off;\n${temporary}\n${guide}}\n`,
    )
    const child = start(['nginx', '-c', file, '-p', folder], { stdio: ['ignore', 'ignore', 'inherit'] })
    return listening(child, { port, host: DOMAIN, isSecure: true })
  },
}

const caddy: WebServer = {
  name: 'Caddy',
  coding: 'zstd',
  isInstalled: () => isProgram('caddy', 'version'),
  async start(folder, upstream) {
    const [port, plainPort] = [await getPort(), await getPort()]
    const options = `{\nadmin off\nskip_install_trust\nhttps_port ${port}\nhttp_port ${plainPort}\nlocal_certs\n}\n`
    const file = join(folder, 'Caddyfile')
    const guide = readFileSync('docs/server/Caddyfile', 'utf8').replaceAll(UPSTREAM, `127.0.0.1:${upstream}`)
    writeFileSync(file, options + guide)
    const child = start(['caddy', 'run', '--adapter', 'caddyfile', '--config', file], {
      env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
      stdio: 'ignore',
    })
    return listening(child, { port, host: DOMAIN, isSecure: true })
  },
}

/** Those in docs/server. */
export const WEB_SERVERS: readonly WebServer[] = [caddy, nginx]

/** Starts a web server in a folder of its own below `place`. */
export async function startWebServer(server: WebServer, place: string, upstream: number) {
  const folder = join(place, server.name.toLowerCase())
  mkdirSync(folder)
  return server.start(folder, upstream)
}

function isProgram(name: string, argument: string): boolean {
  try {
    execFileSync(name, [argument], { stdio: 'ignore' })
    return true
  } catch {
    // The program isn't installed.
    return false
  }
}

/** @throws Error if the program ends before it listens */
async function listening(child: ChildProcess, site: Site): Promise<RunningServer> {
  while (!(await isListening(site))) {
    if (child.exitCode !== null)
      throw new Error(`found exit code ${child.exitCode}, expected a running server`)
    await wait(50)
  }
  return { site, child }
}

/** Whether a TLS connection can be made: Caddy listens before it has its certificate. */
async function isListening({ port, host }: Site): Promise<boolean> {
  const socket = connect({ port, host: '127.0.0.1', servername: host, rejectUnauthorized: false })
  const isOpen = await once(socket, 'secureConnect').then(
    () => true,
    () => false,
  )
  socket.destroy()
  return isOpen
}
