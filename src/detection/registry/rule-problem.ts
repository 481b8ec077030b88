import type { RuleId } from './rules.js'

/** What keeps a rule from being read: what was written, and what may be. */
export type RuleProblem =
  | { readonly _tag: 'UnknownRule'; readonly rule: string; readonly allowed: readonly RuleId[] }
  | {
      readonly _tag: 'UnknownParameter'
      readonly rule: RuleId
      readonly parameter: string
      readonly allowed: readonly string[]
    }
  | { readonly _tag: 'MissingParameter'; readonly rule: RuleId; readonly parameter: string; readonly expected: string }
  | {
      readonly _tag: 'InvalidParameter'
      readonly rule: RuleId
      readonly parameter: string
      readonly value: string
      readonly expected: string
    }
  | {
      readonly _tag: 'ConflictingParameters'
      readonly rule: RuleId
      readonly parameters: readonly string[]
      readonly expected: string
    }
