/** The API reference: one page for every public name, from `package.json#exports` and the docstrings behind it. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('../..', import.meta.url))
const { exports } = JSON.parse(readFileSync(`${project}package.json`, 'utf8'))
const entries = Object.entries(exports).filter(([, target]) => typeof target === 'object')

/** A name is described where it is met first: in its own module, so the main entry point comes last and only points there. */
const ordered = [...entries.filter(([entry]) => entry !== '.').sort(), ...entries.filter(([entry]) => entry === '.')]

/** @type {Partial<import('typedoc').TypeDocOptions>} */
export default {
  plugin: ['typedoc-plugin-markdown', 'typedoc-vitepress-theme'],
  entryPoints: ordered.map(([entry]) => `${project}src${entry.slice(1)}/index.ts`),
  tsconfig: `${project}tsconfig.json`,
  docsRoot: `${project}docs`,
  out: `${project}docs/api`,
  name: 'API reference',
  readme: 'none',
  disableSources: true,
  hideBreadcrumbs: true,
  hidePageHeader: true,
  outputFileStrategy: 'modules',
  sidebar: { pretty: false },
  excludeInternal: true,
  entryPointStrategy: 'resolve',
  sortEntryPoints: false,
  indexFormat: 'table',
  groupOrder: ['Functions', 'Variables', 'Type Aliases', 'Interfaces', 'References'],
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  typeDeclarationFormat: 'table',
  propertyMembersFormat: 'table',
  githubPages: false,
  validation: { notExported: false },
  logLevel: 'Warn',
}
