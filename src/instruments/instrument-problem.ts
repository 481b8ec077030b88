interface At {
  /** Where in the definition: keys and positions (counted from 0) from the outside in. */
  readonly path: readonly (string | number)[]
  /** What was expected there, in plain words. */
  readonly expected: string
}

/** What keeps a definition from being an instrument: where, and what was expected. */
export type InstrumentProblem =
  | ({ readonly _tag: 'NoName' } & At)
  | ({ readonly _tag: 'IdTaken' } & At)
  | ({ readonly _tag: 'NotACount' } & At)
  | ({ readonly _tag: 'NotARange' } & At)
  | ({ readonly _tag: 'NoPerspective' } & At)
  | ({ readonly _tag: 'NoSuchItem' } & At)
  | ({ readonly _tag: 'ItemTwice' } & At)
  | ({ readonly _tag: 'ReversedUnscored' } & At)
  | ({ readonly _tag: 'EmptySubscale' } & At)
  | ({ readonly _tag: 'SubscaleNameTaken' } & At)
  | ({ readonly _tag: 'NothingScored' } & At)
  | ({ readonly _tag: 'TooManyMissing' } & At)
