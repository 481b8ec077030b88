#!/usr/bin/env bash
# Emmett's stores do not count alike. Of a stream of five events readStream with from: 1n gives four in its memory store, where it is
# a place from 0, and five in its SQLite store, where it is the event's own position, from 1. With from: 2n and maxCount: 2n memory
# gives two events, and SQLite three. So a reader that was tried on the one reads an event too many or too few from the other.
# Seen with @event-driven-io/emmett 0.42.0 and emmett-sqlite 0.42.4. Its driver sqlite3 downloads a binary; here libsql, which brings
# its own, has that name and runs the same SQL. Exits 1 if not so. Needs Node and npm; the packages are installed in a temporary folder.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private":true}' > package.json
npm install --no-audit --no-fund --legacy-peer-deps --ignore-scripts --silent @event-driven-io/emmett@0.42.0 \
  @event-driven-io/emmett-sqlite@0.42.4 sqlite3@npm:libsql@0.5.29 uuid@11.1.0 async-retry@1.3.3
cat > from.mjs <<'JS'
import { getInMemoryEventStore } from '@event-driven-io/emmett'
import { getSQLiteEventStore } from '@event-driven-io/emmett-sqlite'
import Database from 'sqlite3'

const database = new Database(':memory:')
// sqlite3 takes yes for 1 and an object for its text, libsql takes neither.
const plain = (value) => (typeof value === 'boolean' ? Number(value) : Object(value) === value ? String(value) : value)
const bound = (values = []) => values.map(plain)
const query = async (sql, values) => database.prepare(sql).all(...bound(values))
const connection = {
  command: async (sql, values) => database.prepare(sql).run(...bound(values)),
  batchCommand: async (all) => all.forEach((sql) => database.exec(sql)),
  query,
  querySingle: async (sql, values) => (await query(sql, values))[0] ?? null,
  withTransaction: (work) => work(),
}
const pool = { withConnection: (work) => work(connection), close: () => {} }
const events = [1, 2, 3, 4, 5].map((number) => ({ type: 'Counted', data: { number } }))
for (const store of [getInMemoryEventStore(), getSQLiteEventStore({ pool })]) {
  await store.appendToStream('alliance', events)
  const read = async (options) => (await store.readStream('alliance', options)).events.map(({ data }) => data.number)
  console.log(JSON.stringify([await read(), await read({ from: 1n }), await read({ from: 2n, maxCount: 2n })]))
}
JS
seen=$(node from.mjs)
echo "all; from 1; from 2, at most 2; in memory, then in SQLite:"
echo "$seen"
[ "$seen" = '[[1,2,3,4,5],[2,3,4,5],[3,4]]
[[1,2,3,4,5],[1,2,3,4,5],[2,3,4]]' ]
