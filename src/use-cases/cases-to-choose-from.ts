import type { Case } from '../domain/case.ts'
import { sightOf } from '../domain/permissions.ts'
import type { Store } from './ports.ts'

/** As many as a list to choose from can hold. */
const MOST = 100

/** The newest cases that someone may see the whole of and that are not part of another one. */
export async function casesToChooseFrom(
  person: string,
  store: Pick<Store, 'case' | 'casesWithAccess'>,
): Promise<readonly Case[]> {
  const numbers = (await store.casesWithAccess(person)).slice(0, MOST)
  const cases = await Promise.all(numbers.map((number) => store.case(number)))
  return cases
    .filter((found) => found !== undefined)
    .filter((found) => sightOf(found, person) === 'whole' && found.bonds.mergedInto === null)
}
