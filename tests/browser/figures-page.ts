/** What the tests of the page for new figures have in common: a table, and what stands on the page. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import type { MetricListInput } from '../../src/intake/index.ts'
import type { MetricInput } from '../../src/progress/index.ts'
import { FROZEN_FOLDER } from '../fixtures/folder.ts'

export const ID = 'academy-graduates'
export const TITLE = 'Civil servants trained by the digital academy'

const published = (path: string): string => readFileSync(join(FROZEN_FOLDER, 'api/v1', path), 'utf8')
export const record: MetricInput = JSON.parse(published(`metrics/${ID}.json`))
export const list: MetricListInput = JSON.parse(published('metrics.json'))

/** One figure as it is on the record, one revised, one that cannot be read, one with a remark; one left out. */
const CSV = `Date,Figure
2017-02-09,4000
2019-06-28,10500
2020-06-30,twelve thousand
2020-12-31 [note 1],17000
`
export const csvFile = (text = CSV, name = 'academy.csv') => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

export const h1 = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
export const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name })
export const summaryOf = (page: Page) => page.locator('.govuk-error-summary')
export const mend = (page: Page) => page.getByRole('textbox', { name: 'B4 of sheet academy' })
export const preview = (page: Page) => page.getByRole('region', { name: 'Preview' })
