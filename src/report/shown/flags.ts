import type { RulesCompared } from './report.js'
import type { AllianceShown } from './shown-alliance.js'

/** A rule and the sessions in which it flags the scores of one client; `undefined` where it cannot judge them. */
export interface RuleFlags {
  readonly rule: string
  readonly sessions: readonly number[] | undefined
}

/** Returns which rules flag each alliance, and where: those set side by side, or else the rule of the trace. */
export const flagsOf = (
  alliances: readonly AllianceShown[],
  compared: RulesCompared | undefined,
): ReadonlyMap<string, readonly RuleFlags[]> =>
  new Map(compared === undefined ? alliances.map((one) => [one.id, tracedFlags(one)]) : comparedFlags(compared))

const tracedFlags = ({ course, findings }: AllianceShown): readonly RuleFlags[] => {
  if (course === undefined) return []
  const sessions = findings.filter(({ counts }) => counts === true).map(({ to }) => to)
  return [{ rule: course.rule, sessions: course.assessable ? inOrder(sessions) : undefined }]
}

const comparedFlags = ({ comparison }: RulesCompared): ReadonlyMap<string, readonly RuleFlags[]> => {
  const flags = new Map<string, readonly RuleFlags[]>()
  for (const { id, rules } of comparison.persons) {
    // Series of several raters are one client's: a rule flags the client where it flags any of them.
    const before = flags.get(id)
    flags.set(
      id,
      rules.map(({ name, judgement, flagged }, at) => {
        const others = before?.[at]?.sessions
        const own = judgement._tag === 'Judged' ? flagged : undefined
        const all = own === undefined && others === undefined ? undefined : inOrder([...(own ?? []), ...(others ?? [])])
        return { rule: name, sessions: all }
      }),
    )
  }
  return flags
}

const inOrder = (sessions: readonly number[]): readonly number[] => [...new Set(sessions)].sort((a, b) => a - b)

/** Returns the flags in words: `drop flags session 4; cusum flags none`. */
export const flagWords = (flags: readonly RuleFlags[]): string =>
  flags
    .map(({ rule, sessions }) =>
      sessions === undefined
        ? `${rule} cannot judge`
        : sessions.length === 0
          ? `${rule} flags none`
          : `${rule} flags session${sessions.length === 1 ? '' : 's'} ${sessions.join(', ')}`,
    )
    .join('; ')
