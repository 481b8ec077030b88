import { fileText } from '../seeds.js'
import { lineOf, worldOf } from '../world.js'

const written = (line: string, files: Readonly<Record<string, string>>): readonly { path: string; text: string }[] =>
  lineOf(line)(worldOf(files)).files.map(({ path, text }) => ({ path, text: String(text) }))

const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '')

/** Lines of proposals, as `propose` writes them. */
export const proposalLines = (): readonly string[] =>
  written('propose s.jsonl --gap 1 --opens patient --out p.jsonl', {
    's.jsonl': fileText('examples/coding/consensus.jsonl'),
  }).flatMap(({ text }) => lines(text))

/** Lines of a file of a folder that `trace` writes. */
export const tracedLines = (name: string): readonly string[] =>
  written('trace t.csv --id id --session session --score total --better higher --rule drop --param floor=8 --out d', {
    't.csv': fileText('examples/data/invented-scores.csv'),
  })
    .filter(({ path }) => path.endsWith(name))
    .flatMap(({ text }) => lines(text).slice(0, 6))
