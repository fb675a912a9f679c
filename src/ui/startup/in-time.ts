/** A file of the site that has not come by then is not waited for any longer: a hang is a failure. */
export const FILE_LIMIT_MS = 8_000

export class TookTooLong extends Error {
  override name = 'TookTooLong'
}

/** @throws TookTooLong once the time is up. */
export async function inTime<Value>(work: Promise<Value>, limitMs: number = FILE_LIMIT_MS): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TookTooLong('A file of the site did not come in time.')), limitMs)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
