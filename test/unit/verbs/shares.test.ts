/** What is said beside a result of how many it is about: the same facts in every form and every verb. */
import { describe, expect, it } from 'vitest'
import { run } from '../../../src/cli/program.js'
import { document, given, over, typed } from '../cli/given.js'
import { textOf } from '../report/given.js'

const csv = (
  courses: Readonly<Record<string, readonly number[]>>,
  sessionOf = (at: number): number => at + 1,
): string =>
  `id,s,x\n${Object.entries(courses)
    .flatMap(([id, scores]) => scores.map((score, at) => `${id},${sessionOf(at)},${score}`))
    .join('\n')}\n`
const options = 't.csv --id id --session s --score x'
const falls = `${options} --better higher --range 1..7 --rule drop --param floor=2`

/** Nine clients, eight of whom stay at the better end. */
const ceiling = csv({
  ...Object.fromEntries(Array.from({ length: 8 }, (_, at) => [`p${at + 1}`, [7, 7, 7, 7, 7, 7]])),
  p9: [6, 5, 6, 2, 6, 5],
})

describe('how many series a rule flags', () => {
  it('counts those at the better end, in which nothing fell', () => {
    const { share, reasons } = document(over(ceiling, `detect ${falls} --json`))
    expect(share).toEqual({
      ...{ flagged: 1, judged: 9, cannotShow: 0, tooFew: 0, n: 9 },
      ...{ ofJudged: 1 / 9, low: expect.closeTo(0.01989, 5), high: expect.closeTo(0.43502, 4), ofAll: 1 / 9 },
    })
    expect(reasons).toEqual([])
    const sentence =
      '1 of the 9 series judged shows at least one such fall (0.11, 95% interval 0.02 to 0.43). All series were judged.'
    expect(over(ceiling, `detect ${falls}`).stdout).toContain(`\n${sentence}\n`)
    expect(over(ceiling, `detect ${falls} --format csv`).stderr).toContain(`note: ${sentence}\n`)
    expect(over(ceiling, `trace ${falls}`).stdout).toContain(`\n${sentence}\n`)
    expect(over(ceiling, `trace ${falls} --format csv`).stderr).toContain(`note: ${sentence}\n`)
  })

  it('leaves out whom a rule of the person’s own variation cannot judge, and says both shares and why', () => {
    const own = `${options} --better higher --range 1..7 --rule control-chart --param sigma=1`
    const { share, reasons } = document(over(ceiling, `detect ${own} --json`))
    expect(share).toMatchObject({ flagged: 1, judged: 1, cannotShow: 8, tooFew: 0, n: 9, ofJudged: 1, ofAll: 1 / 9 })
    expect(reasons).toContainEqual({ id: 'p1', because: 'scale-end' })
    const { stdout } = over(ceiling, `detect ${own}`)
    expect(stdout).toContain(
      '1 of the 1 series judged shows at least one such score below the usual range (1.00, 95% interval 0.21 to 1.00); of all 9 series, that is 0.11. Not judged: 8 because of an end of the scale or because no score differs, 0 because of too few scores or gaps between them.',
    )
    expect(stdout).toContain(
      'Not judged, 8 series (p1, p2, p3, p4, p5, p6, p7, p8): the scores stay at an end of the scale',
    )
  })

  it('is of clients in the table of clients', () => {
    expect(over(ceiling, `trace ${falls}`).stdout).toMatch(
      /^with at least one score that turned for the worse, of those assessable \(95% interval\) +1 of 9, 0\.11 \(0\.02 to 0\.43\)$/m,
    )
  })

  it('is the same in every verb', () => {
    const { share, reasons } = document(over(ceiling, `detect ${falls} --json`))
    expect(document(over(ceiling, `trace ${falls} --json`))).toMatchObject({ share, reasons })
    const rules = `${options} --better higher --range 1..7 --rule drop:floor=2 --rule control-chart:sigma=1`
    const compared = document<{ readonly rules: readonly object[] }>(over(ceiling, `compare ${rules} --json`))
    expect(compared.rules).toMatchObject([
      { ...(share as object), reasons },
      { flagged: 1, judged: 1, cannotShow: 8, n: 9, ofAll: 1 / 9 },
    ])
    const { stdout } = over(ceiling, `compare ${rules}`)
    expect(stdout).toMatch(
      /^\(1\) +1 of 9, 0\.11 \(0\.02 to 0\.43\) +1 of 9 +0 +0 +1 of 1, 1\.00 \(0\.21 to 1\.00\) +0\.\d\d \(0\.\d\d to [01]\.\d\d\).*$/m,
    )
    expect(stdout).toMatch(/^\(2\) +1 of 1, 1\.00 \(0\.21 to 1\.00\) +1 of 9 +8 +0 /m)
    expect(stdout).toContain('(2) Not judged, 8 series (p1, ')
    expect(over(ceiling, `compare ${rules} --format csv`).stderr).toContain('flags 1 of 9, 0.11 (0.02 to 0.43)')
    expect(over(ceiling, `multiverse ${rules}`).stdout).toMatch(
      /^drop:floor=2 +0 +0 +1 of 9, 0\.11 \(0\.02 to 0\.43\) +1 +1 of 1, 1\.00 \(0\.21 to 1\.00\)$/m,
    )
  })

  it('stands in the report, under what the rule found', () => {
    const { files } = run(typed(`trace ${falls} --out d`), given({ 't.csv': ceiling }))
    const folder = Object.fromEntries(files.map(({ path, text }) => [path, String(text)]))
    const text = textOf(run(typed('report d --provenance invented'), given(folder, ['d/'])).stdout)
    expect(text).toContain('1 of the 9 series judged shows at least one such fall (0.11, 95% interval 0.02 to 0.43).')
    expect(text).toContain('The score came back after 1 of 1 such fall (1.00, 95% interval 0.21 to 1.00')
    expect(text).toMatch(/of those assessable; in brackets, the 95% interval 1 of 9, 0\.11 \(0\.02 to 0\.43\)/)
  })
})

