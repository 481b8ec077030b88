import type { Path, Problem } from '../../vocabulary/inside.js'
import type { Language } from '../language.js'

const at = ({ path }: { readonly path: Path }): string => (path.length === 0 ? 'In the whole' : `At ${path.join('.')}`)

const perhaps = (meant: string | undefined): string => (meant === undefined ? '' : ` Perhaps ${meant} was meant.`)

const expects = (problem: Problem, expected: string): string => `${at(problem)}, the form asks for ${expected}.`

/** What keeps a text or a value from being well formed. It never says what was found. */
export const problems: Language['problems'] = {
  NotJson: () => 'The text is not JSON.',
  CutOff: () => 'The text stops before its end, as a line does that was being written.',
  DuplicateKey: (problem) => `${at(problem)}, a key is given twice, and only one can count.`,
  TooDeep: (problem, expected) => `${at(problem)}, it is nested too deep: the form asks for ${expected}.`,
  FurtherProblems: ({ further }) =>
    further === 1 ? 'One further problem is not listed.' : `${further} further problems are not listed.`,
  NotAnObject: expects,
  Missing: (problem, expected) => `${at(problem)}, something is missing: the form asks for ${expected}.`,
  UnknownKey: (problem, expected) =>
    `${at(problem)}, a key has no meaning: the form asks for ${expected}.${perhaps(problem.meant)}`,
  UnknownVersion: (_, expected) => `The line is of another version; only ${expected} can be read.`,
  UnknownTag: (problem, expected) =>
    problem.meant === undefined
      ? expects(problem, expected)
      : `${at(problem)}, the word is none of those known.${perhaps(problem.meant)}`,
  NotOnTheList: (problem, expected) => `${expects(problem, expected)}${perhaps(problem.meant)}`,
  AliasOfStrategy: (problem, expected) => `${at(problem)}, the form asks for ${expected}.`,
  AlgorithmNeverRecords: (problem, expected) => `${at(problem)}, the form asks for ${expected}.`,
  WrongKind: expects,
  OutOfRange: expects,
  WrongLength: expects,
  WrongFormat: expects,
}
