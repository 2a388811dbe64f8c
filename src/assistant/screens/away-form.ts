import type { Absence } from '../../domain/absence.ts'
import type { StaffMember } from '../../domain/organisation.ts'
import { arrangeableBy } from '../../domain/stand-in-rules.ts'
import { dayOf } from '../../lib/school-time.ts'
import type { Block, Field, Form } from '../../view/view.ts'
import { section } from './advice-blocks.ts'
import { date } from './fields.ts'
import type { Words } from './words.ts'

/** Many at once are away only in a school of hundreds; more than this do not fit a window. */
const MOST_SHOWN = 20

/** In which someone says when they are away and who stands in, with what they said before. */
export function awayForm(member: StaffMember, now: Date, words: Words): Form {
  const { away } = words.texts.presence
  return {
    kind: 'form',
    id: 'away',
    context: '',
    title: away.title,
    submitLabel: away.send,
    closeLabel: away.close,
    body: [
      { type: 'text', text: away.intro },
      ...section(away.nowTitle, [...ownBlocks(member, now, words), ...standingInBlocks(member, now, words)]),
      ...periodFields(now, words),
      colleague('substitute', away.substitute, 'stand-ins', { required: false, hint: away.substituteHint }, words),
    ],
  }
}

/** In which someone who may names who stands in for a colleague, with whom they arranged it for before. */
export function awayForOtherForm(member: StaffMember, now: Date, words: Words): Form {
  const { away } = words.texts.presence
  return {
    kind: 'form',
    id: 'away-for',
    context: '',
    title: away.titleForOther,
    submitLabel: away.send,
    closeLabel: away.close,
    body: [
      { type: 'text', text: away.introForOther },
      ...section(away.othersTitle, othersBlocks(member, now, words)),
      colleague('absent', away.forWhom, 'absentees', { required: true, hint: away.forWhomHint }, words),
      ...periodFields(now, words),
      colleague(
        'substitute',
        away.substituteForOther,
        'stand-ins',
        { required: true, hint: away.substituteForOtherHint },
        words,
      ),
    ],
  }
}

/** For who may not arrange it for anyone. */
export function mayNotArrangeForm({ texts }: Words): Form {
  const { mayNotTitle, mayNot, close } = texts.presence.away
  return note(mayNotTitle, close, [{ type: 'text', text: mayNot }])
}

/** What holds from now on, in place of the form. */
export function awaySavedForm(absence: Absence, reader: string, words: Words): Form {
  const { away } = words.texts.presence
  const [from, until] = [words.day(absence.from), words.day(absence.until)]
  const text =
    absence.person === reader ? away.saved(from, until) : away.savedFor(words.person(absence.person), from, until)
  return note(away.savedTitle, away.close, [
    { type: 'alert', tone: 'info', text },
    { type: 'text', text: whoStandsIn(absence, reader, words) },
  ])
}

/** That someone is told of new reports again, in place of the form. */
export function awayEndedForm(person: string, reader: string, words: Words): Form {
  const { away } = words.texts.presence
  const text = person === reader ? away.ended : away.endedFor(words.person(person))
  return note(away.endedTitle, away.close, [{ type: 'alert', tone: 'info', text }])
}

const note = (title: string, closeLabel: string, body: readonly Block[]): Form => ({
  kind: 'form',
  id: 'away-said',
  context: '',
  title,
  closeLabel,
  body,
})

function ownBlocks({ id }: StaffMember, now: Date, words: Words): Block[] {
  const { away } = words.texts.presence
  const today = dayOf(now)
  return notOver(now, words)
    .filter((absence) => absence.person === id)
    .map((absence): Block => {
      const label = absence.from <= today ? away.backNow : away.notThisOne
      return {
        type: 'entry',
        title: away.period(words.day(absence.from), words.day(absence.until)),
        note: [
          whoStandsIn(absence, id, words),
          ...(absence.by === id ? [] : [away.saidBy(words.person(absence.by))]),
        ].join(' '),
        action: { id: 'absence-end', label, style: 'default', value: absence.id },
      }
    })
}

function standingInBlocks({ id }: StaffMember, now: Date, words: Words): Block[] {
  const { away } = words.texts.presence
  const items = notOver(now, words)
    .filter((absence) => absence.substitute === id)
    .map(({ person, from, until }) => ({
      text: away.standingInFor(words.person(person), words.day(from), words.day(until)),
    }))
  return items.length === 0 ? [] : [{ type: 'list', ordered: false, items }]
}

function othersBlocks(member: StaffMember, now: Date, words: Words): Block[] {
  const { away } = words.texts.presence
  const theirs = new Set(arrangeableBy(member, words.directory).map((person) => person.id))
  return notOver(now, words)
    .filter((absence) => theirs.has(absence.person))
    .slice(0, MOST_SHOWN)
    .map((absence): Block => {
      const who = words.person(absence.person)
      return {
        type: 'entry',
        title: away.otherPeriod(who, words.day(absence.from), words.day(absence.until)),
        note: whoStandsIn(absence, member.id, words),
        action: {
          id: 'absence-end',
          label: away.stop,
          style: 'default',
          value: absence.id,
          spoken: `${away.stop}: ${who}`,
        },
      }
    })
}

const notOver = (now: Date, { directory }: Words): readonly Absence[] =>
  directory.absences.filter(({ until }) => until >= dayOf(now))

function whoStandsIn({ substitute, person }: Absence, reader: string, words: Words): string {
  const { away } = words.texts.presence
  const own = person === reader
  if (substitute === null) return own ? away.nobodyStandsIn : away.nobodyStandsInForOther
  return own ? away.standsIn(words.person(substitute)) : away.standsInForOther(words.person(substitute))
}

const periodFields = (now: Date, { texts }: Words): readonly Field[] => [
  date('from', texts.presence.away.from, { required: true, value: dayOf(now) }),
  date('until', texts.presence.away.until, { required: true, hint: texts.presence.away.untilHint }),
]

const colleague = (
  id: string,
  label: string,
  list: string,
  { required, hint }: { readonly required: boolean; readonly hint: string },
  { texts }: Words,
): Field => ({ type: 'search-field', id, label, hint, required, list, placeholder: texts.presence.away.placeholder })
