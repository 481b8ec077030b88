/** The invented series that pages open with: what each rule is for shows in its own. */
import type { RuleId } from 'rupture-repair/detection'
import { type Asked, invented, toBeginWith } from './reading.js'

export interface Example {
  readonly asked: Asked
  /** What to do to see the findings change: move the score of a session to a place. */
  readonly tries: { readonly session: number; readonly score: number; readonly so: string }
}

const example = (
  rule: RuleId,
  scores: Asked['scores'],
  tries: Example['tries'],
  part: Partial<Asked> = {},
): Example => ({ asked: { ...invented, rule, scores, parameters: toBeginWith[rule], ...part }, tries })

/** One for each rule, under its name, and those of other pages. */
export const ruleExamples: Readonly<Record<RuleId | 'one-client' | 'session-by-session', Example>> = {
  drop: example('drop', invented.scores, { session: 5, score: 4.8, so: 'the first fall is gone' }),
  'sudden-change': example('sudden-change', [5.4, 5.6, 5.3, 5.5, 5.7, 5.5, 3.6, 3.8, 3.5, 3.7, 3.9, 3.8], {
    session: 9,
    score: 5.5,
    so: 'the change does not last, and is not found',
  }),
  'control-chart': example('control-chart', [5.2, 5.4, 5.1, 5.3, 5.5, 5.2, 5.4, 3.6, 5.3, 5.5, 5.2, 5.4], {
    session: 8,
    score: 4.2,
    so: 'the score lies within the limits',
  }),
  cusum: example(
    'cusum',
    [5.6, 5.3, 5.5, 5.2, 5.6, 5.4, 4.9, 4.7, 4.9, 4.6, 4.8, 4.7, 4.9, 4.6],
    { session: 8, score: 6.5, so: 'the sum begins again, and passes the limit later' },
    { parameters: { baseline: '6' } },
  ),
  ewma: example(
    'ewma',
    [5.6, 5.3, 5.5, 5.2, 5.6, 5.4, 4.9, 4.7, 4.9, 4.6, 4.8, 5.6, 5.9, 6],
    { session: 9, score: 6, so: 'the average passes its limit later' },
    { parameters: { baseline: '6' } },
  ),
  'change-point': example(
    'change-point',
    [5.6, 5.3, 5.5, 5.2, 5.6, 5.4, 4.3, 4.5, 4.2, 4.6, 4.3, 5.4, 5.3, 5.6, 5.5, 5.2],
    { session: 12, score: 4.4, so: 'the level changes back a session later' },
  ),
  'reliable-change': example('reliable-change', [5, 5.2, 4.9, 5.1, 4.6, 4.4, 4.2, 4.5, 4.9, 5.1, 5.3, 5.2], {
    session: 1,
    score: 4.8,
    so: 'the same scores hold no reliable change',
  }),
  status: example('status', [4.9, 5.1, 4.8, 4.7, 4.3, 4.2, 4.6, 4.9, 5, 4.8, 4.4, 4.7], {
    session: 11,
    score: 4.5,
    so: 'the score is on the cut-off, which gives no alert here',
  }),
  'one-client': example(
    'drop',
    [3.8, 3.9, 4, 4.1, 3, 3.4, 4.2, 4.3, null, 4.2, 4.9, 5],
    { session: 5, score: 3.5, so: 'the fall is smaller than 0.7, and is not found' },
    { max: 5, parameters: { floor: '0.7' } },
  ),
  'session-by-session': example(
    'drop',
    [6, 5.5, null, 3.5, null, 5.5, 5.8, 4.1, 4.4, 5.9],
    { session: 8, score: 5, so: 'there is no second fall' },
    { parameters: { floor: '1.5' } },
  ),
}
