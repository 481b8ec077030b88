import { partiesOf } from '../../episode/index.js'
import { injuredIn } from '../../episode/inside.js'
import { type ResolutionCriterion, resolutionCriteria, type Source } from '../../vocabulary/inside.js'
import type { PhasedEpisode } from '../record/state.js'
import type { Voice } from './voices.js'

/** The voices that a criterion names, and how they make one: those of a side, any one of them, or all of them. */
export interface Choice {
  readonly voices: readonly Voice[]
  readonly by: 'side' | 'any' | 'all'
}

/** Returns the voices that a criterion names. */
export const chosen = (
  criterion: ResolutionCriterion,
  voices: readonly Voice[],
  { episode }: PhasedEpisode,
): Choice => {
  const injured = injuredIn(episode.record)
  const isHurt = ({ who }: Voice): boolean => isAmong(injured, who)
  const people = voices.filter(({ concerned }) => concerned)
  switch (criterion) {
    case 'client':
    case 'therapist':
    case 'observer':
      return { by: 'side', voices: voices.filter(({ perspective }) => perspective === criterion) }
    case 'any':
      return { by: 'any', voices: voices.filter((voice) => voice.concerned || isHeard(voice)) }
    case 'all':
      return {
        by: 'all',
        voices: voices.filter(({ concerned, perspective }) => concerned || perspective === 'observer'),
      }
    case 'hurt':
      return { by: 'side', voices: people.filter(isHurt) }
    case 'other-side': {
      const others = people.filter((voice) => !isHurt(voice))
      // Where each of them was hurt, each is the other side of another; where no one is named, there is no side, nor where it is a machine.
      const isEachHurt = partiesOf(episode.record).every((id) => injured.includes(id))
      return { by: 'side', voices: injured.length === 0 ? [] : others.length === 0 && isEachHurt ? people : others }
    }
    case 'both':
      return { by: 'all', voices: injured.length === 0 ? [] : people }
    default:
      criterion satisfies never
      throw new TypeError(`criterion: expected one of ${resolutionCriteria.join(', ')}`)
  }
}

/** Says whether a source said anything of how it came out. */
export const isHeard = ({ says, over, closes, attributes }: Voice): boolean =>
  says !== 'unsaid' || over !== null || closes !== null || attributes !== null

export const isAmong = (ids: readonly string[], who: Source): boolean =>
  who._tag === 'participant' && ids.includes(who.id)

type YesOrNo = 'yes' | 'no' | null

/**
 * Returns what the voices of a choice say together; null where that is not known.
 *
 * A side: all of it who said either, `split` where they differ. One of them: yes if one says yes, no if all say no. All: no if one says
 * no, yes if all say yes. Of one and of all, the people it concerns are asked; the others count where they spoke.
 */
export const together = ({ voices, by }: Choice, sayOf: (voice: Voice) => YesOrNo): YesOrNo | 'split' => {
  const said = voices.map((voice) => ({ say: sayOf(voice), concerned: voice.concerned }))
  const yes = said.some(({ say }) => say === 'yes')
  const no = said.some(({ say }) => say === 'no')
  const isKnown = said.every(({ say, concerned }) => say !== null || !concerned)
  switch (by) {
    case 'side':
      return yes && no ? 'split' : yes ? 'yes' : no ? 'no' : null
    case 'any':
      return yes ? 'yes' : no && isKnown ? 'no' : null
    case 'all':
      return no ? 'no' : yes && isKnown ? 'yes' : null
  }
}
