import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const Kept = z.object({ key: z.string(), signingSecret: z.string(), botToken: z.string() })

export interface PracticeSecrets {
  readonly key: Buffer
  readonly signingSecret: string
  readonly botToken: string
}

/** Made at the first start and kept in the folder, so that what was practised can be opened again. */
export function practiceSecrets(folder: string): PracticeSecrets {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, 'secrets.json')
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(freshSecrets()), { mode: 0o600 })
  const { key, signingSecret, botToken } = Kept.parse(JSON.parse(readFileSync(file, 'utf8')))
  return { key: Buffer.from(key, 'base64'), signingSecret, botToken }
}

const freshSecrets = (): z.infer<typeof Kept> => ({
  key: randomBytes(32).toString('base64'),
  signingSecret: randomBytes(16).toString('hex'),
  botToken: `xoxb-practice-${randomBytes(12).toString('hex')}`,
})
