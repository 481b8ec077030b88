/** Where a statement of the literature was seen and how strong its support is; readers are shown both. */
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

/** A constant that carries its literature; a default without one is a required argument instead. */
export interface Sourced<T> extends Literature {
  readonly value: T
}
