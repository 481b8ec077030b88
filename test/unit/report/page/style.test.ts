/** What a page and its drawings are coloured with is there, in the light and in the dark. */
import { expect, test } from 'vitest'
import { style } from '../../../../src/report/page/style.js'
import { lineColours } from '../../../../src/report/plot/plot.js'
import { reportHtml } from '../../../../src/report/report-html.js'
import { loadDraw } from '../../../../src/verbs/draw.js'
import { reportOf } from '../given.js'
import { group, pair, scored } from '../records.js'

const draw = await loadDraw()

test.each(['light', 'dark'])('every colour that is used has a value in the %s', (theme) => {
  const [, light = '', dark = ''] = style.split(':root {')
  const defined: readonly string[] = (theme === 'light' ? light : dark).split('}')[0]?.match(/--[a-z0-9-]+(?=:)/g) ?? []
  const page = reportHtml(reportOf({ alliances: [pair('a'), group('b'), scored('c')] }), draw)
  // An order of drawings is no colour.
  const used = [page.replaceAll(/order: var\(--[a-z]+\)/g, ''), ...lineColours].flatMap(
    (text) => text.match(/(?<=var\()--[a-z0-9-]+/g) ?? [],
  )
  expect(used).toContain('--line-6')
  expect([...new Set(used)].filter((name) => !defined.includes(name))).toEqual([])
})
