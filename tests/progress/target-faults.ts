/** What is refused of a record whose first target is changed. */
import { makeMetric, type MetricInput } from '../../src/progress/index.ts'
import { metricFile } from '../fixtures/record.ts'

/** Each fault as the field of that target and the problem. `undefined` in `parts` leaves the part out. */
export function targetFaults(parts: object, id = 'online-passport-share'): readonly (readonly string[])[] {
  const input = structuredClone(metricFile(id)) as { targets: [object] }
  const [target] = input.targets
  input.targets[0] = Object.fromEntries(
    Object.entries({ ...target, ...parts }).filter(([, part]) => part !== undefined),
  )
  const read = makeMetric(input as unknown as MetricInput)
  return read.ok ? [] : read.fault.map(({ field, problem }) => [field.replace('targets[0].', ''), problem])
}
