/** Real records, broken in ways that have names. */
import fc from 'fast-check'
import { fileText, METRIC_IDS } from '../../fixtures/record.ts'

type Json = Record<string, any>
type Place = { readonly holder: Json; readonly key: string }
/** Random parts from 0 to 1: the same for the same seed. */
type Luck = readonly number[]

/** The real records ask nothing of anybody, so each is given something to ask. */
const ACTIONS = [
  {
    raisedOn: '2018-03-05',
    ask: 'Say why.',
    owner: 'Somebody',
    due: '2018-03-12',
    doneOn: '2018-03-20',
    outcome: 'It was said.',
  },
  { raisedOn: '2019-03-05', ask: 'Say when.', owner: 'Somebody else', due: '2019-03-12' },
]
const TEXTS = METRIC_IDS.map((id) =>
  JSON.stringify({ ...(JSON.parse(fileText(`api/v1/metrics/${id}.json`)) as Json), actions: ACTIONS }),
)

const chosen = <Item>(items: readonly Item[], luck: number): Item =>
  items[Math.min(items.length - 1, Math.floor(luck * items.length))]!

/** Every field of the record, however deep, that fits. */
function places(holder: Json, fits: (value: unknown, key: string) => boolean, found: Place[] = []): readonly Place[] {
  for (const [key, value] of Object.entries(holder)) {
    if (fits(value, key)) found.push({ holder, key })
    if (typeof value === 'object' && value !== null) places(value, fits, found)
  }
  return found
}

function change(
  record: Json,
  luck: Luck,
  fits: (value: unknown, key: string) => boolean,
  to: (old: any, luck: number) => unknown,
): void {
  const all = places(record, fits)
  if (all.length === 0) return
  const { holder, key } = chosen(all, luck[0]!)
  holder[key] = to(holder[key], luck[1]!)
}

const isAnything = (): boolean => true
const isNumber = (value: unknown): boolean => typeof value === 'number'
const isText = (value: unknown): boolean => typeof value === 'string'
const isDate = (value: unknown): boolean => typeof value === 'string' && /^\d{4}(?:-\d{2}){0,2}$/.test(value)
const isSource = (value: unknown, key: string): boolean => key === 'source' && isText(value)
const isList = (value: unknown): boolean => Array.isArray(value)

const OTHER_TYPES: readonly unknown[] = [
  null,
  undefined,
  0,
  7,
  '',
  'text',
  true,
  [],
  {},
  [1],
  { value: 1 },
  Symbol.iterator,
  10n,
  () => 1,
  new Date(0),
  new Map(),
  new Set([1]),
  /x/,
  Object.create(null),
]
const NO_AMOUNTS: readonly number[] = [
  NaN,
  Infinity,
  -Infinity,
  -0,
  1e308,
  -1e308,
  Number.MAX_VALUE,
  Number.MIN_VALUE,
  -1,
  1e16,
]
const NO_DATES: readonly string[] = [
  '2019-02-30',
  '2019-02-29',
  '2100-02-29',
  '2019-13',
  '2019-00-10',
  '0000',
  '2019-1-1',
  '19',
  '2019-01-01T00:00:00Z',
  ' 2019',
  '+002019',
  '９９９９',
  '2019\n',
  'NaN',
]
const STRANGE_KEYS: readonly string[] = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', '']

const nested = (depth: number): unknown => {
  let inner: unknown = 'at last'
  for (let i = 0; i < depth; i += 1) inner = i % 2 === 0 ? [inner] : { inner }
  return inner
}

/** A key of its own even when it is `__proto__`, as JSON.parse makes it. */
const setOwn = (holder: Json, key: string, value: unknown): void =>
  void Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true })

