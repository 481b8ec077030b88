/** A report of a rupture, from which an episode begins. */
import type { AllianceFact } from 'rupture-repair'
import { endTies, isGone, settles } from './model-over.js'
import type { Model, ModelEpisode, Refusal } from './model-state.js'
import { checksOf, noEpisode, type Step, word } from './model-step.js'
import { endsWithout, idsOf, sameTie } from './model-ties.js'

export const reportStep = (model: Model, fact: Extract<AllianceFact, { _tag: 'RuptureReported' }>): Step => {
  const { by } = fact.stamp
  const { here, kindless, noTie, tooEarly, unknown } = checksOf(model, fact.stamp)
  const { ties, expressedBy, directedTo, affected, moment, recurrenceOf } = fact.rupture
  const atEnds = ties.flat().flatMap(idsOf)
  const involved = [...expressedBy, ...directedTo.flatMap(idsOf)]
  const parties = [...atEnds, ...involved, ...affected]
  const ofWhole = ties.flat().some(({ _tag }) => _tag === 'whole')
  const refused = (): Refusal => {
    if (model.episodes[fact.episode] !== undefined) return 'EpisodeAlreadyReported'
    if (model.harms[fact.episode] !== undefined) return 'HarmIsNoEpisode'
    const early = tooEarly(moment.happened) ?? kindless(moment) ?? unknown(parties)
    if (early !== undefined) return early
    if (ties.some(noTie) || (ofWhole && here < 3) || sameTie(ties)) return 'NotATie'
    const toWhole = directedTo.some(({ _tag }) => _tag === 'whole')
    if (!ofWhole && (toWhole || involved.some((id) => !atEnds.includes(id)))) return 'NotInTheTies'
    if (recurrenceOf === undefined) return undefined
    const earlier = model.episodes[recurrenceOf]
    if (earlier === undefined) return noEpisode(model, recurrenceOf)
    return earlier.place === 'closed' ? undefined : 'RecurrenceOfOpenEpisode'
  }
  // What people tell only after it ended, or after they left, is a word about what was: on record, and over at once.
  return word(refused, () => {
    const reported: ModelEpisode = {
      phase: model.phases.length + (model.open ? 1 : 0),
      place: 'unattended',
      closedBy: '',
      moments: 1,
      attempts: 0,
      said: 0,
      settled: null,
      words: [],
      ties,
      parties,
      hurt: affected.length > 0 ? affected : expressedBy,
      everyone: Object.keys(model.people).filter(
        (id) => !isGone(model, id) || (by._tag === 'participant' && by.id === id),
      ),
      over: ties.map(() => false),
    }
    model.episodes[fact.episode] = reported
    if (!model.open) settles(reported, 'phase-ended')
    const wentAt = (id: string): number => model.people[id]?.wentAt ?? 0
    // It is over with the going that took the last of its ties, whoever went after.
    const goings = Object.keys(model.people)
      .filter((id) => isGone(model, id))
      .sort((a, b) => wentAt(a) - wentAt(b))
    const goneBy = (index: number) => (id: string) => goings.slice(0, index + 1).includes(id)
    const last = goings.find((_, index) => ties.every((tie) => endsWithout(tie, goneBy(index)))) ?? ''
    endTies(model, reported, last)
  })
}
