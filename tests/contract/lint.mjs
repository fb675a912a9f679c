/**
 * Lints the contract by Redocly's recommended rules. Run with `npm run lint:api`, which installs the linter in this
 * folder first.
 */
import { readFileSync } from 'node:fs'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import { built } from '../bench/built.mjs'

const { contractText } = await built('tests/contract/document.ts')
const source = contractText((path) => readFileSync(new URL(`../../public/${path}`, import.meta.url), 'utf8'))
const config = await createConfig({ extends: ['recommended-strict'] })
const problems = await lintFromString({ source, absoluteRef: 'openapi.json', config })

for (const { severity, ruleId, message, location } of problems)
  console.log(`${severity} ${ruleId}: ${message} ${location.map(({ pointer }) => pointer).join(' ')}`)
console.log(problems.length === 0 ? 'The contract keeps every rule.' : `${problems.length} problems.`)
process.exitCode = problems.length === 0 ? 0 : 1
