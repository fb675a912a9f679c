/** Made-up figures for the benchmark: the same numbers in every run. */
const DAY_0 = 14_000

export const dayAfter = (days) => new Date((DAY_0 + Math.round(days)) * 86_400_000).toISOString().slice(0, 10)

function randomFrom(seed) {
  let state = seed
  return () => {
    state = (state * 16_807) % 2_147_483_647
    return state / 2_147_483_647
  }
}

export function aSeries(n, seed) {
  const random = randomFrom(seed)
  let value = 100
  const values = Array.from({ length: n }, () => {
    value += 1 + random() * 6
    return value
  })
  return { times: values.map((_, i) => i), values }
}

/** A metric of n readings some days apart, each published on its day, due eight steps on. */
export function aMetric(n, step, seed) {
  const { values } = aSeries(n, seed)
  const readings = values.map((value, i) => {
    const day = dayAfter(i * step)
    return {
      when: { kind: 'on', date: day },
      day,
      value,
      precision: 'exact',
      basis: 'official',
      publishedOn: day,
      publishedDay: day,
      source: 'made-up',
    }
  })
  const [start, due] = [dayAfter(0), dayAfter((n + 8) * step)]
  const target = {
    kind: 'level',
    id: 'target',
    value: values.at(-1) + 33,
    due,
    dueDay: due,
    publishedOn: start,
    publishedDay: start,
    source: 'made-up',
    wording: 'as made up',
    primary: true,
  }
  return {
    id: 'made-up',
    title: 'Made up',
    question: '',
    owner: '',
    unit: { kind: 'count', noun: 'things' },
    measure: 'level',
    direction: 'increase',
    targets: [target],
    plans: [],
    outsideForecasts: [],
    series: [{ id: 'made-up', title: '', definition: '', primary: true, publicationLagDays: 0, readings }],
    events: [],
    actions: [],
    sources: {},
    illustrative: true,
  }
}
