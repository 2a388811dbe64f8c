import { randomUUID } from 'node:crypto'

/** A new random id for an absence: it does not tell whose it is. */
export const newAbsenceId = (): string => randomUUID()
