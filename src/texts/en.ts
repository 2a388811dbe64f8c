import { answer } from './en/answer.ts'
import { card, caseTexts, handOver, received } from './en/case.ts'
import { help, time, trouble } from './en/help.ts'
import { myCases } from './en/my-cases.ts'
import { proposal } from './en/proposal.ts'
import { person, report } from './en/report.ts'
import { words } from './en/words.ts'
import type { Texts } from './texts.ts'

export const en: Texts = {
  locale: 'en-GB',
  words,
  time,
  report,
  person,
  received,
  card,
  case: caseTexts,
  handOver,
  proposal,
  myCases,
  answer,
  help,
  trouble,
}
