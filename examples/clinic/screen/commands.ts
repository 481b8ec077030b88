import type { Reader, Sent } from '../told.js'

/**
 * The commands that the fields ask for. Whether each has the form of
 * one, and can follow, is for the library to say.
 */
const stamp = (reader: Reader, session: number, note?: string) => ({
  session,
  by: { _tag: 'participant', id: reader },
  ...(note ? { note } : {}),
})

export const beginning: Sent = {
  _tag: 'BeginAlliance',
  stamp: stamp('therapist', 0),
  beginning: {
    setting: 'individual',
    medium: 'in-person',
    provenance: 'invented',
    participants: [
      { id: 'therapist', role: 'therapist' },
      { id: 'client', role: 'client' },
    ],
  },
}

export interface From {
  readonly reader: Reader
  readonly session: number
  readonly fields: FormData
}

export const sessionHeld = ({ reader, fields }: From): Sent => ({
  _tag: 'HoldSession',
  stamp: stamp(reader, Number(fields.get('session'))),
  held: { present: fields.getAll('present') },
})

/** In the reader's own words; of what kind it was is left unsaid. */
export const ruptureReported = ({ reader, session, fields }: From): Sent => ({
  _tag: 'ReportRupture',
  stamp: stamp(reader, session, String(fields.get('words') ?? '')),
  episode: String(fields.get('episode')),
  rupture: {
    ties: [[person('client'), person('therapist')]],
    expressedBy: [],
    directedTo: [],
    affected: fields.getAll('affected'),
    moment: {
      happened: {
        _tag: 'in',
        session: Number(fields.get('happened')),
        part: 'during',
      },
    },
  },
})

const person = (id: Reader) => ({ _tag: 'person', id })

/** What the fields of a step say, by the command it is. */
const contents: Readonly<Record<string, (from: From) => Readonly<Record<string, unknown>>>> = {
  BeginAttempt: ({ reader, session }) => ({
    attempt: {
      startedBy: reader,
      happened: { _tag: 'in', session, part: 'during' },
    },
  }),
  UseStrategy: ({ reader, fields }) => ({
    use: { strategy: fields.get('strategy'), usedBy: reader },
  }),
  EndAttempt: ({ fields }) => ({ result: fields.get('result') }),
  JudgeResolution: ({ fields }) => ({
    judgement: { rating: Number(fields.get('rating')) },
  }),
  ResolveEpisode: ({ fields }) => ({
    judgement: { rating: Number(fields.get('rating')) },
  }),
  StopRepair: () => ({}),
  CloseEpisode: ({ fields }) => ({ as: fields.get('as') }),
}

/** The steps of a repair that this app has fields for. */
export const isStep = (command: string): boolean => Object.hasOwn(contents, command)

export const step =
  (command: string, episode: string) =>
  (from: From): Sent => ({
    _tag: command,
    stamp: stamp(from.reader, from.session),
    episode,
    ...contents[command]?.(from),
  })
