// A withdrawal with two loops through avoidance, and a repair that ends
// stronger.
import {
  bennettParryRyle,
  safranMuranWithdrawal,
} from 'rupture-repair/episode'
import {
  attempt,
  beginTherapy,
  during,
  hold,
  live,
  outcomes,
  person,
  readAgainst,
  said,
} from './tell.mjs'

const episode = 'the-homework'
const model = safranMuranWithdrawal.id

export const alliance = live('A withdrawal', [
  beginTherapy('in-person'),
  ...[1, 2, 3].map(hold),
  {
    _tag: 'ReportRupture',
    stamp: said('therapist', 3),
    episode,
    rupture: {
      ties: [[person('client'), person('therapist')]],
      expressedBy: ['client'],
      directedTo: [person('therapist')],
      affected: ['client'],
      moment: {
        kind: 'withdrawal',
        happened: during(3),
        components: ['task'],
      },
    },
  },
  ...attempt(3, {
    episode,
    by: 'therapist',
    model,
    steps: [
      { stage: 'marker' },
      { use: 'invite-thoughts-and-feelings' },
      { stage: 'disembedding' },
      { stage: 'avoidance' },
    ],
    result: 'broken-off',
  }),
  hold(4),
  ...attempt(4, {
    episode,
    by: 'therapist',
    model,
    steps: [
      { use: 'validate-defensive-posture' },
      { stage: 'qualified-assertion' },
      { stage: 'avoidance' },
      { use: 'explore-fears-of-asserting' },
      { stage: 'qualified-assertion' },
      { use: 'acknowledge-own-contribution' },
      { stage: 'self-assertion' },
    ],
  }),
  {
    _tag: 'ResolveEpisode',
    stamp: said('client', 4),
    episode,
    judgement: { rating: 5, allianceAfter: 'stronger' },
  },
  {
    _tag: 'JudgeResolution',
    stamp: said('therapist', 4),
    episode,
    judgement: { rating: 4 },
  },
  {
    _tag: 'NoteLegacy',
    stamp: said('client', 4),
    episode,
    legacy: { for: 'client', legacy: 'trust' },
  },
])

readAgainst(
  alliance.record.episodes[0],
  safranMuranWithdrawal,
  bennettParryRyle,
)
outcomes(alliance)
