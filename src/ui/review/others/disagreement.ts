/** Why others' methods say better or worse of a target than is said here: only what is true of these figures. */
import type { Assessment, OtherAnswer, StatusKind } from '../../../progress/index.ts'
import { OTHER_NAMES } from '../../format/other-words.ts'
import { statusWord } from '../../format/status-words.ts'

type Verdict = 'well' | 'badly'

const HERE: Readonly<Partial<Record<StatusKind, Verdict>>> = { met: 'well', ahead: 'well', 'on-track': 'well', 'at-risk': 'badly', 'off-track': 'badly', missed: 'badly' }

const WELL: ReadonlySet<string> = new Set(['target-achieved', 'on-track', 'achieved-or-on-track', 'over', 'on-scope', 'met', 'consistently-passes'])
const NEITHER: ReadonlySet<string> = new Set(['cannot-say', 'not-available', 'future', 'current-status-index', 'inconsistent'])

/** `undefined` where a method gives no answer, or one that is neither good nor bad. */
function verdictOf(answer: OtherAnswer): Verdict | undefined {
  if (answer.kind === 'not-applied' || NEITHER.has(answer.answer.kind)) return undefined
  return WELL.has(answer.answer.kind) ? 'well' : 'badly'
}

const listed = (names: readonly string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`)

function reasonFor(answers: readonly OtherAnswer[], side: Verdict): readonly string[] {
  const has = (...methods: readonly OtherAnswer['method'][]): boolean => answers.some(({ method }) => methods.includes(method))
  const growth = side === 'well' ? 'Methods that compare yearly growth flatter what began small: it grew fastest at the start, and they expect that to go on.' : 'Methods that compare yearly growth are hard on what began large: the same step is a smaller share of it.'
  return [
    ...(has('open-sdg', 'unsd') ? [growth] : []),
    ...(has('tola') ? ['TolaActivity looks at completed years alone, not at what is still to come.'] : []),
    ...(has('gc-infobase') ? ['GC InfoBase takes a figure near enough to the due date for the result.'] : []),
    ...(has('nhs-assurance', 'nhs-assurance-on-path') ? ['The NHS limits speak of figures that vary around a steady level; a running total or a steady climb has none.'] : []),
  ]
}

/** A few sentences: who disagrees, and why. */
export function disagreement({ status }: Assessment, answers: readonly OtherAnswer[]): string {
  const here = HERE[status.kind]
  const judging = answers.filter((answer) => verdictOf(answer) !== undefined)
  if (judging.length === 0) return 'None of these methods gives a verdict on these figures.'
  const names = (list: readonly OtherAnswer[]): string => listed([...new Set(list.map(({ method }) => OTHER_NAMES[method]))])
  if (here === undefined) return `Here the status is “${statusWord(status).toLowerCase()}”: these figures are not taken for a verdict. ${names(judging)} would give one.`
  const others = judging.filter((answer) => verdictOf(answer) !== here)
  if (others.length === 0) return 'Every method that gives a verdict on these figures agrees with the one here.'
  const side = here === 'badly' ? 'well' : 'badly'
  return [`${names(others)} ${others.length === 1 ? 'says' : 'say'} ${side === 'well' ? 'better' : 'worse'} of it than is said here.`, ...reasonFor(others, side)].join(' ')
}
