/** The words of one row among many: as short as they can be and still be true. */
import type { BriefTarget, Course, CourseMoment, Day } from '../../progress/index.ts'
import { longDate, shortDate } from './date.ts'
import { capitalised, publishedFigure, roundedFigure } from './figure.ts'
import { chanceOfMeeting, targetFigure } from './phrases.ts'

const WHY_NONE: Readonly<Record<string, string>> = {
  'no-target': 'no target',
  'no-target-yet': 'no target yet',
  'target-withdrawn': 'target withdrawn',
  'no-readings': 'no figure yet',
  'too-few-readings': 'too few figures',
  'too-few-years': 'too few years',
  'only-parts': 'parts alone',
  'unmoved-at-target': 'never moved',
  'standard-kept': 'each by itself',
  'standard-not-kept': 'each by itself',
}

const BY_STATUS: Readonly<Record<CourseMoment['standing']['status'], string>> = {
  missed: 'known',
  met: 'known',
  awaiting: 'due',
  'out-of-date': 'too old',
  'cannot-be-judged': 'not known',
  'off-track': 'no spread',
  'at-risk': 'no spread',
  'on-track': 'no spread',
  ahead: 'no spread',
}

type Shown = { readonly moment: CourseMoment | undefined; readonly target: BriefTarget | undefined }

/** "12%", or why there is none: "too few figures". */
export function chanceOrWhy({ moment, target }: Shown): string {
  if (moment === undefined) return 'no target yet'
  const { chance, status, because } = moment.standing
  return chance === undefined ? (WHY_NONE[because] ?? BY_STATUS[status]) : chanceOfMeeting(target, chance)
}

/** "25 million by 31 December 2020", "3,000 a year by 2020", "95% for every figure". */
export function promisedWords({ target }: Pick<Shown, 'target'>, { unit }: Course): string {
  if (target === undefined) return 'No target yet'
  const when = target.standing === true ? 'for every figure' : `by ${longDate(target.due)}`
  return `${capitalised(targetFigure(target, unit))} ${when}`
}

/** "about 3.6 million"; a dash where there is none. */
export const latestWords = ({ moment }: Pick<Shown, 'moment'>, { unit }: Course): string => {
  const latest = moment?.standing.latest
  return latest === undefined ? '–' : publishedFigure(latest, unit)
}

/** "7.6 million"; a dash where the path asks for nothing. */
export const neededWords = ({ moment }: Pick<Shown, 'moment'>, { unit }: Course): string => {
  const required = moment?.standing.required
  return required === undefined ? '–' : roundedFigure(required, unit)
}

/** "31 Dec 2026", "late since 31 Oct 2026"; a dash where none is expected. */
export function nextWords({ moment }: Pick<Shown, 'moment'>, isOverdue: boolean): string {
  const next = moment?.standing.nextDueDay
  if (next === undefined) return '–'
  return isOverdue ? `late since ${shortDate(next)}` : shortDate(next)
}

/** "5 Mar 2019"; a dash before its first day. */
export const sinceWords = (since: Day | undefined): string => (since === undefined ? '–' : shortDate(since))
