import { partiesOf, saidAs } from '../../episode/index.js'
import { concernsTheWhole } from '../../episode/inside.js'
import type { BystanderState, ParticipantId, Source } from '../../vocabulary/inside.js'
import { expectNoView } from '../record/no-view.js'
import { isMachine, isPresent, leadsOrTreats, peopleAmong } from '../record/people.js'
import type { AllianceState, PhasedEpisode } from '../record/state.js'

/** A bystander's state in an episode, and its source. */
export interface Bystander {
  readonly who: ParticipantId
  readonly state: BystanderState
  /** The source of the state; null where the bystander was not asked. */
  readonly saidBy: Source | null
  readonly stillTakesPart: boolean
}

/**
 * Returns the bystanders of an episode: people who took part when it was reported, are no party, and do not lead or treat.
 *
 * What a bystander says outweighs what others say later. Machines are no bystanders, and what they note of one does not count.
 *
 * @example
 * bystandersOf(sampleAlliance, sampleAlliance.record.episodes[0]) // => []
 */
export const bystandersOf = (state: AllianceState, phased: PhasedEpisode | undefined): readonly Bystander[] => {
  expectNoView(state)
  const { record } = state
  // An episode of the whole has no bystanders: it concerns every person.
  if (!record || !phased || concernsTheWhole(phased.episode.record)) return []
  const { episode, everyone } = phased
  const parties = partiesOf(episode.record)
  const noted = saidAs(episode.record, 'BystanderNoted').filter(({ stamp }) => !isMachine(record, stamp.by))
  return peopleAmong(record, everyone)
    .filter((id) => !parties.includes(id) && !leadsOrTreats(record, { _tag: 'participant', id }))
    .map((who) => {
      const ofThem = noted.filter(({ bystander }) => bystander.who === who)
      const own = ofThem.findLast(({ stamp }) => stamp.by._tag === 'participant' && stamp.by.id === who)
      const last = own ?? ofThem.at(-1)
      return {
        who,
        state: last?.bystander.state ?? 'not-asked',
        saidBy: last?.stamp.by ?? null,
        stillTakesPart: isPresent(record, who),
      }
    })
}
