import { BadFileError } from '../../organisation/problem.ts'
import { ProtocolError } from '../../rules/protocol-error.ts'
import { type Check, type Finding, good, notLooked } from '../finding.ts'

export const protocol: Check = {
  id: 'protocol',
  name: { nl: 'Protocol', en: 'Protocol' },
  look: ({ protocol }) => {
    if (protocol === null)
      return notLooked('Eerst moet foundation.yaml kloppen.', 'foundation.yaml must be right first.')
    if (!protocol.ok) return [wrong(protocol.error)]
    const count = protocol.value.rules.length
    return good('protocol-good', `De regels kloppen: ${count}.`, `The rules are right: ${count}.`)
  },
}

function wrong(error: unknown): Finding {
  if (error instanceof BadFileError)
    return {
      level: 'wrong',
      code: 'protocol-choices-wrong',
      says: {
        nl: `Keuzes van scholen in foundation.yaml passen niet bij het protocol: ${error.problems.length}.`,
        en: `Choices of schools in foundation.yaml do not fit the protocol: ${error.problems.length}.`,
      },
      remedy: {
        nl: '`meldwijzer foundation check` met dat bestand noemt elke keuze.',
        en: '`meldwijzer foundation check` with that file names each of them.',
      },
    }
  const count = error instanceof ProtocolError ? error.mistakes.length : 1
  return {
    level: 'wrong',
    code: 'protocol-wrong',
    says: { nl: `In het protocol staan fouten: ${count}.`, en: `There are mistakes in the protocol: ${count}.` },
    remedy: {
      nl: '`meldwijzer protocol check --protocol MAP` noemt elke fout, met bestand en regel.',
      en: '`meldwijzer protocol check --protocol FOLDER` names every mistake, with its file and line.',
    },
  }
}