describe('what became of the movements found', () => {
  it('stands under how many there are', () => {
    expect(over(ceiling, `trace ${falls}`).stdout).toMatch(
      /^Each time a score turned for the worse +number\nin all +1\nthe score came back +1$/m,
    )
    const { files } = run(typed(`trace ${falls} --out d`), given({ 't.csv': ceiling }))
    const folder = Object.fromEntries(files.map(({ path, text }) => [path, String(text)]))
    const text = textOf(run(typed('report d --provenance invented'), given(folder, ['d/'])).stdout)
    expect(text).toMatch(/what became of it number in all 1 the score came back 1 /)
  })

  it('is never without a word of chance in a multiverse', () => {
    const line = `multiverse ${options} --better higher --range 1..7 --rule 'drop:floor=2|3'`
    const sentence =
      'Noise alone makes scores come back too: trace and compare say how often, for one rule; until then a score that came back is regression to the mean.'
    expect(over(ceiling, line).stdout).toContain(sentence)
    expect(over(ceiling, `${line} --format csv`).stderr).toContain(`note: ${sentence}\n`)
    expect(over(ceiling, `${line} --methods`).stdout).toContain(sentence)
  })
})

describe('what is part of a steady trend', () => {
  const rise = csv({ a: Array.from({ length: 20 }, (_, at) => at + 1) })
  const chart = `${options} --better higher --rule control-chart`

  it('stays in the list, marked, and is in no number', () => {
    const { findings, share } = document(over(rise, `detect ${chart} --json`))
    expect(findings).toContainEqual(expect.objectContaining({ from: 1, kind: 'drop', counts: 'baseline' }))
    expect(findings).toContainEqual(expect.objectContaining({ from: 2, kind: 'drop', counts: 'trend' }))
    expect(share).toMatchObject({ flagged: 0, judged: 1, n: 1 })
    const { stdout } = over(rise, `trace ${chart}`)
    expect(stdout).toMatch(/^the score came back +0$/m)
    expect(stdout).toContain(
      'Listed, but left out of every count and share: 6 (part of a steady trend), 1 (the first occasion',
    )
    expect(over(rise, `trace ${chart} --format csv`).stdout).toContain(',trend,')
  })
})

