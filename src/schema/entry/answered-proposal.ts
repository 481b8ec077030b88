import type { AnsweredProposal } from '../../alliance/inside.js'
import type { CodedSpan } from '../../vocabulary/inside.js'
import type { ExactSchema } from '../builders/exact-schema.js'
import { fields, optional, tagged } from '../builders/objects.js'
import { finite, name, share, whole } from '../builders/values.js'

const coded = (): {
  readonly codeSet: ExactSchema<string>
  readonly session: ExactSchema<number>
  readonly span: ExactSchema<CodedSpan>
} => ({
  codeSet: name('the name of a code set'),
  session: whole(0),
  span: tagged({ segments: { first: whole(1), last: whole(1) }, seconds: { start: finite, end: finite } }),
})

/** A proposal as an entry of the log names it. */
export const answeredProposal = (): ExactSchema<AnsweredProposal> =>
  fields({
    id: name('the id of a proposal'),
    proposedBy: tagged({
      algorithm: {
        rule: name('the name of a rule'),
        movement: optional(fields({ from: whole(0), to: whole(0) })),
      },
      person: { id: name('the id of a coder'), ...coded() },
      machine: {
        id: name('the name of a program'),
        model: optional(name('the name of a model')),
        run: optional(name('the name of a run')),
        confidence: optional(share),
        ...coded(),
      },
    }),
  })
