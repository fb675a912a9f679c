/**
 * Published spreadsheets, cell by cell against @e965/xlsx 0.20.3 (SheetJS), which the product does not use. The files are
 * kept beside the project.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type CellObject, read, type WorkBook } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Cell, cellName } from '../../src/spreadsheet/index.ts'
import { dayNumber, parseDay } from '../../src/progress/index.ts'
import { published } from '../progress/oracle.ts'
import { workbookOf } from './made.ts'

const folder = join(process.env['EVIDENCE'] ?? fileURLToPath(new URL('../../../shared', import.meta.url)), 'samples')
const READ = ['.xlsx', '.ods', '.csv']
const found = existsSync(folder)
  ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => READ.includes(extname(file)))
  : undefined
const samples = published(found, 'Published spreadsheets') ?? []
const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(join(folder, file)))

const theirWorkbook = (file: string): WorkBook =>
  read(bytesOf(file), { type: 'array', raw: true, cellFormula: true, codepage: 65_001 })

/** Days from the start of their count to 1 January 1970. */
const epoch = (is1904: boolean): number => (is1904 ? 24_107 : 25_569)

/** How each of the two reads a cell differently, and why ours is right. Every difference is one of these. */
type Difference = {
  readonly why: string
  readonly is: (ours: Cell | undefined, theirs: CellObject | undefined, isOds: boolean) => boolean
}
const DIFFERENCES: readonly Difference[] = [
  {
    why: 'A formula without a stored result: 0.20.3 leaves the cell out, and nobody learns that a figure is missing.',
    is: (ours, theirs) => ours?.value.kind === 'no-result' && theirs === undefined,
  },
  {
    why: 'An error of ODS: 0.20.3 calls it text (type s), as the file does; only its formula tells it from text.',
    is: (ours, theirs) => ours?.value.kind === 'error' && theirs?.t === 's' && theirs.v === ours.value.error,
  },
  {
    why: 'Spaces at the ends of ODS text: 0.20.3 drops them, or makes one of several. The XLSX of the same table has them.',
    is: (ours, theirs, isOds) =>
      isOds && ours?.value.kind === 'text' && String(theirs?.v).trim() === ours.value.text.trim(),
  },
]

function isSame({ value }: Cell, theirs: CellObject | undefined, is1904: boolean): boolean {
  switch (value.kind) {
    case 'text':
      return theirs?.t === 's' && theirs.v === value.text
    case 'number':
      return theirs?.t === 'n' && theirs.v === value.number
    case 'truth':
      return theirs?.t === 'b' && theirs.v === value.truth
    case 'error':
      return theirs?.t === 'e' && theirs.w === value.error
    case 'no-result':
      return false
    case 'date': {
      const day = parseDay(value.day)
      if (!day.ok || theirs?.t !== 'n' || typeof theirs.v !== 'number') return false
      // Theirs is the number. Up to 28 February 1900 it counts a day less than the calendar.
      const number = dayNumber(day.value) + epoch(is1904) - (!is1904 && value.day < '1900-03-01' ? 1 : 0)
      return number === Math.floor(theirs.v) && value.isTimed === !Number.isInteger(theirs.v)
    }
  }
}

/** Theirs drops `of:=` and the brackets of ODS; ours is as stored. */
const isSameFormula = (ours: Cell, theirs: CellObject | undefined, isOds: boolean): boolean =>
  isOds ? (ours.formula !== undefined) === (theirs?.f !== undefined) : ours.formula === theirs?.f

const used = new Set<string>()

function unexplained(file: string): readonly string[] {
  const theirs = theirWorkbook(file)
  const isOds = file.endsWith('.ods')
  const is1904 = theirs.Workbook?.WBProps?.date1904 === true
  return workbookOf(bytesOf(file), file).sheets.flatMap((sheet, i) => {
    const other = theirs.Sheets[theirs.SheetNames[i] ?? ''] ?? {}
    const ours = new Map(sheet.cells.map((cell) => [cellName(cell.row, cell.column), cell]))
    const names = new Set([...ours.keys(), ...Object.keys(other).filter((name) => !name.startsWith('!'))])
    return [...names].flatMap((name) => {
      const [one, two] = [ours.get(name), other[name] as CellObject | undefined]
      // They keep cells of empty text, we leave them out.
      if (one === undefined && two?.v === '') return []
      if (one !== undefined && isSame(one, two, is1904) && isSameFormula(one, two, isOds)) return []
      const known = DIFFERENCES.find((difference) => difference.is(one, two, isOds))
      if (known === undefined) return [`${sheet.name} ${name}: ${JSON.stringify(one)}, ${JSON.stringify(two)}`]
      used.add(known.why)
      return []
    })
  })
}

describe('Published spreadsheets are read as @e965/xlsx 0.20.3 reads them, but for what is explained', () => {
  // It prints a line for each number format of ODS that it does not know.
  beforeAll(() => {
    vi.spyOn(console, 'error').mockReturnValue()
  })
  afterAll(() => {
    vi.restoreAllMocks()
  })

  it.for(samples)('%s', (file) => {
    expect(unexplained(file)).toEqual([])
    if (file.endsWith('.csv')) return
    const names = workbookOf(bytesOf(file), file).sheets.map(({ name }) => name)
    expect(names).toEqual(theirWorkbook(file).SheetNames)
  })

  it.skipIf(samples.length === 0)('and every explanation is of a difference that is there', () => {
    expect([...used].sort()).toEqual(DIFFERENCES.map(({ why }) => why).sort())
  })
})

const twins = ['ods', 'xlsx'].map((ending) => `ons-spreadsheets/balanceofpayments2020q1.${ending}`)

it.skipIf(!twins.every((twin) => samples.includes(twin)))(
  'The balance of payments of 2020 is the same table as ODS and as XLSX, value by value',
  () => {
    const [ods, xlsx] = twins.map((twin) =>
      workbookOf(bytesOf(twin), twin).sheets.map(({ name, isHidden, cells }) => ({
        name,
        isHidden,
        cells: cells.map((cell) => ({ ...cell, shown: undefined, formula: undefined })),
      })),
    )
    expect(ods).toEqual(xlsx)
  },
)
