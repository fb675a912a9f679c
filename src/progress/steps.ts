/** Long work as steps: whoever has a reader waiting takes some at a time, everybody else all at once. */

/** Work that gives way after each of its steps, and ends with an answer. */
export type Steps<Answer> = Generator<undefined, Answer, undefined>

/** Takes every step at once. */
export function allSteps<Answer>(steps: Steps<Answer>): Answer {
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
}
