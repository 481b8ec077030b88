/** What a rule, a person and a machine proposed is answered. */
import type { AllianceCommand } from 'rupture-repair'
import { observed, said } from '../situations/people.js'
import { silence } from './the-silence.js'

export const answered: readonly AllianceCommand[] = [
  {
    _tag: 'AnswerProposal',
    stamp: said('leader', 3),
    proposal: {
      id: 'ann/drop/1-2/drop',
      proposedBy: {
        _tag: 'algorithm',
        rule: 'drop',
        movement: { from: 1, to: 2 },
      },
    },
    answer: { _tag: 'corrected', ...silence },
  },
  {
    _tag: 'AnswerProposal',
    stamp: observed('coder', 3),
    proposal: {
      id: 'group-s3-coder-2/2-3/withdrawal',
      proposedBy: {
        _tag: 'person',
        id: 'coder-2',
        codeSet: '3RS-2022',
        session: 3,
        span: { _tag: 'segments', first: 2, last: 3 },
      },
    },
    answer: { _tag: 'accepted', ...silence },
  },
  {
    _tag: 'AnswerProposal',
    stamp: said('leader', 3),
    proposal: {
      id: 'group-s3-tagger/120-240/confrontation',
      proposedBy: {
        _tag: 'machine',
        id: 'tagger',
        model: 'tagger-2',
        confidence: 0.7,
        codeSet: '3RS-2022',
        session: 3,
        span: { _tag: 'seconds', start: 120, end: 240 },
      },
    },
    answer: { _tag: 'rejected' },
  },
]
