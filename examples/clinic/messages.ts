/** The questions of the screen, and the answers of the server. */

/** The two people of this clinic. It has no sign-in: a real app must know who is at the screen. */
export const readers = ['therapist', 'client'] as const
export type Reader = (typeof readers)[number]

/** The steps of a repair that the screen has fields for. */
export const steps = [
  'BeginAttempt',
  'UseStrategy',
  'EndAttempt',
  'JudgeResolution',
  'StopRepair',
  'CloseEpisode',
] as const
export type Step = (typeof steps)[number]

const others = ['BeginAlliance', 'HoldSession', 'ReportRupture'] as const
export type Command = (typeof others)[number] | Step

/** Whether the screen has fields for a command. The server takes no other: a place of the log would tell of what is hidden. */
export const hasFields = (command: unknown): command is Command => [...others, ...steps].some((one) => one === command)

/** A command as the fields gave it; its form is the server's to check. */
export type Sent = { readonly _tag: Command } & Readonly<Record<string, unknown>>

type By = { readonly alliance: string; readonly reader: Reader }

type ActBy = By & { readonly commandId: string }

export type Act =
  | ({ readonly _tag: 'Record'; readonly command: Sent } & ActBy)
  | ({ readonly _tag: 'SetRight'; readonly session: number; readonly command: Sent } & ActBy)
  | ({ readonly _tag: 'Undo' } & ActBy)

export type Asked =
  | { readonly _tag: 'List' }
  | ({ readonly _tag: 'Open' } & By)
  | ({ readonly _tag: 'Try'; readonly command: Sent } & ActBy)
  | Act

export type Listed = { readonly alliance: string; readonly says: string }

export interface EntrySeen {
  readonly place: number
  readonly text: string
  readonly note?: string
  /** Of a session that the reader recorded, which they can set right. */
  readonly session?: number
  readonly present?: readonly string[]
  /** The episode that it reports. */
  readonly reports?: string
}

export interface EpisodeSeen {
  readonly episode: string
  readonly says: string
  /** The commands that may be recorded next. */
  readonly next: readonly Command[]
}

/** An alliance as one reader sees it. */
export interface Page {
  readonly alliance: string
  readonly reader: Reader
  readonly session: number
  readonly drawing: string
  readonly entries: readonly EntrySeen[]
  readonly episodes: readonly EpisodeSeen[]
  readonly cautions: readonly string[]
  readonly next: readonly Command[]
}

export type Answer =
  | { readonly _tag: 'Listed'; readonly alliances: readonly Listed[] }
  | { readonly _tag: 'Seen'; readonly page: Page }
  | { readonly _tag: 'Tried'; readonly sentences: readonly string[]; readonly cautions: readonly string[] }
  /** With the sentences that the act made, and those that it took away. */
  | { readonly _tag: 'Recorded'; readonly sentences: readonly string[]; readonly gone: readonly string[] }
  | { readonly _tag: 'Refused'; readonly why: string }

/** The sentences of the one list that the other lacks; of equal ones, as many as there are more. */
export const lackingIn = (known: readonly string[], said: readonly string[]): readonly string[] => {
  const left = [...known]
  return said.filter((one) => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
