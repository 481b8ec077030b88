import { describe, expect, it } from 'vitest'
import { run } from '../../../../src/cli/program.js'
import { lookAlikeNotes } from '../../../../src/verbs/say/look-alike.js'
import { document, given, over, typed } from '../../cli/given.js'
import { threeAlliances } from '../../cli/logs.js'

const composed = 'José'.normalize('NFC')
const decomposed = 'José'.normalize('NFD')
const said = (...ids: readonly string[]) => lookAlikeNotes('ids', ids).map(({ message }) => message)
const apart = 'they are kept apart; give them one spelling if one is meant'

describe('ids that look the same', () => {
  it.each([
    ['composed', [composed, decomposed], `José and Jose⟨U+0301⟩ differ only in the codes of like letters`],
    [
      'Hangul',
      ['\uD55C', '\u1112\u1161\u11AB'],
      '⟨U+D55C⟩ and ⟨U+1112⟩⟨U+1161⟩⟨U+11AB⟩ differ only in the codes of like letters',
    ],
    ['full width', ['A1', '\uFF21\uFF11'], 'A1 and ⟨U+FF21⟩⟨U+FF11⟩ differ only in the codes of like letters'],
    ['another alphabet', ['K01', '\u041A01'], 'K01 and ⟨U+041A⟩01 differ only in the codes of like letters'],
    [
      'small letters of another alphabet',
      ['anna', '\u0430nna'],
      'anna and ⟨U+0430⟩nna differ only in the codes of like letters',
    ],
    ['a dash', ['A-1', 'A\u20131'], 'A-1 and A⟨U+2013⟩1 differ only in the codes of like letters'],
    ['zero width', ['b', 'b\u200B'], 'b and b⟨U+200B⟩ differ only in marks that cannot be seen'],
    ['a byte order mark', ['a1', 'a\uFEFF1'], 'a1 and a⟨U+FEFF⟩1 differ only in marks that cannot be seen'],
    ['a joiner', ['ab', 'a\u034Fb'], 'ab and a⟨U+034F⟩b differ only in marks that cannot be seen'],
    ['capitals', ['A01', 'a01'], 'A01 and a01 differ only in capitals'],
    ['capitals of another alphabet', ['Анна', 'анна'], 'Анна and анна differ only in capitals'],
    ['an inner blank', ['A1', 'A 1'], 'A1 and A 1 differ only in blanks'],
    ['an inner blank and capitals', ['B 1', 'b1'], 'B 1 and b1 differ only in blanks and capitals'],
    ['no blank at all', ['k1', 'k\u00A01'], 'k1 and k⟨U+00A0⟩1 differ only in blanks'],
    ['what two rules take away', ['\uFB011', 'fi1'], '⟨U+FB01⟩1 and fi1 look the same'],
    [
      'more than eight',
      ['aaaa', 'aaaA', 'aaAa', 'aaAA', 'aAaa', 'aAaA', 'aAAa', 'aAAA', 'Aaaa', 'AaaA'],
      'aaaa, aaaA, aaAa, aaAA, aAaa, aAaA, aAAa, aAAA and 2 more differ only in capitals',
    ],
    ['several blanks', ['a 1', 'a  1'], 'a 1 and a⟨U+0020⟩⟨U+0020⟩1 differ only in blanks'],
    ['another blank', ['a 1', 'a\u00A01'], 'a 1 and a⟨U+00A0⟩1 differ only in blanks'],
    ['a filler', ['a 1', 'a\u31641', 'a\u28001'], 'a 1, a⟨U+3164⟩1 and a⟨U+2800⟩1 differ only in blanks'],
    [
      'several',
      ['Ann B', 'ann\u00A0B', 'ann B\u200B'],
      'Ann B, ann⟨U+00A0⟩B and ann B⟨U+200B⟩ differ only in blanks, marks that cannot be seen and capitals',
    ],
  ])('are one note: %s', (_, ids, words) => expect(said(...ids, 'other')).toEqual([`ids ${words}; ${apart}`]))

  it('are none where anything else differs', () => {
    expect(said('a1', 'a2', 'á1', 'ab', 'a-1', '007', '7', 'л1', 'l1')).toEqual([])
  })
})

const detect = 'detect t.csv --id id --session s --score x --better higher --rule drop --param floor=2'
const alike = (ids: readonly string[]) => ({ _tag: 'LookAlike', ids: ids.map((id) => ({ id })) })
const table = `id,s,x\nA01,1,6\na01,2,3\n${composed},1,6\n${decomposed},2,3\n`

describe('50,000 ids that look the same', () => {
  it('are one note, without comparing every two', () => {
    const marks = ['\u200B', '\u200C', '\u200D', '\u2060']
    const ids = Array.from({ length: 50_000 }, (_, index) =>
      [...index.toString(4)]
        .map((digit) => marks[Number(digit)])
        .join('')
        .concat('a'),
    )
    const [note] = lookAlikeNotes('ids', ids)
    expect(note?.message).toMatch(/ and 49992 more differ only in marks that cannot be seen; /)
    expect(note?.ids).toHaveLength(50_000)
  }, 60_000)
})

