import { describe, expect, it } from 'vitest'
import { asksFor } from '../../src/rules/asks.ts'
import { ozhw } from './ozhw.ts'

const ids = (story: string) => asksFor(story, ozhw).map((ask) => ask.id)

describe('words in a story that make the form ask', () => {
  it.each([
    ['De politie belde: Handle with Care voor een leerling', 'handle-with-care'],
    ['Moeder wil een KLACHT indienen.', 'complaint'],
    ['Ze zegt dat ze dood wil.', 'self-harm'],
    ['Zij denkt aan zelfmoordpoging', 'self-harm'],
    ['suicidale uitspraken', 'self-harm'],
    ['suïcidale uitspraken', 'self-harm'],
    ['Hij staat met een mes in de gang', 'acute-danger'],
    ['docent zat aan haar been', 'staff-sexual-behaviour'],
    ['Blauwe plekken, en hij durft niet naar huis', 'home-safety'],
    ['Ik heb hem vastgehouden', 'physical-intervention'],
    ['pulled a knife', 'weapon'],
    ['We werden gehackt', 'data-breach'],
  ])('%s', (story, id) => expect(ids(story)).toContain(id))

  it('matches whole words only', () => {
    expect(ids('Mesut at een boterham en las de messias.')).toEqual([])
    expect(ids('beklachtig')).toEqual([])
  })

  it('asks nothing for an empty or an ordinary story', () => {
    expect(ids('')).toEqual([])
    expect(ids('😀'.repeat(1000))).toEqual([])
    expect(ids('Twee leerlingen duwden elkaar in de rij.')).toEqual([])
  })

  it('asks several things at once, in the order of the file', () => {
    expect(ids('Hij zwaait met een mes en wil dood')).toEqual(['acute-danger', 'self-harm', 'weapon'])
  })
})
