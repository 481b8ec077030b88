import { remarks } from '../alliance/index.js'
import { english, explain } from '../language/index.js'
import type { NamedAlliance } from '../outcomes/index.js'
import { visible } from '../report/index.js'
import { namesIn } from '../report/inside.js'

/** A remark of one alliance, with the sentence that asks. */
export interface RemarkRow {
  readonly _tag: string
  readonly alliance: string
  readonly seq: readonly number[]
  readonly sentence: string
}

/** What the records of a log should be asked about, alliance by alliance. */
export const remarkRows = (alliances: readonly NamedAlliance[]): readonly RemarkRow[] =>
  alliances.flatMap(({ id, state }) => {
    const language = { ...english, setting: state.record.began.beginning.setting }
    return remarks(state).map((remark) => {
      const { _tag, seq } = remark
      return { _tag, alliance: id, seq, sentence: explain(remark, 'clinician', language, namesIn(state)) }
    })
  })

/** A line for each remark, under a title that says what they are. */
export const remarkLines = (rows: readonly RemarkRow[]): readonly string[] =>
  rows.length === 0
    ? ['No entries of this log seem to contradict each other.']
    : [
        'Questions about this record; every entry is kept as it was said:',
        ...rows.map(({ alliance, sentence }) => visible(`alliance ${alliance}: ${sentence}`)),
      ]
