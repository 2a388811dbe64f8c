import { describe, expect, it } from 'vitest'
import { renderCard, renderForm } from '../../../src/adapters/slack/render.ts'
import { renderCard as cardOnTeams } from '../../../src/adapters/teams/render.ts'
import { renderForm as dialogOnTeams } from '../../../src/adapters/teams/render-form.ts'
import { answerLibrary } from '../../../src/assistant/answer-library.ts'
import { answerForm } from '../../../src/assistant/screens/answer-form.ts'
import { askForm, subjectForm } from '../../../src/assistant/screens/ask-form.ts'
import { doubtCard } from '../../../src/assistant/screens/doubt-card.ts'
import { doubtForm, doubtNotToldForm, doubtToldForm } from '../../../src/assistant/screens/doubt-forms.ts'
import { silentForm } from '../../../src/assistant/screens/silent-form.ts'
import { wordsIn } from '../../../src/assistant/screens/words.ts'
import { createDirectory } from '../../../src/domain/directory.ts'
import { problemsWithBlocks } from '../../../src/practice/limits/message.ts'
import { problemsWithView } from '../../../src/practice/limits/view.ts'
import type { Answer } from '../../../src/rules/answers/answer.ts'
import type { AskResult } from '../../../src/rules/ask.ts'
import { LANGUAGES } from '../../../src/rules/vocabulary.ts'
import type { Card, Form, View } from '../../../src/view/view.ts'
import { ozhw } from '../../rules/ozhw.ts'
import { problemsWithCard } from '../../support/card-lint.ts'
import { vlieger } from '../../support/example.ts'
import { fitting } from '../../support/fits.ts'
import { MORNING } from '../../support/office.ts'
import { madeUp } from '../made-up-answers.ts'
import { under as linesUnder, said } from './cases.ts'

const FRIDAY = new Date('2026-11-20T09:45:00.000Z')
const dutch = wordsIn('nl', madeUp, vlieger.directory)
const english = { ...wordsIn('en', madeUp, vlieger.directory) }
const tessa = { person: 'p_tessa', schools: ['VLI'], now: MORNING }

function answerNamed(id: string): Answer {
  const found = answerLibrary(madeUp, MORNING).answer(id)
  if (found === undefined) throw new Error(`there is no answer ${id}`)
  return found
}
const bells = answerNamed('bells-when')
const rope = answerNamed('bells-rope')

const found = (more: Partial<AskResult>): AskResult => ({
  answered: false,
  results: [],
  silence: null,
  emergency: [],
  doNotType: false,
  ...more,
})
const danger = [{ type: 'alert', tone: 'danger', text: 'Bel nu 112.' }] as const
const notice = {
  kind: 'doubt',
  doubt: { id: 'd1', answer: bells.id, reason: 'differs-from-plan', by: null },
  schools: ['VLI'],
  to: { person: 'p_vera' },
} as const

const golden = (name: string) => `../../golden/slack/${name}.json`
const rendered = (view: Form | Card) =>
  `${JSON.stringify(view.kind === 'form' ? renderForm(view) : renderCard(view), null, 2)}\n`

describe('golden Block Kit', () => {
  const views: readonly (readonly [string, Form | Card])[] = [
    ['answer', answerForm(bells, 'd1', tessa, dutch, { above: danger, others: [rope, answerNamed('bells-chalk')] })],
    ['answer-in-english', { ...answerForm(bells, 'd1', tessa, english), language: 'en' }],
    ['ask', askForm(madeUp.subjects, dutch)],
    ['ask-subject', subjectForm({ id: 'bells', label: { nl: 'De schoolbel', en: 'The bell' } }, [bells, rope], dutch)],
    ['silent-about', silentForm(found({ silence: madeUp.silences[0] ?? null }), 'd1', tessa, dutch)],
    ['doubt', doubtForm(bells, 'bells-when.d1', dutch)],
    ['doubt-told', doubtToldForm(false, dutch)],
    ['doubt-card', doubtCard(notice, bells, dutch)],
  ]
  it.each(views)('of %s', async (name, view) => {
    await expect(rendered(fitting(view))).toMatchFileSnapshot(golden(name))
    if (view.kind === 'form') expect(problemsWithView(renderForm(view))).toEqual([])
    else expect(problemsWithBlocks(renderCard(view).blocks)).toEqual([])
  })

  it.each(views)('and the golden Adaptive Card of %s', async (name, view) => {
    const rendered = view.kind === 'form' ? dialogOnTeams(view, { dialog: 'd-1', drawn: 1 }) : cardOnTeams(view)
    expect(problemsWithCard(rendered.card)).toEqual([])
    await expect(`${JSON.stringify(rendered, null, 2)}\n`).toMatchFileSnapshot(`../../golden/teams/${name}.json`)
  })
})

