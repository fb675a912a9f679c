/** Checks a record in a folder by every rule that the pages hold: `npm run check-record -- PATH`. */
import process from 'node:process'
import { parseProgramme, PROGRAMME_PATH } from '../../api/parsers.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readList, readMetricFile, recordFolder, type FileFaults } from './record-files.ts'
import { plural } from '../../ui/text/figure.ts'
import { readOptions } from './options.ts'

const say = (words: string): void => void process.stdout.write(`${words}\n`)

async function programmeFaults(folder: string): Promise<readonly FileFaults[]> {
  const file = join(folder, PROGRAMME_PATH)
  try {
    const read = parseProgramme(JSON.parse(await readFile(file, 'utf8')))
    return read.ok ? [] : [{ file, faults: read.fault }]
  } catch (error) {
    return [{ file, faults: [{ field: 'the whole file', problem: String(error) }] }]
  }
}

export async function run(words: readonly string[]): Promise<number> {
  const asked = readOptions(words)
  if (!asked.ok) {
    say(asked.fault)
    return 1
  }
  const folder = asked.value.places[0] ?? recordFolder()
  const list = await readList(folder)
  const metrics = list.ok
    ? await Promise.all(list.value.list.metrics.map(async ({ href }) => readMetricFile(folder, href)))
    : []
  const faults: readonly FileFaults[] = [
    ...(await programmeFaults(folder)),
    ...(list.ok ? [] : [list.fault]),
    ...metrics.flatMap((read) => (read.ok ? [] : [read.fault])),
  ]
  if (asked.value.isJson) say(JSON.stringify({ folder, metrics: metrics.length, faults }, null, 2))
  else if (faults.length === 0) say(`${folder}: ${plural(metrics.length, 'metric')}, nothing wrong.`)
  else
    for (const { file, faults: all } of faults)
      for (const { field, problem } of all) say(`${file}: ${field}: ${problem}`)
  return faults.length === 0 ? 0 : 1
}
