import { imports } from './imports.js'
import { type Check, type Fault, moduleOf } from './tree.js'

/** A module's folders in order; `''` is its files beside the entry points. A file imports from its own folder and those before. */
const folders: Readonly<Record<string, readonly string[]>> = {
  alliance: ['record', 'rules', 'outcome', '', 'conclusions', 'seen', 'sharing'],
  cli: ['world', 'output', 'simulate', 'experiment', 'outcomes', ''],
  coding: ['sheet', 'readers', 'agreement', 'machines', 'proposals', ''],
  diagram: ['', 'timeline'],
  detection: ['definition', 'rules', 'registry', 'judged', 'chance', 'side-by-side', 'two-raters', ''],
  episode: ['', 'models'],
  outcomes: ['', 'said', 'risks', 'tables'],
  report: ['page', 'shown', 'plot', 'sections', ''],
  schema: ['builders', 'problems', 'entry', 'files', ''],
  simulation: ['scenario', 'columns', 'dynamics', 'log', 'run', 'calibration', 'arms', 'experiment', ''],
  store: ['', 'sql'],
  statistics: ['', 'random', 'agreement', 'risks', 'arms'],
  testing: ['arbitraries', 'contract', ''],
  verbs: ['world', 'say', 'table', 'options', 'forms', '', 'agreement'],
}

/** The folder of a module that a path stands in, given the path's parts after the module's name. */
const folderIn = (rest: readonly string[]): string => (rest.length > 1 ? (rest[0] ?? '') : '')

const folderOf = (path: string): string => folderIn(path.split('/').slice(2))

const isEntryPoint = (path: string): boolean => /^src\/[^/]+\/(index|inside)\.ts$/.test(path)

const importFaults: Check = (tree) =>
  imports(tree).flatMap(({ file, line, target }): readonly Fault[] => {
    const order = folders[moduleOf(file)]
    if (order === undefined || target._tag !== 'File' || moduleOf(target.path) !== moduleOf(file)) return []
    const [from, to] = [folderOf(file), folderOf(target.path)]
    const fault = (what: string): readonly Fault[] => [{ check: 'folders', file, line, what }]
    if (!order.includes(from)) return fault(`the folder ${from} has no place in the order of its module`)
    if (isEntryPoint(file)) return []
    if (isEntryPoint(target.path)) return fault('imports an entry point of its own module')
    return order.indexOf(to) <= order.indexOf(from) ? [] : fault(`${from || 'no folder'} may not import from ${to}`)
  })

/** Unit tests stand in folders of the same names as the sources. */
const testFaults: Check = (tree) =>
  [...tree.keys()]
    .filter((file) => file.startsWith('test/unit/'))
    .flatMap((file): readonly Fault[] => {
      const [module = '', ...rest] = file.split('/').slice(2)
      const [folder, order] = [folderIn(rest), folders[module]]
      return order === undefined || order.includes(folder)
        ? []
        : [{ check: 'folders', file, what: `src/${module} has no folder ${folder}` }]
    })

/** Inside a module imports run one way between its folders, and its unit tests stand in the same folders. */
export const foldersKept: Check = (tree) => [...importFaults(tree), ...testFaults(tree)]
