import { describe, expect, test } from 'vitest'
import type { Store } from '../../../src/use-cases/ports.ts'
import { aContact, anAbsence, aStaffMember } from '../../make.ts'

export function directoryContract(store: () => Store) {
  describe('the directory', () => {
    const teacher = aStaffMember({ id: 'p-docent' })
    const mentor = aStaffMember({ id: 'p-mentor', name: 'Mo Testmentor', position: 'mentor' })

    test('is empty at first, and knows the foundation', async () => {
      const empty = await store().directory()
      expect([empty.foundation.id, empty.people, empty.contacts]).toEqual(['teststichting', [], []])
    })

    test('holds what was imported, in that order', async () => {
      const contacts = [aContact({ person: 'p-mentor', role: 'mentor', classes: ['3B'] }), aContact({ school: null })]
      await store().replacePeople([teacher, mentor])
      await store().replaceContacts(contacts)
      const now = await store().directory()
      expect(now.people).toEqual([teacher, mentor])
      expect(now.contacts).toEqual(contacts)
      expect(now.holders('TST', 'mentor', ['3b'])).toEqual([[mentor]])
    })

    test('is the same picture until something changes', async () => {
      await store().replacePeople([teacher])
      const before = await store().directory()
      expect(await store().directory()).toBe(before)
      await store().replaceContacts([])
      expect(await store().directory()).not.toBe(before)
    })

    test('leaves out who is not on the list any more, and takes them back', async () => {
      await store().replacePeople([teacher, mentor])
      await store().replacePeople([mentor])
      expect((await store().directory()).people).toEqual([mentor])
      await store().replacePeople([{ ...teacher, name: 'Dirk Nieuwe-Testnaam' }, mentor])
      expect((await store().directory()).person('p-docent')?.name).toBe('Dirk Nieuwe-Testnaam')
    })

    test('keeps a Slack id that was linked, unless an import names another', async () => {
      const unlinked = { ...teacher, slackId: null }
      await store().replacePeople([unlinked])
      await store().linkSlack('p-docent', 'U-LINKED')
      expect((await store().directory()).personOnSlack('U-LINKED')?.id).toBe('p-docent')
      await store().replacePeople([unlinked])
      expect((await store().directory()).person('p-docent')?.slackId).toBe('U-LINKED')
      await store().replacePeople([{ ...teacher, slackId: 'U-NEW' }])
      expect((await store().directory()).person('p-docent')?.slackId).toBe('U-NEW')
    })

    test('gives a Slack id that was linked to whom an import gives it, and to nobody else', async () => {
      const unlinked = { ...teacher, slackId: null }
      const mentorWithIt = { ...mentor, slackId: 'U-LINKED' }
      await store().replacePeople([unlinked, mentor])
      await store().linkSlack('p-docent', 'U-LINKED')
      await store().replacePeople([unlinked, mentorWithIt])
      expect((await store().directory()).people).toEqual([unlinked, mentorWithIt])
    })

    test('does not give a Slack id back to someone who left, when another has it by now', async () => {
      const unlinked = { ...teacher, slackId: null }
      const mentorWithIt = { ...mentor, slackId: 'U-LINKED' }
      await store().replacePeople([unlinked, mentor])
      await store().linkSlack('p-docent', 'U-LINKED')
      await store().replacePeople([mentorWithIt])
      await store().replacePeople([unlinked, mentorWithIt])
      expect((await store().directory()).people).toEqual([unlinked, mentorWithIt])
    })

    test('links a Slack id to one person at a time', async () => {
      const both = [teacher, mentor].map((person) => ({ ...person, slackId: null }))
      await store().replacePeople(both)
      await store().linkSlack('p-docent', 'U-LINKED')
      await store().linkSlack('p-mentor', 'U-LINKED')
      expect((await store().directory()).people.map((person) => person.slackId)).toEqual([null, 'U-LINKED'])
    })

    test('knows who is away as soon as it is said, in the order of saying', async () => {
      const before = await store().directory()
      const [first, second] = [anAbsence(), anAbsence({ id: 'absence-2', person: 'p-mentor' })]
      await store().commit([
        { type: 'absence-set', absence: first },
        { type: 'absence-set', absence: second },
      ])
      expect(before.absences).toEqual([])
      expect((await store().directory()).absences).toEqual([first, second])
    })

    test('has one absence of an id: the last that was said', async () => {
      await store().commit([{ type: 'absence-set', absence: anAbsence() }])
      const longer = anAbsence({ until: '2026-11-27', substitute: 'p-mentor' })
      await store().commit([{ type: 'absence-set', absence: longer }])
      expect((await store().directory()).absences).toEqual([longer])
    })

    test('keeps nothing of an absence that ended; ending it again changes nothing', async () => {
      await store().commit([{ type: 'absence-set', absence: anAbsence() }])
      await store().commit([{ type: 'absence-ended', id: 'absence-1' }])
      expect((await store().directory()).absences).toEqual([])
      await store().commit([{ type: 'absence-ended', id: 'absence-1' }])
      expect((await store().directory()).absences).toEqual([])
    })

    test('refuses to link someone it does not have', async () => {
      const before = await store().directory()
      await expect(store().linkSlack('p-nobody', 'U1')).rejects.toMatchObject({ code: 'no-such-person' })
      expect(await store().directory()).toBe(before)
    })
  })
}
