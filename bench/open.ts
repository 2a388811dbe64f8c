import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { NO_BONDS } from '../src/domain/case-state.ts'
import { readFoundation } from '../src/organisation/foundation-file.ts'
import { EXAMPLE } from '../src/practice-mode/example.ts'
import { advise } from '../src/rules/advise.ts'
import { loadProtocol } from '../src/rules/load.ts'
import type { ReportFacts } from '../src/rules/report.ts'
import { openSqlite, type SqliteStore } from '../src/store/open-sqlite.ts'
import type { Change } from '../src/use-cases/ports.ts'
import { BENCH_KEY } from './report/secrets.ts'
import { percentile } from './speed.ts'

const SIZES = [1_000, 100_000]
const LARGEST = 1_000_000
const AT_ONCE = 200
const TRIES = 300
/** Someone who deals with a school's cases has some dozens of them, however many there are. */
const OF_ONE_PERSON = 40

/**
 * Opening a case (with its history, proposals and steps) and listing the cases of one person, with more and more cases
 * in the store, beside reading one row by its key in the same file. `--million` adds a million, which takes long to make.
 */
export async function benchOpen(print: (line: string) => void, words: readonly string[] = []): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'meldwijzer-bench-'))
  const path = join(folder, 'meldwijzer.db')
  const foundation = readFoundation(EXAMPLE.foundation)
  const store = openSqlite({ path, masterKey: BENCH_KEY, foundation })
  const rows: object[] = []
  print('| cases | open a case p50 ms | p99 ms | list of one person p50 ms | p99 ms | bare row by key p50 ms | MB |')
  print('| --- | --- | --- | --- | --- | --- | --- |')
  try {
    const make = caseMaker(foundation.protocolFolder)
    const numbers: string[] = []
    for (const size of words.includes('--million') ? [...SIZES, LARGEST] : SIZES) {
      await fill(store, make, numbers, size)
      const row = { cases: size, ...(await measure(store, numbers, path)) }
      rows.push(row)
      print(`| ${Object.values(row).join(' | ')} |`)
    }
    print(JSON.stringify({ bench: 'open', rows }))
  } finally {
    await store.close()
    rmSync(folder, { recursive: true })
  }
}

/** A report as the bench of reports sends it, with what the rules then say. */
function caseMaker(protocolFolder: string) {
  const people = [{ id: 'i1', parts: ['offender'], kind: 'pupil', name: 'Tessa Testleerling' }] as const
  const report = {
    school: 'VLI',
    concern: 'behaviour',
    story: 'Op het plein zou de een de ander een duw hebben gegeven. '.repeat(6),
    occurredOn: '2026-11-19',
    behaviours: ['hitting'],
    people,
    reporter: 'p_bench',
  } as const
  const facts: ReportFacts = {
    sector: 'VO',
    concern: 'behaviour',
    behaviours: ['hitting'],
    people: [{ part: 'offender', kind: 'pupil' }],
  }
  const advice = advise(facts, loadProtocol(protocolFolder), { settings: {} })
  return (index: number, openedAt: Date): { number: string; changes: readonly Change[] } => {
    const number = `VLI-2026-${index.toString(36).toUpperCase().padStart(5, '0')}`
    const person = `p_${Math.floor(index / OF_ONE_PERSON)}`
    const access = [{ person, role: 'safety-coordinator', from: openedAt, until: null }] as const
    const untouched = {
      restricted: false,
      duties: [],
      closed: null,
      bonds: NO_BONDS,
    } as const
    const opened = { number, foundation: 'de-vlieger', school: 'VLI', version: 1, openedAt, urgency: 'normal' } as const
    const kept = { ...opened, ...untouched, report, advice, access }
    const entry = { at: openedAt, by: 'p_bench', what: { type: 'reported' } } as const
    return {
      number,
      changes: [
        { type: 'case-opened', case: kept, formId: `V${index}`, traces: [`number/VLI/${index}`] },
        { type: 'history-written', number, entry },
      ],
    }
  }
}

async function fill(store: SqliteStore, make: ReturnType<typeof caseMaker>, numbers: string[], size: number) {
  while (numbers.length < size) {
    const count = Math.min(AT_ONCE, size - numbers.length)
    const made = Array.from({ length: count }, (_, i) => make(numbers.length + i, new Date()))
    await store.commit(made.flatMap(({ changes }) => changes))
    numbers.push(...made.map(({ number }) => number))
  }
}

async function measure(store: SqliteStore, numbers: readonly string[], path: string) {
  const any = () => Math.floor(Math.random() * numbers.length)
  const opening = await timed(() => {
    const number = numbers[any()] ?? ''
    return Promise.all([store.case(number), store.history(number), store.proposals(number), store.steps(number)])
  })
  const listing = await timed(() => store.casesWithAccess(`p_${Math.floor(any() / OF_ONE_PERSON)}`))
  const bare = new Database(path, { readonly: true })
  const row = bare.prepare('select number, opened_at from cases where number = ?')
  const reading = await timed(async () => row.get(numbers[any()]))
  const pages = Number(bare.pragma('page_count', { simple: true })) * Number(bare.pragma('page_size', { simple: true }))
  bare.close()
  return {
    openP50: ms(percentile(opening, 0.5)),
    openP99: ms(percentile(opening, 0.99)),
    listP50: ms(percentile(listing, 0.5)),
    listP99: ms(percentile(listing, 0.99)),
    bareP50: ms(percentile(reading, 0.5)),
    mb: Math.round(pages / 1_000_000),
  }
}

async function timed(work: () => Promise<unknown>): Promise<number[]> {
  const took: number[] = []
  for (let i = 0; i < TRIES; i++) {
    const start = performance.now()
    await work()
    took.push(performance.now() - start)
  }
  return took
}

const ms = (value: number) => Math.round(value * 1000) / 1000
