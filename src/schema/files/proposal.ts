import type { CodedMoment, CodedRun, Finding, PresentSegment, Proposal } from '../../vocabulary/inside.js'
import { ruptureKinds } from '../../vocabulary/inside.js'
import type { ExactSchema } from '../builders/exact-schema.js'
import { byName, nonEmptyList } from '../builders/lists.js'
import { fields, optional, tagged } from '../builders/objects.js'
import { finite, name, numberOrText, oneOf, share, whole } from '../builders/values.js'
import { coder, coderFields } from '../entry/coder.js'
import { allianceId } from '../entry/people.js'
import { type Parsed, parse } from '../problems/parse.js'
import { parseText } from '../problems/parse-text.js'
import { segmentPlace } from './sheet.js'
import { findingFields } from './traced.js'

export const proposal: ExactSchema<Proposal> = /* @__PURE__ */ (() =>
  fields<Proposal>({
    _tag: oneOf(['Proposal']),
    id: name('the id of a proposal'),
    alliance: allianceId,
    evidence: tagged<Finding | CodedRun>({
      Finding: findingFields(),
      CodedRun: {
        sheet: name('the id of a sheet'),
        alliance: allianceId,
        session: whole(0),
        coder,
        codeSet: name('the name of a code set with its version'),
        moments: nonEmptyList(
          fields<CodedMoment>({
            kind: optional(oneOf(ruptureKinds)),
            segments: nonEmptyList(
              fields<PresentSegment>({ at: segmentPlace, codes: byName(name('the name of a code'), numberOrText) }),
            ),
          }),
        ),
        of: optional(nonEmptyList(oneOf(['patient', 'therapist']))),
        resolution: optional(
          fields<NonNullable<CodedRun['resolution']>>({ scale: name('the name of a scale'), rating: finite }),
        ),
        confidence: optional(share),
      },
    }),
    proposedBy: tagged<Proposal['proposedBy']>({
      algorithm: { rule: name('the name of a rule') },
      ...coderFields(),
    }),
  }))()

/**
 * Reads one line of a file of proposals, as `propose` and `trace --out` write it.
 *
 * Only the form is judged. Refused, all problems at once, with their paths and what was expected, never a value.
 *
 * @example
 * const parsed = parseProposal('{"_tag":"Proposal","id":""}')
 * parsed._tag === 'Left' && parsed.left.length // => 4
 */
export const parseProposal = (line: string): Parsed<Proposal> => parseText(line, (value) => parse(proposal, value))
