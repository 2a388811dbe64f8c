import type { Rule } from '../rule.ts'
import { MEASURES, type Measure, type Role, type Sector } from '../vocabulary.ts'
import { type Answer, MEASURE_ASPECTS, type MeasureAspect } from './answer.ts'
import { fromRules, inEach, type Speakers } from './compose.ts'
import { perSector, sectorSuffix } from './per-sector.ts'

/** Per measure and sector: who decides and how long it may last, what must be done before, and what follows. */
export function measureAnswers(rules: readonly Rule[], speakers: Speakers): Answer[] {
  return MEASURES.flatMap((measure) =>
    MEASURE_ASPECTS.flatMap((aspect) => {
      const about = rules.filter((rule) => isAbout(rule, aspect, measure))
      return perSector(about).map((holding) => ({
        ...measureAnswer(measure, aspect, holding, speakers),
        contact: deciderOf(measure, holding.sectors, rules),
      }))
    }),
  ).filter((answer) => answer.facts.length > 0)
}

function isAbout(rule: Rule, aspect: MeasureAspect, measure: Measure): boolean {
  if (aspect !== 'authority') return rule[aspect]?.measures.includes(measure) ?? false
  return rule.authority?.measure === measure || rule.limit?.measure === measure
}

/** The first who may decide on it in these sectors. */
const deciderOf = (measure: Measure, sectors: readonly Sector[], rules: readonly Rule[]): Role | null =>
  rules.find(
    ({ authority, when }) =>
      authority?.measure === measure && sectors.some((sector) => when.sector?.includes(sector) ?? true),
  )?.authority?.decides[0] ?? null

function measureAnswer(
  measure: Measure,
  aspect: MeasureAspect,
  { sectors, rules }: { readonly sectors: readonly Sector[]; readonly rules: readonly Rule[] },
  speakers: Speakers,
): Omit<Answer, 'contact'> {
  const suffix = sectorSuffix(sectors)
  const title = inEach(speakers, ({ say }) => {
    const place = suffix === '' ? '' : say.and(sectors.map((sector) => say.sectors[sector]))
    return say.measureTitle(aspect, say.measures[measure], place)
  })
  const questions = (language: 'nl' | 'en') => {
    const { say } = speakers[language]
    return say.measureQuestions(aspect, say.measures[measure])
  }
  return {
    id: `${measure}-${aspect}${suffix}`,
    title,
    questions: { nl: questions('nl'), en: questions('en') },
    ...fromRules(rules, speakers),
    concern: 'behaviour',
    sectors,
  }
}
