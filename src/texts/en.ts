import { access } from './en/access.ts'
import { afterwards } from './en/afterwards.ts'
import { answer } from './en/answer.ts'
import { card } from './en/card.ts'
import { caseTexts } from './en/case.ts'
import { caseWork } from './en/case-work.ts'
import { handOver } from './en/hand-over.ts'
import { help } from './en/help.ts'
import { ladder } from './en/ladder.ts'
import { myCases } from './en/my-cases.ts'
import { person } from './en/person.ts'
import { presence } from './en/presence.ts'
import { proposal } from './en/proposal.ts'
import { received } from './en/received.ts'
import { report } from './en/report.ts'
import { start } from './en/start.ts'
import { time } from './en/time.ts'
import { trouble } from './en/trouble.ts'
import { words } from './en/words.ts'
import type { Texts } from './texts.ts'

export const en: Texts = {
  locale: 'en-GB',
  access,
  words,
  time,
  report,
  person,
  received,
  card,
  case: caseTexts,
  caseWork,
  handOver,
  proposal,
  myCases,
  ladder,
  answer,
  afterwards,
  presence,
  help,
  start,
  trouble,
}
