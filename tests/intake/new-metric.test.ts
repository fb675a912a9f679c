/** A new metric as it is typed: what is made of it, and what is wrong with it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMetric } from '../../src/api/parsers.ts'
import { newMetric, NO_FIELDS, type NewMetricField, type NewMetricFields } from '../../src/intake/index.ts'
import { assess, isUrlSafe, parseDay } from '../../src/progress/index.ts'

const dayOf = (text: string) => {
  const day = parseDay(text)
  if (!day.ok) throw new Error(text)
  return day.value
}
const TODAY = dayOf('2017-03-01')

const PASSPORTS: NewMetricFields = {
  ...NO_FIELDS,
  title: 'Passport applications made online',
  question: 'What share of passport applications are made online?',
  owner: 'HM Passport Office',
  unitKind: 'share',
  noun: 'of applications',
  direction: 'increase',
  targetKind: 'level',
  value: '90%',
  due: 'December 2020',
  wording: '90% of applications online by the end of 2020',
  publishedOn: '9 February 2017',
  sourceTitle: 'Government Transformation Strategy',
  sourcePublisher: 'Cabinet Office',
  seriesTitle: 'Applications made online, by quarter',
  seriesDefinition: 'First applications and renewals.',
  rhythm: 'P3M',
}

const COUNT: Partial<NewMetricFields> = {
  unitKind: 'count',
  noun: 'people',
  measure: 'cumulative',
  value: '25 million',
}

const ask = (some: Partial<NewMetricFields>, ids: readonly string[] = []) =>
  newMetric({ ...PASSPORTS, ...some }, { ids, today: TODAY })

function made(some: Partial<NewMetricFields> = {}, ids: readonly string[] = []) {
  const metric = ask(some, ids)
  if (!metric.ok) throw new Error(JSON.stringify(metric.fault))
  expect(parseMetric(metric.value)).toMatchObject({ ok: true })
  return metric.value
}
function wrong(some: Partial<NewMetricFields>): Readonly<Record<string, string>> {
  const metric = ask(some)
  return metric.ok ? {} : Object.fromEntries(metric.fault.map(({ field, problem }) => [field, problem]))
}
const target = (some: Partial<NewMetricFields>) => made(some).targets[0]

describe('a new metric', () => {
  it('is the record of what was typed, without figures', () => {
    expect(made()).toEqual({
      id: 'passport-applications-made-online',
      title: PASSPORTS.title,
      question: PASSPORTS.question,
      owner: PASSPORTS.owner,
      unit: { kind: 'share', noun: 'of applications' },
      measure: 'share',
      direction: 'increase',
      targets: [
        {
          id: 'by-2020-12',
          kind: 'level',
          value: 0.9,
          due: '2020-12',
          publishedOn: '2017-02-09',
          source: 'government-transformation-strategy',
          wording: PASSPORTS.wording,
          primary: true,
        },
      ],
      plans: [],
      outsideForecasts: [],
      series: [
        {
          id: 'applications-made-online-by-quarter',
          title: PASSPORTS.seriesTitle,
          definition: PASSPORTS.seriesDefinition,
          primary: true,
          expectedEvery: 'P3M',
          readings: [],
        },
      ],
      events: [],
      sources: {
        'government-transformation-strategy': {
          title: 'Government Transformation Strategy',
          publisher: 'Cabinet Office',
        },
      },
    })
  })
  it('is judged by the rules as one that has no figure yet', () => {
    const metric = parseMetric(made())
    expect(metric.ok && assess(metric.value, TODAY).status).toMatchObject({
      kind: 'cannot-be-judged',
      because: { kind: 'no-readings' },
    })
  })
  it('spaces around what was typed are left out', () => {
    expect(made({ title: '  Trees ', noun: ' of trees ', sourceUrl: ' https://example.org/a ' })).toMatchObject({
      title: 'Trees',
      unit: { noun: 'of trees' },
      sources: { 'government-transformation-strategy': { url: 'https://example.org/a' } },
    })
  })
})

describe('the id', () => {
  it.each([
    ['Trees planted', 'trees-planted'],
    ['Élan & “Verve”: 50% more', 'elan-verve-50-more'],
    ['The people’s park', 'the-peoples-park'],
    ['目標', 'metric'],
    [`${'long '.repeat(20)}title`, 'long-'.repeat(12).slice(0, -1)],
  ])('of "%s" is %s', (title, id) => expect(made({ title }).id).toBe(id))
  it('is numbered where it is taken', () => {
    expect(made({ title: 'Trees' }, ['trees']).id).toBe('trees-2')
    expect(made({ title: 'Trees' }, ['trees', 'trees-2']).id).toBe('trees-3')
  })
  it('can stand in an address and is not taken, whatever the title', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.constantFrom<string>('metric', 'metric-2', 'a')),
        (title, ids) => {
          const metric = ask({ title }, ids)
          if (metric.ok) expect(isUrlSafe(metric.value.id) && !ids.includes(metric.value.id)).toBe(true)
        },
      ),
    )
  })
})

describe('the unit', () => {
  it.each([
    [{ ...COUNT }, { kind: 'count', noun: 'people' }, 25_000_000],
    [{ ...COUNT, value: '25 million people' }, { kind: 'count', noun: 'people' }, 25_000_000],
    [
      { ...COUNT, unitKind: 'money', noun: 'saved', value: '£3.5bn' },
      { kind: 'count', noun: 'saved', before: '£' },
      3.5e9,
    ],
    [
      { ...COUNT, unitKind: 'number', measure: 'level', noun: 'index points', one: 'index point', value: '-1.5' },
      { kind: 'number', noun: 'index points', one: 'index point' },
      -1.5,
    ],
    [
      { ...COUNT, unitKind: 'number', measure: 'level', noun: 'degrees', value: '2' },
      { kind: 'number', noun: 'degrees' },
      2,
    ],
  ])('%o', (some, unit, value) => {
    const record = made(some)
    expect(record.unit).toEqual(unit)
    expect(record.targets[0]?.value).toBe(value)
  })
  it('a share has a measure of its own, whatever was chosen before', () => {
    expect(made({ measure: 'cumulative' }).measure).toBe('share')
  })
  it.each([
    ['90', 0.9],
    ['8.2%', 0.082],
    ['0', 0],
    ['0.5%', 0.005],
    ['100', 1],
  ])('a share of %s is %d', (value, share) => expect(target({ value })?.value).toBe(share))
})

describe('the target', () => {
  it.each([
    [{ exactness: 'about' }, { precision: 'about' }],
    [{ exactness: 'strictly' }, { strictly: 'above' }],
    [{ exactness: 'strictly', direction: 'decrease' }, { strictly: 'below' }],
    [
      { targetKind: 'standing', due: '' },
      { id: 'standard', kind: 'level', standing: true },
    ],
    [
      { ...COUNT, targetKind: 'yearly-rate', value: '3,000', from: '1/4/2017', exactness: 'about' },
      { id: 'yearly-to-2020-12', kind: 'yearly-rate', value: 3000, from: '2017-04-01' },
    ],
    [{ due: '2020' }, { id: 'by-2020', due: '2020' }],
    [{ due: '31/12/2020' }, { id: 'by-2020-12-31', due: '2020-12-31' }],
  ])('%o is %o', (some, parts) => expect(target(some)).toMatchObject(parts))
  it('has no part that is not of its kind', () => {
    expect(target({ targetKind: 'standing' })).not.toHaveProperty('due')
    expect(target({ from: '1/4/2017' })).not.toHaveProperty('from')
    expect(target({})).not.toHaveProperty('precision')
    expect(target({ ...COUNT, targetKind: 'yearly-rate', from: '1/4/2017', exactness: 'about' })).not.toHaveProperty(
      'precision',
    )
  })
})

describe('the rhythm', () => {
  it('none is told apart from one that is not known', () => {
    expect(made({ rhythm: 'none' }).series[0]?.expectedEvery).toBeNull()
    expect(wrong({ rhythm: '' })).toHaveProperty('rhythm')
  })
  it.each(['45', '45 days', ' 45 '])('figures that take "%s" take 45 days', (lagDays) =>
    expect(made({ lagDays }).series[0]?.publicationLagDays).toBe(45),
  )
})

describe('what is wrong', () => {
  it('is told of every field at once, in the order of the form', () => {
    const metric = newMetric(NO_FIELDS, { ids: [], today: TODAY })
    const faults = metric.ok ? [] : metric.fault
    expect(faults.map(({ field }) => field)).toEqual([
      'title',
      'question',
      'owner',
      'unitKind',
      'measure',
      'direction',
      'wording',
      'targetKind',
      'value',
      'due',
      'publishedOn',
      'sourceTitle',
      'sourcePublisher',
      'seriesTitle',
      'seriesDefinition',
      'rhythm',
    ] satisfies readonly NewMetricField[])
    for (const { problem } of faults) expect(problem).toMatch(/^(?:Enter .+, for example .+|Choose .+)/)
  })
  it.each<readonly [string, Partial<NewMetricFields>, NewMetricField, RegExp]>([
    ['a value that is no number', { value: 'most' }, 'value', /as a number, for example 90%/],
    ['a share that may be two', { value: '0.9' }, 'value', /0\.9 may be 0\.9% or 90%/],
    ['a share above all', { value: '120%' }, 'value', /between 0% and 100%/],
    ['a decimal comma', { ...COUNT, value: '12,5' }, 'value', /after a point/],
    ['words beside the value', { ...COUNT, value: '25 million users' }, 'value', /without “users”/],
    ['another currency', { ...COUNT, unitKind: 'money', noun: 'saved', value: '$3m' }, 'value', /without “\$”/],
    ['a share of a count', { ...COUNT, value: '90%' }, 'value', /without a per cent sign/],
    ['a count below nought', { ...COUNT, value: '-3' }, 'value', /0 or more/],
    [
      'a count beyond counting',
      { ...COUNT, value: '9,000,000 billion' },
      'value',
      /The value of the target: it is larger/,
    ],
    ['nothing counted', { ...COUNT, noun: ' ' }, 'noun', /what is counted, for example people/],
    ['a share of nothing', { noun: '' }, 'noun', /what it is a share of, for example of applications/],
    ['no currency', { ...COUNT, unitKind: 'money', before: ' ' }, 'before', /symbol of the currency/],
    ['a day that does not exist', { due: '31 June 2020' }, 'due', /as a day, a month or a year/],
    ['a financial year', { due: '2020/21' }, 'due', /of a financial year its last day/],
    ['a quarter', { due: 'Q4 2020' }, 'due', /as one date/],
    ['a date with a remark', { due: '2020 [r]' }, 'due', /as a day, a month or a year/],
    ['due before it was promised', { due: '2016' }, 'due', /due before it is published/],
    ['promised tomorrow', { publishedOn: '2 March 2017' }, 'publishedOn', /today or before, not 2 March 2017/],
    ['a source of tomorrow', { sourceDate: '2018' }, 'sourceDate', /today or before/],
    ['no web address', { sourceUrl: 'example.org' }, 'sourceUrl', /The web address: it should be a web address/],
    ['a part of a day', { lagDays: '1.5' }, 'lagDays', /Enter how long figures take as a whole number of days/],
    ['weeks', { lagDays: '6 weeks' }, 'lagDays', /Enter how long figures take as a whole number of days/],
    ['longer than ten years', { lagDays: '4000' }, 'lagDays', /How long figures take: it should be/],
    [
      'a standard of a total',
      { ...COUNT, targetKind: 'standing' },
      'targetKind',
      /another kind of target: a running total/,
    ],
    ['a share every year', { targetKind: 'yearly-rate', from: '2017-04-01' }, 'targetKind', /counted up/],
    ['a month to count from', { ...COUNT, targetKind: 'yearly-rate', from: 'April 2017' }, 'from', /as a whole day/],
    ['no day to count from', { ...COUNT, targetKind: 'yearly-rate' }, 'from', /as a whole day, for example/],
    ['a title too long', { title: 'a'.repeat(301) }, 'title', /The title: it is too long/],
    ['a choice that nobody offers', { unitKind: 'stars' }, 'unitKind', /Choose what the figures are/],
  ])('%s', (_, some, field, problem) => {
    const faults = wrong(some)
    expect(faults[field]).toMatch(problem)
    expect(Object.keys(faults)).toContain(field)
  })
  it('of one field is no fault of another', () => {
    expect(Object.keys(wrong({ publishedOn: 'soon', due: '2016' }))).toEqual(['publishedOn'])
    expect(Object.keys(wrong({ value: '', title: 'a'.repeat(301) }))).toEqual(['title', 'value'])
  })
  it('a promise of this month may have been made by today', () => {
    expect(target({ publishedOn: 'March 2017' })?.publishedOn).toBe('2017-03')
  })
})

describe('whatever is typed', () => {
  const choices = [
    'share',
    'count',
    'money',
    'number',
    'cumulative',
    'flow',
    'level',
    'increase',
    'decrease',
    'standing',
  ]
  const typed = fc.oneof(
    fc.constantFrom(...choices, 'yearly-rate', 'about', 'strictly', 'P1M', '90%', '2020', '1 April 2016', '3m', ''),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  )
  const some = fc.dictionary(fc.constantFrom(...Object.keys(NO_FIELDS)), typed, { maxKeys: 8 })
  it('gives a record that the parser takes, or faults of fields that the form has', () => {
    fc.assert(
      fc.property(some, fc.boolean(), (fields, isFull) => {
        const metric = newMetric({ ...(isFull ? PASSPORTS : NO_FIELDS), ...fields }, { ids: [], today: TODAY })
        if (metric.ok) expect(parseMetric(metric.value)).toMatchObject({ ok: true })
        else for (const { field } of metric.fault) expect(Object.keys(NO_FIELDS)).toContain(field)
      }),
    )
  })
})
