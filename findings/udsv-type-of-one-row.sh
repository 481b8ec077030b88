#!/usr/bin/env bash
# npm udsv infers the type of a column from one cell, the last filled one of the first nine rows. Where that is a number, every
# text of the column is NaN in its typed rows, without a word: of the ids 1-2, a and 007 only the 7 is left. In the order 007,
# a, 1-2 all three are kept. Seen with udsv 0.7.3. Exits 1 if not so.
# Needs Node and npm.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --no-audit --no-fund --silent udsv@0.7.3
cat > ids.mjs <<'JS'
import { inferSchema, initParser } from 'udsv'
const read = (ids) => {
  const text = `id\n${ids.join('\n')}\n`
  return initParser(inferSchema(text)).typedArrs(text).map(([id]) => String(id)).join(' ')
}
console.log(`${read(['1-2', 'a', '007'])}, ${read(['007', 'a', '1-2'])}`)
JS
seen=$(node ids.mjs)
echo "1-2 a 007, and the other way round: $seen"
[ "$seen" = "NaN NaN 7, 007 a 1-2" ]
