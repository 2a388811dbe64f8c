import { openSqlite } from '../../src/store/open-sqlite.ts'
import { storeContract } from '../contracts/store-contract.ts'
import { aFoundation } from '../make.ts'
import { aSqlitePlace, TEST_KEY } from './sqlite-place.ts'

storeContract(
  'a SQLite file',
  async () => {
    const place = await aSqlitePlace()
    return { open: async (options) => place.open(options), remove: place.remove }
  },
  { sharing: true },
)

storeContract(
  'SQLite in memory',
  async () => ({
    open: async (options) =>
      openSqlite({ path: ':memory:', masterKey: TEST_KEY, foundation: aFoundation(), ...options }),
    remove: async () => {},
  }),
  { sharing: false },
)
