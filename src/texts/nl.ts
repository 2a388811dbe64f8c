import { access } from './nl/access.ts'
import { afterwards } from './nl/afterwards.ts'
import { answer } from './nl/answer.ts'
import { card } from './nl/card.ts'
import { caseTexts } from './nl/case.ts'
import { caseWork } from './nl/case-work.ts'
import { handOver } from './nl/hand-over.ts'
import { help } from './nl/help.ts'
import { ladder } from './nl/ladder.ts'
import { myCases } from './nl/my-cases.ts'
import { person } from './nl/person.ts'
import { presence } from './nl/presence.ts'
import { proposal } from './nl/proposal.ts'
import { received } from './nl/received.ts'
import { report } from './nl/report.ts'
import { start } from './nl/start.ts'
import { time } from './nl/time.ts'
import { trouble } from './nl/trouble.ts'
import { words } from './nl/words.ts'
import type { Texts } from './texts.ts'

export const nl: Texts = {
  locale: 'nl-NL',
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
