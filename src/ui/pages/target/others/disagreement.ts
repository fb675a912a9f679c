/** Who says better or worse of a target than is said here, and why: a few sentences, each only where it is true. */
import type { AppliedMethod, PeerMethodResult } from '../../../../progress/index.ts'
import { allWord } from '../../../text/counts.ts'
import { capitalised } from '../../../text/figure.ts'
import { OTHER_NAMES } from '../../../text/other-words.ts'
import { statusWord } from '../../../text/status-words.ts'
import { assuranceReason, gcInfobaseReason, growthReason, tolaReason, type Judged } from './reasons.ts'
import { rankHere, rankThere } from './verdicts.ts'

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join('; ')}; and ${names.at(-1) ?? ''}`

const namesOf = (answers: readonly PeerMethodResult[]): string =>
  listed(answers.map(({ method }) => OTHER_NAMES[method]))

function reasonOf(applied: AppliedMethod, judged: Judged, isBetter: boolean): readonly string[] {
  switch (applied.method) {
    case 'open-sdg':
    case 'unsd':
      return growthReason(applied, judged, isBetter)
    case 'nhs-assurance':
    case 'nhs-assurance-on-path':
      return assuranceReason(applied)
    case 'tola':
      return tolaReason(applied)
    case 'gc-infobase':
      return gcInfobaseReason(
        judged.assessment.judged.findLast(({ day }) => day <= (judged.assessment.target?.dueDay ?? day)),
      )
    case 'escap':
      return []
  }
}

function sideWords(answers: readonly PeerMethodResult[], judged: Judged, isBetter: boolean): readonly string[] {
  if (answers.length === 0) return []
  const reasons = answers.flatMap((answer) => (answer.kind === 'applied' ? reasonOf(answer, judged, isBetter) : []))
  return [`${isBetter ? 'Better' : 'Worse'} than here: ${namesOf(answers)}.`, ...new Set(reasons)]
}

export function disagreement(judged: Judged, answers: readonly PeerMethodResult[]): string {
  const { status } = judged.assessment
  const here = rankHere(status.kind)
  if (answers.every(({ kind }) => kind === 'not-applied')) return 'None of these methods could be applied.'
  const ranked = answers.map((answer) => ({ answer, rank: rankThere(answer) })).filter(({ rank }) => rank !== undefined)
  if (ranked.length === 0) return 'None of these methods gives a verdict on these figures.'
  if (here === undefined)
    return `Here the status is “${statusWord(status).toLowerCase()}”, which is no verdict. These give one all the same: ${namesOf(ranked.map(({ answer }) => answer))}.`
  const than = (isWanted: (rank: number) => boolean): readonly PeerMethodResult[] =>
    ranked.filter(({ rank }) => rank !== undefined && isWanted(rank)).map(({ answer }) => answer)
  const [better, worse] = [than((rank) => rank > here), than((rank) => rank < here)]
  if (better.length + worse.length === 0)
    return ranked.length === 1
      ? 'The one method that gives a verdict agrees with this tracker.'
      : `${capitalised(allWord(ranked.length))} methods that give a verdict agree with this tracker.`
  return [...sideWords(better, judged, true), ...sideWords(worse, judged, false)].join(' ')
}
