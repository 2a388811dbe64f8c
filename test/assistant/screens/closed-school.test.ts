import { describe, expect, test } from 'vitest'
import { ownReportForm } from '../../../src/assistant/screens/own-report-form.ts'
import { silentForm } from '../../../src/assistant/screens/silent-form.ts'
import { wordsIn } from '../../../src/assistant/screens/words.ts'
import { createDirectory } from '../../../src/domain/directory.ts'
import type { Report } from '../../../src/domain/report.ts'
import { ozhw } from '../../rules/ozhw.ts'
import { someone, vlieger } from '../../support/example.ts'
import { MORNING } from '../../support/office.ts'
import { accusedEmployee } from '../../use-cases/reports.ts'
import { aCaseOf, under } from './cases.ts'

const FRIDAY_NIGHT = new Date('2026-11-20T21:00:00.000Z')
const words = wordsIn('nl', ozhw, vlieger.directory)
const { closedTitle } = words.texts.presence
const closed = (report: Partial<Report>, now = FRIDAY_NIGHT) =>
  under(closedTitle, ownReportForm(aCaseOf(report), true, now, words))

const DANGER = 'Bij gevaar: 112'
const POLICE = 'De politie, zonder spoed: 0900 8844'
const BOARD = 'Het noodnummer van het bestuur: 0180-000009'
const HOME = 'Veilig Thuis, over een kind dat thuis niet veilig is (dag en nacht): 0800 2000'
const INSPECTOR = 'De vertrouwensinspecteur, op werkdagen tijdens kantooruren: 0900 1113111'

describe('whoever reports while the school is closed', () => {
  test('reads when it is read, and whom to phone now: nobody at home', () => {
    const form = ownReportForm(aCaseOf({}), true, FRIDAY_NIGHT, words)
    expect(under(words.texts.received.whoIsTold, form).join(' ')).toContain(
      'Is er nu niet. Leest dit waarschijnlijk op maandag 23 november om 8.00 uur.',
    )
    expect(closed({})).toEqual([DANGER, POLICE, BOARD])
    expect(under(words.texts.received.callNow, form)).toEqual([])
  })

  test('about home also has the number that answers day and night', () => {
    expect(closed({ concern: 'home-safety', behaviours: [] })).toContain(HOME)
  })

  test('about a colleague also reads that the inspector answers on working days', () => {
    const offence = { concern: 'staff-sexual-offence', behaviours: [] } as const
    expect(closed({ ...offence, people: [accusedEmployee('daan')] })).toEqual([DANGER, POLICE, BOARD, INSPECTOR])
    expect(closed({ ...offence, people: [accusedEmployee('bram')] })).toEqual([DANGER, POLICE, INSPECTOR])
  })

  test('of danger is given the numbers of who is told, and reads 112 once', () => {
    const form = ownReportForm(aCaseOf({ acuteDanger: true }), true, FRIDAY_NIGHT, words)
    expect(under(words.texts.received.callNowAcute, form)).toContain('Vera Veiligheid: 06-00000006')
    expect(under(words.texts.received.whoIsTold, form).join(' ')).toContain(
      'Krijgt meteen bericht, maar is er nu niet. Wacht daar niet op: bel.',
    )
    expect(under(words.texts.received.whoIsTold, form).join(' ')).not.toContain('maandag')
    expect(under(closedTitle, form)).toEqual([POLICE, BOARD])
  })

  test('in school hours reads none of these', () => {
    expect(closed({}, MORNING)).toEqual([])
  })
})

describe('whoever asks the protocol while the school is closed', () => {
  const nothing = { answered: false, results: [], emergency: [], doNotType: false, silence: null } as const
  const asks = (now: Date, foundation = vlieger.foundation) => {
    const directory = createDirectory(foundation, vlieger.people, vlieger.contacts)
    const by = { person: someone('tessa').id, schools: ['VLI'], now }
    return silentForm(nothing, '', by, wordsIn('nl', ozhw, directory))
  }

  test('reads who is there first again, and whom to phone now', () => {
    expect(under(words.texts.answer.askPerson, asks(FRIDAY_NIGHT)).join(' ')).toContain(
      'maandag 23 november om 8.00 uur',
    )
    expect(under(closedTitle, asks(FRIDAY_NIGHT)).slice(0, 3)).toEqual([POLICE, HOME, BOARD])
    expect(under(closedTitle, asks(MORNING))).toEqual([])
  })

  test('reads no number of the board when it gave none', () => {
    const { emergencyContact: _, ...without } = vlieger.foundation
    expect(under(closedTitle, asks(FRIDAY_NIGHT, without)).join(' ')).not.toContain('bestuur')
  })
})
