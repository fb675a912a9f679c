/** What other publishers' methods say, in words: theirs where they have any, and why where they say nothing. */
import type { PeerMethodResult, PeerMethod, WhyNotApplied } from '../../progress/index.ts'
import { longDate } from './date.ts'
import { figure } from './figure.ts'

export const OTHER_NAMES: Readonly<Record<PeerMethod, string>> = {
  'open-sdg': 'Open SDG (as Statistics Canada publishes it)',
  unsd: 'United Nations Statistics Division',
  escap: 'ESCAP current status index',
  tola: 'TolaActivity',
  'gc-infobase': 'GC InfoBase (Canada)',
  'nhs-assurance': 'NHS Making Data Count, against the target',
  'nhs-assurance-on-path': 'NHS Making Data Count, against the required path',
}

function whyNot(because: WhyNotApplied): string {
  switch (because.kind) {
    case 'no-target':
      return 'Cannot be applied: no target had been published.'
    case 'no-figure-by-the-due-day':
      return 'Cannot be applied: no figure is dated by the due date.'
    case 'no-completed-year':
      return `Cannot be applied: no year is over; the first ends on ${longDate(because.firstEnds)}.`
    case 'no-figure-at-the-turn-of-a-year':
      return 'Cannot be applied: it needs a figure at the turn of each year.'
    case 'needs-a-target-for-each-year':
      return 'Cannot be applied: it needs a target for each year.'
    case 'needs-a-rising-total':
      return 'Cannot be applied: it needs a rising total.'
    case 'needs-a-due-date':
      return 'Cannot be applied: it needs a due date, and this is a standard for every figure.'
    case 'needs-single-figures':
      return 'Cannot be applied: it needs single figures, and this target is for their average.'
    case 'no-required-path':
      return 'Cannot be applied: there is no required path.'
  }
}

const spaced = (kind: string): string => {
  const words = kind.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const count = { kind: 'count', noun: '' } as const

/** "On track", "Consistently fails", or why nothing can be said. */
export function otherWords(answer: PeerMethodResult): string {
  if (answer.kind === 'not-applied') return whyNot(answer.because)
  const said = answer.answer
  if ('because' in said && (said.kind === 'cannot-say' || said.kind === 'not-available'))
    return `Gives no answer: ${spaced(said.because).toLowerCase()}.`
  if (answer.method === 'escap' && said.kind === 'current-status-index') return `${figure(said.value, count)} of 10`
  const isTotal =
    (answer.method === 'nhs-assurance' || answer.method === 'nhs-assurance-on-path') && answer.inputs.isRunningTotal
  return `${spaced(said.kind)}${isTotal ? ', which means little: a running total is never steady' : ''}`
}
