/** The value of a new target, as typed in the unit of its metric. */
import { bad, good, type Result } from '../progress/index.ts'
import type { NewMetricFields } from './new-metric-fields.ts'
import { readNumberWords } from './number-words.ts'

type Typed = Pick<NewMetricFields, 'value' | 'unitKind' | 'noun' | 'before'>

const EXAMPLES: Readonly<Record<string, string>> = {
  share: '90%',
  count: '25 million',
  money: '3.5 million',
  number: '-1.5',
}

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.trim().toLowerCase()

/** In per cent as typed, a part of one in the record. */
function shareOf(number: number, isPerCent: boolean): Result<number, string> {
  if (number < 0 || number > 100) return bad('The value of a share must be between 0% and 100%, for example 90%')
  // The record writes 90% as 0.9, and so may whoever types it.
  if (!isPerCent && number > 0 && number <= 1)
    return bad(
      `${number} may be ${number}% or ${Number((number * 100).toPrecision(12))}%: enter it with its per cent sign`,
    )
  return good(Number((number / 100).toPrecision(15)))
}

/** Nothing is guessed: what could be two values is asked about. */
export function readAmount({ value, unitKind, noun, before }: Typed): Result<number, string> {
  const text = value.trim()
  const example = EXAMPLES[unitKind] ?? '25 million'
  if (text === '') return bad(`Enter the value of the target, for example ${example}`)
  const read = readNumberWords(text)
  if (read.kind === 'ask') return bad('Write the decimals of the value after a point, for example 12.5')
  if (read.kind === 'no-number') return bad(`Enter the value of the target as a number, for example ${example}`)
  const { number, isPerCent, unit } = read
  const isKnown = unit === undefined || isSame(unit, noun) || (unitKind === 'money' && isSame(unit, before))
  if (!isKnown) return bad(`Enter the value of the target without “${unit}”, for example ${example}`)
  if (unitKind === 'share') return shareOf(number, isPerCent)
  if (isPerCent) return bad('Enter the value of the target without a per cent sign, or choose a share as its unit')
  if (number < 0 && unitKind !== 'number' && unitKind !== '')
    return bad('The value of the target must be 0 or more, or its unit a number that can be below nought')
  return good(number)
}
