import { PLACES } from '../../rules/vocabulary.ts'
import type { Field, Values } from '../../view/view.ts'
import { text } from '../report-values.ts'
import { choice, writing } from './fields.ts'
import type { Words } from './words.ts'

const LONG = 3000
const LINE = 150

/** The questions that may wait: the rest of the seven report items and what the rules can ask for. */
export function moreFields(values: Values, { texts }: Words): Field[] {
  const { report, words } = texts
  const places = PLACES.map((id) => ({ id, label: words.places[id] }))
  const story = (id: string, label: string) => writing(id, label, LONG, { value: text(values, id) })
  const line = (id: string, label: string) => writing(id, label, LINE, { value: text(values, id), lines: 'one' })
  const yesNo = (id: string, label: string, hint?: string) => {
    const options = [
      { id: 'yes', label: words.yes },
      { id: 'no', label: words.no },
      { id: 'unknown', label: words.unknown },
    ]
    return choice(id, label, options, { value: text(values, id), hint })
  }
  return [
    choice('place', report.place, places, { value: text(values, 'place') }),
    yesNo('serious', report.serious, report.seriousHint),
    yesNo('ongoing', report.ongoing),
    yesNo('recidivism', report.recidivism, report.recidivismHint),
    yesNo('coercion', report.coercion),
    yesNo('weapon-used', report.weaponUsed),
    line('what-was-used', report.whatWasUsed),
    story('pupil-says', report.pupilSays),
    story('goal', report.goal),
    story('context', report.context),
    story('already-done', report.alreadyDone),
    yesNo('police-report', report.policeReport),
    line('police-report-number', report.policeReportNumber),
    story('damages', report.damages),
    yesNo('consent-parents', report.consentOfParents, report.consentHint),
    yesNo('consent-pupil', report.consentOfPupil),
  ]
}
