import { describe, expect, test } from 'vitest'
import { createDirectory } from '../../src/domain/directory.ts'
import { tasksOf } from '../../src/use-cases/tasks-of.ts'
import { aContact, aFoundation, aSchool, aStaffMember } from '../make.ts'
import { ozhw } from '../rules/ozhw.ts'
import { vlieger } from '../support/example.ts'
import { MORNING } from '../support/office.ts'

describe('what someone does', () => {
  test.each([
    ['p_tessa', [], false],
    ['p_milan', ['mentor'], false],
    [
      'p_vera',
      ['safety-coordinator', 'reporting-code-officer', 'internal-supervisor', 'support-coordinator', 'aftercare-lead'],
      false,
    ],
    ['p_teun', ['mentor', 'team-leader', 'aftercare-lead'], true],
    ['p_dirk', ['school-leader'], true],
    ['p_cor', ['team-leader', 'school-leader', 'central-management', 'press-contact'], true],
    ['p_bram', ['board'], true],
    ['p_truus', ['supervisory-board'], false],
    ['p_ivo', ['ict', 'privacy-officer'], false],
    ['p_nobody', [], false],
  ])('by %s: %j, decides %s', (person, roles, decides) => {
    expect(tasksOf(person, vlieger.directory, ozhw, MORNING)).toEqual({ roles, decides })
  })

  test('follows what their own school chose: there a mentor decides on a warning', () => {
    const aMentorAt = (choices: Readonly<Record<string, string>>) =>
      createDirectory(
        aFoundation({ schools: [aSchool({ choices })] }),
        [aStaffMember({ id: 'p-mentor' })],
        [aContact({ role: 'mentor', person: 'p-mentor' })],
      )
    expect(tasksOf('p-mentor', aMentorAt({}), ozhw, MORNING).decides).toBe(false)
    expect(tasksOf('p-mentor', aMentorAt({ 'sanction-authority': 'mentor' }), ozhw, MORNING).decides).toBe(true)
  })

  test('at one school says nothing of another: a team leader decides only where the rules name one', () => {
    const { foundation, people } = vlieger
    const teamLeaderAt = (school: string) =>
      createDirectory(foundation, people, [aContact({ school, role: 'team-leader', person: 'p_daan' })])
    expect(tasksOf('p_daan', teamLeaderAt('VLI'), ozhw, MORNING).decides).toBe(true)
    expect(tasksOf('p_daan', teamLeaderAt('DRE'), ozhw, MORNING).decides).toBe(false)
  })
})
