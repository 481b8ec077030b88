import { type Alliance, type AllianceFact, perspectiveIn } from '../../alliance/index.js'
import { byId, english, explain, type Language, type Names, type Register } from '../../language/index.js'
import { wordsOf } from '../../language/inside.js'
import type { Happened, Perspective, Source } from '../../vocabulary/inside.js'

/** How a timeline is drawn and told. */
export interface TimelineOptions {
  /** The width in pixels; 360 for a phone, unless given. Words keep their size. At least 280. */
  readonly width?: number
  /** Whether what the signs mean stands below; true, unless given. */
  readonly legend?: boolean
  /** To whom the sentences speak; the clinician, unless given. */
  readonly register?: Register
  /** The words of the sentences; those of the drawing are English. */
  readonly language?: Language
  /** The name of a person, given the id; the id, unless given. */
  readonly names?: Names
}

/** What the lanes of one alliance need to speak of it. */
export interface Telling {
  readonly name: Names
  /** Returns the sentence of an entry, after the session in which it was made. */
  readonly line: (event: AllianceFact) => string
  readonly perspectiveOf: (source: Source) => Perspective
  /** What a meeting is called: a session, a talk. */
  readonly meeting: string
  /** Returns “session 4”; “before the first session” for 0. */
  readonly at: (session: number) => string
  readonly when: (happened: Happened) => string
}

export const tellingOf = (
  alliance: Alliance,
  { register = 'clinician', language = english, names = byId }: TimelineOptions,
): Telling => {
  const { record } = alliance
  const { setting } = record.began.beginning
  const { meeting } = wordsOf(setting)
  const spoken = { ...language, setting }
  const at = (session: number): string => (session === 0 ? `before the first ${meeting}` : `${meeting} ${session}`)
  return {
    name: names,
    line: (event) => language.line(event.stamp.session, explain(event, register, spoken, names), undefined, setting),
    perspectiveOf: remembered((source) => perspectiveIn(alliance, source)),
    meeting,
    at,
    when: (happened) =>
      happened._tag === 'unknown' ? 'not known' : `${happened._tag === 'about' ? 'about ' : ''}${at(happened.session)}`,
  }
}

/** A record looks a person up among all; a timeline asks often. */
const remembered = (perspectiveOf: (source: Source) => Perspective): ((source: Source) => Perspective) => {
  const known = new Map<string, Perspective>()
  return (source) => {
    const key = `${source._tag} ${source.id}`
    const perspective = known.get(key) ?? perspectiveOf(source)
    known.set(key, perspective)
    return perspective
  }
}
