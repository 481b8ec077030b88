import { pair } from '../courses.js'
import { observed, said } from '../situations/people.js'
import {
  algorithm,
  bystander,
  episode,
  inGroup,
  resolves,
  strained,
  withChatbot,
} from './acts.js'
import { type RefusedAs, refusedAs } from './refused.js'

const refused = refusedAs('Who has the word')

export const whoHasTheWord: RefusedAs<
  | 'OnlyPeopleRecord'
  | 'ObserverTakesPart'
  | 'OnlyTheirOwnWord'
  | 'WaivingIsALeaders'
  | 'NotAMachinesToRecord'
  | 'NotTheirsToClose'
  | 'ImpactIsAnObservers'
> = {
  OnlyPeopleRecord: refused([], {
    ...pair,
    stamp: { session: 0, by: algorithm },
  }),
  ObserverTakesPart: refused([pair], {
    _tag: 'HoldSession',
    stamp: observed('client', 1),
    held: { present: ['client', 'therapist'] },
  }),
  OnlyTheirOwnWord: refused(
    inGroup,
    bystander('leader', 'cas', 'processed'),
  ),
  WaivingIsALeaders: refused(
    inGroup,
    bystander('ann', 'cas', 'waived'),
  ),
  NotAMachinesToRecord: refused([withChatbot], {
    _tag: 'HoldSession',
    stamp: said('chatbot', 1),
    held: { present: ['client', 'chatbot'] },
  }),
  NotTheirsToClose: refused(inGroup, resolves('cas', 1, 5)),
  ImpactIsAnObservers: refused(strained, {
    _tag: 'RateSeverity',
    stamp: said('therapist', 1),
    episode,
    severity: { _tag: 'impact', rating: 2 },
  }),
}
