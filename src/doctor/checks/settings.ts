import { ConfigError } from '../../config.ts'
import { type Check, type Finding, good } from '../finding.ts'

export const settings: Check = {
  id: 'settings',
  name: { nl: 'Instellingen', en: 'Settings' },
  look: ({ settings }) => {
    if (!settings.ok) return [incomplete(settings.error)]
    if (settings.value.mode === 'live') return good('settings-good', 'Alle instellingen zijn er.', 'All are there.')
    return [PRACTICE]
  },
}

const PRACTICE: Finding = {
  level: 'attention',
  code: 'practice-mode',
  says: {
    nl: 'Er is geen enkele instelling van Slack: het programma start als oefenomgeving.',
    en: 'There is no setting of Slack at all: the program starts as a practice workspace.',
  },
  remedy: { nl: 'Vul in .env de regels met SLACK_ in.', en: 'Fill in the lines with SLACK_ in .env.' },
}

/** The names of the settings only: the reasons are said by the start, and `.env.example` says where to find each. */
function incomplete(error: unknown): Finding {
  const words = error instanceof ConfigError ? error.message : ''
  const names = [...new Set(words.match(/\b(?:SLACK|TEAMS|MELDWIJZER|METRICS|NODE|LOG)_[A-Z_]+\b|\bPORT\b/g))].join(
    ', ',
  )
  return {
    level: 'wrong',
    code: 'settings-incomplete',
    says: { nl: `Deze instellingen ontbreken of kloppen niet: ${names}.`, en: `These are missing or wrong: ${names}.` },
    remedy: {
      nl: 'Vul ze in .env in. In .env.example staat bij elke regel waar je de waarde vindt.',
      en: 'Fill them in in .env. In .env.example every line says where to find its value.',
    },
  }
}
