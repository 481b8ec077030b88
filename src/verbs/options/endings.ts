import { isLeft } from '../../kernel/inside.js'
import { type TreatmentEnding, treatmentEndings } from '../../vocabulary/inside.js'
import { type EndingSource, endingColumn } from '../table/endings.js'
import type { SessionColumn } from '../table/session-column.js'
import { checked, combined, file, option, type Read, type Reader, rare, repeatable } from './reader.js'
import { seriesSession, sessionsNamedBy } from './series.js'
import { id, keyRoles, rater, twoRoles } from './table.js'
import { countOrNone, each, oneOf, pair, type ReadText, text, withDefault } from './texts.js'

const kinds = treatmentEndings.join(', ')

const readMark: ReadText<readonly [kind: TreatmentEnding, column: string]> = (text, flag) => {
  const read = pair(text, flag)
  if (isLeft(read)) return read
  const [word, column] = read.right
  const kind = oneOf(treatmentEndings)(word, flag)
  return isLeft(kind) ? kind : checked([kind.right, column], column === '' && `--ending ${word}= names no column`)
}

/** An ending counts in whichever of several equal occasions it is marked. */
const everyRow = (session: SessionColumn): SessionColumn =>
  session._tag === 'Occasion' && session.repeats !== 'fault' ? { ...session, repeats: 'mean' } : session

/** Where endings are read from; nothing where none are. */
export const endings: Reader<EndingSource | undefined> = combined(
  {
    ...{ file, id, session: seriesSession, rater, namedBy: sessionsNamedBy },
    marks: repeatable(
      '--ending <KIND=COLUMN>',
      `column with 1 or true in the session after which that ending came (one row per client: with that session): ${kinds}; may be repeated`,
      each(readMark),
    ),
    own: option(
      '--endings <FILE>',
      `file of the endings; without --ending its column ${endingColumn} holds their kind`,
      text,
    ),
    ownId: option('--endings-id <COLUMN>', 'id column of --endings FILE (that of --id unless given)', text),
    ownSession: option(
      '--endings-session <COLUMN>',
      'session column of --endings FILE (that of --session unless given)',
      text,
    ),
    skip: rare(option('--endings-skip-rows <N>', '--skip-rows of --endings FILE', withDefault(0, countOrNone))),
  },
  ({ file, id, session, rater, namedBy, marks, own, ownId, ownSession, skip }): Read<EndingSource | undefined> => {
    const isPerClient = namedBy !== undefined && ownSession === undefined
    const where: EndingSource['where'] =
      marks.length === 0
        ? { _tag: 'Words', column: endingColumn }
        : { _tag: isPerClient ? 'Sessions' : 'Marks', columns: marks }
    const nameless =
      own === undefined &&
      ((ownId ?? ownSession) !== undefined || skip > 0) &&
      '--endings-id, --endings-session and --endings-skip-rows are of --endings FILE, which is missing'
    if (own === undefined && marks.length === 0) return checked(undefined, nameless)
    const numbered: SessionColumn | undefined =
      ownSession === undefined ? undefined : { _tag: 'Number', column: ownSession }
    const roles = marks.map(([kind, column]) => [`--ending ${kind}`, column] as const)
    const problems = [
      nameless,
      ...twoRoles([...(own === undefined ? keyRoles({ id, session, rater }) : []), ...roles]),
      own === '-' && file === '-' && 'FILE and --endings cannot both be standard input',
      own !== undefined &&
        session?._tag === 'Occasion' &&
        '--endings FILE has sessions, which --occasion numbers anew; mark endings in FILE itself with --ending KIND=COLUMN',
      own === undefined &&
        session?._tag === 'Occasion' &&
        rater !== undefined &&
        '--occasion with --rater numbers the sessions of each rater apart, and an ending is of the id: for endings give --session, or one rater by --where',
      isPerClient && marks.length === 0 && 'missing option --endings-session COLUMN',
    ]
    const keys = {
      id: ownId ?? id,
      session: numbered ?? (session && everyRow(session)),
      rater: own === undefined ? rater : undefined,
      sessions: undefined,
      where: [],
    }
    return checked({ file: own, skip, keys, where }, ...problems)
  },
)
