/** An invented weekly record for 2017 to 2020, in the wire format. */
import { runningTotal, weeklyShares, between } from './weekly-figures.ts'

const sources = {
  invented: { title: 'Invented figures', publisher: '2020 targets tracker', publishedOn: '2017-01-01' },
}
const events = [{ on: '2017-02-09', title: 'Strategy published (the only real event here)', source: 'invented' }]
const target = { due: '2020-12-31', publishedOn: '2017-02-09', source: 'invented', primary: true }
const weekly = { primary: true, expectedEvery: 'P7D', publicationLagDays: 7 }

const metrics = [
  {
    id: 'weekly-verify-users',
    title: 'Invented: GOV.UK Verify users',
    question: 'How many people would have signed up, had these figures been real?',
    owner: 'Nobody',
    illustrative: true,
    unit: { kind: 'count', noun: 'people' },
    measure: 'cumulative',
    direction: 'increase',
    targets: [
      { ...target, id: 'end-2020', kind: 'level', value: 25_000_000, wording: '25 million users by the end of 2020' },
    ],
    plans: [],
    outsideForecasts: [],
    series: [
      {
        ...weekly,
        id: 'weekly',
        title: 'Users, by week',
        definition: 'Invented running total.',
        readings: runningTotal(1, 1_100_000, (week, random) => (9_000 + 190 * week) * between(random, 0.6, 1.4)),
      },
    ],
    events,
    actions: [
      {
        raisedOn: '2017-03-14',
        ask: 'Say which services will bring the users that are needed.',
        owner: 'Invented: head of sign-ups',
        due: '2017-04-11',
        doneOn: '2017-05-02',
        outcome: 'A list of services was published.',
      },
      {
        raisedOn: '2018-11-06',
        ask: 'Propose a target that can be met, or the money to meet this one.',
        owner: 'Invented: programme board',
        due: '2019-01-15',
      },
    ],
    sources,
  },
  {
    id: 'weekly-online-passport-share',
    title: 'Invented: passport applications made online',
    question: 'What share would have been made online, had these figures been real?',
    owner: 'Nobody',
    illustrative: true,
    unit: { kind: 'share', noun: 'of applications' },
    measure: 'share',
    direction: 'increase',
    targets: [
      {
        ...target,
        id: 'end-2020',
        kind: 'level',
        value: 0.9,
        wording: '90% of passport applications online by the end of 2020',
      },
    ],
    plans: [],
    outsideForecasts: [],
    series: [
      {
        ...weekly,
        id: 'weekly',
        title: 'Applications made online, by week',
        definition: 'Invented weekly shares.',
        readings: weeklyShares(2),
      },
    ],
    events,
    actions: [
      {
        raisedOn: '2018-07-31',
        ask: 'Count by hand the weeks that the strike left out.',
        owner: 'Invented: passport statistics',
        due: '2018-08-14',
        doneOn: '2018-09-04',
        outcome: 'Counting began again; the weeks of the strike stay uncounted.',
      },
    ],
    sources,
  },
  {
    id: 'weekly-academy-graduates',
    title: 'Invented: civil servants trained by the academy',
    question: 'How many would have been trained, had these figures been real?',
    owner: 'Nobody',
    illustrative: true,
    unit: { kind: 'count', noun: 'civil servants' },
    measure: 'cumulative',
    direction: 'increase',
    targets: [
      {
        ...target,
        id: 'yearly-3000',
        kind: 'yearly-rate',
        value: 3000,
        from: '2017-02-09',
        wording: 'train 3,000 civil servants each year',
      },
    ],
    plans: [],
    outsideForecasts: [],
    series: [
      {
        ...weekly,
        id: 'weekly',
        title: 'Trained, by week',
        definition: 'Invented running total.',
        readings: runningTotal(3, 4000, (_, random) => 57 * between(random, 0.2, 1.8)),
      },
    ],
    events,
    actions: [
      {
        raisedOn: '2019-02-05',
        ask: 'Fill the empty places on the spring courses.',
        owner: 'Invented: academy registrar',
        due: '2019-03-05',
        doneOn: '2019-03-26',
        outcome: 'Two courses were filled, one was cancelled.',
      },
    ],
    sources,
  },
]

export const weeklyList = (): object => ({
  version: 1,
  updatedOn: '2021-01-01',
  metrics: metrics.map(({ id, title }) => ({ id, title, href: `api/v1/metrics/${id}.json` })),
})

export const weeklyIds: readonly string[] = metrics.map(({ id }) => id)

/** One invented metric; `undefined` when there is none of that name. */
export const weeklyMetric = (id: string): object | undefined => metrics.find((metric) => metric.id === id)
