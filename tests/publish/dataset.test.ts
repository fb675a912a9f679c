/** What search engines for data are told: what there is, from whom, for when, and where to have it. */
import { expect, it } from 'vitest'
import { frontDataset, targetDataset } from '../../src/publish/dataset.ts'
import { aMetric } from '../progress/a-metric.ts'
import { expectPlain } from '../progress/plain.ts'
import { RECORD, SITE } from './the-record.ts'

const [verify, passports, academy] = RECORD.metrics as any[]
const told = (metric: any): any => targetDataset(metric, RECORD, SITE)

it('Verify: from the end of February 2017 in one line and of March 2015 in the other, to September 2022', () => {
  expect(told(verify)).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: 'GOV.UK Verify users',
    url: 'https://targets.example/targets/verify-users/',
    temporalCoverage: '2015-03-31/2022-09-30',
    dateModified: '2026-11-23',
    variableMeasured: [
      { name: 'Users reported at the time', unitText: 'people' },
      { name: 'Accounts created, by financial year', unitText: 'people' },
    ],
    distribution: [
      {
        '@type': 'DataDownload',
        contentUrl: 'https://targets.example/data/verify-users.csv',
        encodingFormat: 'text/csv',
      },
      {
        '@type': 'DataDownload',
        contentUrl: 'https://targets.example/api/v1/metrics/verify-users.json',
        encodingFormat: 'application/json',
      },
    ],
  })
})

it('passports: the first day of the first period to the last day that the last figure may be for', () =>
  expect(told(passports)).toMatchObject({
    temporalCoverage: '2011-04-01/2024-10-31',
    variableMeasured: [{ unitText: 'share of applications, 0 to 1' }, { unitText: 'share of applications, 0 to 1' }],
  }))

it('the academy rests on four sources, one of them without an address; reports of events are none of them', () =>
  expect(
    told(academy).isBasedOn.map(({ name, datePublished, url }: any) => [
      name,
      datePublished,
      url === undefined ? 'no address' : 'address',
    ]),
  ).toEqual([
    ['GDS Academy: sharing with other governments', '2017-12-14', 'address'],
    ['UK government releases digital transformation strategy', '2017-02', 'no address'],
    ["'Mission accomplished' - departing chief Cunnington reflects on GDS achievements", '2019-06-28', 'address'],
    ['Government Transformation Strategy: background', '2017-02-09', 'address'],
  ]))

it('no licence is claimed where none is known', () => {
  for (const dataset of [frontDataset(RECORD, SITE), ...RECORD.metrics.map((metric) => told(metric))])
    expect(dataset).not.toHaveProperty('license')
})

it('descriptions are as long as search engines ask: 50 to 5,000 characters', () => {
  for (const { description } of [frontDataset(RECORD, SITE) as any, ...RECORD.metrics.map((metric) => told(metric))])
    expect([description, description.length >= 50 && description.length <= 5000]).toEqual([description, true])
})

it('the front page names its parts, and what holds them all', () => {
  const front: any = frontDataset(RECORD, SITE)
  expect(front.hasPart.map((part: any) => part['@id'])).toEqual(RECORD.metrics.map((metric) => told(metric)['@id']))
  expect(front.distribution.map(({ contentUrl }: any) => contentUrl)).toEqual([
    'https://targets.example/api/v1/metrics.json',
    'https://targets.example/api/v1/status.json',
  ])
})

it('a metric without a figure covers no time, and says nothing of it', () =>
  expect(told(aMetric())).not.toHaveProperty('temporalCoverage'))

it('everything is plain data', () => {
  for (const dataset of [frontDataset(RECORD, SITE), ...RECORD.metrics.map((metric) => told(metric)), told(aMetric())])
    expectPlain(dataset)
})
