import { gapSpellings } from '../table/cell.js'

const gaps = gapSpellings.map((spelling) => (spelling === '' ? 'blank' : spelling)).join(', ')

/** Below the options of every verb that reads a table. */
export const tableHelp: string = `FILE is a delimited table in UTF-8 with column names in its first line; - is standard input.
Gaps: ${gaps}. Notes go to standard error and are no faults. Exit: 0 done; 1 the file is faulty
or does not fit the command line (all faults are listed, nothing written); 2 the command line is wrong.`
