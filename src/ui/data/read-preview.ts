/** The metrics of the draft as every page shows them. Loaded only where a preview is asked for. */
import { readMetric } from '../../api/index.ts'
import { compareDays, parseDay, type Day, type Metric } from '../../progress/index.ts'
import { keptWorks } from './drafts.ts'

export type Previewed = {
  readonly metrics: readonly Metric[]
  /** The last day on which something of it is to be published. */
  readonly publishedOn: Day | undefined
}

export async function readPreview(): Promise<Previewed> {
  const kept = await keptWorks()
  const works = kept.flatMap(({ work }) => (work.ok && work.value.after ? [work.value.after] : []))
  const read = await Promise.all(works.map(({ text }) => readMetric(JSON.parse(text))))
  if (!read.some(({ ok }) => ok) && [...kept.map(({ work }) => work), ...read].some(({ ok }) => !ok))
    throw new Error('Of what is kept, nothing can be read.')
  const days = works.flatMap(({ publishedOn }) => {
    const day = parseDay(publishedOn)
    return day.ok ? [day.value] : []
  })
  return {
    metrics: read.flatMap((one) => (one.ok ? [one.value] : [])),
    publishedOn: days.sort(compareDays).at(-1),
  }
}