/** Under a heading, without whom to call in danger: that stands last in every answer. */
const under = (heading: string, view: View) =>
  linesUnder(heading, view).filter((line) => line !== dutch.texts.answer.inDanger)

describe('an answer', () => {
  const form = answerForm(bells, 'd1', tessa, dutch)

  it('has paragraphs, and its list as a list', () => {
    expect(form.body.slice(1, 4)).toEqual([
      { type: 'text', text: 'De bel gaat om negen uur.' },
      { type: 'list', ordered: false, items: [{ text: 'Sluit het raam.' }, { text: 'Tel de kinderen.' }] },
      { type: 'text', text: 'Blijft hij stil? Roep dan zelf.' },
    ])
  })

  it('tells what this school chose, and of several schools where they differ', () => {
    expect(under('Wat jouw school koos', form)).toEqual([
      'Het protocol laat dit open. Wie luidt de bel? Op deze school: de conciërge.',
    ])
    const schools = vlieger.foundation.schools.map((school) =>
      school.code === 'DRE' ? { ...school, choices: { 'who-rings': 'pupil' } } : school,
    )
    const words = wordsIn(
      'nl',
      madeUp,
      createDirectory({ ...vlieger.foundation, schools }, vlieger.people, vlieger.contacts),
    )
    const chosen = under(
      'Wat jouw school koos',
      answerForm(bells, '', { ...tessa, schools: schools.map(({ code }) => code) }, words),
    )
    expect(chosen).toEqual([
      expect.stringMatching(/de conciërge\. \| Lyceum/),
      expect.stringMatching(/een leerling\. \| Basisschool/),
    ])
  })

  it('says apart from the rule where the law has moved, and how certain that is', () => {
    const alerts = form.body.filter((part) => part.type === 'alert')
    expect(alerts).toEqual([
      {
        type: 'alert',
        tone: 'caution',
        text: 'De wet is sindsdien veranderd: De bel mag niet meer.\nHoe zeker: zeker, het staat in de wet.',
      },
      {
        type: 'alert',
        tone: 'caution',
        text: expect.stringMatching(/^De wet is sindsdien veranderd: De zoemer misschien wel\.\nHoe zeker: deels/),
      },
    ])
  })

  it('has a line for each document, however many places in it', () => {
    expect(under('Waar het staat', form)).toEqual([
      'Bron: Verzonnen plan, Bel > 1. Wanneer; Bel > 2. Wie',
      'Bron: Verzonnen folder, Stilte',
    ])
  })
})

