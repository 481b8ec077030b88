/** What is behind *Code a session*. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  agreementWith,
  apart,
  consensusOf,
  give,
  givenCount,
  nothingGiven,
  type Session,
  sheetOf,
} from '../../docs/.vitepress/live/coding-session.js'

const { sessions }: { readonly sessions: readonly [Session, ...Session[]] } = JSON.parse(
  readFileSync('examples/coding/sessions.json', 'utf8'),
)
const lines = readFileSync('examples/coding/consensus.jsonl', 'utf8')
const [session] = sessions

test.each(sessions)('the consensus rates every code of every segment of $alliance', (one) => {
  const consensus = consensusOf(one, lines)
  expect(givenCount(consensus)).toBe(one.segments.length * 4)
})

test('what is not rated is in no figure, and nothing rated has none', () => {
  const rows = agreementWith(nothingGiven(session), consensusOf(session, lines), 2)
  expect(rows.map(({ rated, kappa }) => [rated, kappa])).toEqual(Array.from({ length: 4 }, () => [0, 'nothing rated']))
})

test('the consensus agrees with itself, and one category has no κ', () => {
  const consensus = consensusOf(session, lines)
  const [first, second] = agreementWith(consensus, consensus, 2)
  expect(first).toMatchObject({
    code: 'WD_P',
    rated: 8,
    both: 4,
    neither: 4,
    percent: '1.00',
    kappa: '1.00',
    ac1: '1.00',
  })
  expect(second).toMatchObject({ code: 'WD_T', both: 0, kappa: 'not defined: one category only' })
  expect(apart(consensus, consensus)).toEqual([])
})

test('two codes given one step and three apart', () => {
  const consensus = consensusOf(session, lines)
  const given = give(give(nothingGiven(session), 2, 'WD_P', 4), 3, 'WD_P', 1)
  expect(apart(given, consensus)).toEqual(['Segment 4, withdrawal, patient: you 1, consensus 4.'])
  expect(agreementWith(given, consensus, 2)[0]).toMatchObject({ rated: 2, both: 1, onlyConsensus: 1, percent: '0.50' })
})

test('a sheet has every code of every segment, null where none was given', () => {
  const sheet: { readonly segments: readonly { readonly codes: object }[] } = JSON.parse(
    sheetOf(session, give(nothingGiven(session), 0, 'WD_P', 2)),
  )
  expect(sheet.segments).toHaveLength(8)
  expect(sheet.segments[0]?.codes).toEqual({ WD_P: 2, WD_T: null, CF_P: null, CF_T: null })
})
