import type { Store } from '../../use-cases/ports.ts'
import { blindIndex } from '../blind-index.ts'
import { places } from '../places.ts'
import {
  selectAccess,
  selectCase,
  selectCaseOfForm,
  selectCasesNotTakenUp,
  selectCasesReportedBy,
  selectCasesWithAccess,
  selectCasesWithAnyAccess,
  selectCasesWithTrace,
  selectDuties,
  selectHistory,
} from '../queries/cases.ts'
import { caseOf, historyEntryOf } from '../rows.ts'
import type { Setting } from './setting.ts'

type CaseReading = Pick<
  Store,
  | 'case'
  | 'caseOfForm'
  | 'casesWithTrace'
  | 'casesReportedBy'
  | 'casesWithAccess'
  | 'casesWithAnyAccess'
  | 'casesNotTakenUp'
  | 'history'
>

/** Reading cases. */
export function caseReading({ driver, keyring, keys, foundation }: Setting): CaseReading {
  const { build, rows } = driver
  return {
    async case(number) {
      return driver.inOneView(() => {
        const [row] = rows(selectCase(build, foundation.id, number))
        if (row === undefined) return undefined
        const key = keyring.open(places.caseKey(number), row)
        return caseOf(row, key, rows(selectDuties(build, number)), rows(selectAccess(build, number)))
      })
    },
    async caseOfForm(formId) {
      const form = blindIndex(keys.index, 'form', formId)
      return rows(selectCaseOfForm(build, foundation.id, form))[0]?.number
    },
    async casesWithTrace(ofFoundation, traces, since) {
      if (traces.length === 0) return []
      const blind = traces.map((words) => blindIndex(keys.index, 'trace', words))
      return numbersOf(rows(selectCasesWithTrace(build, ofFoundation, blind, since.toISOString())))
    },
    async casesReportedBy(person) {
      const reporter = blindIndex(keys.index, 'reporter', person)
      return numbersOf(rows(selectCasesReportedBy(build, foundation.id, reporter)))
    },
    async casesWithAccess(person) {
      return numbersOf(rows(selectCasesWithAccess(build, foundation.id, person)))
    },
    async casesWithAnyAccess() {
      return numbersOf(rows(selectCasesWithAnyAccess(build, foundation.id)))
    },
    async casesNotTakenUp() {
      return numbersOf(rows(selectCasesNotTakenUp(build, foundation.id)))
    },
    async history(number) {
      return rows(selectHistory(build, foundation.id, number)).map((row) =>
        historyEntryOf(row, keyring.open(places.caseKey(number), row), number),
      )
    },
  }
}

const numbersOf = (rows: readonly { readonly number: string }[]): readonly string[] => [
  ...new Set(rows.map((row) => row.number)),
]
