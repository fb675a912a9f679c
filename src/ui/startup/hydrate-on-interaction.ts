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
  /** Whether the finished page is not what is asked for: then it says so where a file fails. */
  readonly isPageOutOfDate: () => boolean
  /** Resolves once that is so. */
  readonly whenOutOfDate: () => Promise<void>
  readonly onFailed: (error: unknown) => void
}

/**
 * So long the finished page is kept while the record for another day is on its way; then the reader is told that it is.
 */
const KEPT_MS = 2_500

const afterAWhile = (): Promise<false> => new Promise((resolve) => setTimeout(() => resolve(false), KEPT_MS))

/** A file that fails leaves the finished page standing, and the next sign tries again. */
export async function hydrateOnInteraction<Parts extends object>({
  load,
  fetchRecord,
  nextSign,
  isPageOutOfDate,
  whenOutOfDate,
  onFailed,
}: Wanting<Parts>): Promise<Parts> {
  for (let hasFailed = false; ;) {
    if (hasFailed || !isPageOutOfDate()) await nextSign()
    const isFetched = Promise.race([fetchRecord(), whenOutOfDate().then(afterAWhile)])
    const [parts, isComplete] = await Promise.all([load().catch((error: unknown) => ({ error })), isFetched])
    hasFailed = 'error' in parts
    if ('error' in parts) {
      if (isPageOutOfDate()) onFailed(parts.error)
    } else if (isComplete || isPageOutOfDate()) return parts
  }
}
