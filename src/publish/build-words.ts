/** What the build says of itself: how far it has come, where it takes long, and what it has made. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Nobody wonders before that. */
const EVERY_MS = 5000

type Kind = 'page' | 'picture'

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`

/** Says every few seconds how many are made, of how many. */
export function progressOf(
  say: (line: string) => void,
  now: () => number = () => performance.now(),
): (kind: Kind, all: number) => void {
  const began = now()
  const made: Record<Kind, { done: number; all: number }> = {
    page: { done: 0, all: 0 },
    picture: { done: 0, all: 0 },
  }
  let said = began
  return (kind, all) => {
    made[kind] = { done: made[kind].done + 1, all }
    const time = now()
    if (time - said < EVERY_MS) return
    said = time
    const parts = (['page', 'picture'] as const)
      .filter((one) => made[one].done > 0)
      .map((one) => `${made[one].done} of ${count(made[one].all, one)}`)
    say(`${parts.join(', ')} made in ${Math.round((time - began) / 1000)} s`)
  }
}

/** "12 pages, 74 files, 3.4 MB, built in 7.1 s". */
export async function summaryOf(dist: string, ms: number): Promise<string> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  let bytes = 0
  for (const { parentPath, name } of files) bytes += (await stat(join(parentPath, name))).size
  const pages = files.filter(({ name }) => name.endsWith('.html')).length
  return `${count(pages, 'page')}, ${count(files.length, 'file')}, ${(bytes / 1e6).toFixed(1)} MB, built in ${(ms / 1000).toFixed(1)} s`
}
