import { mkdirSync, writeFileSync } from 'node:fs'
import { editorSchemas } from './editor-schemas.ts'

// Makes protocols/schemas/*.json, which editors check the files of a protocol with: `npx tsx scripts/make-schemas.ts`.

const folder = new URL('../protocols/schemas/', import.meta.url)
mkdirSync(folder, { recursive: true })
for (const [name, text] of editorSchemas()) writeFileSync(new URL(`${name}.json`, folder), text)
