import { entriesAs } from '../../alliance/inside.js'
import type { ProposedBy } from '../../vocabulary/inside.js'
import { type Html, named } from '../page/html.js'
import { table } from '../page/table.js'
import { coderWords } from '../shown/coder-words.js'
import type { AllianceShown } from '../shown/shown-alliance.js'

const proposerWords = (by: ProposedBy): string => {
  if (by._tag === 'algorithm') return `rule ${by.rule}`
  return `${coderWords(by)}, ${by.codeSet}, session ${by.session}`
}

interface Answered {
  readonly session: number
  readonly by: string
  readonly proposedBy: ProposedBy
  readonly answer: string
}

/** Returns what people answered to proposals: all three answers are entries of the log. */
export const answersTable = ({ record }: AllianceShown): Html | null => {
  if (record === undefined) return null
  const rows = entriesAs(record.record, 'ProposalAnswered').map(
    ({ stamp, proposal, answer }): Answered => ({
      session: stamp.session,
      by: stamp.by.id,
      proposedBy: proposal.proposedBy,
      answer: answer._tag === 'rejected' ? answer._tag : `${answer._tag}: ${answer.episode}`,
    }),
  )
  if (rows.length === 0) return null
  return table<Answered>(
    'What was proposed, and what people answered',
    [
      { title: 'session', of: ({ session }) => session, numeric: true },
      { title: 'proposed by', of: ({ proposedBy }) => named(proposerWords(proposedBy)) },
      { title: 'answer', of: ({ answer }) => named(answer) },
      { title: 'answered by', of: ({ by }) => named(by) },
    ],
    rows,
  )
}
