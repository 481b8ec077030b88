import type { Alliance, Permissions, Reader } from '../../alliance/index.js'
import type { OutcomeSettings } from '../../alliance/inside.js'
import type { CodingSheet } from '../../coding/index.js'
import type { RuleComparison } from '../../detection/index.js'
import type {
  AllianceId,
  CodeSet,
  Provenance,
  ScoreSeries,
  TracedCourse,
  TracedFinding,
} from '../../vocabulary/inside.js'

/** One alliance with all there is of it: its record, its scores, what a rule found in them, or any of these. */
export interface AllianceReported {
  readonly id: AllianceId
  /** Where its scores come from; a record says so itself, and is believed. */
  readonly provenance: Provenance
  readonly record?: Alliance
  /** What a trace says of it, its ending included. */
  readonly course?: TracedCourse
  readonly series: readonly ScoreSeries[]
  readonly findings: readonly TracedFinding[]
}

/**
 * What noise alone would make a rule find, as cells with their limits: the share of stable series, and of those that change
 * gradually as fitted, that it would flag; the share of its worsenings there from which the score came back; and with which noise.
 */
export interface ByChance {
  readonly stable: string
  readonly gradual: string
  readonly cameBack: string
  readonly cameBackGradual: string
  /** In whole sentences. */
  readonly noise: readonly string[]
}

/** Several rules on the same series, and of each, in their order, what it would find by chance. */
export interface RulesCompared {
  readonly comparison: RuleComparison
  readonly byChance: readonly ByChance[]
}

/** The sheets of coders, and the sets of codes with the cuts that say what is present; without its set a sheet has no such count. */
export interface CodingReported {
  readonly sheets: readonly CodingSheet[]
  readonly codeSets: readonly CodeSet[]
}

/** Everything a report is made from. */
export interface Report {
  readonly title: string
  /** What the scores of the series are, such as `WAI-36 total`. */
  readonly measure: string
  /** Shown in this order; nothing is ranked. */
  readonly alliances: readonly AllianceReported[]
  readonly compared?: RulesCompared
  /** The codes of coders; they are for supervision and research, and no other audience is shown them. */
  readonly coding?: CodingReported
  /** Who will read it: what the page says of a record is made of what they may see. */
  readonly audience: Reader['audience']
  /** Who may see what of a record; `defaultPermissions` where left out. */
  readonly permissions?: Permissions
  /**
   * Whether alliances, people, episodes, harms, coders and the raters of a table keep their ids, get numbers, or are shown under names, by
   * the ids these replace; title, remarks and `made` stay as given.
   */
  readonly names: 'keep' | 'numbered' | ReadonlyMap<string, string>
  /** From which cuts a judgement says *resolved*; this library's own where left out. */
  readonly outcomes?: Pick<OutcomeSettings, 'resolvedFrom' | 'scales'>
  /** What noise alone would make the rule of the trace find, in whole sentences after what it found; a sheet has the first. */
  readonly byChance?: readonly string[]
  /** What a reader must know besides, in whole sentences. */
  readonly remarks: readonly string[]
  /** What made the page, and of which files; it is in the footer. */
  readonly made?: string
}
