/** Where in the value the problem is: keys and positions (counted from 0) from the outside in; empty for the whole. */
export type Path = readonly (string | number)[]

interface At {
  readonly path: Path
  /** What should have stood there, in plain words; never what stood there. */
  readonly expected: string
}

/** The text is no JSON. */
export interface NotJson extends At {
  readonly _tag: 'NotJson'
}
/** The text stops before its end, as a line does that was being written when the writer died. */
export interface CutOff extends At {
  readonly _tag: 'CutOff'
}
/** An object holds a key twice; most readers of JSON would silently keep the last. */
export interface DuplicateKey extends At {
  readonly _tag: 'DuplicateKey'
}
/** Objects and lists stand in one another more often than in anything lawful; nothing else is said. */
export interface TooDeep extends At {
  readonly _tag: 'TooDeep'
}
/** There are more problems than are told one by one; it stands last. */
export interface FurtherProblems extends At {
  readonly _tag: 'FurtherProblems'
  /** How many more there are. */
  readonly further: number
}
/** An object was expected, and something else stands there. */
export interface NotAnObject extends At {
  readonly _tag: 'NotAnObject'
}
/** A key that has to be there is not. */
export interface Missing extends At {
  readonly _tag: 'Missing'
}
/** A key that has no meaning here; `path` ends in it. */
export interface UnknownKey extends At {
  readonly _tag: 'UnknownKey'
}
/** The line is of a version this library does not know, so nothing else is said of it. */
export interface UnknownVersion extends At {
  readonly _tag: 'UnknownVersion'
}
/** A union is told apart by this key, and the word is none of its members. */
export interface UnknownTag extends At {
  readonly _tag: 'UnknownTag'
  readonly allowed: readonly string[]
}
/** The word or number is not on the list. */
export interface NotOnTheList extends At {
  readonly _tag: 'NotOnTheList'
  readonly allowed: readonly (string | number)[]
}
/** Another name for a strategy; the log holds only the one it goes by here. */
export interface AliasOfStrategy extends At {
  readonly _tag: 'AliasOfStrategy'
  readonly canonical: string
}
/** An algorithm stands where only a person’s word counts. */
export interface AlgorithmNeverRecords extends At {
  readonly _tag: 'AlgorithmNeverRecords'
}
/** A number where a text was expected, a broken number where a whole one was, and the like. */
export interface WrongKind extends At {
  readonly _tag: 'WrongKind'
}
/** A number is too small or too great. */
export interface OutOfRange extends At {
  readonly _tag: 'OutOfRange'
}
/** A list has too few or too many members. */
export interface WrongLength extends At {
  readonly _tag: 'WrongLength'
}
/** A text is not written the way it has to be. */
export interface WrongFormat extends At {
  readonly _tag: 'WrongFormat'
}

/** What keeps a text or a value from being well formed: where, and what was expected, but never what was found. */
export type Problem =
  | NotJson
  | CutOff
  | DuplicateKey
  | TooDeep
  | FurtherProblems
  | NotAnObject
  | Missing
  | UnknownKey
  | UnknownVersion
  | UnknownTag
  | NotOnTheList
  | AliasOfStrategy
  | AlgorithmNeverRecords
  | WrongKind
  | OutOfRange
  | WrongLength
  | WrongFormat
