import type { NoticeState } from '../../store/sqlite/notices.ts'
import { type Check, type Finding, good, notLooked } from '../finding.ts'

/** As `/readyz`. */
const TOO_LONG_SECONDS = 300

export const notices: Check = {
  id: 'notices',
  name: { nl: 'Berichten', en: 'Messages' },
  look: ({ database }) => {
    const state = database?.ok ? database.value.notices : null
    if (state === null) return notLooked('Eerst moet de database kloppen.', 'The database must be right first.')
    const found = [...waitingTooLong(state), ...givenUp(state)]
    return found.length > 0
      ? found
      : good('notices-good', 'Er wacht geen bericht te lang.', 'No message waits too long.')
  },
}

function waitingTooLong({ oldestDueSeconds, troubles }: NoticeState): readonly Finding[] {
  if (oldestDueSeconds === null || oldestDueSeconds < TOO_LONG_SECONDS) return []
  const minutes = Math.floor(oldestDueSeconds / 60)
  const why = troubles.length === 0 ? '' : ` (${troubles.join(', ')})`
  return [
    {
      level: 'wrong',
      code: 'notices-wait',
      says: {
        nl: `Er wacht al ${minutes} minuten een bericht${why}.`,
        en: `A message has been waiting for ${minutes} minutes${why}.`,
      },
      remedy: {
        nl: 'Draait het programma? Kijk dan hierboven bij Slack, en in het logboek naar `failed`. Bel zo nodig wie het moet weten.',
        en: 'Is the program running? Then look at Slack above, and for `failed` in the log. Phone who must know if need be.',
      },
    },
  ]
}

function givenUp({ givenUp }: NoticeState): readonly Finding[] {
  if (givenUp === 0) return []
  return [
    {
      level: 'attention',
      code: 'notices-given-up',
      says: {
        nl: `Berichten die het laatste etmaal zijn opgegeven: ${givenUp}.`,
        en: `Messages that were given up within a day: ${givenUp}.`,
      },
      remedy: {
        nl: 'Zoek `given-up` in het logboek. `meldwijzer contacts check` zegt wie er niet te bereiken is.',
        en: 'Look for `given-up` in the log. `meldwijzer contacts check` says who cannot be reached.',
      },
    },
  ]
}
