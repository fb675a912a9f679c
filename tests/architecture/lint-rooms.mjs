/**
 * Makes lint's rules of `rooms.json`: each room with the packages that it may use and the doors of other rooms that it
 * may go through. Everything else is refused. The folders of the screen stand in their order: each may import those
 * before it. Run by itself this writes the rules, where `.oxlintrc.json` reads them.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const table = JSON.parse(readFileSync(new URL('rooms.json', import.meta.url), 'utf8'))

/** Whatever stands outside a room. A pattern of lint is matched with the text of the import. */
const OUTSIDE = ['progress/**', 'api/**', 'ui/**', 'publish/**', 'spreadsheet/**', 'intake/**', 'mocks/**', 'tests/**']
const FILES = ['clock.ts', 'main.ts', 'start.tsx']
/** Imports of one's own, which a pattern for packages would take for one. */
const OWN = ['!.', '!..', '!./**', '!../**']

/** Any number of steps up, then one of the folders. */
const upTo = (folders) => `^(\\.\\./)+(${folders.join('|')})/`

const override = (files, { room, packages, doors }, order = []) => ({
  files: [files],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...order,
          {
            // One group: the last of its patterns that matches decides. What one group lets pass, oxlint lets through
            // the others too.
            group: [
              '*',
              ...packages.map((name) => `!${name}`),
              ...OWN,
              ...[...OUTSIDE, ...FILES].filter((path) => path !== `${room}/**`).map((path) => `**/${path}`),
              ...doors.map((door) => `!**/${door}`),
            ],
            message: `It may import ${[...packages, ...doors].join(', ') || 'no package and no other room'}.`,
          },
        ],
      },
    ],
  },
})

/** Lint's rules for a list of folders in order. */
const laterThan = (folders, at) => {
  const later = folders.slice(at + 1)
  return later.length === 0 ? [] : [{ regex: upTo(later), message: `It comes before ${later.join(', ')}.` }]
}

const folders = table.screen.map(({ room }) => room)
const screen = table.screen.flatMap((room, at) => {
  const inOrder = laterThan(folders, at)
  const own = { ...room, room: 'ui' }
  if (room.room !== 'charts') return [override(`src/ui/${room.room}/**`, own, inOrder)]
  return table.charts.map((part, place) =>
    override(`src/ui/charts/${part}/**`, own, [...inOrder, ...laterThan(table.charts, place)]),
  )
})

/** The text of the file, a room a line. */
export const lintOfRooms = () => {
  const overrides = [
    override('src/*', table.entries),
    ...table.rooms.map((room) => override(`src/${room.room}/**`, room)),
    ...screen,
  ]
  return `{ "overrides": [\n${overrides.map((one) => JSON.stringify(one)).join(',\n')}\n] }\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(new URL('rooms-lint.json', import.meta.url), lintOfRooms())