describe('a note on ids that look the same', () => {
  it('is said for every verb that reads scores or answers, and merges nothing', () => {
    const outcome = over(table, `${detect} --json`)
    expect(document(outcome)).toMatchObject({ findings: [] })
    expect(document(outcome).problems).toMatchObject([
      alike(['A01', 'a01']),
      alike([composed, decomposed]),
      ...Array(4).fill({ _tag: 'TooFewScores' }),
    ])
    expect(outcome.stderr).toContain('note: ids A01 and a01 differ only in capitals; ')
    for (const [verb, rules] of [
      ['trace', '--rule drop --param floor=2'],
      ['compare', '--rule drop:floor=2 --rule drop:floor=3'],
      ['multiverse', '--rule drop:floor=2|3'],
    ] as const)
      expect(over(table, detect.replace('detect', verb).replace(/--rule.*/, rules)).stderr).toContain(
        'note: ids José and Jose⟨U+0301⟩ differ only in ',
      )
    const score = 'score t.csv --instrument rating-4x10 --id id --session s --items a,b,c,d --json'
    expect(document(over('id,s,a,b,c,d\nx,1,1,2,3,4\nX,1,1,2,3,4\n', score)).problems).toMatchObject([
      alike(['x', 'X']),
    ])
  })

  it('names each in the other notes so that they can be told apart', () => {
    const { stderr } = over(`${table}k 1,1,6\nk\u00A01,1,6\n`, detect)
    for (const id of ['José', 'Jose⟨U+0301⟩', 'k 1', 'k⟨U+00A0⟩1'])
      expect(stderr).toContain(`note: id ${id}: too few scores for this rule to say anything\n`)
  })

  it('stands beside a table whose columns tell them apart', () => {
    const both = [composed, decomposed, 'Ana'].map((id) => `${id},1,6\n${id},2,3\n`).join('')
    const { stdout } = over(`id,s,x\n${both}`, detect)
    expect([...stdout.matchAll(/^(\S+) +1 +2 +fell/gm)].map(([, id]) => id)).toEqual([composed, 'Jose⟨U+0301⟩', 'Ana'])
  })

  it('is said of raters, and not of the rows of one id', () => {
    const raters = 'id,s,x,r\na,1,6,Ann\na,2,3,ann\n'
    const notes = document(over(raters, `${detect} --rater r --json`)).problems
    expect(notes).toMatchObject([
      { ...alike(['Ann', 'ann']), message: `raters Ann and ann differ only in capitals; ${apart}` },
      {},
      {},
    ])
  })

  it('is said of endings against scores, and an id of the endings alone by its name', () => {
    const files = { 't.csv': 'id,s,x\na,1,6\na,2,3\n', 'e.csv': 'id,s,ending\nA,2,left\n' }
    const line = `${detect.replace('detect', 'trace')} --endings e.csv`
    const { stderr } = run(typed(line), given(files))
    expect(stderr).toContain('note: ids a and A differ only in capitals; ')
    expect(stderr).toContain('note: id A: in the endings alone; no score of this id was read\n')
    expect(stderr).not.toContain('id A: not assessable')
    const json = document(run(typed(`${line} --json --methods`), given(files)))
    expect(json).toMatchObject({ counts: { alliances: 2, notAssessable: 1 } })
    expect(json.methods).toContain('1 client in the endings alone')
  })

  it('is said of a log: alliances, and people, episodes and harms within one', () => {
    const renamed = threeAlliances.map((line) => line.replaceAll('"contested"', '"Mended"'))
    expect(run(typed('replay log'), given({ log: renamed.join('\n') })).stderr).toContain(
      'note: alliances mended and Mended differ only in capitals; ',
    )
    const [begun = ''] = threeAlliances
    const people = begun.replace(/"participants":\[/, '"participants":[{"id":"Client","role":"client"},')
    const couple = people.replace('"setting":"individual"', '"setting":"couple"')
    const { stderr } = run(typed('replay log'), given({ log: couple }))
    expect(stderr).toContain('note: people of alliance mended: Client and client differ only in capitals; ')
  })

  it('is said of a log against a trace beside it', () => {
    const files = { log: threeAlliances.join('\n'), 'd/series.jsonl': '', 'd/findings.jsonl': '' }
    const course =
      '{"id":"MENDED","rule":"drop","parameters":{"floor":2},"sessions":2,"scored":2,"assessable":true,"ending":null}'
    const outcome = run(
      typed('report log --trace d --provenance invented --out r.html'),
      given({ ...files, 'd/alliances.jsonl': course }, ['d/']),
    )
    expect(outcome.stderr).toContain('note: alliances mended and MENDED differ only in capitals; ')
  })
})
