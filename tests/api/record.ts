/** The published record, as a server would send it. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const METRIC_IDS = ['verify-users', 'online-passport-share', 'academy-graduates'] as const

const PUBLISHED = join(dirname(fileURLToPath(import.meta.url)), '../../public')

export const fileText = (path: string): string => readFileSync(join(PUBLISHED, path), 'utf8')
export const metricFile = (id: string): Record<string, any> => JSON.parse(fileText(`api/v1/metrics/${id}.json`))
export const listFile = (): Record<string, any> => JSON.parse(fileText('api/v1/metrics.json'))
