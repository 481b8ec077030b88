// A confrontation with an attempt that did not work, taken up again, then termination.
import { agnew, safranMuranConfrontation } from 'rupture-repair/episode'
import { attempt, beginTherapy, during, hold, live, outcomes, person, readAgainst, said } from './tell.mjs'

const episode = 'you-are-not-listening'
const model = safranMuranConfrontation.id

const alliance = live('A confrontation', [
  beginTherapy('video'),
  ...[1, 2].map(hold),
  {
    _tag: 'ReportRupture',
    stamp: said('client', 2),
    episode,
    rupture: {
      ties: [[person('client'), person('therapist')]],
      expressedBy: ['client'],
      directedTo: [person('therapist')],
      affected: ['client'],
      moment: { kind: 'confrontation', happened: during(2), components: ['bond', 'goal'] },
    },
  },
  { _tag: 'NameFactor', stamp: said('client', 2), episode, factor: { factor: 'empathic-failure', held: 'possible' } },
  ...attempt(2, {
    episode,
    by: 'therapist',
    model,
    steps: [{ stage: 'marker' }, { use: 'illustrate-tasks-or-give-rationale' }],
    result: 'did-not-work',
  }),
  hold(3),
  ...attempt(3, {
    episode,
    by: 'therapist',
    model,
    steps: [
      { use: 'acknowledge-own-contribution' },
      { stage: 'disembedding' },
      { stage: 'exploration-of-construal' },
      { stage: 'avoidance-of-vulnerability' },
    ],
    result: 'partly',
  }),
  {
    _tag: 'EndPhase',
    stamp: said('client', 3),
    ending: { _tag: 'left', leavers: ['client'] },
    account: { reason: 'dissatisfied', attributedTo: [episode] },
  },
])

readAgainst(alliance.record.episodes[0], safranMuranConfrontation, agnew)
outcomes(alliance)
