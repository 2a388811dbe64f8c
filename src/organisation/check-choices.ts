import type { Foundation, School } from '../domain/organisation.ts'
import type { Protocol } from '../rules/schema.ts'
import { quoted } from './cell.ts'
import { BadFileError, error, type Problem } from './problem.ts'

/**
 * Makes sure that the schools can follow the protocol: it has rules for their sector, and it leaves open what they chose.
 *
 * @param file the path of the foundation's file, to name it
 * @throws BadFileError with every mistake and what would be right, in Dutch.
 */
export function checkChoices(foundation: Foundation, protocol: Protocol, file: string): void {
  const problems = foundation.schools.flatMap((school) => [
    ...sectorProblems(school, protocol),
    ...choiceProblems(school, protocol),
  ])
  if (problems.length > 0) throw new BadFileError(file, problems)
}

function sectorProblems({ code, sector }: School, { sectors }: Protocol): readonly Problem[] {
  if (sectors.includes(sector)) return []
  return [error(null, `${code}: het protocol heeft geen regels voor ${sector}, alleen voor ${sectors.join(' en ')}`)]
}

function choiceProblems({ code, choices }: School, { settings }: Protocol): readonly Problem[] {
  return Object.entries(choices).flatMap(([id, choice]) => {
    const setting = settings.find((known) => known.id === id)
    if (setting === undefined) {
      return error(null, `${code}: het protocol kent de keuze ${quoted(id)} niet; wel: ${idsOf(settings)}`)
    }
    if (setting.options.some((option) => option.id === choice)) return []
    return error(null, `${code}: ${id} kan niet ${quoted(choice)} zijn; wel: ${idsOf(setting.options)}`)
  })
}

const idsOf = (known: readonly { readonly id: string }[]): string =>
  known.length === 0 ? 'geen enkele' : known.map(({ id }) => id).join(', ')
