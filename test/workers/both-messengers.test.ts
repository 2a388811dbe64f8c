import { describe, expect, test } from 'vitest'
import { knownAddressOf } from '../../src/workers/address-of.ts'
import { createMessengerOf } from '../../src/workers/both-messengers.ts'
import { aStaffMember } from '../make.ts'
import { aMessenger } from '../support/memory-messenger.ts'
import { alertCard } from '../view/views.ts'

const TEAMS_PERSON = 'aaaaaaaa-0000-4000-8000-000000000001'
const TEAMS_CHANNEL = '19:veiligheid@thread.tacv2'

describe('a foundation on both platforms', () => {
  test('sends to whoever it is, and to the channel that it is', async () => {
    const [slack, teams] = [aMessenger(), aMessenger()]
    const both = createMessengerOf({ slack, teams })
    await both.postToPerson('U0TESSA', alertCard, 'n1', false)
    await both.postToPerson(TEAMS_PERSON, alertCard, 'n2', false)
    await both.postToChannel('C0SAFE', alertCard, 'n3', false)
    await both.postToChannel(TEAMS_CHANNEL, alertCard, 'n4', false)
    await both.withdraw({ person: TEAMS_PERSON }, 'n2')
    expect(slack.calls).toEqual(['post n1', 'post n3'])
    expect(teams.calls).toEqual(['post n2', 'post n4', 'withdraw n2'])
  })

  test('draws a card again where it stands, whoever decided where', async () => {
    const [slack, teams] = [aMessenger(), aMessenger()]
    const both = createMessengerOf({ slack, teams })
    const onSlack = await both.postToPerson('U0TESSA', alertCard, 'n1', false)
    await both.update(onSlack, { ...alertCard, title: 'Besloten' })
    await both.remove(onSlack)
    expect(slack.calls).toEqual(['post n1', 'update n1', 'remove n1'])
    expect(teams.calls).toEqual([])
  })

  test('finds someone on the first platform that knows them', async () => {
    const [slack, teams] = [aMessenger(), aMessenger()]
    teams.accounts.set('tessa@test.example', TEAMS_PERSON)
    const both = createMessengerOf({ slack, teams })
    expect(await both.findPerson('tessa@test.example')).toBe(TEAMS_PERSON)
    expect(await both.findPerson('nobody@test.example')).toBeNull()
  })

  test('alerts someone who is on both where they prefer, and never on a platform that is not there', () => {
    const person = aStaffMember({ slackId: 'U0TESSA', teamsId: TEAMS_PERSON })
    const both = createMessengerOf({ slack: aMessenger(), teams: aMessenger() })
    expect(knownAddressOf(person, both)).toBe('U0TESSA')
    expect(knownAddressOf({ ...person, prefers: 'teams' }, both)).toBe(TEAMS_PERSON)
    expect(knownAddressOf(person, createMessengerOf({ teams: aMessenger() }))).toBe(TEAMS_PERSON)
  })

  test('cannot reach who is on a platform that is not connected', async () => {
    const only = createMessengerOf({ slack: aMessenger() })
    const posting = only.postToPerson(TEAMS_PERSON, alertCard, 'n1', false)
    await expect(posting).rejects.toMatchObject({ trouble: 'unreachable', code: 'no_teams' })
  })
})
