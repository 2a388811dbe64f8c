import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ROLES } from '../../src/rules/vocabulary.ts'
import { blindIndex } from '../../src/store/blind-index.ts'
import { keyringOf } from '../../src/store/keyring.ts'
import { newKey, type Place, seal, sealJson, unseal, unsealJson } from '../../src/store/seal.ts'
import { StoreError } from '../../src/store/store-error.ts'

const PLACE: Place = { table: 'cases', owner: 'TST-2026-K7MQ4', field: 'report' }
const SECRET = 'Tessa Testleerling'
const anyBytes = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes))
const anyPlace: fc.Arbitrary<Place> = fc.record({ table: fc.string(), owner: fc.string(), field: fc.string() })

describe('sealing', () => {
  test('gives back what was sealed, whatever it was and wherever', () => {
    fc.assert(
      fc.property(anyBytes, anyPlace, (plain, place) => {
        const key = newKey()
        expect(unseal(key, place, seal(key, place, plain))).toEqual(plain)
      }),
    )
  })

  test('gives back any value that JSON can hold', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const key = newKey()
        expect(JSON.stringify(unsealJson(key, PLACE, sealJson(key, PLACE, value)))).toBe(JSON.stringify(value))
      }),
    )
  })

  test('does not tell by its length which role it is', () => {
    const key = newKey()
    expect(new Set(ROLES.map((role) => sealJson(key, PLACE, role).length)).size).toBe(1)
  })

  test('refuses any changed or missing byte, and says nothing of the content', () => {
    const key = newKey()
    const sealed = seal(key, PLACE, Buffer.from(SECRET))
    for (let i = 0; i < sealed.length; i += 1) {
      const changed = Buffer.from(sealed)
      changed[i] = (changed[i] ?? 0) ^ 1
      expectDamaged(() => unseal(key, PLACE, changed))
      expectDamaged(() => unseal(key, PLACE, sealed.subarray(0, i)))
    }
  })

  test('opens nowhere else', () => {
    fc.assert(
      fc.property(anyPlace, anyPlace, (here, there) => {
        fc.pre(here.table !== there.table || here.owner !== there.owner || here.field !== there.field)
        const key = newKey()
        expectDamaged(() => unseal(key, there, seal(key, here, Buffer.from(SECRET))))
      }),
    )
  })

  test('of the same thing never gives the same bytes', () => {
    const key = newKey()
    const sealed = Array.from({ length: 100 }, () => seal(key, PLACE, Buffer.from(SECRET)).toString('hex'))
    expect(new Set(sealed).size).toBe(100)
    expect(new Set(sealed.map((hex) => hex.slice(2, 26))).size).toBe(100)
  })
})

describe('the keyring', () => {
  const master = Buffer.from('0123456789abcdef0123456789abcdef')

  test('opens a key under the same master key only', () => {
    const { key, kept } = keyringOf(master).newKey(PLACE)
    expect(keyringOf(Buffer.from(master)).open(PLACE, kept)).toEqual(key)
    expect(() => keyringOf(newKey()).open(PLACE, kept)).toThrow(expect.objectContaining({ code: 'key-wrong' }))
  })

  test('opens a key of one case for no other', () => {
    const { kept } = keyringOf(master).newKey(PLACE)
    expectDamaged(() => keyringOf(master).open({ ...PLACE, owner: 'TST-2026-OTHER' }, kept))
  })

  test.each([
    ['empty', Buffer.alloc(0)],
    ['too short', Buffer.from('kort')],
    ['too long', Buffer.alloc(33, 'x1')],
    ['all zeroes', Buffer.alloc(32)],
  ])('refuses a master key that is %s', (_, malformed) => {
    expect(() => keyringOf(malformed)).toThrow(expect.objectContaining({ code: 'key-malformed' }))
  })
})

describe('a blind index', () => {
  const key = newKey()

  test('is the same for the same words only', () => {
    const words = ['trace', 'name/TST/tessa'] as const
    expect(blindIndex(key, ...words)).toBe(blindIndex(key, ...words))
    const others = [
      blindIndex(newKey(), ...words),
      blindIndex(key, 'person', 'name/TST/tessa'),
      blindIndex(key, 'trace', 'name/TST/tess'),
      blindIndex(key, 'trace', 'name/TST/', 'tessa'),
    ]
    for (const other of others) expect(other).not.toBe(blindIndex(key, ...words))
  })
})

function expectDamaged(work: () => unknown): void {
  try {
    work()
  } catch (error) {
    expect(error).toBeInstanceOf(StoreError)
    expect(error).toMatchObject({ code: 'damaged' })
    expect(error).not.toHaveProperty('cause')
    expect(`${error} ${JSON.stringify(error)}`).not.toContain(SECRET)
    return
  }
  expect.unreachable('it was opened')
}
