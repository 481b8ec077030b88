/** A rupture is reported, and what people notice of it. */
import type { AllianceCommand } from 'rupture-repair'
import { report } from '../courses.js'
import {
  between,
  inSession,
  observed,
  person,
  said,
} from '../situations/people.js'
import { hold } from '../situations/situation.js'
import { silence } from './the-silence.js'

export const strained: readonly AllianceCommand[] = [
  report('the-silence', said('ann', 2), between('ann', 'leader'), {
    expressedBy: ['ann'],
    directedTo: [person('leader')],
    affected: ['ann'],
    moment: {
      kind: 'withdrawal',
      happened: inSession(2),
      components: ['task', 'bond'],
    },
    promptedBy: { rule: 'drop', from: 1, to: 2 },
  }),
  ...hold('leader', 3, 3, ['leader', 'ann', 'ben', 'cas']),
  {
    _tag: 'RecordMoment',
    stamp: said('ann', 3),
    ...silence,
    moment: {
      kind: 'confrontation',
      happened: { _tag: 'about', session: 3 },
      components: ['task'],
    },
  },
  {
    _tag: 'CodeMarkers',
    stamp: observed('coder', 3),
    ...silence,
    moment: 2,
    markers: [
      {
        codeSet: '3RS-2015',
        marker: 'complaint-activities',
        clarity: 'check',
        significance: 3,
      },
    ],
  },
  {
    _tag: 'RecogniseRupture',
    stamp: said('leader', 3),
    ...silence,
    recognition: { who: 'leader', happened: inSession(3) },
  },
  {
    _tag: 'RateSeverity',
    stamp: said('ann', 3),
    ...silence,
    severity: { _tag: 'intensity', rating: 4 },
  },
  {
    _tag: 'NameFactor',
    stamp: said('ann', 3),
    ...silence,
    factor: { factor: 'misunderstanding', held: 'possible' },
  },
  {
    _tag: 'NameFactor',
    stamp: said('ann', 3),
    ...silence,
    factor: {
      factor: 'changed-frame',
      held: 'possible',
      frameChange: 6,
    },
  },
  {
    _tag: 'RateContribution',
    stamp: observed('coder', 3),
    ...silence,
    contribution: { of: 'leader', rating: 2 },
  },
  {
    _tag: 'NoteEffect',
    stamp: said('ann', 3),
    ...silence,
    effect: { on: 'ann', effect: 'frustration' },
  },
  {
    _tag: 'NoteBystander',
    stamp: said('leader', 3),
    ...silence,
    bystander: { who: 'ben', state: 'asked' },
  },
]
