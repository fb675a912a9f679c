/** What came of a file, in a sentence or two. */
import { capitalised, plural } from '../../../text/figure.ts'
import type { ReviewShown } from '../reader/review-shown.ts'

function listed(parts: readonly string[]): string {
  const before = parts.slice(0, -1).join(', ')
  return `${before}${before === '' ? '' : ' and '}${parts.at(-1) ?? ''}`
}

/** "figures.xlsx has two new figures and one revised figure. One problem and two questions." */
export function countsSentence(shown: ReviewShown, fileName: string): string {
  const { findings, added, revised, same } = shown
  const problems = findings.filter(({ kind }) => kind === 'problem').length
  const questions = findings.length - problems
  const changes = [
    ...(added.count === 0 ? [] : [plural(added.count, 'new figure')]),
    ...(revised.count === 0 ? [] : [plural(revised.count, 'revised figure')]),
    ...(same === 0 ? [] : [`${plural(same, 'figure')} that ${same === 1 ? 'is' : 'are'} on the record already`]),
  ]
  const asks = [
    ...(problems === 0 ? [] : [plural(problems, 'problem')]),
    ...(questions === 0 ? [] : [plural(questions, 'question')]),
  ]
  const has = changes.length === 0 ? `${fileName} was read.` : `${fileName} has ${listed(changes)}.`
  return `${has} ${asks.length === 0 ? 'Nothing is wrong with it.' : `${capitalised(listed(asks))}.`}`
}
