import {
  type AgreementDocument,
  agreementCoefficients,
  type CodersAgreement,
  weightedBys,
} from '../../coding/inside.js'
import { levels } from '../../statistics/index.js'
import { kappaWeights, withoutValue } from '../../statistics/inside.js'
import type { ExactSchema } from '../builders/exact-schema.js'
import { list } from '../builders/lists.js'
import { fields, optional } from '../builders/objects.js'
import { finiteOrNull, numberOrText, oneOf, orNull, text, whole } from '../builders/values.js'

const coefficient: ExactSchema<CodersAgreement> = /* @__PURE__ */ (() =>
  fields({
    coefficient: oneOf(agreementCoefficients),
    code: optional(text),
    by: optional(text),
    coders: list(text),
    units: whole(0),
    value: finiteOrNull,
    because: optional(oneOf(withoutValue)),
    se: finiteOrNull,
    low: finiteOrNull,
    high: finiteOrNull,
    weights: optional(oneOf(kappaWeights)),
    weightedBy: optional(oneOf(weightedBys)),
    f: optional(finiteOrNull),
    df1: optional(finiteOrNull),
    df2: optional(finiteOrNull),
    p: optional(finiteOrNull),
    positives: optional(list(whole(0))),
  }))()

/** What `agreement --json` prints; for its JSON Schema, since no program here reads it. */
export const agreementDocument: ExactSchema<AgreementDocument> = /* @__PURE__ */ (() =>
  fields({
    units: whole(0),
    unit: orNull(text),
    sessions: orNull(whole(0)),
    alliances: orNull(whole(0)),
    coders: list(text),
    level: oneOf(levels),
    categories: list(numberOrText),
    coefficients: list(coefficient),
    problems: list(fields({ _tag: text, message: text })),
    methods: optional(text),
  }))()
