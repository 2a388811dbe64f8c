import { plainText } from '../plain-text.ts'
import { SECTORS, type Sector } from '../vocabulary.ts'

/** How people name a sector, or a class that there is in one only. */
const NAMES: Readonly<Record<Sector, RegExp>> = {
  PO: /\b(po|basisschool|basisscholen|basisonderwijs|basisschoolkind|basisschoolleerling|primair onderwijs|primary|kleuters?|groep [1-8])\b/,
  VO: /\b(vo|voortgezet onderwijs|middelbare|secondary|havo|vwo|vmbo|mavo|gymnasium|brugklas|brugklassers?|brugger)\b/,
  MBO: /\b(mbo|mboer|mboers|roc|vocational)\b/,
}

/** The one sector that a question names; undefined when it names none or several. */
export function sectorIn(question: string): Sector | undefined {
  const words = plainText(question)
  const named = SECTORS.filter((sector) => NAMES[sector].test(words))
  return named.length === 1 ? named[0] : undefined
}
