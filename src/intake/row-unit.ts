/** How many of what a number counts, as its own row says it: in its cell, in a column of units, in one of sizes. */
import type { Unit } from '../progress/index.ts'
import type { Chosen } from './choose-columns.ts'
import * as found from './figure-findings.ts'
import type { CellRef, Finding } from './finding.ts'
import { wordsOf, type GridRow } from './grid.ts'
import { sizeOf } from './number-words.ts'
import { sizeSaid, withoutSize } from './size-words.ts'

/** Without case, brackets and commas: "per 100 000". */
const bareWords = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{Sc}%]+/gu, ' ')
    .trim()

/** What unit words a metric's figures may carry. */
function isOfUnit(words: string, unit: Unit): boolean {
  const known = [unit.noun, unit.one ?? '', unit.before ?? '', unit.after ?? ''].map(bareWords)
  const said = bareWords(words)
  const isPerCent = /per ?cent|%/.test(said)
  if (unit.kind === 'share') return isPerCent || /proportion|share|ratio/.test(said)
  return (
    !isPerCent &&
    (/^(number|count|units?)?$/.test(said) ||
      known.some((one) => one !== '' && (one.includes(said) || said.includes(one))))
  )
}

const wanted = ({ kind, noun }: Unit): string => (kind === 'share' ? `per cent ${noun}` : noun)

/** A code of SDMX is a power of ten; any other number is what is multiplied by. */
function sizeIn(words: string, name: string): number | undefined {
  if (/^unit_mult$/i.test(name) && /^\d$/.test(words)) return 10 ** Number(words)
  return /^10*$/.test(words) ? Number(words) : sizeOf(words)
}

type RowUnit = {
  /** What the row says that its number is multiplied by; `undefined` where it says nothing. */
  readonly size: number | undefined
  readonly findings: readonly Finding[]
}

export function rowUnit(
  { cells }: GridRow,
  { size: sizes, unit: units }: Chosen['others'],
  unit: Unit,
  own: { readonly unit: string | undefined; readonly isSized: boolean },
  where: CellRef,
): RowUnit {
  const wordsAt = (place: number | undefined): string => {
    const cell = place === undefined ? undefined : cells.get(place)
    return cell === undefined ? '' : wordsOf(cell)
  }
  const [sizeWords, unitWords] = [wordsAt(sizes?.place), own.unit ?? wordsAt(units?.place)]
  const ofUnit = sizeSaid(unitWords)
  const bare = ofUnit === undefined ? unitWords : withoutSize(unitWords)
  const size = sizeWords === '' ? ofUnit : sizeIn(sizeWords, sizes?.name ?? '')
  const said = sizeWords === '' ? unitWords : sizeWords
  return {
    size,
    findings: [
      ...(bare === '' || isOfUnit(bare, unit) ? [] : [found.wrongUnit(where, unitWords, wanted(unit))]),
      ...(sizeWords !== '' && size === undefined ? [found.unknownSize(where, sizeWords)] : []),
      ...(size === undefined || size === 1 ? [] : [found.multiplied(where, said)]),
      ...(size !== undefined && size !== 1 && own.isSized ? [found.unknownSize(where, said)] : []),
    ],
  }
}
