import type { Situation } from './situation.ts'
import type { Localized } from './vocabulary.ts'

/** Whether the pupils in a report are eighteen or older: all of them, none of them, or (null) not known or not alike. */
export type OfAge = boolean | null

const FROM = 18

/** At a primary school nobody is. Someone of whom nobody said what they are may be a pupil. */
export function ofAgeIn({ facts, people }: Situation): OfAge {
  if (facts.sector === 'PO') return false
  const pupils = people.filter(({ kind, parts }) => (kind ?? 'pupil') === 'pupil' && !parts.every(isOnlyThere))
  const ages = pupils.map(({ age }) => (age === undefined ? null : age >= FROM))
  const [first = null] = ages
  return ages.every((one) => one === first) ? first : null
}

const isOnlyThere = (part: string) => part === 'witness' || part === 'intervened'

/** What is said of parents, or from eighteen of the pupil; both when that is not known. */
export function saidFor(
  { text, fromEighteen }: { readonly text: Localized; readonly fromEighteen?: Localized },
  ofAge: OfAge,
): Localized {
  if (fromEighteen === undefined || ofAge === false) return text
  if (ofAge) return fromEighteen
  return {
    nl: `${text.nl} Is de leerling 18 of ouder? Dan: ${lowered(fromEighteen.nl)}`,
    en: `${text.en} Is the pupil 18 or older? Then: ${lowered(fromEighteen.en)}`,
  }
}

/** As `saidFor`, for what people tick: it must stay short, so what holds for any age says so itself. */
export const shortFor: typeof saidFor = ({ text, fromEighteen }, ofAge) =>
  ofAge === true ? (fromEighteen ?? text) : text

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
