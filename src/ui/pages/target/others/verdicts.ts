/** One scale for verdicts in different words, so that a better one can be told from a worse. */
import { STATUS_RANKS, type PeerMethodResult, type StatusKind } from '../../../../progress/index.ts'

/** 3: there, or will be. 2: short of what is needed, not hopeless. 1: will not be, or was not. */
export type Rank = 1 | 2 | 3

type Said = Extract<PeerMethodResult, { kind: 'applied' }>['answer']['kind']

const THERE: Readonly<Record<Said, Rank | undefined>> = {
  'target-achieved': 3,
  'on-track': 3,
  'progress-needs-acceleration': 2,
  'limited-progress': 1,
  deterioration: 1,
  'achieved-or-on-track': 3,
  'fair-but-accelerate': 2,
  'stagnation-or-regression': 1,
  over: 3,
  'on-scope': 3,
  under: 1,
  met: 3,
  'not-met': 1,
  'consistently-passes': 3,
  inconsistent: 2,
  'consistently-fails': 1,
  // A measure without bands, an answer still to come, and none at all.
  'current-status-index': undefined,
  future: undefined,
  'not-available': undefined,
  'cannot-say': undefined,
}

/** `undefined` where the status here is no verdict. */
export function rankHere(kind: StatusKind): Rank | undefined {
  const rank = STATUS_RANKS[kind]
  if (rank === undefined) return undefined
  return rank > STATUS_RANKS['at-risk'] ? 3 : rank === STATUS_RANKS['at-risk'] ? 2 : 1
}

/** `undefined` where a method could not be applied, or gives no verdict. */
export const rankThere = (answer: PeerMethodResult): Rank | undefined =>
  answer.kind === 'applied' ? THERE[answer.answer.kind] : undefined
