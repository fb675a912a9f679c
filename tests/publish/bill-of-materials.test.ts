/** The bill of materials, on the lock file of the app and on wicked ones. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { billOfMaterials } from '../../src/publish/bill-of-materials.ts'

type Entry = {
  readonly version: string
  readonly license?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>
}
type Lock = { readonly lockfileVersion: number; readonly packages: Readonly<Record<string, Entry>> }
type Component = {
  readonly name: string
  readonly version: string
  readonly purl: string
  readonly licenses: readonly ({ readonly license: { readonly id: string } } | { readonly expression: string })[]
}
type Bill = { readonly metadata: { readonly component: Component }; readonly components: readonly Component[] }

const read = (file: string): string => readFileSync(join(import.meta.dirname, '../..', file), 'utf8')
const LOCK = JSON.parse(read('package-lock.json')) as Lock
const text = billOfMaterials(LOCK)
const bill = JSON.parse(text) as Bill

const shown = (name: string, version: string, licence: string | undefined): string => `${name} ${version}, ${licence}`

/** As Node finds a package: beside the one that asks for it, else further up. */
function placeOf(name: string, from: string): string {
  const place = `${from === '' ? '' : `${from}/`}node_modules/${name}`
  if (place in LOCK.packages) return place
  if (from === '') throw new Error(`${name} is asked for, and not installed.`)
  return placeOf(name, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))))
}

/** Every place that is reached from the packages the app itself asks for. npm's own marks are not looked at. */
function reached(from: string, seen = new Set<string>()): ReadonlySet<string> {
  const { dependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = LOCK.packages[from]!
  const peers = Object.keys(peerDependencies).filter((name) => peerDependenciesMeta[name]?.optional !== true)
  for (const place of [...Object.keys(dependencies), ...peers].map((name) => placeOf(name, from)))
    if (!seen.has(place)) reached(place, seen.add(place))
  return seen
}

const made = (packages: Readonly<Record<string, unknown>>): unknown => ({
  lockfileVersion: 3,
  packages: { '': { name: 'app', version: '1.0.0' }, ...packages },
})

describe('the bill of the app', () => {
  it('lists exactly the packages that the app asks for at run time, and all that those ask for', () => {
    const expected = [...reached('')].map((place) =>
      shown(place.split('node_modules/').at(-1)!, LOCK.packages[place]!.version, LOCK.packages[place]!.license),
    )
    const listed = bill.components.map(({ name, version, licenses: [one] }) =>
      shown(name, version, one !== undefined && 'expression' in one ? one.expression : one?.license.id),
    )
    expect(listed.sort()).toEqual([...new Set(expected)].sort())
  })
  it.each(['react', 'react-dom', 'govuk-frontend', 'recharts', 'pptxgenjs', 'zod'])('names %s', (name) =>
    expect(bill.components.map((one) => one.name)).toContain(name),
  )
  it.each(['vite', 'vitest', 'playwright', '@types/react'])('does not name %s', (name) =>
    expect(bill.components.map((one) => one.name)).not.toContain(name),
  )
  it('is a bill for this version of the app', () => {
    const { name, version } = JSON.parse(read('package.json')) as Component
    expect(bill.metadata.component).toMatchObject({ name, version, licenses: [{ license: { id: 'MIT' } }] })
  })
  it('has no address but that of its own form, and no path of a machine', () => {
    expect(text.match(/\w+:\/\/[^"]*/g)).toEqual(['http://cyclonedx.org/schema/bom-1.5.schema.json'])
    expect(text).not.toMatch(/"(\/|~|[A-Za-z]:\\)|node_modules|resolved/)
  })
  it('has no time and no number of its own, so that each build writes the same', () => {
    expect(text).not.toMatch(/timestamp|serialNumber/)
    const turned = Object.fromEntries(Object.entries(LOCK.packages).toReversed())
    expect(billOfMaterials({ ...LOCK, packages: turned })).toBe(text)
  })
})

describe('a package', () => {
  const only = (packages: Readonly<Record<string, unknown>>): readonly Component[] =>
    (JSON.parse(billOfMaterials(made(packages))) as Bill).components

  it('has its scope in its address, and its licence and hash in the form of CycloneDX', () =>
    expect(
      only({ 'node_modules/@a/b': { version: '1.2.3', license: '(MIT OR ISC)', integrity: 'sha512-AAEC' } }),
    ).toEqual([
      {
        type: 'library',
        'bom-ref': 'pkg:npm/%40a/b@1.2.3',
        name: '@a/b',
        version: '1.2.3',
        hashes: [{ alg: 'SHA-512', content: '000102' }],
        licenses: [{ expression: '(MIT OR ISC)' }],
        purl: 'pkg:npm/%40a/b@1.2.3',
      },
    ]))
  it('is listed once, wherever it is installed', () =>
    expect(
      only({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b/node_modules/a': { version: '1.0.0' } }),
    ).toHaveLength(1))
  it('is named by what it is, not by its alias', () =>
    expect(only({ 'node_modules/alias': { name: 'a', version: '1.0.0' } })[0]!.name).toBe('a'))
})

it.each([
  ['no object', null, 'the file'],
  ['an older form', { lockfileVersion: 1, packages: {} }, 'lockfileVersion'],
  ['no packages', { lockfileVersion: 3 }, 'packages'],
  ['no app', { lockfileVersion: 3, packages: {} }, 'packages[""]'],
  ['a package that is no object', made({ 'node_modules/a': 1 }), 'packages["node_modules/a"]'],
  ['a package without a version', made({ 'node_modules/a': {} }), 'the version of a'],
])('a lock file with %s is refused with its place named', (_, lock, place) =>
  expect(() => billOfMaterials(lock)).toThrow(place),
)
