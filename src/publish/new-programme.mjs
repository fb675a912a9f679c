/**
 * Makes an empty programme in a folder, and says what to do next: `npm run new-programme ../our-targets`. What is there
 * already is never written over.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'

/** It runs by itself, before there is a record whose day would count. */
const TODAY = new Date().toISOString().slice(0, 10)

const PROGRAMME = {
  title: 'Our targets',
  subject: 'our targets',
  description: 'Say here in one sentence who promised what, and when.',
  publisher: 'say who published the targets',
  publishedOn: TODAY.slice(0, 4),
  about: 'Say here where the figures come from, and what these pages are not.',
  licence: { name: 'Say which licence', words: 'Say here under what terms the record may be used.' },
  language: 'en-GB',
  timeZone: 'Europe/London',
  links: [],
  colours: 'blue',
}

const [asked] = process.argv.slice(2)
const fail = (words) => {
  process.stderr.write(`${words}\n`)
  process.exit(1)
}
if (asked === undefined) fail('Name the folder to make: npm run new-programme ../our-targets')
const folder = resolve(asked)
const record = join(folder, 'api/v1')
const write = (file, data) => writeFileSync(join(record, file), `${JSON.stringify(data, null, 2)}\n`, { flag: 'wx' })

try {
  mkdirSync(join(record, 'metrics'), { recursive: true })
  write('programme.json', PROGRAMME)
  write('metrics.json', { version: 1, updatedOn: TODAY, metrics: [] })
} catch (error) {
  const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST'
  fail(
    isThere
      ? `There is a programme in ${folder} already. It was left as it is. Name a folder that holds none.`
      : `Nothing could be written in ${folder}: ${String(error)}`,
  )
}

process.stdout.write(`An empty programme is in ${folder}.

1. Say in api/v1/programme.json whose targets these are.
2. Write a file for each target in api/v1/metrics: README.md shows the shortest one.
3. List it in api/v1/metrics.json: its id, its title and "href": "api/v1/metrics/<id>.json".
4. Look at it:   PROGRAMME=${asked} npm start
5. Publish it:   PROGRAMME=${asked} npm run build, and put what is in dist on any web server.

What does not fit is refused, with the field named.
`)
