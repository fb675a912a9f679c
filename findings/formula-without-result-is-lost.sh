#!/usr/bin/env bash
# @e965/xlsx 0.20.3: a cell that holds a formula whose result was not stored is not in the sheet at all. write-excel-file
# 4.1.1 stores formulas so, as the format allows: a spreadsheet works them out when it opens the file. Seen: of a row with
# 1, 2 and "=A1+B1" the third cell is absent, and `sheet_to_json` gives two columns. Nothing says that a figure was there.
# The formula can be asked for only with `sheetStubs`, and then comes as an empty cell.
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"
npm init -y >/dev/null
npm install --silent --no-fund --no-audit --save-exact write-excel-file@4.1.1 @e965/xlsx@0.20.3 fflate@0.8.3
cat >try.mjs <<'JS'
import { readFileSync } from 'node:fs'
import writeExcelFile from 'write-excel-file/node'
import { strFromU8, unzipSync } from 'fflate'
import * as XLSX from '@e965/xlsx'
await writeExcelFile([[{ value: 1 }, { value: 2 }, { type: 'Formula', value: '=A1+B1' }]]).toFile('f.xlsx')
const bytes = readFileSync('f.xlsx')
const stored = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']).match(/<c r="C1".*?<\/c>/)?.[0]
const book = XLSX.read(bytes)
const sheet = book.Sheets[book.SheetNames[0]]
const stubs = XLSX.read(bytes, { sheetStubs: true })
console.log(JSON.stringify({ stored, cell: sheet.C1 ?? null, rows: XLSX.utils.sheet_to_json(sheet, { header: 1 }), stub: stubs.Sheets[stubs.SheetNames[0]].C1 ?? null }))
JS
seen=$(node try.mjs)
echo "$seen"
node -e 'const { stored, cell, rows } = JSON.parse(process.argv[1]); process.exit(/<f>/.test(stored) && cell === null && rows[0].length === 2 ? 0 : 1)' "$seen"