describe('scores of sessions numbered with gaps', () => {
  const scores = { a: [32, 31, 33, 5, 6, 7], b: [30, 31, 29, 30, 31, 30] }
  const line = `${options} --better lower --rule sudden-change --param cutoff=7`
  const everySecond = csv(scores, (at) => 2 * at + 2)

  it.each(['detect', 'trace', 'compare'])('%s says why it is silent, and what would compare them', (verb) => {
    const more = verb === 'compare' ? '--rule sudden-change:cutoff=9' : ''
    const asked = `${verb} ${verb === 'compare' ? line.replace(' --param ', ':') : line} ${more}`
    const { stdout, stderr } = over(everySecond, asked)
    expect(stdout).toContain('Not judged, 2 series (a, b): sessions are numbered with gaps')
    expect(stdout).toContain(
      'Of 10 pairs of neighbouring scores, 10 are more than one session apart and were not compared; --gaps judge compares them, --occasion numbers visits in order.',
    )
    expect(stderr).toContain('id a: ')
    expect(stderr).toContain('sessions are numbered with gaps')
    expect(over(csv(scores), asked).stdout).not.toMatch(/numbered with gaps|neighbouring scores/)
  })

  it('detect gives the reason in JSON', () => {
    const { share, reasons } = document(over(everySecond, `detect ${line} --json`))
    expect(share).toMatchObject({ flagged: 0, judged: 0, tooFew: 2, n: 2, ofJudged: null, low: null, high: null })
    expect(reasons).toEqual([
      { id: 'a', because: 'gaps' },
      { id: 'b', because: 'gaps' },
    ])
  })

  it('a thousand silent series are a few lines', () => {
    const many = csv(
      Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`p${at}`, [30, 31, 5, 6]])),
      (at) => 2 * at,
    )
    const { stdout, stderr } = over(many, `detect ${line}`)
    expect(`${stdout}${stderr}`.split('\n').length).toBeLessThan(30)
    expect(stdout).toContain('p7 and 992 more)')
  })
})

