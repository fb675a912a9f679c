/** The wire shape of the list of metrics, and its parser. Loaded only when there is a list to read. */
import * as z from 'zod/mini'
import { bad, good, isUrlSafe, parseDay, type Result } from '../../progress/index.ts'
import type { FieldFault } from '../failure.ts'
import type { MetricEntry, MetricList } from '../metric-list.ts'
import { listOf, readShape, shortText } from './schema.ts'

const entry = z.object({ id: shortText, title: shortText, href: shortText })

/** Further fields of a later version are let through unread; a later version itself is not. */
const list = z.object({ version: z.literal(1), updatedOn: shortText, metrics: listOf(entry) })

/** By the names that the contract gives them. */
export const LIST_SHAPES = { MetricList: list, MetricEntry: entry }

/** Names joined by single slashes: no scheme, no other host, no step upwards, nothing encoded. */
const BELOW_THE_API = /^[\w~-][\w.~-]*(?:\/[\w~-][\w.~-]*)*$/

function entryFaults({ id, title, href }: MetricEntry, i: number, all: readonly MetricEntry[]): readonly FieldFault[] {
  const fault = (field: string, problem: string): FieldFault => ({ field: `metrics[${i}].${field}`, problem })
  return [
    ...(isUrlSafe(id)
      ? []
      : [
          fault(
            'id',
            'It may hold only lowercase letters, digits and single hyphens, because it becomes part of an address.',
          ),
        ]),
    ...(all.findIndex((other) => other.id === id) === i
      ? []
      : [fault('id', `"${id}" is used twice. Give each metric an id of its own.`)]),
    ...(title.trim() === '' ? [fault('title', 'It is empty. Say what is measured.')] : []),
    ...(BELOW_THE_API.test(href)
      ? []
      : [fault('href', 'It should be a path below the address of the API, such as "api/v1/metrics/tea.json".')]),
  ]
}

export function parseMetricList(answer: unknown): Result<MetricList, readonly FieldFault[]> {
  const shape = readShape(list, answer)
  if (!shape.ok) return bad(shape.fault.faults)
  const { updatedOn, metrics } = shape.value
  const day = parseDay(updatedOn)
  const faults = metrics.flatMap(entryFaults)
  if (!day.ok)
    return bad([{ field: 'updatedOn', problem: 'It should be a day that exists, such as "2019-03-05".' }, ...faults])
  return faults.length === 0 ? good({ updatedOn: day.value, metrics }) : bad(faults)
}
