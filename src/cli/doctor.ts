import { type Examined, examine } from '../doctor/examine.ts'
import type { Level } from '../doctor/finding.ts'
import { type LookAround, lookAround } from '../doctor/installation.ts'
import type { Language, Localized } from '../rules/vocabulary.ts'
import { type ExitCode, say, sayJson, type Terminal } from './terminal.ts'

export interface Doctor extends LookAround {
  readonly language: Language
  readonly json: boolean
  readonly terminal: Terminal
}

/** Says what is wrong with an installation and what to do about it; a negative answer when anything is wrong. */
export async function doctor({ language, json, terminal, ...around }: Doctor): Promise<ExitCode> {
  const examined = await examine(lookAround(around))
  const levels = examined.flatMap(({ findings }) => findings.map(({ level }) => level))
  const ok = !levels.includes('wrong')
  if (json) sayJson(terminal, { ok, findings: examined.flatMap((one) => asJson(one, language)) })
  else say(terminal, ...examined.flatMap((one) => lines(one, language)), '', OUTCOME[outcome(levels)][language])
  return ok ? 0 : 1
}

const SIGNS: Readonly<Record<Level, Localized>> = {
  good: { nl: 'goed   ', en: 'good   ' },
  attention: { nl: 'let op ', en: 'look   ' },
  wrong: { nl: 'FOUT   ', en: 'WRONG  ' },
  'not-looked': { nl: '-      ', en: '-      ' },
}

const lines = ({ check, findings }: Examined, language: Language): readonly string[] =>
  findings.flatMap(({ level, says, remedy }) => [
    `${SIGNS[level][language]}${check.name[language]}: ${says[language]}`,
    ...(remedy === undefined ? [] : [`       → ${remedy[language]}`]),
  ])

const asJson = ({ check, findings }: Examined, language: Language) =>
  findings.map(({ level, code, says, remedy }) => ({
    check: check.id,
    level,
    code,
    says: says[language],
    remedy: remedy?.[language] ?? null,
  }))

const outcome = (levels: readonly Level[]) =>
  levels.includes('wrong') ? 'wrong' : levels.includes('attention') ? 'attention' : 'good'

const OUTCOME: Readonly<Record<'wrong' | 'attention' | 'good', Localized>> = {
  wrong: { nl: 'Er is iets mis. Begin bovenaan.', en: 'Something is wrong. Start at the top.' },
  attention: { nl: 'Het werkt, maar kijk even naar «let op».', en: 'It works, but see what stands behind «look».' },
  good: { nl: 'Alles klopt.', en: 'Everything is in order.' },
}
