import { concernedIn, type EpisodeClosed, type ResolutionJudged } from '../../episode/inside.js'
import type { Source } from '../../vocabulary/inside.js'
import type { PhasedEpisode } from '../record/state.js'
import { accountsOn, type LatestAccount } from './attribution.js'
import { saidInTime } from './in-time.js'
import type { Reading } from './reading.js'

/** All that one source said of how an episode came out. */
export interface Words {
  readonly who: Source
  readonly concerned: boolean
  /** Its judgements in time; observers, who work from recordings, are never too late. */
  readonly inTime: ResolutionJudged[]
  /** Its judgements, in time or not. */
  readonly judgements: ResolutionJudged[]
  /** What came of asking it for a judgement. */
  readonly answers: ('no-answer' | 'declined')[]
  readonly accounts: LatestAccount[]
  closing?: EpisodeClosed
}

/** Returns the words of each person on an episode: of those it concerns, of all others, and of observers who spoke; not of machines. */
export const wordsOn = (
  { alliance, order, accounts, perspectiveOf }: Reading,
  phased: PhasedEpisode,
): readonly Words[] => {
  const { record, past } = alliance
  const { episode, everyone, phase } = phased
  const concerned = new Set(concernedIn(episode.record, everyone))
  const bySource = new Map<string, Words>()
  const of = (who: Source): Words => {
    const name = `${who._tag} ${who.id}`
    const known = bySource.get(name)
    if (known !== undefined) return known
    const isConcerned = who._tag === 'participant' && concerned.has(who.id)
    const words: Words = { who, concerned: isConcerned, inTime: [], judgements: [], answers: [], accounts: [] }
    bySource.set(name, words)
    return words
  }
  for (const id of [...concerned, ...record.people.map((person) => person.id)]) of({ _tag: 'participant', id })
  const ended = past.find(({ number }) => number === phase)
  const inTime = saidInTime(record, phased, ended, order)
  for (const [index, word] of episode.record.said.entries()) {
    if (word._tag === 'ResolutionJudged') {
      const words = of(word.stamp.by)
      words.judgements.push(word)
      if (index < inTime || word.stamp.by._tag === 'observer') words.inTime.push(word)
    } else if (word._tag === 'JudgementAsked' && perspectiveOf(word.stamp.by) !== 'machine')
      of({ _tag: 'participant', id: word.asked.who }).answers.push(word.asked.answer)
  }
  for (const account of accountsOn(phased, accounts)) of(account.told.stamp.by).accounts.push(account)
  if (episode._tag === 'Closed' && episode.closing._tag === 'said') {
    of(episode.closing.event.stamp.by).closing = episode.closing.event
  }
  return [...bySource.values()].filter(({ who }) => perspectiveOf(who) !== 'machine')
}
