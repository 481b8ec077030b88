import type { CohortQuestion } from '../../outcomes/index.js'
import type { CohortTable } from '../../outcomes/inside.js'
import type { Reader } from '../../verbs/inside.js'

/** An option that some tables have and others have not; not typed it gives `undefined`. */
export interface TableOption<Value> {
  readonly of: readonly CohortTable[]
  /** Whether these tables are not made without it. */
  readonly isNeeded: boolean
  readonly reader: Reader<Value | undefined>
}

/** The fields of the question that only some tables ask for. */
export type Fields = Omit<CohortQuestion, 'resolvedBy' | 'settings'>

/** The options of one table, by the fields of the question that they give. */
export type OptionsOf<Field extends keyof Fields> = { readonly [Name in Field]: TableOption<Fields[Name]> }
