/**
 * A finished page is left as it is until somebody is there. Only then do the parts come that judge and draw the record,
 * and the record with them: React takes the finished markup over when both are there, so nothing on the page moves.
 */

type Wanting<Parts> = {
  readonly load: () => Promise<Parts>
  /** Fetches the record; whether all of it could be had. */
  readonly fetchRecord: () => Promise<boolean>
  /** A sign of a reader, or of their wanting another day or page. */
  readonly nextSign: () => Promise<void>
  /** Whether the finished page is not what is asked for: then a failure must be shown in its place. */
  readonly isPageOutOfDate: () => boolean
  /** Resolves once that is so. */
  readonly whenOutOfDate: () => Promise<void>
}

/**
 * So long the finished page is kept while the record for another day is on its way; then the reader is told that it is.
 */
const KEPT_MS = 2_500

const afterAWhile = (): Promise<false> => new Promise((resolve) => setTimeout(() => resolve(false), KEPT_MS))

/** While the finished page says what is asked for, a failure leaves it standing and the next sign tries again. */
export async function hydrateOnInteraction<Parts extends object>({
  load,
  fetchRecord,
  nextSign,
  isPageOutOfDate,
  whenOutOfDate,
}: Wanting<Parts>): Promise<Parts> {
  for (;;) {
    if (!isPageOutOfDate()) await nextSign()
    const isFetched = Promise.race([fetchRecord(), whenOutOfDate().then(afterAWhile)])
    const [parts, isComplete] = await Promise.all([load().catch((error: unknown) => ({ error })), isFetched])
    if ('error' in parts) {
      if (isPageOutOfDate()) throw parts.error
    } else if (isComplete || isPageOutOfDate()) return parts
  }
}
