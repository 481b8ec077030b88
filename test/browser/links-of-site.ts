import { readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { type DefaultTreeAdapterMap, parse } from 'parse5'
import { built } from './served-site.js'

type Node = DefaultTreeAdapterMap['node']

/** What a page of the built site can be linked to by, and where it links to. */
interface Page {
  readonly ids: ReadonlySet<string>
  readonly links: readonly string[]
}

const nodesUnder = (node: Node): readonly Node[] =>
  'childNodes' in node ? [node, ...node.childNodes.flatMap(nodesUnder)] : [node]

const read = (path: string): Page => {
  const elements = nodesUnder(parse(readFileSync(join(built, path), 'utf8'))).flatMap((node) =>
    'tagName' in node ? [node] : [],
  )
  const valuesOf = (name: string, some: typeof elements): readonly string[] =>
    some.flatMap(({ attrs }) => attrs.flatMap((attr) => (attr.name === name ? [attr.value] : [])))
  return {
    ids: new Set(valuesOf('id', elements)),
    links: valuesOf(
      'href',
      elements.filter(({ tagName }) => tagName === 'a'),
    ),
  }
}

/** The links with an anchor, of all pages of the site, whose page is not there or has no such place. */
export const deadAnchors = (paths: readonly string[]): readonly string[] => {
  const pages = new Map(paths.map((path) => [path, read(path)]))
  return [...pages].flatMap(([path, { links }]) =>
    links.flatMap((link) => {
      const [to = '', anchor] = link.split('#')
      // What a live page is to show stands behind its address like an anchor, as `#scores=…` or `#agnew/session`.
      if (anchor === undefined || /[=/]/.test(anchor) || /^[a-z]+:/.test(link)) return []
      const file = to === '' ? path : to.startsWith('/') ? to.slice(1) : posix.join(dirname(path), to)
      const target = pages.get(file === '' || file.endsWith('/') ? `${file}index.html` : file)
      return target?.ids.has(decodeURIComponent(anchor)) ? [] : [`${path}: ${link}`]
    }),
  )
}
