#!/usr/bin/env bash
# npm krippendorff 0.1.0 counts null as one more category. Its README says that missing values are undefined, and JSON has
# only null. Seen with 0.1.0 on Node 20: 0.4444444444444444 with undefined, 0.15625 with null. Exits 1 if not so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund krippendorff@0.1.0
cat > alpha.cjs <<'JS'
const { alpha } = require('krippendorff')
const ratings = (gap) => [[1, 2, 1, 1, gap], [1, 2, 2, gap, 2]]
console.log(alpha(ratings(undefined)).toFixed(3), alpha(ratings(null)).toFixed(3))
JS
seen=$(node alpha.cjs)
echo "undefined, null: $seen"
[ "$seen" = '0.444 0.156' ]
