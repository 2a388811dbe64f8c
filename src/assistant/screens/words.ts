import type { Directory } from '../../domain/directory.ts'
import { atSchool, dayOf, SCHOOL_TIME_ZONE } from '../../lib/school-time.ts'
import type { Length, Source, Term } from '../../rules/advice.ts'
import type { Protocol } from '../../rules/schema.ts'
import type { Language, Party, Role } from '../../rules/vocabulary.ts'
import { textsIn } from '../../texts/catalogue.ts'
import { sayLength, sayTerm } from '../../texts/say-terms.ts'
import type { Texts } from '../../texts/texts.ts'

/** Says the things of a case in one reader's language. */
export interface Words {
  readonly language: Language
  readonly texts: Texts
  readonly protocol: Protocol
  readonly directory: Directory
  role(role: Role): string
  roles(roles: readonly Role[]): string
  party(party: Party): string
  partyPhone(party: Party): string | null
  /** A staff member's name, also of someone who left. */
  person(id: string): string
  behaviour(id: string): string
  school(code: string): string
  term(term: Term | null): string
  length(length: Length): string
  /** A day such as `2026-11-19`. */
  day(day: string): string
  /** Day and time, as the clock at school showed it. */
  moment(instant: Date): string
  /** A moment to come, as people say it: «morgen om 8.00 uur». */
  fromNow(instant: Date, now: Date): string
  source(source: Source): string
  and(items: readonly string[]): string
  or(items: readonly string[]): string
}

export function wordsIn(language: Language, protocol: Protocol, directory: Directory): Words {
  const texts = textsIn(language)
  const labelOf = (role: Role) => protocol.roles[role]?.label[language] ?? role
  const behaviours = new Map(
    protocol.groups.flatMap((g) => g.behaviours.map((b) => [b.id, b.label[language]] as const)),
  )
  const { dayFormat, momentFormat, andFormat, orFormat } = formatsOf(texts.locale)
  const and = (items: readonly string[]) => andFormat.format(items)
  const day = (isoDay: string) => dayFormat.format(new Date(`${isoDay}T12:00:00Z`))
  return {
    language,
    texts,
    protocol,
    directory,
    and,
    or: (items) => orFormat.format(items),
    day,
    role: labelOf,
    roles: (roles) => and(roles.map(labelOf)),
    party: (party) => protocol.parties[party]?.label[language] ?? party,
    partyPhone: (party) => protocol.parties[party]?.phone ?? null,
    person: (id) => directory.person(id)?.name ?? texts.words.someoneGone,
    behaviour: (id) => behaviours.get(id) ?? id,
    school: (code) => directory.school(code)?.name ?? code,
    term: (term) => sayTerm(term, texts.time),
    length: (length) => sayLength(length, texts.time),
    moment: (instant) => momentFormat.format(instant),
    source: ({ file, heading }) =>
      texts.case.sourceAt(protocol.documents.find((d) => d.file === file)?.title[language] ?? file, heading),
    fromNow: (instant, now) => {
      const { hour, minute } = atSchool(instant)
      const on = dayFromNow(dayOf(instant), now, texts, day)
      return texts.presence.dayAndTime(on, hour, String(minute).padStart(2, '0'))
    },
  }
}

/** The same text with a capital at its start. */
export const capitalised = (text: string, { texts }: Pick<Words, 'texts'>): string =>
  text.charAt(0).toLocaleUpperCase(texts.locale) + text.slice(1)

function dayFromNow(isoDay: string, now: Date, texts: Texts, day: (isoDay: string) => string): string {
  const tomorrow = atSchool(now).toPlainDate().add({ days: 1 }).toString()
  if (isoDay === dayOf(now)) return texts.time.today
  return isoDay === tomorrow ? texts.time.tomorrow : texts.time.on(day(isoDay))
}

const dayParts = { weekday: 'long', day: 'numeric', month: 'long', timeZone: SCHOOL_TIME_ZONE } as const

const newFormats = (locale: string) => ({
  dayFormat: new Intl.DateTimeFormat(locale, dayParts),
  momentFormat: new Intl.DateTimeFormat(locale, { ...dayParts, hour: '2-digit', minute: '2-digit' }),
  andFormat: new Intl.ListFormat(locale),
  orFormat: new Intl.ListFormat(locale, { type: 'disjunction' }),
})

const formats = new Map<string, ReturnType<typeof newFormats>>()

/** Making one takes longer than drawing a whole form, so each is made once a locale. */
function formatsOf(locale: string): ReturnType<typeof newFormats> {
  const known = formats.get(locale) ?? newFormats(locale)
  formats.set(locale, known)
  return known
}
