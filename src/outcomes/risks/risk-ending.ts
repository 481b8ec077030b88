import type { EpisodeOutcome, PhasedEpisode } from '../../alliance/index.js'
import { type Closure, closures, type Outcome, outcomes } from '../../vocabulary/inside.js'

/** An ending of treatment with which an episode closed that the criterion does not call over; each censors or competes. */
export type TreatmentEnding = Exclude<Closure, 'open' | 'censored' | 'called-resolved' | 'stopped' | 'let-go' | 'faded'>

const isTreatmentEnding = (closure: Closure): closure is TreatmentEnding => {
  switch (closure) {
    case 'open':
    case 'censored':
    case 'called-resolved':
    case 'stopped':
    case 'let-go':
    case 'faded':
      return false
    default:
      return true
  }
}

/** The endings of treatment, in the order of their rows. */
export const treatmentEndings: readonly TreatmentEnding[] = closures.filter(isTreatmentEnding)

/** An ending of an episode: what the criterion says of it, or else how treatment ended. */
export type RiskEnding = Exclude<Outcome, 'open'> | TreatmentEnding

/** The endings of an episode, in the order of their rows. */
export const riskEndings: readonly RiskEnding[] = [
  ...outcomes.filter((outcome) => outcome !== 'open'),
  ...treatmentEndings,
]

/**
 * Returns what an episode ended with; null while it is open.
 *
 * An episode that closed with treatment, neither resolved, let go nor faded and with no ending attributed to it, ended as
 * treatment did. Every other closed one ended with its outcome.
 */
export const riskEndingOf = (
  { episode }: PhasedEpisode,
  { outcome, closure }: Pick<EpisodeOutcome, 'outcome' | 'closure'>,
): RiskEnding | null => {
  if (outcome === 'open') return null
  const isOfTreatment = episode._tag === 'Closed' && episode.closing._tag !== 'said' && isTreatmentEnding(closure)
  switch (outcome) {
    case 'unsuccessful-repair':
    case 'unresolved':
    case 'not-judged':
      return isOfTreatment ? closure : outcome
    default:
      return outcome
  }
}
