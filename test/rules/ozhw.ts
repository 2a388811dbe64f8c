import { fileURLToPath } from 'node:url'
import { loadProtocol } from '../../src/rules/load.ts'

/** The folder of the protocol that is in use. */
export const OZHW = fileURLToPath(new URL('../../protocols/ozhw', import.meta.url))
export const ozhw = loadProtocol(OZHW)
