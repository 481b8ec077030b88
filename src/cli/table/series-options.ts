import type { BetterEnd, ScaleRange } from '../../vocabulary/index.js'
import type { AnswerKey } from './answers.js'
import type { DecimalMark } from './cell.js'
import type { RowKeys } from './rows.js'

/** How scores stand in a table: a row per session, a row per client, or as answers that are yet to be scored. */
export type Layout =
  | { readonly _tag: 'Long'; readonly score: string }
  | { readonly _tag: 'Wide'; readonly pattern: string }
  | { readonly _tag: 'Answers'; readonly scale: string; readonly key: AnswerKey }

/** Everything needed to read series of scores from a table. */
export interface SeriesOptions {
  readonly delimiter: string
  readonly keys: RowKeys
  readonly layout: Layout
  readonly decimal: DecimalMark
  readonly better: BetterEnd
  readonly range: ScaleRange | undefined
}
