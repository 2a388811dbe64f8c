import { describe, expect, test } from 'vitest'
import type { Store } from '../../../src/use-cases/ports.ts'
import { aStaffMember } from '../../make.ts'

const ACCOUNT = 'aaaaaaaa-0000-4000-8000-000000000001'

/** What every store promises of Microsoft Teams. */
export function teamsContract(store: () => Store) {
  describe('an account on Teams', () => {
    const people = [aStaffMember({ id: 'p-docent' }), aStaffMember({ id: 'p-mentor' })]
    const onTeams = async () => (await store().directory()).personOnTeams(ACCOUNT)?.id

    test('is found once linked, and stays after an import that does not name it', async () => {
      await store().replacePeople(people)
      expect(await onTeams()).toBeUndefined()
      await store().linkTeams('p-docent', ACCOUNT)
      await store().replacePeople(people)
      expect(await onTeams()).toBe('p-docent')
    })

    test('is of one person only', async () => {
      await store().replacePeople(people)
      await store().linkTeams('p-docent', ACCOUNT)
      await store().linkTeams('p-mentor', ACCOUNT)
      expect(await onTeams()).toBe('p-mentor')
      expect((await store().directory()).person('p-docent')?.teamsId).toBeNull()
      await store().replacePeople([aStaffMember({ id: 'p-docent', teamsId: ACCOUNT }), ...people.slice(1)])
      expect(await onTeams()).toBe('p-docent')
      expect((await store().directory()).person('p-mentor')?.teamsId).toBeNull()
    })

    test('of nobody on the list is refused', async () => {
      await expect(store().linkTeams('p-nobody', ACCOUNT)).rejects.toMatchObject({ code: 'no-such-person' })
    })
  })

  describe('how to write to a place on Teams', () => {
    test('is what was kept last', async () => {
      expect(await store().teamsReference('19:a')).toBeUndefined()
      await store().keepTeamsReference('19:a', 'first')
      await store().keepTeamsReference('19:a', 'second')
      await store().keepTeamsReference('19:b', 'other')
      expect(await store().teamsReference('19:a')).toBe('second')
    })
  })
}
