/** A numbered step from one form of the tables to the next. Once released it is never changed. */
export interface Migration {
  readonly version: number
  readonly name: string
  statements(words: SchemaWords): readonly string[]
}

/** Where the databases use different words for the same thing. */
export interface SchemaWords {
  /** A column of bytes. */
  readonly bytes: string
  /** A primary key that counts up and is never used twice. */
  readonly counter: string
  /** Ends a table whose column types are to be kept to. */
  readonly strict: string
}
