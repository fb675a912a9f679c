/** The record as search engines for data read it: schema.org Datasets, as JSON-LD. */
import type { CreativeWork, DataDownload, Dataset, Organization, PropertyValue, WithContext } from 'schema-dts'
import { firstDayOf, type Metric, type Series, type Source } from '../progress/index.ts'
import { METRIC_LIST_PATH } from '../api/parsers.ts'
import { csvPath, recordPath } from '../ui/target-card/paths.ts'
import { addressOf, STATUS, targetPage } from './paths.ts'
import * as programme from 'virtual:programme'
import type { DatedRecord, Site } from './types.ts'

const creatorOf = (site: Site): Organization => ({
  '@type': 'Organization',
  name: programme.keeper.name,
  url: programme.keeper.url ?? site.address,
})

const download = (site: Site, path: string, encodingFormat: string): DataDownload => ({
  '@type': 'DataDownload',
  contentUrl: addressOf(site, path),
  encodingFormat,
})

const workOf = ({ title, publisher, publishedOn, url }: Source): CreativeWork => ({
  '@type': 'CreativeWork',
  name: title,
  publisher: { '@type': 'Organization', name: publisher },
  ...(publishedOn === undefined ? {} : { datePublished: publishedOn }),
  ...(url === undefined ? {} : { url }),
})

/** "share of all, 0 to 1", "£ of savings, in thousands" as "£ of savings (times 1000)". */
function unitText({ kind, noun, before = '', after = '', multiplier }: Metric['unit']): string {
  if (kind === 'share') return `share ${noun}, 0 to 1`
  const words = [before.trim(), after.trim(), noun].filter((part) => part !== '').join(' ')
  return multiplier === undefined ? words : `${words} (times ${multiplier})`
}

const variableOf = ({ id, title, definition }: Series, { unit }: Metric): PropertyValue => ({
  '@type': 'PropertyValue',
  propertyID: id,
  name: title,
  description: definition,
  unitText: unitText(unit),
})

/** From the first day that a figure may be for to the last, as ISO 8601 has it. Absent without a figure. */
function coverageOf({ series }: Metric): { readonly temporalCoverage?: string } {
  const readings = series.flatMap((one) => one.readings)
  const [first] = readings.map(({ when }) => (when.kind === 'on' ? firstDayOf(when.date) : when.start)).sort()
  const last = readings
    .map(({ day }) => day)
    .sort()
    .at(-1)
  return first === undefined || last === undefined ? {} : { temporalCoverage: `${first}/${last}` }
}

/** Sources of figures and of targets; those of events alone are no part of the data. */
function basedOn({ series, targets, sources }: Metric): readonly CreativeWork[] {
  const used = new Set([...series.flatMap(({ readings }) => readings), ...targets].map(({ source }) => source))
  return Object.entries(sources).flatMap(([key, source]) => (used.has(key) ? [workOf(source)] : []))
}

/** No licence is named, because none is known for the whole: each figure is under the terms of its source. */
export const targetDataset = (metric: Metric, { updatedOn }: DatedRecord, site: Site): WithContext<Dataset> => ({
  '@context': 'https://schema.org',
  '@type': 'Dataset',
  '@id': `${addressOf(site, targetPage(metric.id))}#dataset`,
  name: metric.title,
  description: [metric.question, ...metric.series.map(({ title, definition }) => `${title}: ${definition}`)].join(' '),
  url: addressOf(site, targetPage(metric.id)),
  identifier: metric.id,
  creator: creatorOf(site),
  isBasedOn: basedOn(metric),
  ...coverageOf(metric),
  variableMeasured: metric.series.map((series) => variableOf(series, metric)),
  distribution: [
    download(site, csvPath(metric.id), 'text/csv'),
    download(site, recordPath(metric.id), 'application/json'),
  ],
  dateModified: updatedOn,
  isAccessibleForFree: true,
})

export const frontDataset = (record: DatedRecord, site: Site): WithContext<Dataset> => ({
  '@context': 'https://schema.org',
  '@type': 'Dataset',
  '@id': `${site.address}#dataset`,
  name: `${programme.title}: the published record`,
  description: `What was promised of ${programme.subject}, every figure published of them with its source, and how each target stood on what was known at the time.`,
  url: site.address,
  creator: creatorOf(site),
  ...(programme.licence.url !== undefined && { license: programme.licence.url }),
  distribution: [download(site, METRIC_LIST_PATH, 'application/json'), download(site, STATUS, 'application/json')],
  hasPart: record.metrics.map(({ id, title }) => ({
    '@type': 'Dataset',
    '@id': `${addressOf(site, targetPage(id))}#dataset`,
    name: title,
    url: addressOf(site, targetPage(id)),
  })),
  dateModified: record.updatedOn,
  isAccessibleForFree: true,
})
