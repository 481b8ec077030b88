import { type AllianceCommand, hasBegun, initial, recordAll } from '../../../../src/alliance/index.js'
import { getOrThrow } from '../../../../src/kernel/index.js'
import type { NamedAlliance } from '../../../../src/outcomes/index.js'
import type { Happened, Rating, Stamp } from '../../../../src/vocabulary/index.js'

const at = (session: number, id = 'ann'): { readonly stamp: Stamp } => ({
  stamp: { session, by: { _tag: 'participant', id } },
})
const during = (session: number): Happened => ({ _tag: 'in', session, part: 'during' })

/** One episode of an invented alliance; what is left out did not happen. */
export interface GivenEpisode {
  readonly reported: number
  /** The session of the onset, that of the report where left out; null where it is not known. */
  readonly happened?: number | null
  readonly recognised?: number
  readonly attempt?: number
  /** The client's rating, and the session in which it was given. */
  readonly rated?: readonly [session: number, rating: Rating]
  /** The session in which the client called it resolved, with a rating. */
  readonly resolved?: readonly [session: number, rating: Rating]
  readonly closed?: readonly [session: number, as: 'let-go' | 'faded' | 'stopped']
}

const entriesOf = (given: GivenEpisode, episode: string): readonly AllianceCommand[] => {
  const { reported, happened = reported, recognised, attempt, rated, closed, resolved } = given
  const commands: AllianceCommand[] = [
    {
      ...{ _tag: 'ReportRupture', ...at(reported), episode },
      rupture: {
        ties: [
          [
            { _tag: 'person', id: 'ann' },
            { _tag: 'person', id: 'tom' },
          ],
        ],
        expressedBy: ['ann'],
        directedTo: [{ _tag: 'person', id: 'tom' }],
        affected: ['ann'],
        moment: { kind: 'withdrawal', happened: happened === null ? { _tag: 'unknown' } : during(happened) },
      },
    },
  ]
  if (recognised !== undefined)
    commands.push({
      ...{ _tag: 'RecogniseRupture', ...at(Math.max(recognised, reported), 'tom'), episode },
      recognition: { who: 'tom', happened: during(recognised) },
    })
  if (attempt !== undefined)
    commands.push(
      {
        ...{ _tag: 'BeginAttempt', ...at(attempt, 'tom'), episode },
        attempt: { startedBy: 'tom', happened: during(attempt) },
      },
      { _tag: 'EndAttempt', ...at(attempt, 'tom'), episode, result: 'worked' },
    )
  if (rated !== undefined)
    commands.push({ _tag: 'JudgeResolution', ...at(rated[0]), episode, judgement: { rating: rated[1] } })
  if (closed?.[1] === 'stopped') commands.push({ _tag: 'StopRepair', ...at(closed[0]), episode })
  else if (closed !== undefined) commands.push({ _tag: 'CloseEpisode', ...at(closed[0]), episode, as: closed[1] })
  if (resolved !== undefined)
    commands.push({ _tag: 'ResolveEpisode', ...at(resolved[0]), episode, judgement: { rating: resolved[1] } })
  return commands
}

const ratingOf = (session: number, warmth: number | undefined): readonly AllianceCommand[] =>
  warmth === undefined
    ? []
    : [
        {
          ...{ _tag: 'GiveRating', ...at(session) },
          rating: {
            of: [
              { _tag: 'person', id: 'ann' },
              { _tag: 'person', id: 'tom' },
            ],
            ...{ instrument: 'form', scores: { warmth } },
          },
        },
      ]

/** An invented alliance of a number of sessions, with its episodes, which ends as said after the last; the client rates the warmth of each. */
export const given = (
  id: string,
  sessions: number,
  episodes: readonly GivenEpisode[],
  ended?: 'together' | 'left',
  warmth: readonly number[] = [],
): NamedAlliance => {
  const all = episodes.flatMap((one, index) => entriesOf(one, `e${index + 1}`))
  const commands: readonly AllianceCommand[] = [
    {
      ...{ _tag: 'BeginAlliance', ...at(0) },
      beginning: {
        ...{ setting: 'individual', medium: 'in-person', provenance: 'invented' },
        participants: [
          { id: 'ann', role: 'client' },
          { id: 'tom', role: 'therapist' },
        ],
      },
    },
    ...all.filter(({ stamp }) => stamp.session === 0),
    ...Array.from({ length: sessions }, (_, index) => index + 1).flatMap((session): readonly AllianceCommand[] => [
      { _tag: 'HoldSession', ...at(session), held: { present: ['ann', 'tom'] } },
      ...ratingOf(session, warmth[session - 1]),
      ...all.filter(({ stamp }) => stamp.session === session),
    ]),
    ...(ended === undefined
      ? []
      : [
          {
            ...({ _tag: 'EndPhase', ...at(sessions) } as const),
            ending: ended === 'left' ? { _tag: ended, leavers: ['ann'] as const } : { _tag: ended },
          },
        ]),
  ]
  const { state } = getOrThrow(recordAll(initial, commands))
  if (!hasBegun(state)) throw new TypeError('unreachable: it begins with its first command')
  return { id, state }
}
