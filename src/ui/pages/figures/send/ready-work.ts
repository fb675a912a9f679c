/** Work that is ready to be published, as it goes on: once written, and once put together with what others wrote. */
import type { RecordFile } from '../../../../api/index.ts'
import { metricFile, type ReadyMetric, type RecordRead, type Work } from '../../../../intake/index.ts'

export type ReadyWork = Work & { readonly after: NonNullable<Work['after']> }

/** Where its file stands on a service, and among the files to save. */
export const metricPath = (id: string): string => `api/v1/metrics/${id}.json`

export const isReady = (work: Work): work is ReadyWork => work.after !== undefined && work.after.isOpen !== true

export const readyMetric = ({ id, title, after: { text, publishedOn } }: ReadyWork): ReadyMetric => ({
  id,
  title,
  text,
  publishedOn,
})

/** Whether the service has it, so that only the list is left to be written. */
export const isWritten = ({ base, after }: ReadyWork): boolean => base?.text === after.text

const standsOn = (text: string, etag: string | undefined): NonNullable<Work['base']> => ({
  text,
  ...(etag !== undefined && { etag }),
})

/** What stands there is what was sent: from here on that is what it is compared with. */
export const writtenWork = (work: ReadyWork, etag: string | undefined): ReadyWork => ({
  ...work,
  base: standsOn(work.after.text, etag),
})

/** It goes on from theirs, also where a new metric of the same name was begun: its figures are added to theirs. */
export const mergedWork = (work: ReadyWork, { text, etag }: RecordFile, { record }: RecordRead): ReadyWork => ({
  ...work,
  title: record.title,
  base: standsOn(text, etag),
  ...(work.start !== undefined && { start: text }),
  after: { ...work.after, text: metricFile(record) },
})
