/** The API reference: one page for every public name, from `package.json#exports` and the docstrings behind it. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Converter, ReflectionKind } from 'typedoc'
import { packageFacts } from './package-facts.mjs'

const project = fileURLToPath(new URL('../..', import.meta.url))
const { exports } = JSON.parse(readFileSync(`${project}package.json`, 'utf8'))
const entries = Object.entries(exports).filter(([, target]) => typeof target === 'object')

/** A name is described where it is met first: in its own module, so the main entry point comes last and only points there. */
const ordered = [...entries.filter(([entry]) => entry !== '.').sort(), ...entries.filter(([entry]) => entry === '.')]

/** The first named type in a type: that of an option object is the object's own name. */
const typeName = (type) => type?.name ?? type?.types?.map(typeName).find(Boolean)

/** A parameter that the code takes apart at once has no name there: it is called after its type. */
const nameParameters = (app) => {
  app.converter.on(Converter.EVENT_RESOLVE_END, (context) => {
    for (const parameter of context.project.getReflectionsByKind(ReflectionKind.Parameter))
      if (parameter.name === '__namedParameters')
        parameter.name = (typeName(parameter.type) ?? 'options').replace(/^./, (letter) => letter.toLowerCase())
  })
}

/** @type {Partial<import('typedoc').TypeDocOptions>} */
export default {
  plugin: ['typedoc-plugin-markdown', 'typedoc-vitepress-theme', nameParameters],
  entryPoints: ordered.map(([entry]) => `${project}src${entry.slice(1)}/index.ts`),
  tsconfig: `${project}tsconfig.json`,
  docsRoot: `${project}docs`,
  out: `${project}docs/api`,
  name: 'API reference',
  readme: 'none',
  disableGit: true,
  gitRevision: 'main',
  sourceLinkTemplate:
    packageFacts.repository === undefined
      ? '/files/src/{path}.txt'
      : `${packageFacts.repository}/blob/{gitRevision}/src/{path}#L{line}`,
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
