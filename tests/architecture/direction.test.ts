/** The folders of the screen stand in one order: each imports from those before it, and none from those after. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import table from './rooms.json'

/** What comes later may import what comes earlier. Pages stand side by side: none imports another. */
const ORDER = table.screen.map(({ room }) => room)
const ORDER_OF_CHARTS = table.charts
/** A page that is the answer for a target that is not there, as well as for a page that is not. */
const SHARED_PAGE = 'not-found'

const root = join(import.meta.dirname, '../../src/ui')
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
const IMPORTED = /(?:from|import)\s*\(?\s*'(\.[^']+)'/g

type Arrow = { readonly from: string; readonly to: string }

const arrows = files.flatMap((file): readonly Arrow[] =>
  Array.from(readFileSync(join(root, file), 'utf8').matchAll(IMPORTED), ([, to = '']) => ({
    from: file,
    to: relative(root, resolve(root, dirname(file), to)),
  })).filter(({ to }) => !to.startsWith('..')),
)
const folderOf = (file: string, depth = 0): string => file.split(sep)[depth] ?? ''

/** Arrows that lead back up, or across from one page to another. */
const wrongOf = (all: readonly Arrow[]): readonly string[] =>
  all
    .filter(({ from, to }) => {
      const [one, other] = [folderOf(from), folderOf(to)]
      if (one === 'pages' && other === 'pages')
        return to.split(sep).length > 2 && folderOf(from, 1) !== folderOf(to, 1) && folderOf(to, 1) !== SHARED_PAGE
      if (one === 'charts' && other === 'charts')
        return ORDER_OF_CHARTS.indexOf(folderOf(from, 1)) < ORDER_OF_CHARTS.indexOf(folderOf(to, 1))
      return ORDER.indexOf(one) < ORDER.indexOf(other)
    })
    .map(({ from, to }) => `${from} imports ${to}`)

describe('the folders of src/ui', () => {
  it('are all in the order', () => {
    expect([...new Set(files.map((file) => folderOf(file)))].toSorted()).toEqual(ORDER.toSorted())
    expect(arrows.length).toBeGreaterThan(500)
  })
  it('import in one direction', () => expect(wrongOf(arrows)).toEqual([]))
  it('an arrow back up, or across, is seen', () =>
    expect(
      wrongOf([
        { from: join('text', 'date.ts'), to: join('charts', 'model', 'types.ts') },
        { from: join('pages', 'front', 'page.tsx'), to: join('pages', 'briefing', 'late.tsx') },
        { from: join('charts', 'model', 'types.ts'), to: join('charts', 'svg', 'Marks.tsx') },
        { from: join('app', 'App.tsx'), to: join('text', 'date.ts') },
      ]),
    ).toHaveLength(3))
})

describe('the files of the product', () => {
  const house = join(import.meta.dirname, '../..')
  const lengths = ['src', 'mocks'].flatMap((room) =>
    readdirSync(join(house, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:tsx?|scss)$/.test(file))
      .map((file) => ({
        file,
        lines: readFileSync(join(house, room, file), 'utf8')
          .trimEnd()
          .split('\n').length,
      })),
  )
  it('can each be read in one go: none is longer than two hundred lines', () =>
    expect(lengths.filter(({ lines }) => lines > 200)).toEqual([]))
  it('are at most sixty lines, half of them', () =>
    expect(lengths.filter(({ lines }) => lines > 60).length).toBeLessThanOrEqual(lengths.length / 2))
})
