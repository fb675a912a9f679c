/** Says in plain English what is wrong with a field of the record, and how to mend it. */
import type { Fault, Problem } from '../../progress/index.ts'
import type { FieldFault } from '../failure.ts'

const NO_DATE = 'Give a date as it was published: "2019", "2019-02" or "2019-02-28".'
const WHOLE_DAY = 'Give a whole day, such as "2019-02-28".'

const WORDS: Readonly<Record<Problem, string>> = {
  'not-text': `It should be text. ${NO_DATE}`,
  'not-a-date': `It is not a date. ${NO_DATE}`,
  'no-such-day': `No calendar has this date. ${NO_DATE}`,
  'not-a-whole-day': `It is not a whole day. ${WHOLE_DAY}`,
  empty: 'It is empty. Put words in it.',
  'not-url-safe':
    'It may hold only lowercase letters, digits and single hyphens, because it becomes part of an address.',
  duplicate: 'It is used twice in this list. Give each its own id.',
  'no-value':
    'The figure has no value. Give "value" (a number), or "missing" with the reason: "suppressed", "not-collected", "not-applicable" or "paused".',
  'no-precision': 'Say how certain the figure is: "exact", "about", "more-than" or "almost".',
  'value-and-missing': 'It has a value and is said to be missing. Keep one.',
  'two-values':
    'Another figure of the same date was published on the same day, so nobody can say which is the later word. Keep one, or give each its own day of publication.',
  'corrects-no-total':
    'Only a running total can be corrected downward. Leave "status" out, or call the measure "cumulative".',
  'round-rate':
    'Only a level can be promised as "about" so much. Leave "precision" out of a yearly rate, or state a level.',
  'not-of-a-rate': 'Only a level can have this. Leave it out of a yearly rate, or state a level.',
  'strict-the-wrong-way':
    'A target to rise can be "above" a level, and a target to fall "below" one. Check it beside "direction".',
  'range-the-wrong-way':
    'The other end of a range lies beyond "value" in the direction of the target: above it where the target is to rise. Check both beside "direction".',
  'range-and-other':
    'A range is meant as it stands. Leave "strictly", "precision" and the "times" or growth of a base out.',
  'not-of-a-total':
    'A running total only rises: it cannot be kept within a range or at a level, and has no average. Leave this out, or check "measure".',
  'start-of-a-level':
    'Only a level that is kept throughout, or that an average must come to, has a first day. Leave "from" out, or say "throughout" or "average".',
  'average-and-other':
    'The average of a period is compared with the level alone. Leave "throughout" and "base" out, or leave "average" out.',
  'no-due': 'A target must say when it is due. Give "due", or say "standing" of a level that stands without an end.',
  'standing-and-other':
    'A standing level is judged figure by figure and has no end. Leave this out, or leave "standing" out.',
  'times-and-growth': 'A level is so many times a figure, or what so much growth a year makes of it. Keep one.',
  'growth-the-wrong-way':
    'Growth is above zero where the target is to rise (0.3 for 30% more every year), and between -1 and zero where it is to fall. Check it beside "direction".',
  'round-and-strict': 'A level is promised as "about" so much, or strictly below or above it. Keep one.',
  'no-date': 'The figure has no date. Give "on" (a date) or "period" (a start and an end).',
  'two-dates': 'The figure has both "on" and "period". Keep one.',
  'no-period': 'A count over a period must say which: give `period` with its first and last day.',
  'no-start': `A yearly rate must say from which day it counts, and so must a level that is kept throughout or that an average must come to. ${WHOLE_DAY}`,
  'ends-before-it-starts': 'The period ends before it starts. Check both days.',
  'published-before-it-happened': 'The figure is published before the time that it is for. Check both dates.',
  'withdrawn-before-published': 'It is withdrawn before it is published. Check both dates.',
  'due-before-published': 'The target is due before it is published. Check both dates.',
  'due-before-it-starts': 'The target is due on or before the day that it starts from. Check both dates.',
  'due-before-raised': 'The action is due before it was raised. Check both dates.',
  'done-before-raised': 'The action was done before it was raised. Check both dates.',
  'outcome-before-done':
    'The action has an outcome and no day on which it was done. Give "doneOn", or leave the outcome out until it is done.',
  'not-finite': 'It should be a finite number.',
  'too-large': 'It is larger than anything that can be counted here: a thousand million million (1e15) at most.',
  negative: 'It is below zero, and a count cannot be.',
  'not-above-zero': 'It should be above zero.',
  'share-out-of-range': 'A share runs from 0 to 1: write 90% as 0.9.',
  'numerator-above-denominator': 'The part is larger than the whole. Check the numerator and the denominator.',
  'share-unlike-its-fraction':
    'It differs from numerator divided by denominator by more than 0.0005. Correct one of the three, or call a coarser share "about".',
  falls:
    'A running total never falls, and this figure is lower than one for an earlier date. If the earlier figure was revised, add the revision as another reading of the earlier date; if the total was corrected downward and earlier ones were not, set "status": "corrected"; if the measure can fall, call it "level".',
  'none-given': 'The list is empty. It needs at least one.',
  'no-primary': 'None is marked as the one to be judged. Set "primary": true on exactly one.',
  'second-primary':
    'Another that stands on the same days is already marked as the one to be judged. Set "primary": true on one of them.',
  'unknown-source': 'No source has this key. Add the source under "sources", or correct the key.',
  'not-an-interval':
    'It should be a number of days, weeks, months or years, such as "P7D", "P1W", "P3M" or "P1Y", or null.',
  'not-a-count-of-days': 'It should be a whole number of days, from 0 to 3653.',
  'not-a-web-address': 'It should be a web address that begins with "https://" or "http://".',
  'share-has-its-own-symbol':
    'A share is written in per cent, and its differences in percentage points. Leave this out, or call the unit a "number".',
  'not-a-count-of-decimals': 'It should be a whole number from 0 to 6.',
  'unit-does-not-fit-measure': 'The measure is a share, so the kind of unit should be "share" too.',
}

const shown = (found: string | number): string =>
  typeof found === 'number' ? String(found) : `"${found.length > 60 ? `${found.slice(0, 60)}…` : found}"`

export const inWords = ({ field, problem, found }: Fault): FieldFault => ({
  field,
  problem: found === undefined ? WORDS[problem] : `${WORDS[problem]} Found: ${shown(found)}.`,
})
