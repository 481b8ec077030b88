import { describe, expect, it } from 'vitest'
import { resembling } from '../../../../src/verbs/table/absent-columns.js'
import { over } from '../../cli/given.js'

const detect = '--id id --session session --score score --better higher --rule drop --param floor=1'
const score = 'score t.csv --id id --session session --instrument rating-4x10'
describe('a first line that names no wanted column', () => {
  it.each([
    ['scores', 'anna,2024-01-05,42\nanna,2024-01-12,40\n', `detect t.csv ${detect}`, 'id, session, score', 3],
    ['answers', 'anna,Often,Never,Rarely\n', `detect t.csv ${detect}`, 'id, session, score', 4],
    ['short answers', 'anna,yes,no,42,\n', `${score} --items ye,na,41,x`, 'id, session, ye, na, 41, x', 5],
    ['one long answer', 'it went well\n', `detect t.csv ${detect}`, 'id, session, score', 1],
  ])('is not shown where it holds %s', (_name, table, line, wanted, many) => {
    const [fault = ''] = over(`${table}anna,1\n`, line).stderr.split('\n')
    expect(fault).toBe(
      `t.csv, line 1: columns absent: ${wanted}. Columns seen: ${many}; no similar names, so none is shown. Hint: does the first line of the file hold the column names?`,
    )
  })

  it('is not shown under a wrong delimiter either, and the hint at the other one stays', () => {
    const { stderr } = over('anna;Often;42\nanna;Never;40\n', `detect t.csv ${detect}`)
    expect(stderr).toBe(
      "t.csv, line 1: columns absent: id, session, score. Hint: with the delimiter ',' the first line is one single column; it holds ';': is --delimiter ';' meant?\n1 fault; nothing was written.\n",
    )
  })

  it('shows the names that resemble a wanted one, and no others', () => {
    const { stderr } = over('ID,Sesion,anna,42,Often,score_1,Score 2\na,1,1,1,1,1,1\n', `detect t.csv ${detect}`)
    expect(stderr.split('\n')[0]).toBe(
      't.csv, line 1: columns absent: id, session, score. Columns seen: 7; similar names: ID, Sesion, score_1, Score 2. Hint: names are compared letter by letter, capitals included.',
    )
  })

  it('shows every name where a wanted one says that it is a line of names', () => {
    const { stderr } = over('id,session,WAI total (client)\na,1,1\n', `detect t.csv ${detect}`)
    expect(stderr.split('\n')[0]).toBe(
      't.csv, line 1: column absent: score. Columns seen: id, session, WAI total (client). Hint: names are compared letter by letter, capitals included.',
    )
  })

  it.each([
    ['a score', 'anna,session,42'],
    ['a gap', 'anna,session,'],
    ['a wanted name too short to be sure of', 'id,anna,often'],
  ])('shows none where a cell is %s', (_name, line) => {
    expect(over(`${line}\na,1,1\n`, `detect t.csv ${detect}`).stderr).not.toContain('anna')
  })

  it('compares with a pattern as if a session stood in it', () => {
    const wide = "detect t.csv --id id --wide 'bdi_{session}' --better lower --rule drop --param floor=1"
    expect(over('id,bdi_s1,bdi_s12,42,never\na,1,1,1,1\n', wide).stderr).toContain(
      'no column matches bdi_{session}. Columns seen: 5; similar names: bdi_s1, bdi_s12. Hint: ',
    )
  })
})

describe('a long list of absent columns', () => {
  const wide = "detect t.csv --id id --wide 's{session}' --sessions 0..9999 --better lower --rule drop --param floor=1"
  const odd = Array.from({ length: 300 }, (_, index) => `s${2 * index + 1}`)

  it('is cut between two names, and says how many there are', () => {
    const { stderr } = over(`id,${odd.join(',')}\na${',1'.repeat(300)}\n`, wide)
    expect(stderr.length).toBeLessThan(1200)
    expect(stderr).toMatch(/columns absent: s0, s2, s4, (s\d*[02468], )+… \(9700 in all\)\. Columns seen: 301; /)
    expect(stderr).toMatch(/similar names: s1, s3, (s\d*[13579], )+… \(300 in all\)\. Hint/)
  })

  it('is whole where the names run on', () => {
    const { stderr } = over('id,s1\na,1\n', wide)
    expect(stderr).toContain('columns absent: s0, s2 … s9999. Columns seen: 2; similar names: s1. ')
  })
})

describe('a resemblance', () => {
  it.each([
    ['Q 13', 'q1'],
    ['session_no', 'session no.'],
    ['sesion', 'session'],
    ['Ålder', 'ålder'],
  ])('%s to %s', (name, wanted) => expect(resembling([name], [wanted])).toEqual([name]))

  it.each([
    ['42', '41'],
    ['2024-01-05', '2024-01-06'],
    ['4o', 'id'],
    ['no', 'id'],
    ['sad', 'sud'],
    ['never', 'level'],
    ['anna', 'id'],
    ['—', '…'],
    ['', 'x'],
    ['client-x-07', 'client'],
  ])('none of %j to %j', (name, wanted) => expect(resembling([name], [wanted])).toEqual([]))
})
