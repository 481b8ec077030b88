import { describe, expect, it } from 'vitest'
import { code, facts, shown, windows } from './code-given.js'

describe('code --reader elan-text', () => {
  const text = 'WD_P\t\t10.0\t20.0\t10.0\t3\nWD_P\t\t15.0\t16.0\t1.0\t4\nCF_P\t\t70.0\t80.0\t10.0\t2\n'
  const line = `e.txt --reader elan-text --codes-in tier --coder a --session 1 --code-set 3RS-2022 ${facts} ${windows} --length 120`

  it('takes the tier as the code, the annotation as its value and the greatest of several', () => {
    const { sheets } = shown(code(`${line} --tier WD_P --tier CF_P --absent 1 --json`, { 'e.txt': text }))
    expect(sheets[0]?.segments.map(({ codes }) => codes)).toEqual([
      { WD_P: 4, WD_T: 1, CF_P: 1, CF_T: 1 },
      { WD_P: 1, WD_T: 1, CF_P: 2, CF_T: 1 },
    ])
  })

  it('names what is to be chosen: the tier, the absent value, the length, the place of the codes', () => {
    const said = (more: string) => code(more, { 'e.txt': text }).stderr
    expect(said(`${line} --absent 1`)).toContain('several tiers: --tier says which are read: WD_P, CF_P')
    expect(said(line)).toContain('missing option --absent VALUE')
    expect(said(`${line.replace('--length 120', '')} --absent 1 --tier CF_P`)).toContain('--length SECONDS says it')
    expect(said(line.replace('--codes-in tier', ''))).toContain('missing option --codes-in annotation|tier')
    expect(said(`${line.replace('tier', 'annotation')} --absent 1 --tier CF_P`)).toContain(
      'an annotation that is no code of the set',
    )
  })

  it('reads a code with its value in an annotation', () => {
    const inside = 'x\t\t10.0\t20.0\t10.0\tWD_P 3\nx\t\t15.0\t16.0\t1.0\tCF_P=4\nx\t\t70.0\t80.0\t10.0\tCF_T: 2\n'
    const there = line.replace('--codes-in tier', '--codes-in annotation')
    const { sheets } = shown(code(`${there} --absent 1 --json`, { 'e.txt': inside }))
    expect(sheets[0]?.segments.map(({ codes }) => codes)).toEqual([
      { WD_P: 3, WD_T: 1, CF_P: 4, CF_T: 1 },
      { WD_P: 1, WD_T: 1, CF_P: 1, CF_T: 2 },
    ])
    const said = (text: string) => code(`${there} --absent 1`, { 'e.txt': `x\t\t1.0\t2.0\t1.0\t${text}\n` }).stderr
    expect(said('WD_P')).toContain(
      "beside the code WD_P: 1, 2, 3, 4, 5. BORIS has it as a modifier, ELAN in the annotation of a tier of that code or after the code, as in 'WD_P 5'",
    )
    expect(said('WD_P 9')).toContain('line 1: expected exactly one value')
    expect(said('a word of the client')).toContain(
      'e.txt, line 1: an annotation that is no code of the set, nor one followed by a value of the set; codes: WD_P, WD_T, CF_P, CF_T\n',
    )
    expect(said('a word of the client')).not.toContain('a word')
    expect(said('')).toContain('e.txt, line 1: an empty annotation, where the annotation is the code\n')
  })

  it('names an annotation without a code beside a faulty time', () => {
    const head = 'Tier\tBegin Time - ss.msec\tEnd Time - ss.msec\tx\n'
    const inside = `${head}x\t10.0\t9.0\tWD_P 3\nx\t20.0\t21.0\tplanted\nx\t0:01\t21.0\tplanted\n`
    const { stderr } = code(`${line.replace('--codes-in tier', '--codes-in annotation')} --absent 1`, {
      'e.txt': inside,
    })
    for (const what of ['line 2, column 3', 'line 4, column 2', 'line 3: an annotation that is no code of the set'])
      expect(stderr).toContain(what)
    expect(stderr).not.toContain('planted')
  })

  it('notes the tiers without annotations and the codes that no tier was named for', () => {
    expect(shown(code(`${line} --tier WD_P --tier CF_T --absent 1 --json`, { 'e.txt': text })).problems).toEqual([
      {
        _tag: 'CodesWithoutEvents',
        message: 'tiers of codes without an annotation in the file: CF_T; 1 in every segment',
      },
      {
        _tag: 'CodesWithoutEvents',
        message: 'codes of the set for which no tier or behaviour was read: WD_T, CF_P; 1 in every segment',
      },
    ])
    expect(code(`${line} --tier WDP --absent 1`, { 'e.txt': text }).stderr).toContain(
      'no tier WDP; there are WD_P, CF_P',
    )
  })

  it('takes a quotation mark in an annotation for a sign like any other', () => {
    const quoted = 'x\t\t10.0\t20.0\t10.0\t"snaps\n'
    expect(code(`${line} --absent 1`, { 'e.txt': quoted }).stderr).toContain('the code x is not of the set')
  })
})
