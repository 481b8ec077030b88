/** More faults in one file than a call takes arguments: named, each, and no error of the engine. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { run } from '../../../src/cli/program.js'
import { given, typed } from '../cli/given.js'

const many = 130_000
const lines = (line: (index: number) => string): string => Array.from({ length: many }, (_, at) => line(at)).join('\n')
const facts = '--use double --made independent --blind-to nothing'
const windows =
  "--observations '{alliance}-{session}-{coder}' --window 60 --straddle any --last keep --code-set set.json"
const exported = 'Observation id,Time,Media duration (s),Source,Subject,Behavior,Behavior type'

const project = (): string =>
  JSON.stringify({
    behaviors_conf: { 0: { code: 'pulls-back', type: 'State event' } },
    observations: {
      'a-1-ann': {
        type: 'LIVE',
        'time offset': 0,
        events: Array.from({ length: many }, (_, at) => [at, `p${at}`, 'pulls-back', '', '']),
      },
    },
  })

const files: Readonly<Record<string, readonly [line: string, table: () => string]>> = {
  'states without an end in a BORIS project': [`code t.csv --reader boris ${windows} ${facts}`, project],
  'times that are none in an export of BORIS': [
    `code t.csv --reader boris-table ${windows} ${facts}`,
    () => `${exported}\n${lines(() => 'a-1-ann,oops,9,a.mp4,client,snaps,POINT')}`,
  ],
  'states without an end in an export of BORIS': [
    `code t.csv --reader boris-table ${windows} ${facts}`,
    () => `${exported}\n${lines((at) => `a-1-ann,${at},9,a.mp4,p${at},pulls-back,START`)}`,
  ],
  'times of segments that are none': [
    `code t.csv --reader table --start s --end e --codes '{code}' --coder coder --session session --alliance alliance --code-set 3RS-2022 ${facts}`,
    () => `alliance,session,s,e,coder,WD_P,WD_T,CF_P,CF_T\n${lines(() => 'a,1,x,y,ann,1,1,1,1')}`,
  ],
  'units in two groups': [
    'agreement t.csv --unit unit --coder coder --value value --by group --level interval --unit-is segment',
    () => `unit,coder,value,group\n${lines((at) => `u${at},c,1,g`)}\n${lines((at) => `u${at},d,1,h`)}`,
  ],
}

describe('faults of one file, 130,000 of them', () => {
  it.each(Object.entries(files))('%s', (_, [line, table]) => {
    const set = readFileSync('examples/coding/own-codes.json', 'utf8')
    const { exit, stderr } = run(typed(line), given({ 't.csv': table(), 'set.json': set }))
    expect(exit).toBe(1)
    expect(Number(/(\d+) faults; nothing was written/.exec(stderr)?.[1])).toBeGreaterThanOrEqual(many)
  })
})
