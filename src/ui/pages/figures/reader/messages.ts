/** What the page and the worker that reads for it say to one another. */
import type { Input } from '../../../../intake/index.ts'
import type { Result } from '../../../../progress/index.ts'
import type { Opened, ReviewRequest, Session } from './session.ts'
import type { ReviewShown } from './review-shown.ts'

export type Asked =
  | { readonly kind: 'open'; readonly number: number; readonly input: Input }
  | { readonly kind: 'review'; readonly number: number; readonly request: ReviewRequest }

export type Answered =
  | { readonly kind: 'open'; readonly number: number; readonly answer: Result<Opened, string> }
  | { readonly kind: 'review'; readonly number: number; readonly answer: Result<ReviewShown, string> }

export const answer = (session: Session, asked: Asked): Answered =>
  asked.kind === 'open'
    ? { kind: 'open', number: asked.number, answer: session.open(asked.input) }
    : { kind: 'review', number: asked.number, answer: session.review(asked.request) }
