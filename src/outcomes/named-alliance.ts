import type { Alliance } from '../alliance/index.js'

/** An alliance with the name it has in the log. */
export interface NamedAlliance {
  readonly id: string
  readonly state: Alliance
}
