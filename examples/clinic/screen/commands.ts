import { type Reader, readers, type Sent, type Step } from '../messages.js'

/** What a form is sent with. */
export interface From {
  /** The id of the form, the same when it is sent again. */
  readonly commandId: string
  readonly reader: Reader
  readonly session: number
  readonly fields: FormData
}

// The commands that the fields ask for. Whether each has the form of one, and can follow, is for the library to say.

const stampOf = ({ reader, session }: Pick<From, 'reader' | 'session'>) => ({
  session,
  by: { _tag: 'participant', id: reader },
})

const participants = readers.map((role) => ({ id: role, role }))

export const beginning: Sent = {
  _tag: 'BeginAlliance',
  stamp: stampOf({ reader: 'therapist', session: 0 }),
  beginning: { setting: 'individual', medium: 'in-person', provenance: 'invented', participants },
}

export const sessionHeld = ({ reader, fields }: From): Sent => ({
  _tag: 'HoldSession',
  stamp: stampOf({ reader, session: Number(fields.get('session')) }),
  held: { present: fields.getAll('present') },
})

/** A report in the reader's own words, for the eyes they choose; of what kind it was is left unsaid. */
export const ruptureReported = (from: From): Sent => {
  const { fields } = from
  const [words, audience] = [fields.get('words'), fields.get('audience')]
  return {
    _tag: 'ReportRupture',
    stamp: {
      ...stampOf(from),
      ...(words ? { note: words } : {}),
      ...(audience && audience !== 'everyone' ? { visibleTo: [audience] } : {}),
    },
    // By count it would tell the other person how many there are.
    episode: from.commandId.slice(0, 8),
    rupture: {
      ties: [readers.map((id) => ({ _tag: 'person', id }))],
      expressedBy: [],
      directedTo: [],
      affected: fields.getAll('affected'),
      moment: { happened: { _tag: 'in', session: Number(fields.get('happened')), part: 'during' } },
    },
  }
}

/** What the fields of each step of a repair say. */
const contents: Readonly<Record<Step, (from: From) => Readonly<Record<string, unknown>>>> = {
  BeginAttempt: ({ reader, session }) => ({
    attempt: { startedBy: reader, happened: { _tag: 'in', session, part: 'during' } },
  }),
  UseStrategy: ({ reader, fields }) => ({ use: { strategy: fields.get('strategy'), usedBy: reader } }),
  EndAttempt: ({ fields }) => ({ result: fields.get('result') }),
  JudgeResolution: ({ fields }) => ({ judgement: { rating: Number(fields.get('rating')) } }),
  StopRepair: () => ({}),
  CloseEpisode: ({ fields }) => ({ as: fields.get('as') }),
}

/** The step of a repair that the fields ask for. */
export const step =
  (command: Step, episode: string) =>
  (from: From): Sent => ({ _tag: command, stamp: stampOf(from), episode, ...contents[command](from) })
