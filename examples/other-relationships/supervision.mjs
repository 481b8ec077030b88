// A supervision pair on the same model: two parties, neither of them a client of the other.
import { attempt, during, live, person, said } from '../cases/tell.mjs'
import { says } from '../situations/says.mjs'

const episode = 'the-recording'
const hold = (session) => ({
  _tag: 'HoldSession',
  stamp: said('supervisor', session),
  held: { present: ['supervisor', 'trainee'] },
})

const supervision = live('A supervision pair', [
  {
    _tag: 'BeginAlliance',
    stamp: said('supervisor', 0),
    beginning: {
      setting: 'supervision',
      medium: 'in-person',
      provenance: 'invented',
      participants: [
        { id: 'supervisor', role: 'party' },
        { id: 'trainee', role: 'party' },
      ],
    },
  },
  ...[1, 2, 3, 4].map(hold),
  {
    _tag: 'ReportRupture',
    stamp: said('trainee', 4),
    episode,
    rupture: {
      ties: [[person('trainee'), person('supervisor')]],
      expressedBy: ['trainee'],
      directedTo: [person('supervisor')],
      affected: ['trainee'],
      moment: { kind: 'withdrawal', happened: during(2), components: ['bond', 'task'] },
    },
  },
  { _tag: 'NameFactor', stamp: said('trainee', 4), episode, factor: { factor: 'power', held: 'possible' } },
  { _tag: 'NoteEffect', stamp: said('trainee', 4), episode, effect: { on: 'trainee', effect: 'self-doubt' } },
  {
    _tag: 'RecogniseRupture',
    stamp: said('supervisor', 4),
    episode,
    recognition: { who: 'supervisor', happened: during(4) },
  },
  ...attempt(4, {
    episode,
    by: 'supervisor',
    steps: [{ use: 'invite-thoughts-and-feelings' }, { use: 'acknowledge-own-contribution' }],
  }),
  { _tag: 'ResolveEpisode', stamp: said('trainee', 4), episode, judgement: { rating: 4, allianceAfter: 'stronger' } },
  { _tag: 'JudgeResolution', stamp: said('supervisor', 4), episode, judgement: { rating: 4 } },
])
says(supervision)
