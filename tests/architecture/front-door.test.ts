/** The front door of src/progress offers what other rooms use, and no more. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const house = join(import.meta.dirname, '../..')
const NAMED = /(?:import|export)\s+(?:type\s+)?\{([^}]*)\}\s*from\s*'([^']*)'/g

const namesIn = (text: string, from: RegExp): readonly string[] =>
  [...text.matchAll(NAMED)]
    .filter(([, , path = '']) => from.test(path))
    .flatMap(([, names = '']) => names.split(','))
    .map((name) => name.trim().replace(/^type /, ''))
    .filter((name) => name !== '')

it('every name of it is used by another room', () => {
  const others = ['src/api', 'src/ui', 'src/publish', 'mocks'].flatMap((room) =>
    readdirSync(join(house, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join(house, room, file)),
  )
  const used = new Set(
    [...others, join(house, 'src/clock.ts'), join(house, 'src/start.tsx')].flatMap((file) =>
      namesIn(readFileSync(file, 'utf8'), /progress\/index\.ts$/),
    ),
  )
  const door = readFileSync(join(house, 'src/progress/index.ts'), 'utf8')
  const offered = namesIn(door, /^\.\//)
  expect(offered.length).toBeGreaterThan(50)
  expect(door).not.toContain('export *')
  expect(offered.filter((name) => !used.has(name))).toEqual([])
})