/** Each way to break a record. Some leave it sound now and then: then it must be let in. */
export const BREAKS: Readonly<Record<string, (record: Json, luck: Luck) => void>> = {
  'a field is missing': (record, luck) => {
    const { holder, key } = chosen(places(record, isAnything), luck[0]!)
    delete holder[key]
  },
  'a field is of another type': (record, luck) =>
    change(record, luck, isAnything, (_, much) => chosen(OTHER_TYPES, much)),
  'a number that is no amount': (record, luck) => change(record, luck, isNumber, (_, much) => chosen(NO_AMOUNTS, much)),
  'a number a little different': (record, luck) =>
    change(record, luck, isNumber, (old: number, much) => old * (0.5 + much)),
  'two dates swapped': (record, luck) => {
    const dates = places(record, isDate)
    const [one, other] = [chosen(dates, luck[0]!), chosen(dates, luck[1]!)]
    const held: unknown = one.holder[one.key]
    one.holder[one.key] = other.holder[other.key]
    other.holder[other.key] = held
  },
  'a date that does not exist': (record, luck) => change(record, luck, isDate, (_, much) => chosen(NO_DATES, much)),
  'a date cut off': (record, luck) =>
    change(record, luck, isDate, (old: string, much) => old.slice(0, chosen([4, 7], much))),
  'a value over 1': (record, luck) =>
    change(
      record,
      luck,
      (_, key) => key === 'value',
      (_, much) => 1 + much * 100,
    ),
  'a running total that falls': (record, luck) => {
    const { readings } = chosen<Json>(record.series, luck[0]!)
    const last = readings.at(-1)
    if (last !== undefined) last.value *= luck[1]!
  },
  'published before it happened': (record, luck) =>
    change(
      record,
      luck,
      (value, key) => key === 'publishedOn' && isText(value),
      (old: string, much) => String(Number(old.slice(0, 4)) - Math.round(much * 5)) + old.slice(4),
    ),
  'withdrawn too early': (record, luck) =>
    void (chosen<Json>(chosen<Json>(record.series, luck[0]!).readings, luck[1]!).withdrawnOn = chosen(
      ['1999', '2018-06', '2030-01-01'],
      luck[2]!,
    )),
  'an item listed twice': (record, luck) =>
    change(record, luck, isList, (old: readonly unknown[], much) => [...old, chosen(old, much)]),
  'a list turned round': (record, luck) => change(record, luck, isList, (old: readonly unknown[]) => old.toReversed()),
  'a source that is not listed': (record, luck) =>
    change(record, luck, isSource, (_, much) => chosen(['hearsay', ...STRANGE_KEYS], much)),
  'a strange key': (record, luck) => {
    const objects = places(record, (value) => typeof value === 'object' && value !== null)
    const { holder, key } = chosen(objects, luck[0]!)
    setOwn(holder[key], chosen(STRANGE_KEYS, luck[1]!), chosen([1, {}, 'x', nested(3)], luck[2]!))
  },
  'a huge key': (record, luck) =>
    setOwn(
      record.sources,
      'k'.repeat(Math.floor(luck[0]! * 20_000)),
      chosen([1, Object.values(record.sources)[0]], luck[1]!),
    ),
  'a huge text': (record, luck) =>
    change(record, luck, isText, (old: string, much) => old + 'x'.repeat(Math.floor(much * 20_000))),
  'something nested deep': (record, luck) =>
    change(record, luck, isAnything, (_, much) => nested(Math.floor(much * 2000))),
  'a list with holes': (record, luck) =>
    change(record, luck, isList, (_, much) =>
      Array.from({ length: 3 })
        .fill(undefined)
        .concat(Array(Math.floor(much * 20))),
    ),
  'another primary': (record, luck) =>
    change(
      record,
      luck,
      (_, key) => key === 'primary',
      (old: unknown) => old !== true,
    ),
}

// Not `fc.double`: most doubles between 0 and 1 lie next to 0, so that the first field would be broken nearly every
// time.
const luck = fc.array(
  fc.integer({ min: 0, max: 999_999 }).map((n) => n / 1e6),
  { minLength: 3, maxLength: 3 },
)

export type BrokenRecord = { readonly breaks: readonly string[]; readonly record: unknown }

/** A real record with one to three breaks in it. */
export const brokenRecords: fc.Arbitrary<BrokenRecord> = fc
  .record({
    which: fc.constantFrom(...TEXTS),
    breaks: fc.array(fc.tuple(fc.constantFrom(...Object.keys(BREAKS)), luck), { minLength: 1, maxLength: 3 }),
  })
  .map(({ which, breaks }) => {
    const record: Json = JSON.parse(which)
    for (const [name, parts] of breaks) {
      try {
        BREAKS[name]!(record, parts)
      } catch {
        // What this break would change was broken away by the one before.
      }
    }
    return { breaks: breaks.map(([name]) => name), record }
  })
