/** Invented files, by path. */
export type Files = Readonly<Record<string, string>>

/** A sound project of invented files; each planted violation below is laid over it. */
export const sound: Files = {
  'package.json': JSON.stringify({ exports: { '.': {}, './kernel': {}, './package.json': './package.json' } }),
  'docs/index.md': '',
  'docs/kernel.md': '',
  'test/unit/kernel/a.test.ts': '',
  'src/index.ts': "export { a } from './kernel/index.js'",
  'src/kernel/index.ts': "export { a } from './a.js'",
  'src/kernel/a.ts': 'export const a: number = Math.floor(new Date(0).getTime())',
  'src/kernel/result.ts': "import * as E from 'fp-ts/lib/Either.js'\nexport const left: unknown = E.left",
  'src/series/index.ts': "export { s } from './s.js'",
  'src/series/s.ts': "import { a } from '../kernel/index.js'\nexport const s: number = a",
  'src/alliance/alliance.ts': "import { produce } from 'immer'\nexport const p: unknown = produce",
  'src/schema/schema.ts': "import * as z from 'zod'\nexport const n: unknown = z.number()",
  'src/cli/main.ts':
    "import pkg from '../../package.json' with { type: 'json' }\nconsole.log(pkg, new Date(), Math.random())",
}

/** What is planted, in which files, and the one check that must notice. */
export const planted: readonly (readonly [name: string, files: Files, check: string])[] = [
  [
    'a higher layer',
    { 'src/kernel/b.ts': "import { s } from '../series/index.js'\nexport const b: number = s" },
    'layers',
  ],
  ['a higher layer, type only', { 'src/kernel/b.ts': "export type S = import('../series/index.js').s" }, 'layers'],
  ['a higher layer, by re-export', { 'src/kernel/b.ts': "export { s } from '../series/index.js'" }, 'layers'],
  ['a higher layer, dynamically', { 'src/verbs/b.ts': "export const b = () => import('../cli/main.js')" }, 'layers'],
  ['a higher layer, by the package name', { 'src/kernel/b.ts': "export { s } from 'rupture-repair/series'" }, 'layers'],
  ['a computed import', { 'src/verbs/b.ts': 'export const b = (p: string) => import(p)' }, 'layers'],
  ['a neighbour on the same layer', { 'src/instruments/b.ts': "import '../series/index.js'" }, 'layers'],
  ['past a barrel', { 'src/series/b.ts': "export { a } from '../kernel/a.js'" }, 'layers'],
  ['a file that is not there', { 'src/kernel/b.ts': "export { c } from './c.js'" }, 'layers'],
  ['a file outside src', { 'src/kernel/b.ts': "import '../../test/unit/kernel/a.test.js'" }, 'layers'],
  [
    'the main entry point opening the command line',
    { 'src/index.ts': "export { c } from './cli/index.js'", 'src/cli/index.ts': '' },
    'layers',
  ],
  ['a module without a layer', { 'src/attic/b.ts': "import '../kernel/index.js'" }, 'layers'],
  [
    'a later folder of its own module',
    {
      'src/detection/rules/b.ts': "import '../registry/c.js'",
      'src/detection/registry/c.ts': '',
    },
    'folders',
  ],
  [
    'the entry point of its own module',
    { 'src/detection/rules/b.ts': "import '../index.js'", 'src/detection/index.ts': '' },
    'folders',
  ],
  [
    'a folder without a place in its module',
    { 'src/detection/attic/b.ts': "import '../rules/c.js'", 'src/detection/rules/c.ts': '' },
    'folders',
  ],
  ['a test in no folder of its module', { 'test/unit/detection/attic/b.test.ts': '' }, 'folders'],
  [
    'fp-ts elsewhere',
    { 'src/kernel/b.ts': "import type { Either } from 'fp-ts/lib/Either.js'\nexport type B = Either<1, 2>" },
    'packages',
  ],
  ['immer elsewhere', { 'src/series/b.ts': "import 'immer'" }, 'packages'],
  ['zod elsewhere', { 'src/alliance/b.ts': "import * as z from 'zod'\nexport const b: unknown = z" }, 'packages'],
  ['a package that may be imported nowhere', { 'src/cli/b.ts': "import 'typescript'" }, 'packages'],
  [
    'Node in a pure module',
    { 'src/series/b.ts': "import { readFileSync } from 'node:fs'\nexport const b: unknown = readFileSync" },
    'packages',
  ],
  [
    'a cycle',
    {
      'src/kernel/a.ts': "export * from './b.js'",
      'src/kernel/b.ts': "import './c.js'",
      'src/kernel/c.ts': "import type {} from './a.js'",
    },
    'cycles',
  ],
  [
    'a file that imports itself',
    { 'src/kernel/a.ts': "export type A = import('./a.js').B\nexport type B = 1" },
    'cycles',
  ],
  ['Date.now', { 'src/kernel/b.ts': 'export const b: number = Date.now()' }, 'clock or chance'],
  ['new Date()', { 'src/kernel/b.ts': 'export const b: Date = new Date()' }, 'clock or chance'],
  ['new Date', { 'src/kernel/b.ts': 'export const b: Date = new Date' }, 'clock or chance'],
  ['Date()', { 'src/kernel/b.ts': 'export const b: string = Date()' }, 'clock or chance'],
  [
    'Date under another name',
    { 'src/kernel/b.ts': 'const D = Date\nexport const b: Date = new D()' },
    'clock or chance',
  ],
  ['performance.now', { 'src/kernel/b.ts': 'export const b: number = performance.now()' }, 'clock or chance'],
  ['a timer', { 'src/kernel/b.ts': 'setTimeout(() => {}, 1)' }, 'clock or chance'],
  [
    'today, formatted',
    { 'src/kernel/b.ts': 'export const b: string = new Intl.DateTimeFormat().format()' },
    'clock or chance',
  ],
  ['Math.random', { 'src/kernel/b.ts': 'export const b: number = Math.random()' }, 'clock or chance'],
  ["Math['random']", { 'src/kernel/b.ts': "export const b: number = Math['random']()" }, 'clock or chance'],
  [
    'random out of Math',
    { 'src/kernel/b.ts': 'const { random } = Math\nexport const b: number = random()' },
    'clock or chance',
  ],
  ['crypto.randomUUID', { 'src/kernel/b.ts': 'export const b: string = crypto.randomUUID()' }, 'clock or chance'],
  ['globalThis', { 'src/kernel/b.ts': 'export const b: number = globalThis.Math.random()' }, 'clock or chance'],
  [
    'chance from Node in the journal',
    { 'src/journal/b.ts': "import * as c from 'node:crypto'\nexport const b: string = c.randomUUID()" },
    'clock or chance',
  ],
  [
    'chance from Node by name',
    { 'src/journal/b.ts': "import { randomUUID as b } from 'node:crypto'\nexport const c: string = b()" },
    'clock or chance',
  ],
  [
    'a clock from Node under another name',
    { 'src/journal/b.ts': "import { performance as p } from 'node:perf_hooks'\nexport const c: number = p.now()" },
    'clock or chance',
  ],
  ['an environment', { 'src/kernel/b.ts': 'export const b: unknown = process.env.HOME' }, 'world'],
  ['another variable', { 'src/cli/b.ts': 'export const b: unknown = process.env.HOME' }, 'world'],
  ['a part loaded later', { 'src/kernel/b.ts': "export const b = () => import('./a.js')" }, 'world'],
  ['a connection', { 'src/cli/b.ts': "export const b: unknown = fetch('')" }, 'world'],
  ['a connection of Node', { 'src/cli/b.ts': "import 'node:net'" }, 'world'],
  ['a default export', { 'src/kernel/b.ts': 'export default 1' }, 'style'],
  ['a default function', { 'src/kernel/b.ts': 'export default function b(): void {}' }, 'style'],
  ['any', { 'src/kernel/b.ts': 'export const b = (x: any): number => x' }, 'style'],
  ['a cast through unknown', { 'src/kernel/b.ts': "export const b: number = ('1' as unknown) as number" }, 'style'],
  ['a silenced error', { 'src/kernel/b.ts': `// @ts-${'ignore'}\nexport const b: number = '1'` }, 'style'],
  ['a non-null assertion', { 'src/kernel/b.ts': 'export const b = (x?: number): number => x!' }, 'style'],
  ['a list spread into push', { 'src/kernel/b.ts': 'export const b = (x: number[]): number => x.push(...x)' }, 'style'],
  ['a class', { 'src/kernel/b.ts': 'export class B {}' }, 'style'],
  [
    'a public module without a page',
    { 'package.json': JSON.stringify({ exports: { './series': {} } }), 'test/unit/series/s.test.ts': '' },
    'public',
  ],
  [
    'a public module without tests',
    { 'package.json': JSON.stringify({ exports: { './series': {} } }), 'docs/series.md': '' },
    'public',
  ],
  [
    'a public module without a barrel',
    {
      'package.json': JSON.stringify({ exports: { './alliance': {} } }),
      'docs/alliance.md': '',
      'test/unit/alliance/a.test.ts': '',
    },
    'public',
  ],
  ['a barrel with a star', { 'src/series/index.ts': "export * from './s.js'" }, 'barrels'],
  ['a barrel with code', { 'src/series/index.ts': 'export const s: number = 1' }, 'barrels'],
  [
    'an option that its verb does not read',
    { 'src/cli/b.ts': 'export const b: number = verb({}, { one, two: other }, ({ one }) => one)' },
    'options',
  ],
  ['a file too long', { 'src/kernel/b.ts': '\n'.repeat(301) }, 'sizes'],
  ['a test too long', { 'test/laws/b.ts': '\n'.repeat(301) }, 'sizes'],
  ['an example too long', { 'examples/in-r/b.R': '\n'.repeat(301) }, 'sizes'],
]

