import { existsSync } from 'node:fs'

/** The environment, with what `.env` in the working folder adds to it; what is set already stays as it is. */
export function readEnvironment(): Readonly<Record<string, string | undefined>> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  return process.env
}
