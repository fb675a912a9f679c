/** Whether the numbers of a column are what they seem: in thousands, as its header may say, or of another unit. */
import type { Unit } from '../progress/index.ts'
import type { Chosen } from './choose-columns.ts'
import * as found from './figure-findings.ts'
import type { CellRef, Finding } from './finding.ts'
import type { Table } from './find-table.ts'
import type { KnownMetric } from './known-metric.ts'
import type { Choices } from './proposal.ts'
import { saidOver, sizeAround } from './said-over.ts'
import { otherSign, sizeSaid } from './size-words.ts'

/** A number whose own row does not say how many it counts. */
export type BareCell = {
  readonly number: { readonly number: number; readonly isSized: boolean; readonly isPerCent: boolean }
  readonly where: CellRef
}

/** As a part of the number: less than any table shows. */
const DUST = 1e-11

const isWhole = (number: number): boolean => Math.abs(number - Math.round(number)) <= DUST * Math.abs(number)

/** Things that are counted come whole; money, rates and what has been counted in parts before do not. */
const comesWhole = (unit: Unit, { figures }: KnownMetric): boolean =>
  unit.kind === 'count' &&
  unit.before === undefined &&
  unit.multiplier === undefined &&
  (unit.decimals ?? 0) === 0 &&
  !/\bper\b|\//i.test(unit.noun) &&
  figures.length + (unit.levels ?? []).length > 0 &&
  [...figures, ...(unit.levels ?? [])].every(isWhole)

const ownWords = ({ before = '', noun, one = '', after = '' }: Unit): string =>
  [before, noun, one, after].join(' ').replaceAll(/[\s[\]()]+/g, ' ')

/** A header that names another unit: "%" over people, "£" over days. */
function wrongUnits(table: Table, { value }: Chosen, unit: Unit): readonly Finding[] {
  const own = ownWords(unit)
  return saidOver(table, value).flatMap(({ words, where }) => {
    const sign = otherSign(words, own)
    const isWrong =
      unit.kind === 'share' ? sign !== '%' && (sign !== undefined || sizeSaid(words) !== undefined) : sign !== undefined
    // A share is in per cent by its kind.
    return isWrong && !(unit.kind === 'share' && /%|per ?cent/i.test(words)) ? [found.unitOver(where, words, unit)] : []
  })
}

export function columnUnit(
  table: Table,
  columns: Chosen,
  unit: Unit,
  cells: readonly BareCell[],
  { multiplier }: Choices,
  known: KnownMetric,
): { readonly findings: readonly Finding[]; readonly size: number | undefined } {
  const wrong = wrongUnits(table, columns, unit)
  const bare = cells.filter(({ number }) => !number.isSized && !number.isPerCent)
  if (unit.kind === 'share' || multiplier !== undefined || bare.length === 0)
    return { findings: wrong, size: undefined }
  const said = sizeAround(table, columns.value, columns.measures)
  // What the metric counts may be thousands by its own words.
  if (said !== undefined && sizeSaid(ownWords(unit)) !== said.size)
    return { findings: [...wrong, found.askSize(said.where, said.words)], size: said.size }
  const parts = comesWhole(unit, known) ? bare.filter(({ number }) => !isWhole(number.number)) : []
  return {
    findings: [...wrong, ...parts.map(({ number, where }) => found.askParts(where, number.number, unit.noun))],
    size: undefined,
  }
}
