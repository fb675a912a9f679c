/**
 * Lighthouse on four pages of the built site, as a phone and as a desktop, served with the headers a host should send.
 * The goals: 100 for accessibility, best practices and SEO, 95 for performance. `npm run build` comes first.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'
import lighthouse, { desktopConfig } from 'lighthouse'
import { plainHost } from '../bench/plain-host.mjs'
import { writtenHeaders } from './written-headers.mjs'

const PORT = 9333
const PAGES =
  process.argv.length > 2
    ? process.argv.slice(2)
    : ['/', '/targets/verify-users/', '/briefing/', '/method/', '/accessibility/']
const GOALS = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 }
const CHROME = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome', chromium.executablePath()].find(
  (path) => path !== undefined && existsSync(path),
)

const dist = join(import.meta.dirname, '../../dist')
const site = await plainHost(dist, writtenHeaders(join(dist, '_headers')))
const browser = await chromium.launch({
  executablePath: CHROME,
  args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${PORT}`],
})
const rows = []
const problems = []
const measure = (address, device) =>
  lighthouse(
    address,
    { port: PORT, output: 'json', logLevel: 'error' },
    device === 'desktop' ? desktopConfig : undefined,
  )
const isWhole = ({ lhr }) => Object.values(lhr.categories).every(({ score }) => score !== null)

/**
 * A browser that has only just started may give no picture of the page; then it is measured again, and that is said.
 */
async function measured(address, device) {
  const once = await measure(address, device)
  if (isWhole(once)) return once
  console.log(`Measured again: ${address} as a ${device} gave no score.`)
  return measure(address, device)
}

for (const path of PAGES) {
  for (const device of ['phone', 'desktop']) {
    const { lhr } = await measured(`${site.address}${path}`, device)
    const scores = Object.fromEntries(
      Object.entries(lhr.categories).map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)]),
    )
    rows.push({ page: path, device, ...scores })
    for (const { auditRefs } of Object.values(lhr.categories)) {
      for (const { id, weight } of auditRefs) {
        const { score, title } = lhr.audits[id]
        if (weight > 0 && score !== null && score < 1)
          problems.push(`${path} ${device}: ${title} (${Math.round(score * 100)})`)
      }
    }
  }
}
await browser.close()
await site.close()
console.table(rows)
if (problems.length > 0) console.log(`Below 100:\n${problems.join('\n')}`)
if (rows.some((row) => Object.entries(GOALS).some(([name, goal]) => row[name] < goal))) process.exitCode = 1