describe('whom to ask', () => {
  const silent = (role: 'ict' | 'safety-coordinator' | 'mentor' | 'press-contact', by = tessa, words = dutch) =>
    under(
      words.texts.answer.askPerson,
      silentForm(
        found({
          silence: { id: 's', about: { nl: 'niets', en: 'nothing' }, contact: role, questions: { nl: [], en: [] } },
        }),
        '',
        by,
        words,
      ),
    )

  it('is who works today, with a phone number', () => {
    expect(silent('safety-coordinator')).toEqual(['Vera Veiligheid (veiligheidscoördinator) | 06-00000006 · Is er nu.'])
  })

  it('is also who works today when the first does not, and says when the first reads messages', () => {
    expect(silent('safety-coordinator', { ...tessa, now: FRIDAY })).toEqual([
      'Vera Veiligheid (veiligheidscoördinator) | 06-00000006 · Is er nu niet. Is er weer op maandag 23 november om 8.00 uur.',
      'Tirza Teamleider (veiligheidscoördinator) | 06-00000008 · Is er nu.',
    ])
  })

  it('may be the asker', () => {
    expect(silent('safety-coordinator', { ...tessa, person: 'p_vera' })[0]).toContain('· Dat ben jij.')
  })

  it('says that a mentor is another for each class', () => {
    const lines = silent('mentor')
    expect(lines[0]).toContain('per klas een ander')
    expect(lines[1]).toContain('Teun Teamleider')
  })

  it('names the school where that is not plain', () => {
    const lines = silent('safety-coordinator', { ...tessa, schools: ['VLI', 'DRE'] })
    expect(lines).toEqual([expect.stringMatching(/Lyceum De Vlieger/), expect.stringMatching(/Basisschool De Drempel/)])
  })

  it('is whoever stands in when nobody holds the role, and the school when there is nobody', () => {
    const without = (contacts: typeof vlieger.contacts) =>
      wordsIn('nl', madeUp, createDirectory(vlieger.foundation, vlieger.people, contacts))
    const standIn = silent('ict', tessa, without(vlieger.contacts.filter((c) => c.role !== 'ict')))
    expect(standIn[0]).toContain('Er staat nu niemand op de lijst als afdeling ICT.')
    expect(standIn[1]).toContain('Fay Functionaris (functionaris gegevensbescherming)')
    expect(silent('ict', tessa, without([]))).toEqual(['Bel de school:', 'Lyceum De Vlieger (voorbeeld): 0180-000001'])
  })
})

describe('where the protocol is silent', () => {
  it('has danger and what not to type above all else', () => {
    const form = silentForm(found({ emergency: ['112', '113'], doNotType: true }), '', tessa, dutch)
    expect(form.body.slice(0, 4)).toMatchObject([
      { tone: 'danger', text: expect.stringContaining('112') },
      { tone: 'danger', text: expect.stringContaining('113') },
      { tone: 'caution', text: expect.stringContaining('Typ het hier niet') },
      { type: 'text', text: 'We vonden hierover niets in het protocol.' },
    ])
  })

  it('says kindly what it could not read, and names nobody for that', () => {
    const form = silentForm(found({ unreadable: 'empty' }), '', tessa, dutch)
    expect(said(form)).toContain('geen vraag')
    expect(said(form)).not.toContain('Vera')
  })
})

describe.each(LANGUAGES)('in %s', (language) => {
  const words = wordsIn(language, ozhw, vlieger.directory)
  const library = answerLibrary(ozhw, MORNING)
  const everywhere = { person: 'p_bram', schools: ['VLI', 'DRE'], now: FRIDAY }

  it('every answer of the protocol fits, also for someone of several schools', () => {
    for (const answer of library.answers) {
      const others = library.answers.slice(0, 2)
      const form = answerForm(answer, 'd1', everywhere, words, { above: [], others })
      expect(fitting(form).body.length, answer.id).toBeGreaterThan(3)
      expect(problemsWithView(renderForm(form)), answer.id).toEqual([])
    }
  })

  it('every subject, silence and doubt fits', () => {
    fitting(askForm(ozhw.subjects, words))
    for (const subject of ozhw.subjects) {
      const answers = library.answers.filter((answer) => answer.subject === subject.id)
      fitting(subjectForm(subject, answers, words))
    }
    for (const silence of ozhw.silences) fitting(silentForm(found({ silence }), '', everywhere, words))
    for (const answer of library.answers) {
      fitting(doubtForm(answer, `${answer.id}.d1`, words))
      fitting(doubtCard(notice, answer, words))
    }
    fitting(doubtToldForm(true, words))
    fitting(doubtNotToldForm(['VLI', 'DRE'], words))
  })
})
