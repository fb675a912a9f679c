/** The targets of an Open SDG indicator: how its progress is worked out, and the lines drawn on its chart. */
import { bad, good, type Result } from '../progress/index.ts'
import type { Fields } from './metadata-file.ts'
import { shownText } from './make-finding.ts'
import { plainText } from './plain-text.ts'

export type AboutTarget = {
  /** What its columns Series and Units have for the figures that it is of; absent: all. */
  readonly series?: string
  readonly unit?: string
  /** In the unit of the column of figures: 85 of a column in per cent. */
  readonly value?: number
  readonly year?: number
  readonly baseYear?: number
  readonly direction?: 'increase' | 'decrease'
}

const DIRECTIONS: Readonly<Record<string, AboutTarget['direction']>> = { positive: 'increase', negative: 'decrease' }
const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)$/
const YEAR = /^\d{4}(?:\.0+)?$/

class Unreadable extends Error {}

function numberIn(fields: Fields, name: string, pattern: RegExp, wanted: string): number | undefined {
  const text = fields.text(name)
  if (text === undefined || text === 'null' || text === '~') return undefined
  if (pattern.test(text)) return Number(text)
  throw new Unreadable(`${name} is “${shownText(plainText(text))}”. Write ${wanted} alone, or leave the line out.`)
}

function directionIn(fields: Fields): AboutTarget['direction'] {
  const text = fields.text('direction')
  if (text === undefined) return undefined
  const direction = Object.hasOwn(DIRECTIONS, text) ? DIRECTIONS[text] : undefined
  if (direction !== undefined) return direction
  throw new Unreadable(
    `direction is “${shownText(plainText(text))}”. Write positive or negative, or leave the line out.`,
  )
}

function targetIn(fields: Fields, valueName: string): AboutTarget {
  const [series, unit] = ['series', 'unit'].map((name) => fields.text(name))
  const value = numberIn(fields, valueName, NUMBER, 'a number such as 85 or 7.25')
  const year = numberIn(fields, 'target_year', YEAR, 'a year such as 2030')
  const baseYear = numberIn(fields, 'base_year', YEAR, 'a year such as 2015')
  const direction = directionIn(fields)
  return {
    ...(series !== undefined && { series: plainText(series) }),
    ...(unit !== undefined && { unit: plainText(unit) }),
    ...(value !== undefined && { value }),
    ...(year !== undefined && { year }),
    ...(baseYear !== undefined && { baseYear }),
    ...(direction !== undefined && { direction }),
  }
}

/** Whether a line on the chart can be of the same figures as a target. */
const isOfSame = (line: AboutTarget, target: AboutTarget): boolean =>
  (['series', 'unit'] as const).every(
    (name) => line[name] === undefined || target[name] === undefined || line[name] === target[name],
  )

function withLine(targets: readonly AboutTarget[], line: AboutTarget): readonly AboutTarget[] {
  const { value: drawn } = line
  if (drawn === undefined) return targets
  const same = targets.filter((target) => isOfSame(line, target))
  if (same.some(({ value }) => value === drawn)) return targets
  const open = same.find(({ value }) => value === undefined)
  return open === undefined
    ? [...targets, line]
    : targets.map((target) => (target === open ? { ...target, value: drawn } : target))
}

/** Lines that only say again what a target says are left out. */
export function aboutTargets(fields: Fields): Result<readonly AboutTarget[], string> {
  try {
    const targets = fields
      .entries('progress_calculation_options')
      .map((entry) => targetIn(entry, 'target'))
      .filter((target) => Object.keys(target).length > 0)
    const lines = fields.entries('graph_target_lines').map((entry) => targetIn(entry, 'value'))
    return good(lines.reduce(withLine, targets))
  } catch (error) {
    if (error instanceof Unreadable) return bad(error.message)
    throw error
  }
}
