/** What the site says of the package, from package.json alone: where it lies, which version it is, how it is installed. */
import { readFileSync } from 'node:fs'

/** Returns what the site says of a package, of which package.json is given. */
export const factsOf = ({ name, version, description, repository }) => {
  const address = repository.url.replace(/^git\+/, '').replace(/\.git$/, '')
  // Absent as long as package.json names the placeholder, since `.invalid` is no host (RFC 2606).
  const published = new URL(address).hostname.endsWith('.invalid') ? undefined : address
  // From the registry once it is published, before that the file that `npm pack` makes in a clone.
  const install = published === undefined ? { file: `./${name}-${version}.tgz` } : { registry: `npm install ${name}` }
  return { name, version, description, repository: published, install }
}

export const packageFacts = factsOf(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')))
