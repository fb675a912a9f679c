/** What the service holds: the files of the record, each with the check that a new one has to pass. */
import { locate, parseMetric, parseMetricList, parseProgramme, type LocatedFault } from '../../src/api/parsers.ts'
import type { Bytes } from './entity-tag.ts'

type Faults = readonly LocatedFault[]

export type Resource = {
  /** Below the address of the API. Only of safe letters, so that it may name a file. */
  readonly path: string
  readonly isWritable: boolean
  /** What is wrong with a record that is to take the place of this one. */
  readonly faultsOf: (record: unknown) => Faults
}

type Read = { readonly ok: true } | { readonly ok: false; readonly fault: readonly Omit<LocatedFault, 'pointer'>[] }

const located = (record: unknown, read: Read): Faults => (read.ok ? [] : read.fault.map((one) => locate(record, one)))

function metricFaults(id: string, record: unknown): Faults {
  const read = parseMetric(record)
  if (!read.ok || read.value.id === id) return located(record, read)
  const problem = `It is "${read.value.id}", where the address says "${id}". Make the two agree.`
  return [locate(record, { field: 'id', problem })]
}

const METRIC = /^metrics\/([a-z0-9]+(?:-[a-z0-9]+)*)$/
/** With its ending, as much as a file may be named on any disk. */
const LONGEST_NAME = 200

/** The resource at an address; `undefined` where there can be none. */
export function resourceAt(url: string): Resource | undefined {
  const [, name = ''] = /\/api\/v1\/(.+)\.json$/.exec(new URL(url).pathname) ?? []
  const path = `api/v1/${name}.json`
  if (name === 'programme')
    return { path, isWritable: false, faultsOf: (record) => located(record, parseProgramme(record)) }
  if (name === 'metrics')
    return { path, isWritable: true, faultsOf: (record) => located(record, parseMetricList(record)) }
  const [, id] = METRIC.exec(name) ?? []
  if (id === undefined || id.length > LONGEST_NAME) return undefined
  return { path, isWritable: true, faultsOf: (record) => metricFaults(id, record) }
}

/** The faults of a file as it was sent: not JSON in UTF-8, or a record that does not fit. */
export function faultsIn({ faultsOf }: Resource, bytes: Bytes): Faults {
  try {
    return faultsOf(JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)))
  } catch {
    return [
      { pointer: '', field: 'the whole answer', problem: 'It is not JSON in UTF-8. Send the record whole, as JSON.' },
    ]
  }
}
