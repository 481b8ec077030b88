import type { ChainBreak } from '../../vocabulary/inside.js'
import type { Language } from '../language.js'

const happened: Readonly<Record<ChainBreak['what'], string>> = {
  altered: 'is not as it was written',
  missing: 'is gone',
  doubled: 'is there a second time',
  moved: 'is not in its place',
  torn: 'stops before its end',
}

const snapshotIsOfNoUse = 'Replay the whole log, and make the snapshot anew.'

/** What is refused or found wrong where logs are kept. It repeats nothing of what was given but numbers of lines and versions. */
export const keeping: Language['keeping'] = {
  VersionConflict: ({ expected, version }) => [
    `Someone else wrote first: the log is at version ${version}, and no longer at ${expected}.`,
    'Read it anew and judge the command on what is there now.',
  ],
  TooManyConflicts: ({ tries }) => [
    `Others wrote first each time it was tried (${tries} in all), and nothing was recorded.`,
    'Try again.',
  ],
  CommandIdReused: () => [
    'Something is recorded under this command id already, and this was not recorded: it is not the same, or can no longer be done.',
    'Give a form that was changed a new id; where the same one was sent again, look whether it is on record.',
  ],
  ReplacedSince: () => [
    'The log was replaced or deleted since this command was first recorded, and nothing was recorded now.',
    'Look at the record as it is, and fill in a new form if it is still wanted.',
  ],
  NotStorable: ({ path, expected }) => [
    `At ${path.join('.')}, the store asks for ${expected}.`,
    'Give it in this form.',
  ],
  NewerSchema: ({ found, known }) => [
    `The tables are of step ${found}, and this version knows them up to step ${known}; nothing was read or written.`,
    'Open them with the version that made them, or a later one.',
  ],
  OutOfPlace: ({ expected }) => [`The line is not in its place: ${expected} was expected.`, 'Put the lines in order.'],
  OfAnotherAlliance: () => [
    'The line is of another alliance than the one that it is stored under.',
    'Store it under its own, or write the lines anew with the id of this one.',
  ],
  TornLine: ({ line }) => [
    `Line ${line}, the last one, stops before its end, as one does that was being written.`,
    'What is before it is whole; remove the piece and record the entry again.',
  ],
  SeqGap: ({ line, next, found }) => [
    `Before line ${line}, entries are left out: the next one is number ${next}, and the line has ${found}.`,
    'Find the lines that are lost, or put them in order.',
  ],
  SeqRepeated: ({ line, next, found }) => [
    `At line ${line}, entry ${found} comes again: the next one is number ${next}.`,
    'Keep the line that was written first, or put the lines in order.',
  ],
  ChainBreak: ({ line, what }) => [
    `The chain does not hold: line ${line} ${happened[what]}.`,
    'Compare the file with a copy made before.',
  ],
  NotChained: () => [
    'No line has the hash of the line before it, so nothing can be said of whether lines were changed.',
    'Chain the log before it is handed on.',
  ],
  HeadNotFound: () => [
    'The hash that was noted before is that of no line: lines are gone from the end, or the file was written anew.',
    'Compare it with a copy made before.',
  ],
  OtherVersion: ({ of, expected, found }) => [
    `The snapshot is of version ${found} of the ${of === 'reducer' ? 'states' : 'lines'}, and this is version ${expected}.`,
    snapshotIsOfNoUse,
  ],
  SnapshotDamaged: () => ['The snapshot is not as it was written.', snapshotIsOfNoUse],
  NotTheNextEntry: ({ expected, found }) => [
    `The later entries begin with entry ${found}, and the snapshot goes on with entry ${expected}.`,
    'Give the entries that follow the snapshot.',
  ],
}

export const brokenLog: Language['brokenLog'] = ({ line }, why) =>
  `The stored log cannot be read past its line ${line}, and nothing was recorded. ${why}`

export const brokenLine: Language['brokenLine'] = ({ line, seq, event, alliance }, why) =>
  `Line ${line}, entry ${seq} of alliance ${alliance} (${event}), cannot follow the entries before it. ${why}`
