// Inputs of any size, made of what the project ships.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')
export const file = (path) => readFileSync(path, 'utf8')
export const json = (path) => JSON.parse(file(path))
export const linesIn = (path) => file(path).trimEnd().split('\n')

/** As many pieces as fit into so many characters. */
export const filled = (size, piece) =>
  Array.from({ length: Math.ceil(size / piece(100).length) }, (_, index) => piece(index))
export const text = (size, piece, between = ',') =>
  filled(size, (index) => `${piece(index)}${between}`)
    .join('')
    .slice(0, -between.length)

const by = '"by":{"_tag":"participant","id":"t"}'
const began = (alliance) =>
  `{"v":1,"alliance":"${alliance}","seq":1,"session":0,${by},"event":{"_tag":"AllianceBegan","beginning":{"setting":"individual","medium":"in-person","provenance":"invented","participants":[{"id":"c","role":"client"},{"id":"t","role":"therapist"}]}}}`
export const held = (alliance, seq, session) =>
  `{"v":1,"alliance":"${alliance}","seq":${seq},"session":${session},${by},"event":{"_tag":"SessionHeld","held":{"present":["c","t"]}}}`
const rated = (alliance, seq, session) =>
  `{"v":1,"alliance":"${alliance}","seq":${seq},"session":${session},${by},"event":{"_tag":"RatingGiven","rating":{"of":[{"_tag":"person","id":"c"},{"_tag":"person","id":"t"}],"instrument":"WAI-SR","scores":{"total":${40 + (session % 9)}}}}}`
/** Alliances of one beginning, and ten sessions with their ratings. */
const alliance = (name) => [
  began(name),
  ...Array.from({ length: 10 }, (_, index) => [
    held(name, 2 * index + 2, index + 1),
    rated(name, 2 * index + 3, index + 1),
  ]).flat(),
]
export const manyAlliances = (lines) =>
  Array.from({ length: Math.ceil(lines / 21) }, (_, index) => alliance(`a${index}`))
    .flat()
    .join('\n')
export const oneAlliance = (lines) =>
  [began('a'), ...Array.from({ length: lines }, (_, index) => held('a', index + 2, index + 1))].join('\n')

/** One alliance, with the sample's repair again and again, each time in sessions of its own. */
export const manyEpisodes = (lines) => {
  const [first, ...repair] = linesIn('examples/data/one-repair.jsonl').map((line) => JSON.parse(line))
  const sessions = repair.at(-1).session
  const again = (value, time) => {
    if (Array.isArray(value)) return value.map((one) => again(one, time))
    if (Object(value) !== value) return value
    const later = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, again(one, time)]))
    if (typeof later.session === 'number') later.session += time * sessions
    return later.episode === undefined ? later : { ...later, episode: `e${time}` }
  }
  const all = Array.from({ length: lines - 1 }, (_, index) => {
    const entry = again(repair[index % repair.length], Math.floor(index / repair.length))
    return JSON.stringify({ ...entry, seq: index + 2 })
  })
  return [JSON.stringify(first), ...all].join('\n')
}
export const ofLines = (make, perLine) => (size) => make(Math.ceil(size / perLine))

export const sheet = JSON.parse(linesIn('examples/coding/consensus.jsonl')[0])
export const ownCodes = json('examples/coding/own-codes.json')
