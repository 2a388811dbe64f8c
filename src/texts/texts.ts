import type { AccessTexts } from './types/access.ts'
import type { AfterwardsTexts } from './types/afterwards.ts'
import type { AnswerTexts } from './types/answer.ts'
import type { CardTexts } from './types/card.ts'
import type { CaseTexts } from './types/case.ts'
import type { CaseWorkTexts } from './types/case-work.ts'
import type { HandOverTexts } from './types/hand-over.ts'
import type { HelpTexts } from './types/help.ts'
import type { LadderTexts } from './types/ladder.ts'
import type { MyCasesTexts } from './types/my-cases.ts'
import type { PersonTexts } from './types/person.ts'
import type { PresenceTexts } from './types/presence.ts'
import type { ProposalTexts } from './types/proposal.ts'
import type { ReceivedTexts } from './types/received.ts'
import type { ReportTexts } from './types/report.ts'
import type { StartTexts } from './types/start.ts'
import type { TimeTexts } from './types/time.ts'
import type { TroubleTexts } from './types/trouble.ts'
import type { WordTexts } from './types/words.ts'

/** Everything that is said to people. A language that lacks a text, or has one too many, does not compile. */
export interface Texts {
  readonly locale: string
  readonly words: WordTexts
  readonly access: AccessTexts
  readonly time: TimeTexts
  readonly report: ReportTexts
  readonly person: PersonTexts
  readonly received: ReceivedTexts
  readonly card: CardTexts
  readonly case: CaseTexts
  readonly caseWork: CaseWorkTexts
  readonly handOver: HandOverTexts
  readonly proposal: ProposalTexts
  readonly myCases: MyCasesTexts
  readonly ladder: LadderTexts
  readonly answer: AnswerTexts
  readonly afterwards: AfterwardsTexts
  readonly presence: PresenceTexts
  readonly help: HelpTexts
  readonly start: StartTexts
  readonly trouble: TroubleTexts
}