const parsed = "const read = JSON.parse('{}')\n"
const values =
  'interface Rule { readonly name: string }\nconst rule: Rule = { name: "" }\nconst read = Object.values(rule)\n'

/** Tests that prove nothing, each of which the type check must refuse. */
export const plantedTests: Files = {
  'property.ts': `${parsed}console.log(read.a)`,
  'element.ts': `${parsed}console.log(read['a'])`,
  'call.ts': `${parsed}console.log(read())`,
  'construction.ts': `${parsed}console.log(new read())`,
  'template.ts': `${parsed}console.log(read\`\`)`,
  'iteration.ts': `${parsed}for (const a of read) console.log(a)`,
  'keys.ts': `${parsed}for (const a in read) console.log(a)`,
  'spread.ts': `${parsed}console.log(...read)`,
  'object-spread.ts': `${parsed}console.log({ ...read })`,
  'taken-apart.ts': `${parsed}const { a } = read\nconsole.log(a)`,
  'taken-apart-later.ts': `${parsed}let a: unknown\n;[a] = read\nconsole.log(a)`,
  'parameter.ts': `${values}console.log(read.map(({ b }) => b))`,
  'wrong-object.ts': `${values}for (const a of read) console.log(a.meaning)`,
  'computed-import.ts': "const name: string = 'a'\nconsole.log((await import(name)).a)",
  'type-error.ts': "export const a: number = ''",
}

/** A test whose reads are typed, also through a file between; `any` may be handed on to where it is compared. */
export const typedTests: Files = {
  'far.ts': "export const far = (): { readonly a: number } => JSON.parse('{}')",
  'near.ts': "export { far } from './far'",
  'typed.ts': "import { far } from './near'\nconsole.log(far().a, JSON.parse('{}'), (await import('./far')).far)",
}
