import { partiesOf, saidAs } from '../../episode/index.js'
import { concernsTheWhole } from '../../episode/inside.js'
import { type BystanderState, type ParticipantId, perspectiveOfRole, type Source } from '../../vocabulary/index.js'
import { isPresent, personIn } from '../record/people.js'
import type { AllianceRecord, PhasedEpisode } from '../record/state.js'

/** Where a bystander stands with an episode, and on whose word. */
export interface Bystander {
  readonly who: ParticipantId
  readonly state: BystanderState
  /** Who said so last; nobody where nobody asked. */
  readonly saidBy: Source | null
  readonly stillTakesPart: boolean
}

/**
 * Where everyone stands who took part when it was reported, is no party to it, and neither leads nor treats.
 *
 * A word of their own is not taken back by what others say later: who has processed it has.
 *
 * @example
 * bystandersOf(sampleAlliance.record, sampleAlliance.record.episodes[0]) // => []
 */
export const bystandersOf = (record: AllianceRecord, phased: PhasedEpisode | undefined): readonly Bystander[] => {
  if (phased === undefined) return []
  const { episode, everyone } = phased
  // What concerns the whole has no bystanders: everyone is asked for their word on it.
  if (concernsTheWhole(episode.record)) return []
  const parties = partiesOf(episode.record)
  const noted = saidAs(episode.record, 'BystanderNoted')
  return everyone
    .filter((id) => !parties.includes(id) && !leads(record, id))
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

const leads = (record: AllianceRecord, id: ParticipantId): boolean =>
  perspectiveOfRole[personIn(record, id)?.role ?? 'party'] === 'therapist'
