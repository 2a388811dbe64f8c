import type { Block } from '../../view/view.ts'
import type { Words } from './words.ts'

/** Someone of the whole foundation has every school; more than this is no help. */
const MOST_SHOWN = 5

/** The numbers of schools, for when nobody can be named; nothing when no school is known. */
export function schoolNumbers(schools: readonly string[], { texts, directory }: Words): Block[] {
  const numbers = schools.flatMap((code) => {
    const school = directory.school(code)
    return school === undefined ? [] : [{ text: texts.received.callLine(school.name, school.phone) }]
  })
  return numbers.length === 0 ? [] : [{ type: 'list', ordered: false, items: numbers.slice(0, MOST_SHOWN) }]
}
