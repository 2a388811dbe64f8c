import { expect, test } from 'vitest'
import { createDirectory } from '../../src/domain/directory.ts'
import type { Involved } from '../../src/domain/report.ts'
import { mayBeSeenByKeptOut } from '../../src/use-cases/channel-onlookers.ts'
import { aFoundation, anInvolved, aReport, aStaffMember } from '../make.ts'

const inside = aStaffMember({ id: 'p-inside', slackId: 'UINSIDE' })
const outside = aStaffMember({ id: 'p-outside', slackId: 'UOUTSIDE' })
const byEmail = aStaffMember({ id: 'p-email', slackId: null })
const directory = createDirectory(aFoundation(), [inside, outside, byEmail], [])
const members = new Set(['UINSIDE', 'UELSE'])

const colleague = (different: Partial<Involved>) =>
  anInvolved({ id: 'i9', kind: 'staff', parts: ['intervened'], ...different })

test.each<[string, Partial<Involved>, boolean]>([
  ['a member', { staffId: 'p-inside' }, true],
  ['no member', { staffId: 'p-outside' }, false],
  ['a member who is only a witness', { staffId: 'p-inside', parts: ['witness'] }, false],
  ['someone whose Slack id nobody knows', { staffId: 'p-email' }, true],
  ['someone who is not on the list any more', { staffId: 'p-gone' }, true],
  ['someone who works here and was not found on the list', { kind: 'volunteer', notOnStaffList: true }, true],
  ['a parent', { kind: 'parent', parts: ['offender'] }, false],
])('a card about %s may be seen by who is kept out: %o %s', (_, different, expected) => {
  const report = aReport({ people: [anInvolved(), colleague(different)] })
  expect(mayBeSeenByKeptOut(report, members, directory)).toBe(expected)
})
