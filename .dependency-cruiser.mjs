/** Who may know whom. Read `from` as «a file in here» and `to` as «must not import this». */
const onlyKnows = (folder, known, packages = []) => ({
  name: `${folder.replaceAll('/', '-')}-knows-only-what-lies-inward`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: {
    pathNot: [`^src/(${[folder, ...known].join('|')})/`, ...packages.map((name) => `^node_modules/${name}/`)],
    dependencyTypesNot: ['core'],
  },
})
const only = (what, comment, ...folders) => ({
  name: `${what}-stays-in-its-folder`.replaceAll(/[^a-z-]/g, '-'),
  comment,
  severity: 'error',
  from: { path: '^src/', pathNot: folders.map((folder) => `^src/${folder}`) },
  to: { path: `^node_modules/${what}/` },
})
const noIo = (folder, except) => ({
  name: `${folder}-does-no-input-or-output`,
  severity: 'error',
  from: { path: `^src/${folder}/`, ...(except ? { pathNot: except } : {}) },
  to: { dependencyTypes: ['core'] },
})

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Files that import each other cannot be read one at a time. Types alone do not count.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    onlyKnows('lib', [], ['temporal-polyfill', 'pino']),
    onlyKnows('rules', ['lib'], ['zod', 'yaml', 'temporal-polyfill']),
    onlyKnows('domain', ['rules', 'lib'], ['temporal-polyfill']),
    onlyKnows('use-cases', ['domain', 'rules', 'lib']),
    onlyKnows('texts', ['rules']),
    onlyKnows('view', ['rules', 'lib']),
    onlyKnows('assistant', ['view', 'texts', 'use-cases', 'domain', 'rules', 'lib']),
    onlyKnows('workers', ['assistant', 'view', 'use-cases', 'domain', 'rules', 'lib']),
    onlyKnows('adapters/slack', ['assistant', 'view', 'use-cases', 'rules', 'lib'], ['@slack', 'zod']),
    onlyKnows(
      'adapters/teams',
      ['assistant', 'view', 'use-cases', 'rules', 'lib'],
      ['@microsoft/teams-ai', 'botbuilder', 'zod'],
    ),
    onlyKnows(
      'store',
      ['use-cases', 'domain', 'rules', 'lib'],
      ['kysely', 'better-sqlite3', '@types/better-sqlite3', 'zod'],
    ),
    onlyKnows('organisation', ['texts', 'domain', 'rules', 'lib'], ['zod', 'yaml', 'csv-parse', 'csv-stringify']),
    onlyKnows('practice', ['lib'], ['@slack/types', 'preact', 'esbuild', 'zod']),
    noIo('rules', '^src/rules/(load|read-folder|read-yaml)'),
    noIo('domain'),
    noIo('use-cases'),
    only('@slack/(bolt|web-api)', 'Slack’s packages stay in the Slack adapter.', 'adapters/slack'),
    only(
      '(@microsoft|botbuilder|botframework-[a-z]+)',
      'Microsoft’s packages stay in the Teams adapter.',
      'adapters/teams',
    ),
    only('(better-sqlite3|kysely)', 'The database stays in the store.', 'store'),
    only('commander', 'The command line is one way in.', 'cli'),
    { name: 'src-knows-no-tests', severity: 'error', from: { path: '^src/' }, to: { path: '^test/' } },
    {
      name: 'no-orphans',
      comment: 'A file that nobody imports.',
      severity: 'error',
      from: { orphan: true, path: '^src/' },
      to: {},
    },
    {
      name: 'no-development-package-in-the-program',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
}
