import type { AllianceFact } from '../../alliance/index.js'
import { sessionOf } from '../../alliance/inside.js'
import type { AttemptResult, Happened, Perspective, Source, Stamp } from '../../vocabulary/inside.js'
import type { Sign } from './lane.js'
import type { Telling } from './telling.js'

export const letters: Readonly<Record<Perspective, string>> = {
  client: 'C',
  therapist: 'T',
  observer: 'O',
  party: 'P',
  machine: 'M',
}

export const results: Readonly<Record<AttemptResult, string>> = {
  worked: '+',
  partly: '±',
  'did-not-work': '−',
  'broken-off': '/',
  'led-to-referral': '→',
}

/** Returns the sign of who said it. */
const whose = (source: Source, { session }: Stamp, { perspectiveOf }: Telling): Sign => {
  const shape = perspectiveOf(source)
  return { shape, letter: letters[shape], session }
}

/** Returns a sign at both its times, where it happened in an earlier session than it was reported in. */
const late = (sign: Sign, happened: Happened): Sign => {
  const session = sessionOf(happened)
  return session === null || session >= sign.session ? sign : { ...sign, happened: session }
}

const person = (id: string): Source => ({ _tag: 'participant', id })

/** Returns the signs of an entry; null for one that a timeline does not draw. */
export const signsOf = (event: AllianceFact, telling: Telling): readonly Sign[] | null => {
  const { stamp } = event
  const { session } = stamp
  switch (event._tag) {
    case 'ResolutionJudged': {
      const { rating, scale } = event.judgement
      const sign = whose(stamp.by, stamp, telling)
      return [rating === undefined || scale !== undefined ? sign : { ...sign, beside: String(rating) }]
    }
    case 'JudgementAsked':
      return [{ ...whose(person(event.asked.who), stamp, telling), beside: '?', unanswered: true }]
    case 'RuptureRecognised': {
      const { who, happened } = event.recognition
      return [late({ ...whose(person(who), stamp, telling), beside: 'saw' }, happened)]
    }
    case 'EndingAccounted':
      return [{ ...whose(stamp.by, stamp, telling), beside: 'end' }]
    case 'MomentRecorded':
      return [late({ shape: 'strain', letter: '', session }, event.moment.happened)]
    case 'AttemptBegun': {
      const begun = late({ shape: 'attempt', letter: '', session }, event.attempt.happened)
      return begun.happened === undefined ? [] : [begun]
    }
    case 'AttemptEnded':
      return [{ shape: 'attempt', letter: results[event.result], session }]
    case 'FrameChanged':
      return [late({ shape: 'frame', letter: 'F', session }, event.change.happened)]
    case 'RuptureReported':
    case 'EpisodeClosed':
      return []
    default:
      return null
  }
}
