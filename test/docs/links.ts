import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { prose } from './fences.js'

/** A heading's anchor, as the common Markdown hosts make it. */
const anchor = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll(/[`*]|\[|\]\([^)]*\)/g, '')
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-')

const anchors = (markdown: string): readonly string[] => {
  const text = prose(markdown.replaceAll('`', ''))
  const headings = Array.from(text.matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm), ([, heading = '']) => anchor(heading))
  return [...headings, ...Array.from(text.matchAll(/<a id="([^"]+)">/g), ([, id = '']) => id)]
}

const targets = (markdown: string): readonly string[] => {
  const text = prose(markdown)
  const inline = [...text.matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)/g)]
  const defined = [...text.matchAll(/^\s*\[[^\]]+\]:\s*<?(\S+?)>?(?:\s|$)/gm)]
  return [...inline, ...defined].map(([, target]) => target ?? '')
}

const isOutside = (target: string): boolean => /^(?:[a-z][a-z+.-]*:|\/\/)/i.test(target)

/** The relative links of a page that lead to no file, or to no heading or named place of it. */
export const deadLinks = (page: string, markdown: string): readonly string[] =>
  targets(markdown).filter((target) => {
    if (isOutside(target)) return false
    const [path = '', fragment] = decodeURI(target).split('#')
    const file = path === '' ? page : join(dirname(page), path)
    const text = path === '' ? markdown : undefined
    if (text === undefined && !existsSync(file)) return true
    if (fragment === undefined || !/\.md$/.test(file)) return false
    return !anchors(text ?? readFileSync(file, 'utf8')).includes(fragment)
  })
