import { readdirSync } from 'node:fs'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-config'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'

/**
 * Checks who may know whom, and that every file was looked at: with a TypeScript that it does not know,
 * dependency-cruiser sees nothing and calls that fine.
 */
const expected = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file)).length

const { options, ...ruleSet } = await extractConfig(`${process.cwd()}/.dependency-cruiser.mjs`)
const { output } = await cruise(
  ['src'],
  { ...options, ruleSet, validate: true },
  {},
  { tsConfig: extractTSConfig('tsconfig.json') },
)
const { modules, summary } = output as ICruiseResult
const seen = modules.filter((m) => m.source.startsWith('src/')).length
for (const { rule, from, to } of summary.violations) process.stderr.write(`${rule.name}: ${from} → ${to}\n`)
if (seen < expected) process.stderr.write(`only ${seen} of the ${expected} files in src were looked at\n`)
if (summary.violations.length > 0 || seen < expected) process.exit(1)
process.stdout.write(`boundaries: ${seen} files, no violations\n`)
