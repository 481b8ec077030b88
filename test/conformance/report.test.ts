import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fileWorld } from '../../src/cli/file-world.js'
import { run } from '../../src/cli/program.js'
import { loadDraw } from '../../src/verbs/draw.js'
import type { Outcome } from '../../src/verbs/say/outcome.js'
import { nodesOf, pageFaults, textOf } from '../unit/report/given.js'
import { describeWithData, sharedData } from './shared-data.js'

const answers = 'Never=1,Rarely=2,Occasionally=3,Sometimes=4,Often=5,Very Often=6,Always=7'
const keys = ['--id', 'pairing_id', '--session', 'session_id', '--score', 'total', '--better', 'higher']
const wai36 = ['--instrument', 'wai-36', '--items', 'question{n}', '--answers', answers]
const rule = ['--rule', 'drop', '--param', 'floor=20']
const marks = ['--ending', 'left=dropout_count', '--ending', 'death=suicide_count']

// Language models play the clients of this file; they are not human answers.
describeWithData('report on 180 pairings of language models', () => {
  let folder = ''
  let page = ''
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'report-'))
    const world = { ...fileWorld('1', 'examples/data'), draw: await loadDraw() }
    const act = (...args: readonly string[]): void => {
      const outcome: Outcome = run(args, world)
      expect([outcome.exit, world.write(outcome).exit]).toEqual([0, 0])
    }
    const traced = join(folder, 'traced')
    const forms = sharedData('ai_psychotherapy_eval/survey_wai_logs.csv')
    const endings = sharedData('ai_psychotherapy_eval/master_session_data_focused.csv')
    act('trace', forms, ...keys, ...wai36, ...rule, '--endings', endings, ...marks, '--out', traced)
    act('report', traced, '--provenance', 'language-models', '--out', join(folder, 'page.html'))
    page = readFileSync(join(folder, 'page.html'), 'utf8')
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('is a page without fault that says who played the clients', () => {
    expect(pageFaults(page)).toEqual([])
    expect(page).not.toMatch(/https?:|<script/)
    expect(textOf(page)).toContain('Played by language models.')
  })

  it('counts what trace counts, and leaves no pairing out', () => {
    const text = textOf(page)
    expect(text).toContain('in all 180')
    expect(text).toContain('at an end of the scale 110')
    expect(text).toContain('the rule found no score that turned for the worse 43')
    expect(text).toMatch(
      /with at least one score that turned for the worse, of those assessable.* 27 of 70, 0\.39 \(0\.28 to 0\.50\)/,
    )
    const sections = nodesOf(page).filter(({ attrs = [] }) => attrs.some(({ value }) => /^alliance-\d+$/.test(value)))
    expect(sections).toHaveLength(180)
    console.info(`report on 180 pairings: ${Math.ceil(page.length / 1000)} kB`)
  })
})
