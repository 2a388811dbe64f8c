import { expect } from 'vitest'

interface PlatformError {
  readonly data: {
    readonly error: string
    readonly needed?: string
    readonly provided?: string
    readonly response_metadata?: { readonly messages?: readonly string[] }
  }
}

/** What the Web API refused the call with. Fails the test when it did not refuse. */
export async function refused(call: Promise<unknown>): Promise<PlatformError['data']> {
  const outcome = await call.then(
    () => 'was not refused',
    (error: PlatformError) => error.data,
  )
  expect(outcome).toBeTypeOf('object')
  return outcome as PlatformError['data']
}
