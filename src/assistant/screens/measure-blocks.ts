import type { Advice, AuthorityEntry, MeasureEntry } from '../../rules/advice.ts'
import { whyMeasure } from '../../rules/why.ts'
import type { Block } from '../../view/view.ts'
import { item, sourceOf } from './advice-blocks.ts'
import type { Words } from './words.ts'

/** What may be imposed, who decides how long, and why something is not listed. A person with authority chooses. */
export function measureBlocks(advice: Advice, words: Words): Block[] {
  const { measures } = advice
  if (measures.length === 0) return []
  const shown = isKnown(advice) ? measures : measures.filter(({ status }) => status !== 'not-listed')
  const note: Block[] = isKnown(advice) ? [] : [{ type: 'text', text: words.texts.caseWork.unknownNote }]
  if (shown.length === 0) return note
  return [
    ...note,
    { type: 'text', text: words.texts.case.measuresNote, weight: 'muted' },
    { type: 'list', ordered: false, items: shown.map((measure) => measureItem(measure, advice, words)) },
  ]
}

/** What the protocol does not name for what happened can be told from what it cannot say yet. */
const isKnown = ({ missing }: Advice): boolean => !missing.some(({ field }) => field === 'behaviours')

function measureItem(entry: MeasureEntry, advice: Advice, words: Words) {
  const { words: labels } = words.texts
  const name = `${labels.measures[entry.measure]}: ${labels.measureStatuses[entry.status]}`
  if (entry.status === 'not-listed')
    return item(name, whyMeasure(advice, entry.measure, words.protocol, words.language))
  const authority = entry.authority.map((a) => authorityText(a, words))
  return item(name, [...authority, sourceOf(entry, words)])
}

function authorityText({ upTo, decides, with: consulted }: AuthorityEntry, words: Words): string {
  const { case: texts } = words.texts
  const who = words.roles(decides)
  const decision = upTo === null ? texts.decides(who) : texts.decidesUpTo(who, words.length(upTo))
  return consulted.length === 0 ? decision : `${decision}, ${texts.consult(words.roles(consulted))}`
}

export function policeBlocks(advice: Advice, words: Words): Block[] {
  const { police } = advice
  const { words: labels, caseWork } = words.texts
  const isUnknown = police.status === 'none' && !isKnown(advice)
  const said = isUnknown ? caseWork.unknown : labels.policeStatuses[police.status]
  const items = [item(said, [sourceOf(police, words)])]
  return [{ type: 'list', ordered: false, items }]
}

/** Where it is kept and how long; a silence of the protocol is named as the school's own choice. */
export function recordBlocks({ record }: Advice, words: Words): Block[] {
  const { case: texts, words: labels } = words.texts
  const also = record.also.map((place) => labels.recordPlaces[place])
  const items = [
    item(texts.recordWhere(labels.recordPlaces[record.where]), [sourceOf(record, words)]),
    ...(also.length === 0 ? [] : [{ text: texts.recordAlso(words.and(also)) }]),
    ...(record.keep === null ? [{ text: texts.keepUnknown }] : []),
  ]
  return [{ type: 'list', ordered: false, items }]
}
