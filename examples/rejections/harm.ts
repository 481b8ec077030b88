import { pair, session } from '../courses.js'
import { inSession, said } from '../situations/people.js'
import {
  closesHarm,
  episode,
  harmed,
  reportsHarm,
  strained,
} from './acts.js'
import { type RefusedAs, refusedAs } from './refused.js'

const refused = refusedAs('Harm')

export const harm: RefusedAs<
  | 'UnknownHarm'
  | 'HarmAlreadyReported'
  | 'HarmIsClosed'
  | 'NotTheirsToCloseHarm'
  | 'EpisodeIsNoHarm'
  | 'HarmIsNoEpisode'
> = {
  UnknownHarm: refused([pair, ...session(1)], closesHarm),
  HarmAlreadyReported: refused(harmed, reportsHarm),
  HarmIsClosed: refused([...harmed, closesHarm], closesHarm),
  NotTheirsToCloseHarm: refused(harmed, {
    ...closesHarm,
    stamp: said('therapist', 1),
  }),
  EpisodeIsNoHarm: refused(strained, { ...reportsHarm, harm: episode }),
  HarmIsNoEpisode: refused(harmed, {
    _tag: 'BeginAttempt',
    stamp: said('therapist', 1),
    episode: 'h1',
    attempt: { startedBy: 'therapist', happened: inSession(1) },
  }),
}
