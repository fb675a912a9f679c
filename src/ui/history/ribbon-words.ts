/** The ribbon in words: all of it in a sentence, and each month on its own. */
import { assess, isDay, lastDayOf, type Metric, type PartialDate } from '../../progress/index.ts'
import type { NumberedEvent } from '../charts/model/known-events.ts'
import { byDate, longDate } from '../text/date.ts'
import { capitalised, uncapitalised } from '../text/figure.ts'
import { findingOf } from '../text/chart-title.ts'
import type { RibbonModel } from './ribbon-model.ts'
import { knownWord, type RibbonMonth } from './ribbon-month.ts'

export const TITLE = 'How it stood, month by month, on what was known then'

/** What the keys do, said to those who come to the ribbon by keyboard. */
export const keysSentence = (canChoose: boolean): string =>
  `Left and right arrow keys read each month, Page Up and Page Down go by a year, Home to the first and End to the last. ${canChoose ? 'Enter shows the page as at that month. ' : ''}Escape hides the details.`

const spanWords = (from: PartialDate, to: PartialDate): string =>
  from === to ? longDate(from) : `${longDate(from)} to ${longDate(to)}`

/**
 * "Cannot be judged February 2017 to October 2018; off track November 2018 to March 2019." The same facts as the table.
 */
export function summaryOf({ runs, months, asAtDate }: RibbonModel): string {
  const parts = runs.map(({ word, from, to }) => `${uncapitalised(word)} ${spanWords(from, to)}`)
  const frame = months.some(({ isAsAt }) => isAsAt) ? ` The frame marks ${longDate(asAtDate)}.` : ''
  return `${capitalised(parts.join('; '))}.${frame}`
}

/** Where there is no ribbon. */
export const nothingWords = (hasTarget: boolean, asAtDate: PartialDate): string =>
  hasTarget
    ? 'The target is known to have been published only after its due month, so there is no history before it.'
    : `The target had not been published ${byDate(asAtDate)}, so it has no history yet.`

const eventWords = ({ number, title }: NumberedEvent): string => ` Event ${number}: ${title}.`

/** "March 2019: off track. Heading for about 6.8 million by 31 December 2020, not 25 million. Event 9: ….". */
export function monthWords(
  { options, asAtDate }: RibbonModel,
  { month, status, isAsAt, events }: RibbonMonth,
  metric: Metric,
): string {
  const named = events.map(eventWords).join('')
  if (status === undefined) return `${longDate(month)}: after ${longDate(asAtDate)}, so not known yet.${named}`
  const date = isAsAt && isDay(asAtDate) ? asAtDate : month
  const finding = findingOf(metric, assess(metric, lastDayOf(date), options))
  return `${longDate(date)}${isAsAt ? ', shown on this page' : ''}: ${uncapitalised(knownWord(status))}. ${finding}.${named}`
}
