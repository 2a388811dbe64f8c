import type { SealedKey } from '../keyring.ts'
import type { Build } from './build.ts'

export const selectFoundationKeys = (build: Build) =>
  build.selectFrom('foundation_keys').select(['foundation', 'purpose', 'fingerprint', 'sealed']).compile()

export const insertFoundationKey = (
  build: Build,
  foundation: string,
  purpose: 'blind-index' | 'directory',
  kept: SealedKey,
) =>
  build
    .insertInto('foundation_keys')
    .values({ foundation, purpose, ...kept })
    .compile()

/** The case that a change is about, with its key. */
export const selectCaseKey = (build: Build, foundation: string, number: string) =>
  build
    .selectFrom('case_keys')
    .select(['number', 'foundation', 'school', 'fingerprint', 'sealed'])
    .where('number', '=', number)
    .where('foundation', '=', foundation)
    .compile()
