/**
 * The bill of materials in CycloneDX form: every package that the site is made of, read from npm's lock file. It has no
 * time, serial number or registry in it, so that it is the same for every build of the same packages.
 *
 * `npm sbom --omit dev` would leave out what a development package asks for as well, React among it.
 */

type Json = { readonly [key: string]: unknown }

export const BILL_OF_MATERIALS = 'bom.json'

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

function objectAt(value: unknown, where: string): Json {
  if (!isObject(value)) throw new Error(`package-lock.json: ${where} should be an object.`)
  return value
}

function textAt(value: unknown, where: string): string {
  if (typeof value !== 'string' || value === '') throw new Error(`package-lock.json: ${where} should be text.`)
  return value
}

/** `(MIT OR GPL-3.0-or-later)` is an expression; `MIT` is the id of a licence. */
function licencesOf(licence: unknown): Json {
  if (typeof licence !== 'string' || licence === '') return {}
  return { licenses: [/[\s(]/.test(licence) ? { expression: licence } : { license: { id: licence } }] }
}

/** What npm checks a package against, as CycloneDX writes it. */
function hashesOf(integrity: unknown): Json {
  const [, base64] = typeof integrity === 'string' ? (/^sha512-(\S+)/.exec(integrity) ?? []) : []
  return base64 === undefined
    ? {}
    : { hashes: [{ alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') }] }
}

function componentOf(entry: Json, name: string, type: 'application' | 'library') {
  const version = textAt(entry['version'], `the version of ${name}`)
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`
  return {
    type,
    'bom-ref': purl,
    name,
    version,
    ...hashesOf(entry['integrity']),
    ...licencesOf(entry['license']),
    purl,
  }
}

/** Where a package is installed ends in its name; an alias has its own beside it. */
const nameOf = (path: string, entry: Json): string =>
  textAt(entry['name'] ?? path.split('node_modules/').at(-1), `the name of "${path}"`)

/** npm marks what only development needs; `devOptional` is that, and at most an optional wish of another package. */
const isOnlyForDevelopment = (entry: Json): boolean => entry['dev'] === true || entry['devOptional'] === true

const byRef = <Part extends { readonly 'bom-ref': string }>(a: Part, b: Part): number =>
  a['bom-ref'] < b['bom-ref'] ? -1 : 1

/** @throws Error naming the place of the lock file that is not as npm writes it. */
export function billOfMaterials(lock: unknown): string {
  const { lockfileVersion, packages } = objectAt(lock, 'the file')
  if (lockfileVersion !== 3) throw new Error('package-lock.json: lockfileVersion should be 3.')
  const { '': root, ...installed } = objectAt(packages, 'packages')
  const app = objectAt(root, 'packages[""]')
  const components = Object.entries(installed).flatMap(([path, found]) => {
    const entry = objectAt(found, `packages["${path}"]`)
    return isOnlyForDevelopment(entry) ? [] : [componentOf(entry, nameOf(path, entry), 'library')]
  })
  // A package may be installed in two places.
  const once = new Map(components.map((component) => [component['bom-ref'], component]))
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: componentOf(app, textAt(app['name'], 'the name of packages[""]'), 'application') },
    components: [...once.values()].sort(byRef),
  }
  return `${JSON.stringify(bill, null, 2)}\n`
}
