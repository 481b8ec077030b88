import { visible } from '../../report/index.js'

/** What bash and zsh read as a character by its bytes. */
const bytesOf = (character: string): string =>
  [...new TextEncoder().encode(character)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')

/** A path as a shell takes it for one word; what cannot be seen in it, or would begin a line, is written by its bytes. */
export const shellWord = (path: string): string => {
  if (/^[\w./@,+-]+$/.test(path)) return path
  if (visible(path) === path) return `'${path.replaceAll("'", "'\\''")}'`
  const written = Array.from(path, (character) =>
    visible(character) === character ? character.replace(/['\\]/, '\\$&') : bytesOf(character),
  )
  return `$'${written.join('')}'`
}
