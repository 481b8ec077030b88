/** What the site says of the package, from package.json alone: where it lies, which version it is, how it is installed. */
import { readFileSync } from 'node:fs'

const { name, version, description, repository } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
)

const address = repository.url.replace(/^git\+/, '').replace(/\.git$/, '')

/** Where the repository can be read; absent as long as package.json names the placeholder, since `.invalid` is no host (RFC 2606). */
const published = new URL(address).hostname.endsWith('.invalid') ? undefined : address

/** What installs it: from the registry once it is published, before that the file that `npm pack` makes in a clone. */
const install = published === undefined ? { file: `./${name}-${version}.tgz` } : { registry: `npm install ${name}` }

export const packageFacts = { name, version, description, repository: published, install }
