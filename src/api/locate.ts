/** Where a fault lies in an answer, for programs: its field as a JSON Pointer, and what was found there. */
import type { FieldFault } from './failure.ts'
import { LONGEST_STEP, WHOLE } from './wire/step.ts'

export type LocatedFault = {
  /** JSON Pointer (RFC 6901) into the answer, such as `/series/0/readings/3/value`; empty for the whole. */
  readonly pointer: string
  /** What stands there, long text cut short. Absent where nothing does, or an object or a list. */
  readonly found?: string | number | boolean | null
} & FieldFault

type Step = { readonly key: string; readonly rest: string }

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Whether a path begins with this key, whole. */
const begins = (path: string, key: string): boolean =>
  path.startsWith(key) && (path.length === key.length || path[key.length] === '.' || path[key.length] === '[')

/** A key may hold a dot itself, or be written shortened: what is there decides, the longest that fits. */
function nextStep(path: string, within: unknown): Step {
  const item = /^\[(\d+)\]/.exec(path)
  if (item?.[1] !== undefined) return { key: item[1], rest: path.slice(item[0].length) }
  const named = path.replace(/^\./, '')
  const asWritten = (key: string): string => {
    if (key === '') return '""'
    return key.length > LONGEST_STEP ? `${key.slice(0, LONGEST_STEP)}…` : key
  }
  const fitting = Object.keys(isObject(within) ? within : {}).filter((key) => begins(named, asWritten(key)))
  const longest = fitting.toSorted((one, other) => other.length - one.length)[0]
  if (longest !== undefined) return { key: longest, rest: named.slice(asWritten(longest).length) }
  const [key = named] = /^[^.[]+/.exec(named) ?? []
  return { key, rest: named.slice(key.length) }
}

const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1')

const heldAt = (within: unknown, key: string): unknown =>
  isObject(within) && Object.hasOwn(within, key) ? (Reflect.get(within, key) as unknown) : undefined

function shown(value: unknown): { readonly found?: string | number | boolean | null } {
  if (typeof value === 'string')
    return { found: value.length > LONGEST_STEP ? `${value.slice(0, LONGEST_STEP)}…` : value }
  return value === null || typeof value === 'number' || typeof value === 'boolean' ? { found: value } : {}
}

/**
 * @example locate({ title: 5 }, { field: 'title', problem: 'It should be text.' }) // => { pointer: '/title', field:
 *   'title', found: 5, problem: 'It should be text.' }
 */
export function locate(answer: unknown, { field, problem }: FieldFault): LocatedFault {
  let [within, path, pointer] = [answer, field === WHOLE ? '' : field, '']
  while (path !== '') {
    const { key, rest } = nextStep(path, within)
    pointer += `/${escaped(key)}`
    within = heldAt(within, key)
    path = rest
  }
  return { pointer, field, ...shown(within), problem }
}
