/** The parser of one metric. Loaded only when there is a metric to read. */
import * as z from 'zod/mini'
import {
  allSteps,
  bad,
  good,
  makeMetric,
  makeMetricSteps,
  type Metric,
  type Result,
  type Steps,
} from '../../progress/index.ts'
import type { FieldFault } from '../failure.ts'
import { certainFaults } from './recover-partial.ts'
import { inWords } from './issue-messages.ts'
import { metric, reading, series } from './metric-shape.ts'
import { listOf, readShape, type Misshapen } from './schema.ts'

/** What else is wrong with an answer that has the wrong shape in places. */
function faultsBeside({ faults, rest }: Misshapen<z.infer<typeof metric>>): readonly FieldFault[] {
  const made = rest === undefined ? undefined : makeMetric(rest)
  return made === undefined || made.ok
    ? []
    : certainFaults(
        made.fault,
        faults.map(({ field }) => field),
      ).map(inWords)
}

/**
 * A metric from whatever a server answered, or every field at fault: first those of the wrong shape, then those that
 * break a rule.
 */
export const parseMetric = (answer: unknown): Result<Metric, readonly FieldFault[]> => allSteps(metricSteps(answer))

/** The same in steps, for a page that has to answer meanwhile. */
export function* metricSteps(answer: unknown): Steps<Result<Metric, readonly FieldFault[]>> {
  const shape = (yield* shapeSteps(answer)) ?? readShape(metric, answer)
  if (!shape.ok) return bad([...shape.fault.faults, ...faultsBeside(shape.fault)])
  const made = yield* makeMetricSteps(shape.value)
  return made.ok ? made : bad(made.fault.map(inWords))
}

/** Figures looked at in one step: a few milliseconds of work. */
const FIGURES_A_STEP = 250

const frame = z.strictObject({
  ...metric.shape,
  series: listOf(z.strictObject({ ...series.shape, readings: listOf(z.unknown()) })),
})

/** A sound answer, its figures some at a time; `undefined` for any other, in which every fault is looked for at once. */
function* shapeSteps(answer: unknown): Steps<Result<z.infer<typeof metric>, never> | undefined> {
  const whole = readShape(frame, answer)
  if (!whole.ok) return undefined
  const filled: z.infer<typeof series>[] = []
  for (const one of whole.value.series) {
    const readings: z.infer<typeof reading>[] = []
    for (let from = 0; from < one.readings.length; from += FIGURES_A_STEP) {
      const some = readShape(listOf(reading), one.readings.slice(from, from + FIGURES_A_STEP))
      if (!some.ok) return undefined
      readings.push(...some.value)
      yield
    }
    filled.push({ ...one, readings })
  }
  return good({ ...whole.value, series: filled })
}
