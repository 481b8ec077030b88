/** The source of a statement of the literature, and how strong its support is. */
export interface Literature {
  /** Author, year and, where known, journal and DOI; never a link. */
  readonly source: string
  /** How the statement reached this library. */
  readonly status: 'found' | 'recalled' | 'computed' | 'assumed'
  /** How much of the source was read. */
  readonly citation: 'read' | 'abstract' | 'second-hand'
  /** What kind of evidence the source itself rests on. */
  readonly support: 'meta-analysis' | 'replicated' | 'single study' | 'single case' | 'expert opinion' | 'theory'
}

/** A constant with its literature; a value without one has no default and is a required argument. */
export interface Sourced<T> extends Literature {
  readonly value: T
}