describe('what noise alone would do', () => {
  const noisy = csv({
    a: [5, 6, 5, 4, 6, 5, 6, 2, 5, 6],
    b: [5, 6, 5, 5, 4, 6, 5, 4, 6, 4],
    c: [6, 5, 4, 6, 5, 4, 5, 6, 5, 4],
  })
  const fall = `${options} --better higher --rule drop:floor=2`

  it('trace says as detect does, in every form', () => {
    const line = fall.replace(':', ' --param ')
    const kinds = /^(note: )?(Share of simulated series|How often noise alone|Noise:|Simulated:).*$/gm
    const said = (asked: string, stream: 'stdout' | 'stderr' = 'stdout'): readonly string[] =>
      [...over(noisy, asked)[stream].matchAll(kinds)].map(([all]) => all.replace('note: ', ''))
    const detected = said(`detect ${line}`)
    expect(detected).toHaveLength(4)
    expect(said(`trace ${line}`)).toEqual(detected)
    expect(said(`trace ${line} --format csv`, 'stderr')).toEqual(detected)
    for (const one of detected) expect(over(noisy, `trace ${line} --methods`).stdout).toContain(one)
    const { noise, falseAlarms } = document(over(noisy, `detect ${line} --json`))
    expect(document(over(noisy, `trace ${line} --json`))).toMatchObject({ noise, falseAlarms })
    const lines = over(noisy, `trace ${line}`).stdout.split('\n')
    const share = lines.findIndex((one) => one.includes('series judged'))
    expect(lines[share + 1]).toMatch(/^Share of simulated series/)
  })

  it('compare has both shares with their limits, what comes back, and the noise', () => {
    const line = `compare ${fall} --rule control-chart:sigma=1`
    const { rules } = document<{
      readonly rules: readonly { readonly falseAlarms: Record<string, readonly Record<string, number>[]> }[]
    }>(over(noisy, `${line} --json`))
    const { stdout } = over(noisy, line)
    const { stderr } = over(noisy, `${line} --format csv`)
    for (const { falseAlarms } of rules)
      for (const name of ['stable', 'gradual', 'cameBack', 'cameBackGradual']) {
        const { share = 0, low = 0, high = 0 } = falseAlarms[name]?.[0] ?? {}
        const cell = `${share.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`
        expect(stdout).toContain(cell)
        expect(stderr).toContain(cell)
      }
    for (const text of [stdout, stderr])
      expect(text).toMatch(
        /\(2\) Noise: SD [\d.]+ with autocorrelation .* It is estimated from 30 scores of 3 series\.$/m,
      )
    const { files } = run(typed(`trace ${fall.replace(':', ' --param ')} --out d`), given({ 't.csv': noisy }))
    const folder = Object.fromEntries(files.map(({ path, text }) => [path, String(text)]))
    const asked = 'report d --provenance invented --rule drop:floor=2 --rule control-chart:sigma=1'
    const page = textOf(run(typed(asked), given(folder, ['d/'])).stdout)
    const cells = rules.flatMap(({ falseAlarms }) => falseAlarms.gradual ?? [])
    for (const { share = 0, low = 0, high = 0 } of cells)
      expect(page).toContain(`${share.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`)
    expect(page).toMatch(/control-chart:sigma=1 ?: Noise: SD [\d.]+ with autocorrelation/)
    expect(stderr).toMatch(/^note: Stable series are simulated.* In brackets, simulation error \(95%\) alone\.$/m)
    expect(stderr).toMatch(/^note: \(1\) Share of simulated series like these .*: where nothing changes/m)
  })
})

describe('how reliable a change is', () => {
  const scores = csv({ a: [6, 5], b: [4, 3], c: [5, 6] })
  const told = `${options} --better higher --rule reliable-change:sd=2,reliability=0.85`
  const known = { reliability: expect.closeTo(0.565, 2), correlation: expect.closeTo(0.655, 3), pairs: 3, scores: 0.85 }
  const sentence =
    'The difference of two neighbouring scores has a reliability of 0.57 ((r − r₁₂)/(1 − r₁₂); scores 0.85, neighbours correlate 0.65 over 3 pairs).'

  it.each(['detect', 'trace'])('stands in every form of %s', (verb) => {
    const line = `${verb} ${told}`.replace(':sd=2,', ' --param sd=2 --param ')
    expect(document(over(scores, `${line} --json`)).changeReliability).toEqual(known)
    expect(over(scores, line).stdout).toContain(`\n${sentence}\n`)
    expect(over(scores, `${line} --format csv`).stderr).toContain(`note: ${sentence}\n`)
    expect(over(scores, `${line} --methods`).stdout).toContain(sentence)
  })

  it('stands beside each rule that is told one', () => {
    const line = `compare ${told} --rule drop:floor=1`
    const { rules } = document<{ readonly rules: readonly object[] }>(over(scores, `${line} --json`))
    expect(rules[0]).toMatchObject({ changeReliability: known })
    expect(rules[1]).not.toHaveProperty('changeReliability')
    expect(over(scores, line).stdout).toContain(`\n(1) ${sentence}\n`)
    expect(over(scores, `${line} --methods`).stdout).toContain(sentence)
  })

  it('stands in the report, of the trace and of each rule compared', () => {
    const traced = `trace ${told.replace(':sd=2,', ' --param sd=2 --param ')} --out d`
    const { files } = run(typed(traced), given({ 't.csv': scores }))
    const folder = Object.fromEntries(files.map(({ path, text }) => [path, String(text)]))
    const page = 'report d --provenance invented --rule reliable-change:sd=2,reliability=0.85 --rule drop:floor=1'
    expect(textOf(run(typed(page), given(folder, ['d/'])).stdout).split(sentence)).toHaveLength(3)
  })
})
