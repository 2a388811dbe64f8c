import { expect, test } from 'vitest'
import { ozhw } from './ozhw.ts'

test('only a maximum of which the article itself was read (certainty A) stands in the way', () => {
  const certaintyOf = (id: string) => ozhw.currency.find((note) => note.id === id)?.certainty ?? []
  const ofLaw = ozhw.rules.filter(({ limit }) => limit?.force === 'law')
  expect(ofLaw.map(({ limit }) => limit?.measure)).toContain('suspension')
  for (const rule of ofLaw)
    expect([rule.id, (rule.currency ?? []).some((id) => certaintyOf(id).includes('A'))]).toEqual([rule.id, true])
})

test('nothing that people must tick is too long to be read in whole', () => {
  const texts = ozhw.rules.flatMap(
    ({ before }) =>
      before?.items.flatMap(({ text, fromEighteen }) => [
        text.nl,
        text.en,
        fromEighteen?.nl ?? '',
        fromEighteen?.en ?? '',
      ]) ?? [],
  )
  expect(texts.length).toBeGreaterThan(0)
  expect(texts.filter((text) => text.length > 75)).toEqual([])
})
