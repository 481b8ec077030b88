import { expect, test } from 'vitest'
import { episodeEntries } from '../../../src/episode/entries.js'
import type { EpisodeCommand, EpisodeEvent } from '../../../src/episode/index.js'
import { recorder } from '../../../src/episode/recorder.js'
import type { Stamp } from '../../../src/vocabulary/index.js'

const record = recorder<EpisodeCommand, EpisodeEvent>(episodeEntries)
const stamp: Stamp = { session: 2, by: { _tag: 'participant', id: 'client' } }

test('a command becomes the event of its row, with the same content', () => {
  const judgement = { rating: 4 } as const
  expect(record({ _tag: 'JudgeResolution', stamp, episode: 'e', judgement })).toStrictEqual({
    _tag: 'ResolutionJudged',
    stamp,
    episode: 'e',
    judgement,
  })
})

test('a key that the command does not know is never recorded', () => {
  const command = {
    _tag: 'EndAttempt',
    stamp,
    episode: 'e',
    result: 'worked',
    secret: 'a note',
    as: 'resolved',
  } as const
  expect(record(command)).toStrictEqual({ _tag: 'AttemptEnded', stamp, episode: 'e', result: 'worked' })
})

test('every event but a closing has a command of its own', () => {
  const commands = Object.values(episodeEntries).map(({ command }) => command)
  expect(commands.filter((command) => command === null)).toHaveLength(1)
  expect(new Set(commands).size).toBe(commands.length)
})
