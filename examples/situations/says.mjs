import {
  compareAccounts,
  groupRepairOf,
  levelOf,
  outcomesByCriterion,
  outcomesOf,
  preview,
} from 'rupture-repair/alliance'
import { resolutionCriteria } from 'rupture-repair/vocabulary'
import { tellCautions } from './cautions.mjs'
import { tellScores } from './scores.mjs'

const list = (words) =>
  words.length === 0 ? 'no one' : words.join(', ')
/**
 * One line for each thing said, with the criteria by which it is said,
 * since they often agree.
 */
const byWhoseJudgement = (pairs) => {
  const words = new Map()
  for (const [criterion, said] of pairs)
    words.set(said, [...(words.get(said) ?? []), criterion])
  return [...words].map(
    ([said, criteria]) =>
      `${said}: by the judgement of ${criteria.join(', ')}`,
  )
}

const silence = (unspoken) => {
  if (unspoken === null) return 'how long it went unspoken is not known'
  return unspoken === 0
    ? 'reported at once'
    : `unspoken for ${unspoken} ${unspoken === 1 ? 'session' : 'sessions'}`
}

/** The word, with the columns that follow the criterion. */
const inColumns = ({
  outcome,
  judged,
  reason,
  attributed,
  attributedByOthers,
}) => {
  const why = reason === null ? '' : ` (${reason})`
  return `${outcome} [judged ${judged}${why}; ending attributed ${attributed}${attributedByOthers ? ', by others' : ''}]`
}

/**
 * Each episode with its outcome by every criterion, and how far the
 * judgements agree.
 */
const tellOutcomes = (alliance) => {
  const { record } = alliance
  console.log('\nWhat became of it:')
  if (record.episodes.length === 0)
    console.log('  No episode is on record.')
  const byCriterion = resolutionCriteria.map((criterion) => [
    criterion,
    outcomesOf(alliance, criterion),
  ])
  record.episodes.forEach(({ episode, phase }, index) => {
    const { ties, recurrenceOf } = episode.record.reported.rupture
    const levels = [
      ...new Set(ties.map((tie) => levelOf(alliance, tie))),
    ].join(', ')
    const again =
      recurrenceOf === undefined
        ? ''
        : `, comes back to ${recurrenceOf}`
    console.log(
      `  ${episode.record.reported.episode} (${levels}, phase ${phase}${again}):`,
    )
    for (const line of byWhoseJudgement(
      byCriterion.map(([criterion, rows]) => [
        criterion,
        inColumns(rows[index]),
      ]),
    ))
      console.log(`    ${line}`)
    const [[, rows]] = byCriterion
    const { standing, closure, attempted, settled } = rows[index]
    const isSettled =
      settled === null
        ? 'no one said whether it is over'
        : settled
          ? 'settled'
          : 'not settled'
    console.log(
      `    closure ${closure}; ${attempted ? 'attempted' : 'no attempt on record'}; ${isSettled}`,
    )
    console.log(`    standing: ${standing}`)
  })
}

/**
 * A judgement as it was given: a rating on its scale, words, or both.
 */
const inWords = ({ rating, scale, allianceAfter, over }) =>
  [
    rating && (scale ? `${rating} on ${scale}` : `${rating} of 5`),
    allianceAfter,
    over,
  ]
    .filter(Boolean)
    .join(', ')

/** Who saw it and how each judged it. */
const tellAccounts = (alliance) => {
  for (const {
    episode,
    happened,
    unspoken,
    seen,
    congruent,
    words,
  } of compareAccounts(alliance)) {
    console.log(`\nAccounts of ${episode}, side by side:`)
    console.log(
      `  happened in session ${happened ?? '(not known)'}; ${silence(unspoken)}`,
    )
    const sightings = seen.map(
      ({ who, session, lag }) =>
        `${who.id} in session ${session} (lag ${lag})`,
    )
    console.log(
      `  seen by ${list(sightings)}; by everyone it concerns: ${congruent ? 'yes' : 'not on record'}`,
    )
    const judged = words.map(
      ({ who, judgement, session }) =>
        `${who.id} ${inWords(judgement)} (session ${session})`,
    )
    console.log(`  judged by: ${list(judged)}`)
  }
}

/**
 * A reliable change of one point is this example's choice: the caller
 * must know the one of their measure.
 */
const climate = [
  {
    instrument: 'gcq-s',
    dimension: 'engaged',
    better: 'higher',
    reliableChange: 1,
  },
  {
    instrument: 'gcq-s',
    dimension: 'conflict',
    better: 'lower',
    reliableChange: 1,
  },
]
const rules = [
  { _tag: 'parties' },
  { _tag: 'parties+share', atLeast: 0.75 },
  { _tag: 'strict' },
]

/**
 * Where more people are around than the parties: the repair in its
 * three parts, and the sum by each named rule.
 */
const tellGroup = (alliance) => {
  for (const { episode } of alliance.record.episodes.map(
    ({ episode }) => episode.record.reported,
  )) {
    const sums = rules.map((rule) =>
      groupRepairOf(alliance, episode, {
        rule,
        criterion: 'all',
        climate,
      }),
    )
    const [{ parties, bystanders, climate: changes }] = sums
    if (bystanders.length === 0) continue
    const others = bystanders.map(
      ({ who, state, saidBy }) =>
        `${who} ${state}${saidBy ? ` (says ${saidBy.id})` : ''}`,
    )
    console.log(`\nThe others and ${episode}:`)
    console.log(
      `  resolved between the parties, by the judgement of all: ${parties}`,
    )
    console.log(`  bystanders: ${list(others)}`)
    const rated = changes.filter(({ raters }) => raters > 0)
    const measured = rated.map(
      ({ dimension, change, raters }) =>
        `${dimension} ${change} (${raters} rated it both times)`,
    )
    console.log(`  climate: ${measured.join(', ') || 'not measured'}`)
    console.log(
      `  by rule: ${sums.map(({ rule, whole }) => `${rule._tag} ${whole}`).join(', ')}`,
    )
  }
}

/**
 * Harm is no rupture: what may be recorded about it, and that no table
 * of repair counts it.
 */
const tellHarms = (alliance) => {
  for (const { reported } of alliance.record.harms) {
    const offered = preview(alliance).flatMap((one) =>
      'harm' in one ? [one.command] : [],
    )
    console.log(
      `\nHarm ${reported.harm}, which is not something to be mended:`,
    )
    console.log(
      `  may be recorded about it next: ${offered.join(', ') || 'nothing'}; repair is not expected of anyone`,
    )
  }
}

/** The counts as tables would show them, harm beside them. */
const tellCounts = (alliance) => {
  const { episodes, harms } = alliance.record
  if (episodes.length < 2 && harms.length === 0) return
  console.log('\nCounted in a table:')
  const counted = Object.entries(outcomesByCriterion([alliance])).map(
    ([criterion, { harm, ...outcomes }]) => {
      const counts = Object.entries(outcomes).flatMap(
        ([outcome, count]) =>
          count > 0 ? [`${count} ${outcome}`] : [],
      )
      const apart =
        harm > 0 ? `, and apart from every outcome ${harm} harm` : ''
      return [criterion, `${counts.join(', ') || 'no episode'}${apart}`]
    },
  )
  for (const line of byWhoseJudgement(counted)) console.log(`  ${line}`)
}

/** What the library says of an alliance. */
export const says = (alliance) => {
  tellScores(alliance)
  tellOutcomes(alliance)
  tellAccounts(alliance)
  tellGroup(alliance)
  tellCautions(alliance)
  tellHarms(alliance)
  tellCounts(alliance)
}
