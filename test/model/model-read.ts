/**
 * What a log tells of episodes and endings, with the places in the log.
 *
 * The facts that stand happen again one by one, so that what came before what is a matter of their places.
 */
import type { AllianceFact } from 'rupture-repair'
import type { Judgement } from 'rupture-repair/episode'
import type { EndingReason } from '../../src/vocabulary/inside.js'
import { happens } from './model.js'
import { isMachine, nameOf } from './model-sources.js'
import { standingIn } from './model-standing.js'
import { type Model, type ModelEpisode, nothing } from './model-state.js'
import { isConcerned } from './model-ties.js'

type Fact<Tag extends AllianceFact['_tag']> = Extract<AllianceFact, { readonly _tag: Tag }>

interface Told {
  readonly place: number
  readonly by: string
}
interface ToldJudgement extends Told {
  readonly judgement: Judgement
}
interface ToldAccount extends Told {
  readonly ending: string
  /** The phase that the ending was in, and the person who went, where one did. */
  readonly phase: number | undefined
  readonly leaver: string | undefined
  readonly reason: EndingReason
  readonly attributedTo: readonly string[]
  readonly harms: number
}
/** What happened to one episode, with the places in the log. */
interface Story {
  readonly judged: ToldJudgement[]
  readonly asked: { readonly who: string; readonly answer: string }[]
  readonly accounts: ToldAccount[]
  closed?: Told & { readonly as: Fact<'EpisodeClosed'>['as'] }
  /** The place at which its treatment or the last of its ties had ended. */
  ended?: number
  /** The ending of treatment that closed it. */
  endedBy?: string
}
/** All that a log tells of endings and episodes. */
export interface Read {
  readonly model: Model
  readonly stories: Readonly<Record<string, Story>>
  readonly accounts: readonly ToldAccount[]
  /** How each ending came, and through which people. */
  readonly endings: Readonly<Record<string, { readonly way: string; readonly leavers: readonly string[] }>>
}

/** Lets all that stands in the log of the model happen again, and notes what bears on outcomes. */
export const readIn = ({ entries }: Model): Read => {
  const model = nothing()
  const stories: Record<string, Story> = {}
  const endings: Record<string, { readonly way: string; readonly leavers: readonly string[] }> = {}
  let accounts: ToldAccount[] = []
  const goingOf = (id: string): string => `departure of ${id} as going ${model.people[id]?.last?.going}`
  for (const [place, { seq, fact }] of standingIn(entries).entries()) {
    if (happens(model, fact, seq) !== undefined) continue
    const told = { place, by: nameOf(fact.stamp.by) }
    if (fact._tag === 'RuptureReported') stories[fact.episode] = { judged: [], asked: [], accounts: [] }
    const story = 'episode' in fact ? stories[fact.episode] : undefined
    if (fact._tag === 'ResolutionJudged') story?.judged.push({ ...told, judgement: fact.judgement })
    if (fact._tag === 'JudgementAsked' && !isMachine(model, told.by)) story?.asked.push(fact.asked)
    if (fact._tag === 'EpisodeClosed' && story !== undefined) story.closed = { ...told, as: fact.as }
    if (fact._tag === 'PhaseEnded') {
      const { ending } = fact
      endings[`phase ${model.phases.length}`] = {
        way: ending._tag,
        leavers: ending._tag === 'left' ? ending.leavers : [],
      }
    }
    if (fact._tag === 'ParticipantLeft')
      endings[goingOf(fact.participant)] = { way: fact.departure._tag, leavers: [fact.participant] }
    if (fact._tag === 'EndingAccounted') {
      const { of, reason, attributedTo, harms = [] } = fact.account
      const ending = of._tag === 'phase' ? `phase ${of.phase}` : goingOf(of.participant)
      // Each source's latest account of an ending is the one that speaks.
      accounts = accounts.filter((earlier) => earlier.by !== told.by || earlier.ending !== ending)
      const leaver = of._tag === 'departure' ? of.participant : undefined
      const phase = of._tag === 'phase' ? of.phase : model.people[of.participant]?.last?.phase
      accounts.push({ ...told, ending, phase, leaver, reason, attributedTo, harms: harms.length })
    }
    for (const [id, story] of Object.entries(stories)) {
      const episode = model.episodes[id]
      if (episode === undefined) continue
      if (episode.phase <= model.phases.length || episode.over.every(Boolean)) story.ended ??= place
      if (episode.closedBy === 'phase-ended') story.endedBy ??= `phase ${episode.phase}`
      if (episode.closedBy === 'departed') {
        const by = episode.endedBy ?? ''
        story.endedBy ??= model.people[by]?.gone === 'death' ? 'death' : goingOf(by)
      }
    }
  }
  for (const [id, story] of Object.entries(stories)) {
    const episode = model.episodes[id]
    if (episode === undefined) continue
    story.accounts.push(...accounts.filter((account) => account.attributedTo.includes(id) || isOf(episode, account)))
  }
  return { model, stories, accounts, endings }
}

/** Whether an episode was part of an ending: of its phase, or of the going of one whom it concerns. */
const isOf = (episode: ModelEpisode, { phase, leaver }: ToldAccount): boolean =>
  leaver === undefined
    ? episode.phase === phase
    : isConcerned(episode, leaver) &&
      (episode.phase === phase || (episode.closedBy === 'departed' && episode.endedBy === leaver))
