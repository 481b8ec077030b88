import { isLeft } from '../../kernel/inside.js'
import { type TreatmentEnding, treatmentEndings } from '../../vocabulary/inside.js'
import { type EndingSource, endingColumn } from '../table/endings.js'
import { checked, combined, file, option, type Read, type Reader, rare, repeatable } from './reader.js'
import { wide } from './series.js'
import { id, rater, session } from './table.js'
import { count, each, oneOf, pair, type ReadText, text, withDefault } from './texts.js'

const kinds = treatmentEndings.join(', ')

const readMark: ReadText<readonly [kind: TreatmentEnding, column: string]> = (text, flag) => {
  const read = pair(text, flag)
  if (isLeft(read)) return read
  const [word, column] = read.right
  const kind = oneOf(treatmentEndings)(word, flag)
  return isLeft(kind) ? kind : checked([kind.right, column], column === '' && `--ending ${word}= names no column`)
}

/** Where endings are read from; nothing where none are. */
export const endings: Reader<EndingSource | undefined> = combined(
  {
    ...{ file, id, session, rater, wide },
    marks: repeatable(
      '--ending <KIND=COLUMN>',
      `column that holds 1 or true in the session after which that ending came: ${kinds}; may be repeated`,
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
    skip: rare(option('--endings-skip-rows <N>', '--skip-rows of --endings FILE', withDefault(0, count()))),
  },
  ({ file, id, session, rater, wide, marks, own, ownId, ownSession, skip }): Read<EndingSource | undefined> => {
    const where: EndingSource['where'] =
      marks.length === 0 ? { _tag: 'Words', column: endingColumn } : { _tag: 'Marks', columns: marks }
    const nameless =
      own === undefined &&
      ((ownId ?? ownSession) !== undefined || skip > 0) &&
      '--endings-id, --endings-session and --endings-skip-rows are of --endings FILE, which is missing'
    if (own === undefined && marks.length === 0) return checked(undefined, nameless)
    const key = ownSession ?? session
    const problems = [
      nameless,
      own === undefined &&
        wide !== undefined &&
        '--ending with --wide needs --endings FILE, since one row holds many sessions',
      own === '-' && file === '-' && 'FILE and --endings cannot both be standard input',
      key === undefined &&
        `missing option --endings-session COLUMN${wide === undefined ? ' (or --session COLUMN)' : ''}`,
    ]
    const keys = {
      id: ownId ?? id,
      session: key,
      rater: own === undefined ? rater : undefined,
      sessions: undefined,
      where: [],
    }
    return checked({ file: own, skip, keys, where }, ...problems)
  },
)
