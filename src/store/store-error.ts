export type StoreErrorCode =
  | 'key-malformed'
  | 'key-wrong'
  | 'key-missing'
  | 'damaged'
  | 'newer-database'
  | 'other-foundation'
  | 'not-our-database'
  | 'no-database'
  | 'cannot-open'
  | 'busy'
  | 'disk-full'
  | 'cannot-write'
  | 'backup-exists'
  | 'no-such-person'
  | 'notice-id-names-someone'
  | 'refused'

/**
 * The store cannot do what it must. The message says what is wrong and holds no name, story, key or path's content;
 * `remedy` says what someone who runs the program can do about it.
 */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly code: StoreErrorCode
  readonly remedy: string

  constructor(code: StoreErrorCode, message: string, remedy: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.remedy = remedy
  }
}

/** Something sealed does not open: a byte was changed, or it was moved to another place. */
export const damaged = (where: string): StoreError =>
  new StoreError('damaged', `What is kept in ${where} was changed outside the program.`, 'Put back the last backup.')
