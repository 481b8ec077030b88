import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'

export const built = 'docs/.vitepress/dist'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** Served, and no page of the theme: what is shown where no page is, and the samples of reports, files of their own. */
const apart: readonly string[] = ['404.html', 'sample-report.html', 'sample-episodes.html']

/** The pages of the built site, by their paths; none where it is not built. */
export const sitePages = (): readonly string[] =>
  existsSync(built)
    ? readdirSync(built, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.html') && !apart.includes(name))
        .sort()
    : []

const packed = new Map<string, number>()

/** How many bytes the files at these addresses have, as a host packs them; none where an address is of no file. */
export const packedSize = (addresses: Iterable<string>): number => {
  let size = 0
  for (const address of addresses) {
    const path = decodeURIComponent(new URL(address).pathname)
    const file = join(built, path)
    if (!existsSync(file) || !statSync(file).isFile()) continue
    if (!packed.has(file)) packed.set(file, gzipSync(readFileSync(file)).length)
    size += packed.get(file) ?? 0
  }
  return size
}

/** The built site on a port of this machine, as any static host would serve it. */
export interface Served {
  readonly origin: string
  readonly close: () => void
}

export const serveSite = (): Promise<Served> =>
  new Promise((resolve) => {
    const server = createServer(({ url = '/' }, response) => {
      const path = normalize(decodeURIComponent(url.split(/[?#]/)[0] ?? '/'))
      const file = join(built, path.endsWith('/') ? `${path}index.html` : path)
      if (!existsSync(file) || !statSync(file).isFile()) response.writeHead(404).end()
      else {
        response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
        createReadStream(file).pipe(response)
      }
    })
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      resolve({ origin: `http://127.0.0.1:${port}`, close: () => server.close() })
    })
  })
