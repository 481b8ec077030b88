import type { OutcomeSettings } from '../../alliance/inside.js'
import { isLeft, right } from '../../kernel/inside.js'
import { type OwnCut, ownCuts, type ResolutionCriterion, resolutionCriteria } from '../../vocabulary/inside.js'
import { checked, combined, longFlag, option, type Read, type Reader, repeatable, wrong } from './reader.js'
import { decimalNumber, each, oneOf, optional, type ReadText } from './texts.js'

/** Whose judgement makes an episode resolved, and from which cuts; without a criterion there are no outcomes. */
export interface OutcomeQuestion {
  readonly criterion: ResolutionCriterion | null
  readonly settings: OutcomeSettings
}

type Cut = { readonly own: OwnCut } | { readonly scale: string; readonly from: number }

/** A cut on the library's own scale, or `SCALE=k` with the last `=`, since a scale may be called anything. */
const cut: ReadText<Cut> = (text, flag) => {
  const own = ownCuts.find((one) => String(one) === text)
  if (own !== undefined) return right({ own })
  const at = text.lastIndexOf('=')
  const from = decimalNumber(text.slice(at + 1))
  return at > 0 && Number.isFinite(from)
    ? right({ scale: text.slice(0, at), from })
    : wrong(`${longFlag(flag)} needs ${ownCuts.join(', ')}, or the name of another scale with its cut, as in PSQ=4`)
}

const cutsOf = (texts: readonly string[], flag: string): Read<OutcomeSettings & { readonly isTyped: boolean }> => {
  const read = each(cut)(texts, flag)
  if (isLeft(read)) return read
  const own = read.right.flatMap((one) => ('own' in one ? [one.own] : []))
  const scales = read.right.flatMap((one) => ('scale' in one ? [[one.scale, one.from] as const] : []))
  const twice = own.length > 1 || new Set(scales.map(([scale]) => scale)).size < scales.length
  const [resolvedFrom] = own
  return checked(
    {
      ...(resolvedFrom === undefined ? {} : { resolvedFrom }),
      scales: Object.fromEntries(scales),
      isTyped: texts.length > 0,
    },
    twice && `${longFlag(flag)} gives one scale two cuts`,
  )
}

/** The cuts alone, where every criterion is shown. */
export const outcomeCuts: Reader<OutcomeSettings & { readonly isTyped: boolean }> = repeatable(
  '--resolved-from <CUT>',
  `the least rating that says resolved, ${ownCuts.join(', ')} on the library's own scale (${ownCuts[0]} where left out); SCALE=k on another; repeated`,
  cutsOf,
)

/** There is no silent default of whose judgement counts; the cut is stated in every table. */
export const outcomeQuestion: Reader<OutcomeQuestion> = combined(
  {
    criterion: option(
      '--resolved-by <WHO>',
      `whose judgement decides the outcome: ${resolutionCriteria.join(', ')}; it gives the outcomes`,
      optional(oneOf(resolutionCriteria)),
    ),
    cuts: repeatable(
      '--resolved-from <CUT>',
      `with --resolved-by: the least rating that says resolved, ${ownCuts.join(', ')} on the library's own scale (${ownCuts[0]} where left out); SCALE=k on another; repeated`,
      cutsOf,
    ),
  },
  ({ criterion, cuts: { isTyped, ...settings } }) =>
    checked(
      { criterion: criterion ?? null, settings },
      criterion === undefined && isTyped && '--resolved-from goes with --resolved-by',
    ),
)

/** The same, of a verb that concludes nothing without a criterion. */
export const requiredOutcomeQuestion: Reader<{
  readonly resolvedBy: ResolutionCriterion
  readonly settings: OutcomeSettings
}> = combined({ question: outcomeQuestion }, ({ question: { criterion, settings } }) =>
  criterion === null
    ? wrong(`missing option --resolved-by WHO: ${resolutionCriteria.join(', ')}`)
    : right({ resolvedBy: criterion, settings }),
)
