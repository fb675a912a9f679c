/**
 * Ribbons of the published record and of small made-up metrics, and their months read back from wherever they are
 * shown.
 */
import { addMonths, assess, firstDayOf, lastDayOf, type Metric } from '../../../src/progress/index.ts'
import { ribbonModel, type RibbonModel } from '../../../src/ui/history/ribbon-model.ts'
import { knownWord } from '../../../src/ui/history/ribbon-month.ts'
import { date } from '../../progress/a-metric.ts'

export function ribbonOf(metric: Metric, asAt: string): RibbonModel {
  const model = ribbonModel(metric, assess(metric, lastDayOf(date(asAt))), date(asAt))
  if (model === undefined) throw new Error('There is no ribbon.')
  return model
}

/** "2019-03 Off track". */
export const monthsIn = ({ months }: RibbonModel): readonly string[] =>
  months.map(({ month, status }) => `${month} ${knownWord(status)}`)

const NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** "2019-03" for "March 2019". */
const monthNamed = (words: string): string => {
  const [name = '', year] = words.split(' ')
  return `${year}-${String(NAMES.indexOf(name) + 1).padStart(2, '0')}`
}

/** Every month from one to another: `monthsNamed('Off track', 'November 2018', 'January 2019')`. */
export function monthsNamed(word: string, from: string, to: string): readonly string[] {
  const found: string[] = []
  for (let day = firstDayOf(date(monthNamed(from))); day.slice(0, 7) <= monthNamed(to); day = addMonths(day, 1))
    found.push(`${day.slice(0, 7)} ${word}`)
  return found
}
