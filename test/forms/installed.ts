/** Makers of forms by others, where they are installed beside this package. */
import { createRequire } from 'node:module'

const load = createRequire(import.meta.url)

/** The version of a package that is installed. */
export const versionOf = (name: string): string => {
  const main = load.resolve(name)
  const folder = main.slice(0, main.lastIndexOf(`/node_modules/${name}/`) + `/node_modules/${name}/`.length)
  return (load(`${folder}package.json`) as { readonly version: string }).version
}
