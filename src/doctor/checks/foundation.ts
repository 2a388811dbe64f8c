import { BadFileError } from '../../organisation/problem.ts'
import { type Check, good, notLooked } from '../finding.ts'

export const foundation: Check = {
  id: 'foundation',
  name: { nl: 'Stichting', en: 'Foundation' },
  look: ({ foundation }) => {
    if (foundation === null)
      return notLooked('Eerst moeten de instellingen kloppen.', 'The settings must be right first.')
    if (foundation.ok) {
      const count = foundation.value.schools.length
      return good(
        'foundation-good',
        `foundation.yaml klopt: scholen: ${count}.`,
        `foundation.yaml is right: schools: ${count}.`,
      )
    }
    const count = foundation.error instanceof BadFileError ? foundation.error.problems.length : 1
    return [
      {
        level: 'wrong',
        code: 'foundation-wrong',
        says: {
          nl: `In foundation.yaml staan fouten: ${count}.`,
          en: `There are mistakes in foundation.yaml: ${count}.`,
        },
        remedy: {
          nl: '`meldwijzer foundation check` met dat bestand noemt elke fout.',
          en: '`meldwijzer foundation check` with that file names every mistake.',
        },
      },
    ]
  },
}
