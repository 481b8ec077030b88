/** Where in the value the problem is: keys and positions (counted from 0) from the outside in; empty for the whole. */
export type Path = readonly (string | number)[]

interface At {
  readonly path: Path
  /** What was expected there, in plain words; never what was there. */
  readonly expected: string
}

/** What keeps a text or a value from being well formed: where, and what was expected, but never what was found. */
export type Problem =
  | (At & { readonly _tag: 'NotJson' })
  /** The text stops before its end, as a line does that was being written when the writer died. */
  | (At & { readonly _tag: 'CutOff' })
  /** An object holds a key twice; most readers of JSON would silently keep the last. */
  | (At & { readonly _tag: 'DuplicateKey' })
  /** Objects and lists are nested deeper than in anything lawful; nothing else is said. */
  | (At & { readonly _tag: 'TooDeep' })
  /** There are `further` more problems than are listed one by one; it stands last. */
  | (At & { readonly _tag: 'FurtherProblems'; readonly further: number })
  | (At & { readonly _tag: 'NotAnObject' })
  | (At & { readonly _tag: 'Missing' })
  /** A key that has no meaning here; `path` ends in it. One that is nearly the same and has a meaning is `meant`. */
  | (At & { readonly _tag: 'UnknownKey'; readonly meant?: string })
  /** The line is of a version this library does not know, so nothing else is said of it. */
  | (At & { readonly _tag: 'UnknownVersion' })
  /** This key tells the members of a union apart, and its word is none of them. */
  | (At & { readonly _tag: 'UnknownTag'; readonly allowed: readonly string[]; readonly meant?: string })
  /** A word that is on no list; of the form's own words the one that is nearly the same is `meant`, of a person's none. */
  | (At & {
      readonly _tag: 'NotOnTheList'
      readonly allowed: readonly (string | number)[]
      readonly meant?: string
    })
  /** Another name for a strategy; the log holds only the `canonical` one. */
  | (At & { readonly _tag: 'AliasOfStrategy'; readonly canonical: string })
  /** An algorithm is named as a source; only a participant or an observer can be one. */
  | (At & { readonly _tag: 'AlgorithmNeverRecords' })
  /** A number where a text was expected, a broken number where a whole one was, and the like. */
  | (At & { readonly _tag: 'WrongKind' })
  | (At & { readonly _tag: 'OutOfRange' })
  | (At & { readonly _tag: 'WrongLength' })
  | (At & { readonly _tag: 'WrongFormat' })
