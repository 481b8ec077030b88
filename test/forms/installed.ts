/** Makers of forms by others, where they are installed beside this package. */
import { createRequire } from 'node:module'
import type { Lacking } from '../lacking.js'

const load = createRequire(import.meta.url)

/** Says which of these packages cannot be loaded, if any. */
export const lackingOf = (...packages: readonly string[]): Lacking => {
  const absent = packages.filter((name) => {
    try {
      load.resolve(name)
      return false
    } catch {
      return true
    }
  })
  return absent.length === 0 ? undefined : `${absent.join(' and ')} cannot be loaded`
}

/** The version of a package that is installed. */
export const versionOf = (name: string): string => {
  const main = load.resolve(name)
  const folder = main.slice(0, main.lastIndexOf(`/node_modules/${name}/`) + `/node_modules/${name}/`.length)
  return (load(`${folder}package.json`) as { readonly version: string }).version
}
