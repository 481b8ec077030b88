import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { slug } from '../../docs/.vitepress/markdown/slug.js'
import { prose, withoutFences } from './fences.js'

/** A heading's anchor, as the site makes it of what is read there. */
const anchor = (heading: string): string => slug(heading.replaceAll(/[`*]|\[|\]\([^)]*\)/g, ''))

/** A comment of code within a fence is no heading; a code span within a heading belongs to it. */
const anchors = (markdown: string): readonly string[] => {
  const text = withoutFences(markdown).replaceAll('`', '')
  const headings = Array.from(text.matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm), ([, heading = '']) => anchor(heading))
  return [...headings, ...Array.from(prose(markdown).matchAll(/<a id="([^"]+)">/g), ([, id = '']) => id)]
}

const targets = (markdown: string): readonly string[] => {
  const text = prose(markdown)
  const inline = [...text.matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)/g)]
  const defined = [...text.matchAll(/^\s*\[[^\]]+\]:\s*<?(\S+?)>?(?:\s|$)/gm)]
  const inTags = [...text.matchAll(/<[a-z][^>]*?\s(?:href|src)\s*=\s*["']?([^"'\s>]+)/gi)]
  return [...inline, ...defined, ...inTags].map(([, target]) => target ?? '')
}

/** References, `[text][label]` or `[label][]`, whose label is nowhere defined. */
const undefinedReferences = (markdown: string): readonly string[] => {
  const text = prose(markdown)
  const labels = Array.from(text.matchAll(/^\s*\[([^\]]+)\]:/gm), ([, label = '']) => label.toLowerCase())
  return Array.from(text.matchAll(/\[([^[\]]+)\]\[([^[\]]*)\]/g)).flatMap(([written, words = '', label]) =>
    labels.includes((label || words).toLowerCase()) ? [] : [written],
  )
}

/** Addresses of the site in the front matter of a page, such as the buttons of the first page; each is a page or a public file. */
const deadSiteLinks = (markdown: string): readonly string[] => {
  const [, matter = ''] = /^---\n([\s\S]*?)\n---\n/.exec(markdown) ?? []
  const links = Array.from(matter.matchAll(/^[\s-]*(?:link|src|image):\s*["']?([^"'\s]+)/gm), ([, link = '']) => link)
  return links.filter((link) => {
    if (isOutside(link)) return false
    const [path = '', fragment] = link.split('#')
    if (!path.startsWith('/')) return true
    if (existsSync(join('docs/.vitepress/public', path)) && /\.\w+$/.test(path)) return false
    const file = join('docs', path.endsWith('/') ? `${path}index.md` : `${path.replace(/\.(?:html|md)$/, '')}.md`)
    if (!existsSync(file)) return true
    return fragment !== undefined && !anchors(readFileSync(file, 'utf8')).includes(fragment)
  })
}

const isOutside = (target: string): boolean => /^(?:[a-z][a-z+.-]*:|\/\/)/i.test(target)

/** A sample report, which is made with the site. */
const isSample = (target: string): boolean =>
  /^(?:\.\.\/)*sample-[a-z]+\.html$/.test(target) &&
  readFileSync('docs/.vitepress/sample-reports.mjs', 'utf8').includes(`'${basename(target)}'`)

/** The links of a page that lead to a file of ours which is not among these. */
export const linksOutside = (page: string, markdown: string, shipped: ReadonlySet<string>): readonly string[] =>
  targets(markdown).filter((target) => {
    const [path = ''] = decodeURI(target).split('#')
    if (path === '' || isOutside(target) || isSample(target)) return false
    const file = join(dirname(page), path).replace(/\/$/, '')
    return !shipped.has(file) && ![...shipped].some((one) => one.startsWith(`${file}/`))
  })

const deadTargets = (page: string, markdown: string): readonly string[] =>
  targets(markdown).filter((target) => {
    if (isOutside(target) || isSample(target)) return false
    const [path = '', fragment] = decodeURI(target).split('#')
    const file = path === '' ? page : join(dirname(page), path)
    const text = path === '' ? markdown : undefined
    if (text === undefined && !existsSync(file)) return true
    // What a live page is to show stands behind its address like an anchor; none of ours has such a sign.
    if (fragment === undefined || /[=/]/.test(fragment) || !/\.md$/.test(file)) return false
    return !anchors(text ?? readFileSync(file, 'utf8')).includes(fragment)
  })

/** The links of a page that lead to no file of ours, or to no heading or named place of it. */
export const deadLinks = (page: string, markdown: string): readonly string[] => [
  ...deadTargets(page, markdown),
  ...undefinedReferences(markdown),
  ...deadSiteLinks(markdown),
]
