import type { AttemptBegun, AttemptEnded, AttemptStep, EpisodeClosed } from '../../episode/index.js'
import type { VoicedCatalogue } from '../language.js'
import { did, speaker, when, whenCoded } from './phrases.js'
import { strategyCode, strategyWords } from './strategies.js'
import { resultWords } from './words.js'

export const repairEvents: VoicedCatalogue<AttemptBegun | AttemptStep | AttemptEnded | EpisodeClosed> = {
  AttemptBegun: {
    client: ({ stamp, attempt }, name) =>
      `${did(stamp.by, attempt.startedBy, name)} began to mend it ${when(attempt.happened)}.`,
    clinician: ({ stamp, episode, attempt }, name) =>
      `${did(stamp.by, attempt.startedBy, name)} began an attempt at repair of ${episode} ${when(attempt.happened)}.`,
    coder: ({ stamp, episode, attempt }, name) =>
      `${did(stamp.by, attempt.startedBy, name)} began an attempt in ${episode} ${whenCoded(attempt.happened)}.`,
  },
  StrategyUsed: {
    client: ({ stamp, use }, name) => `${did(stamp.by, use.usedBy, name)} ${strategyWords[use.strategy]}.`,
    clinician: ({ stamp, episode, use }, name) =>
      `In the attempt at repair of ${episode}, ${did(stamp.by, use.usedBy, name)} ${strategyWords[use.strategy]}.`,
    coder: ({ stamp, episode, use }, name) =>
      `${did(stamp.by, use.usedBy, name)} used a strategy in ${episode}: ${strategyCode(use)}.`,
  },
  StageReached: {
    client: ({ stamp }, name) => `${speaker(stamp.by, name)} recorded a step in mending it.`,
    clinician: ({ stamp, episode, stage }, name) =>
      `${speaker(stamp.by, name)} labelled this point of the attempt at repair of ${episode} as the stage ${stage.stage} of the model ${stage.model}.`,
    coder: ({ stamp, episode, stage }, name) =>
      `${speaker(stamp.by, name)} labelled a stage in ${episode}: ${stage.model}, ${stage.stage}.`,
  },
  AttemptEnded: {
    client: ({ stamp, result }, name) =>
      `${speaker(stamp.by, name)} recorded how the attempt to mend it ended: ${resultWords[result]}.`,
    clinician: ({ stamp, episode, result }, name) =>
      `${speaker(stamp.by, name)} recorded how the attempt at repair of ${episode} ended: ${resultWords[result]}.`,
    coder: ({ stamp, episode, result }, name) =>
      `${speaker(stamp.by, name)} recorded the end of the attempt in ${episode}: ${result}.`,
  },
  EpisodeClosed: {
    client: ({ stamp, as }, name) =>
      as === 'resolved'
        ? `${speaker(stamp.by, name)} recorded that it is settled.`
        : `${speaker(stamp.by, name)} recorded that the attempts to mend it stopped, and that it is not settled.`,
    clinician: ({ stamp, episode, as }, name) =>
      as === 'resolved'
        ? `${speaker(stamp.by, name)} closed episode ${episode} as resolved.`
        : `${speaker(stamp.by, name)} closed episode ${episode}: the attempts at repair stopped, and it is not resolved.`,
    coder: ({ stamp, episode, as }, name) => `${speaker(stamp.by, name)} closed ${episode}: ${as}.`,
  },
}
