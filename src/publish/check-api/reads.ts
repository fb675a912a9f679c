/** Checks of reading: each file of the record is there and fits. */
import { bad, good, type Result } from '../../progress/index.ts'
import { METRIC_LIST_PATH, parseMetric, parseMetricList, parseProgramme, PROGRAMME_PATH } from '../../api/parsers.ts'
import type { MetricEntry } from '../../api/index.ts'
import type { Answer, Ask } from './ask.ts'
import { judged, type Misfit, type Outcome } from './outcome.ts'
import { noAnswer, readAs, type Parse } from './read-as.ts'

/** A file that could be read, to go on with. */
export type Held = { readonly path: string; readonly answer: Answer }

export type Reads = {
  readonly outcomes: readonly Outcome[]
  readonly list: Held | undefined
  readonly metrics: readonly (Held & { readonly id: string })[]
}

type ReadFile<Value> = { readonly outcome: Outcome; readonly read: Result<Held & { readonly value: Value }, Misfit> }

async function readFile<Value>(ask: Ask, check: string, path: string, parse: Parse<Value>): Promise<ReadFile<Value>> {
  const answer = await ask(path)
  const read = readAs(answer, parse)
  const outcome = judged({ check, where: `GET ${path}` }, read.ok ? undefined : read.fault)
  if (!read.ok) return { outcome, read }
  if (!answer.ok) return { outcome, read: bad(noAnswer(answer.fault)) }
  return { outcome, read: good({ path, answer: answer.value, value: read.value }) }
}

/** The metric that the list says, and no other. */
const metricOf =
  ({ id }: MetricEntry): Parse<string> =>
  (answer) => {
    const read = parseMetric(answer)
    if (!read.ok) return read
    const problem = `It is "${read.value.id}", where the list of metrics says "${id}". Make the two agree.`
    return read.value.id === id ? good(id) : bad([{ field: 'id', problem }])
  }

export async function checkReads(ask: Ask): Promise<Reads> {
  const programme = await readFile(ask, 'The programme can be read and fits', PROGRAMME_PATH, parseProgramme)
  const list = await readFile(ask, 'The list of metrics can be read and fits', METRIC_LIST_PATH, parseMetricList)
  const outcomes = [programme.outcome, list.outcome]
  if (!list.read.ok) return { outcomes, list: undefined, metrics: [] }
  const metrics: (Held & { readonly id: string })[] = []
  for (const entry of list.read.value.value.metrics) {
    const { outcome, read } = await readFile(
      ask,
      `The metric "${entry.id}" can be read and fits`,
      entry.href,
      metricOf(entry),
    )
    outcomes.push(outcome)
    if (read.ok) metrics.push({ ...read.value, id: entry.id })
  }
  return { outcomes, list: list.read.value, metrics }
}
