/** The working as plain text, to be pasted into a letter or a message. */
import type { Metric, PartialDate } from '../../../../progress/index.ts'
import { byDate } from '../../../text/date.ts'
import { capitalised } from '../../../text/figure.ts'
import type { Input } from './formula.ts'
import { sourceWords } from './source-words.ts'
import type { Working } from './working.ts'

function inputText(metric: Metric, { label, words, source }: Input): string {
  const from = sourceWords(metric, source)
  return `  ${label}: ${words}${from === '' ? '' : ` (${from})`}`
}

function textOf(metric: Metric, { name, result, inputs, rule, substitution }: Working): string {
  const more = [rule, substitution].filter((text) => text !== '').map((text) => `  ${text}`)
  return [`${name}: ${result}`, ...inputs.map((input) => inputText(metric, input)), ...more].join('\n')
}

export const workingTitle = ({ title }: Metric, asAtDate: PartialDate): string =>
  `${capitalised(title)}: the working, on what was published ${byDate(asAtDate)}`

/** One number after the other, each with what it is worked out from. */
export const workingText = (metric: Metric, workings: readonly Working[], asAtDate: PartialDate): string =>
  [workingTitle(metric, asAtDate), ...workings.map((working) => textOf(metric, working))].join('\n\n')
