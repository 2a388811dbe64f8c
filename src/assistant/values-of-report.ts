import type { SentReport } from '../domain/report.ts'
import type { Values } from '../view/view.ts'

/** The values of the report form for a report that was sent before: the other way round of `reportSoFar`. */
export function valuesOfReport(report: SentReport): Values {
  const danger = [...(report.acuteDanger ? ['now'] : []), ...(report.selfHarmRisk ? ['self-harm'] : [])]
  const more = present(moreValues(report))
  return present({
    concern: report.concern,
    school: report.school,
    story: report.story,
    'occurred-on': report.occurredOn,
    'occurred-at': report.occurredAt,
    behaviours: report.behaviours.length === 0 ? undefined : report.behaviours,
    danger: danger.length === 0 ? undefined : danger,
    more: Object.keys(more).length === 0 ? undefined : ['more'],
    ...more,
  })
}

/** What stands under «meer vragen». */
const moreValues = (report: SentReport): Sparse => ({
  place: report.place,
  serious: yesOrNo(report.serious),
  ongoing: yesOrNo(report.ongoing),
  recidivism: yesOrNo(report.recidivism),
  coercion: yesOrNo(report.coercion),
  'weapon-used': yesOrNo(report.weaponUsed),
  'police-report': yesOrNo(report.policeReport),
  'consent-parents': yesOrNo(report.consentOfParents),
  'consent-pupil': yesOrNo(report.consentOfPupil),
  'what-was-used': report.whatWasUsed,
  'pupil-says': report.pupilSays,
  goal: report.goalAndConsequences,
  context: report.context,
  'already-done': report.alreadyDone,
  'police-report-number': report.policeReportNumber,
  damages: report.damages,
})

type Sparse = Readonly<Record<string, string | readonly string[] | undefined>>

const present = (values: Sparse): Values =>
  Object.fromEntries(Object.entries(values).flatMap(([field, value]) => (value === undefined ? [] : [[field, value]])))

const yesOrNo = (said: boolean | undefined) => (said === undefined ? undefined : said ? 'yes' : 'no')
