import type { AllianceCommand } from '../../alliance/index.js'
import type { NonEmpty } from '../../kernel/inside.js'
import { between, by, type FormsMap, type Happened, type SessionForm } from '../../vocabulary/inside.js'
import type { AllianceRead, FilledForm, SessionRead } from './read-forms.js'

/** A command with the line of the table that it comes from. */
export interface LinedCommand {
  readonly line: number
  readonly command: AllianceCommand
}

const sameTie = (one: SessionForm, other: SessionForm): boolean =>
  (one.by === other.by && one.with === other.with) || (one.by === other.with && one.with === other.by)

/** The name of the episode that a form reports: of its session, and of its tie or person where the map has several. */
const episodeName = ({ forms, sameSession }: FormsMap, form: SessionForm, session: number): string => {
  const { by: own, with: other } = form
  if (sameSession === 'one-each') {
    const isOnlyOne = forms.filter((one) => one.by === own).length === 1
    return isOnlyOne ? `session-${session}-${own}` : `session-${session}-${own}-${other}`
  }
  const tie = forms.find((one) => sameTie(one, form)) ?? form
  return forms.every((one) => sameTie(one, form)) ? `session-${session}` : `session-${session}-${tie.by}-${tie.with}`
}

/** The whole form as a rating of the tie, a *no* as 0 and a gap as one. */
const ratingOf = ({ questionnaire }: FormsMap, { form, answers }: FilledForm, session: number): AllianceCommand => {
  const { rupture, ...others } = answers
  const scores = { rupture: rupture === null ? null : Number(rupture), ...others }
  const happened: Happened = { _tag: 'in', session, part: 'during' }
  return {
    _tag: 'GiveRating',
    stamp: by(form.by, session),
    rating: { of: between(form.by, form.with), instrument: questionnaire.name, scores, happened },
  }
}

/** What a *yes* says: a report, or that an episode reported by the other was seen as well, and the ratings of it. */
const saidOf = (
  map: FormsMap,
  { form, answers: { intensity, resolved } }: FilledForm,
  session: number,
  isReported: boolean,
): readonly AllianceCommand[] => {
  const stamp = by(form.by, session)
  const episode = episodeName(map, form, session)
  const happened: Happened = { _tag: 'in', session, part: 'during' }
  const ties = [between(form.by, form.with)] as const
  const rupture = { ties, expressedBy: [], directedTo: [], affected: [], moment: { happened } }
  return [
    isReported
      ? { _tag: 'RecogniseRupture', stamp, episode, recognition: { who: form.by, happened } }
      : { _tag: 'ReportRupture', stamp, episode, rupture },
    ...(typeof intensity === 'number'
      ? [{ _tag: 'RateSeverity', stamp, episode, severity: { _tag: 'intensity', rating: intensity } } as const]
      : []),
    ...(typeof resolved === 'number'
      ? [
          {
            _tag: 'JudgeResolution',
            stamp,
            episode,
            judgement: { rating: resolved, scale: map.questionnaire.name },
          } as const,
        ]
      : []),
  ]
}

const hasAnswer = ({ answers }: FilledForm): boolean => Object.values(answers).some((answer) => answer !== null)

const formCommands = (map: FormsMap, { session, forms }: SessionRead): readonly LinedCommand[] => {
  const reported = new Set<string>()
  return forms.flatMap((filled) => {
    const episode = episodeName(map, filled.form, session)
    const isReported = reported.has(episode)
    const isYes = filled.answers.rupture === true
    if (isYes) reported.add(episode)
    const rating = map.answers === 'as-ratings' && hasAnswer(filled) ? [ratingOf(map, filled, session)] : []
    const said = isYes ? saidOf(map, filled, session, isReported) : []
    return [...rating, ...said].map((command) => ({ line: filled.line, command }))
  })
}

const endingCommands = (
  { ending: words, recordedBy }: FormsMap,
  { session, ending }: SessionRead,
): readonly LinedCommand[] => {
  if (words === undefined || ending === undefined) return []
  const leavers: NonEmpty<string> = [words.of]
  const endings = {
    left: { _tag: 'left', leavers },
    completed: { _tag: 'together' },
    death: { _tag: 'death', of: words.of },
  } as const
  const stamp = by(recordedBy, session)
  return [{ line: ending.line, command: { _tag: 'EndPhase', stamp, ending: endings[ending.kind] } }]
}

/** The commands that an alliance of the table comes to, in order; whether they are lawful is for `decide` to say. */
export const commandsOf = (map: FormsMap, { sessions }: AllianceRead): readonly LinedCommand[] => {
  const { setting, medium, provenance, participants, recordedBy } = map
  const [first, ...others] = participants
  const present: NonEmpty<string> = [first.id, ...others.map(({ id }) => id)]
  const beginning = { setting, medium, provenance, participants }
  return [
    {
      line: sessions[0]?.line ?? 1,
      command: { _tag: 'BeginAlliance', stamp: by(recordedBy, 0), beginning },
    },
    ...sessions.flatMap((one): readonly LinedCommand[] => [
      { line: one.line, command: { _tag: 'HoldSession', stamp: by(recordedBy, one.session), held: { present } } },
      ...formCommands(map, one),
      ...endingCommands(map, one),
    ]),
  ]
}
