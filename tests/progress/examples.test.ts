/** Runs every worked example in the docstrings of the progress module, so that none of them can go wrong unseen. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const room = fileURLToPath(new URL('../../src/progress/', import.meta.url))
const files = readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))

const examplesIn = (file: string) =>
  [...readFileSync(room + file, 'utf8').matchAll(/@example (.+?) \/\/ => (.+)$/gm)].map(([, code, answer]) => ({
    file,
    code: code!,
    answer: answer!,
  }))

/** Evaluates one expression with the names that a file exports in reach. */
async function run(file: string, code: string): Promise<unknown> {
  const names: Record<string, unknown> = await import(room + file)
  return new Function(...Object.keys(names), `return (${code})`)(...Object.values(names))
}

describe('the worked examples in the docstrings', () => {
  const examples = files.flatMap(examplesIn)
  it('are there', () => expect(examples.length).toBeGreaterThan(15))
  it.each(examples)('$code in $file', async ({ file, code, answer }) => {
    expect(JSON.parse(JSON.stringify(await run(file, code)))).toEqual(JSON.parse(answer))
  })
})
