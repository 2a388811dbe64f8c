import type { Length, Term } from '../../src/rules/advice.ts'
import type { PersonFacts, ReportFacts } from '../../src/rules/report.ts'
import type { Protocol } from '../../src/rules/schema.ts'
import type { Concern, Measure, RecordPlace, Sector, Urgency } from '../../src/rules/vocabulary.ts'
import { cell, meaning, type Row, several } from './scenario-table.ts'

export const MEASURE: Record<string, Measure> = {
  waarschuwing: 'warning',
  'interne strafmaatregel': 'internal-sanction',
  'time-out': 'time-out',
  schorsing: 'suspension',
  'schorsing met voornemen tot verwijderen': 'suspension-intending-expulsion',
  verwijdering: 'expulsion',
}
export const STATUS = { mogelijk: 'possible', 'bij herhaling': 'on-recidivism', 'niet genoemd': 'not-listed' } as const
export const POLICE = { altijd: 'always', mogelijk: 'possible', geen: 'none' } as const
export const PLACE: Record<string, RecordPlace> = {
  incidentenregister: 'incident-register',
  personeelsdossier: 'personnel-file',
  bestuursdossier: 'board-file',
  meldcodedossier: 'reporting-code-file',
  'dossier fysiek ingrijpen': 'intervention-file',
  'register van datalekken': 'breach-register',
  'lijst van verzoeken': 'request-log',
  nergens: 'nowhere',
}
export const URGENCY: Record<string, Urgency> = { nu: 'acute', vandaag: 'today', gewoon: 'normal' }
export const ASKED: Record<string, RegExp> = {
  herhaling: /^recidivism$/,
  ernst: /^serious$/,
  wapen: /^weaponUsed$/,
  betrokkenen: /^people$/,
  gedrag: /^behaviours$/,
  dwang: /^coercion$/,
  leeftijd: /^people\[\d+\]\.age$/,
  functie: /^people\[\d+\]\.position$/,
}
const CONCERN: Record<string, Concern> = {
  gedrag: 'behaviour',
  'onveilig thuis': 'home-safety',
  'seksueel misdrijf door medewerker': 'staff-sexual-offence',
  'gedrag van medewerker': 'staff-misconduct',
  'fysiek ingrijpen': 'physical-intervention',
  datalek: 'data-breach',
  'handle with care': 'handle-with-care',
  klacht: 'complaint',
  'verzoek om gegevens': 'data-subject-request',
  pers: 'media-attention',
  'iets anders': 'other',
}
export const SECTOR: Record<string, Sector> = { PO: 'PO', VO: 'VO', MBO: 'MBO' }
const POSITION = {
  docent: 'teacher',
  mentor: 'mentor',
  teamleider: 'team-leader',
  directeur: 'school-leader',
  bestuurslid: 'board-member',
  schoonmaker: 'cleaner',
} as const
const KIND = {
  leerling: 'pupil',
  medewerker: 'staff',
  ouder: 'parent',
  vrijwilliger: 'volunteer',
  stagiair: 'trainee',
  uitzendkracht: 'agency-worker',
} as const

const FILLED_IN: Partial<ReportFacts> = {
  occurredAt: '2026-11-19T10:40:00+01:00',
  place: 'on-site',
  recidivism: false,
  serious: false,
  weaponUsed: false,
}
const staff = (position: keyof typeof POSITION, part: 'intervened' | 'unclear'): Partial<ReportFacts> => ({
  people: [{ part, kind: 'staff', position: POSITION[position] }],
})
const without = (key: 'recidivism' | 'serious' | 'weaponUsed'): Partial<ReportFacts> => {
  const { [key]: _left, ...others } = FILLED_IN
  return others
}
const PARTICULAR: Record<string, Partial<ReportFacts>> = {
  '—': {},
  ernstig: { serious: true },
  herhaling: { recidivism: true },
  'wapen gebruikt': { weaponUsed: true },
  'direct gevaar': { acuteDanger: true },
  'kans op zelfbeschadiging': { selfHarmRisk: true },
  online: { place: 'online' },
  schoolfeest: { place: 'school-activity' },
  'alles ingevuld': FILLED_IN,
  'herhaling onbekend': without('recidivism'),
  'ernst onbekend': without('serious'),
  'wapen onbekend': without('weaponUsed'),
  'docent greep in': staff('docent', 'intervened'),
  'mentor greep in': staff('mentor', 'intervened'),
  'directeur greep in': staff('directeur', 'intervened'),
  'teamleider rol onduidelijk': staff('teamleider', 'unclear'),
  'directeur rol onduidelijk': staff('directeur', 'unclear'),
}

/** The behaviours that a cell names by their labels, joined by +. */
export function behavioursIn(text: string, protocol: Protocol): string[] {
  const all = protocol.groups.flatMap((group) => group.behaviours)
  return several(text, '+').map((label) => meaning(Object.fromEntries(all.map((b) => [b.label.nl, b.id])), label))
}

/** The report that a row of `routes.md` or `ontbreekt.md` describes. */
export function reportIn(row: Row, protocol: Protocol): ReportFacts {
  const particular = meaning(PARTICULAR, cell(row, 'Bijzonder'))
  const people: PersonFacts[] = [
    ...someone(cell(row, 'Wie zou het hebben gedaan'), 'offender'),
    ...someone(cell(row, 'Tegen wie'), 'victim'),
    ...(particular.people ?? []),
  ]
  const behaviours = behavioursIn(cell(row, 'Gedrag'), protocol)
  return {
    sector: meaning(SECTOR, cell(row, 'Sector')),
    concern: meaning(CONCERN, cell(row, 'Zorg')),
    ...particular,
    ...(behaviours.length > 0 ? { behaviours } : {}),
    ...(people.length > 0 ? { people } : {}),
  }
}

/** The columns of `halt.md`, and what they are about. */
export const HALT = {
  Schoolinterventie: 'schoolinterventie',
  'Spreekuur mbo': 'spreekuur-mbo',
  'Respect online': 'respect-online',
} as const
export const OFFERED = { kan: 'possible', 'kan niet': 'not-possible', 'nog niet bekend': 'unknown' } as const
const YES_NO: Record<string, boolean> = { ja: true, nee: false }

/** The report that a row of `halt.md` describes; «—» is not known. */
export function haltReportIn(row: Row, protocol: Protocol): ReportFacts {
  const answer = (column: string) => (cell(row, column) === '—' ? undefined : meaning(YES_NO, cell(row, column)))
  const [parents, pupil, coercion] = [answer('Ouders akkoord'), answer('Leerling akkoord'), answer('Dwang')]
  const age = cell(row, 'Leeftijd')
  return {
    sector: meaning(SECTOR, cell(row, 'Sector')),
    concern: 'behaviour',
    behaviours: behavioursIn(cell(row, 'Gedrag'), protocol),
    people: [{ part: 'offender', kind: 'pupil', ...(age === '—' ? {} : { age: Number(age) }) }],
    weaponUsed: false,
    consent: { ...(parents === undefined ? {} : { parents }), ...(pupil === undefined ? {} : { pupil }) },
    ...(coercion === undefined ? {} : { coercion }),
  }
}

/** A choice as a table writes it, by its question and option: `react-who: mentor`. */
export function choiceIn(text: string, protocol: Protocol): [string, string] {
  const [id = '', option = ''] = text.split(': ')
  const setting = protocol.settings.find((one) => one.id === id)
  if (!setting?.options.some((one) => one.id === option)) throw new Error(`«${text}» is no choice of the protocol`)
  return [id, option]
}

/** What a row says that is particular, as part of a report. */
export const particularIn = (row: Row): Partial<ReportFacts> => meaning(PARTICULAR, cell(row, 'Bijzonder'))

function someone(text: string, part: 'offender' | 'victim'): PersonFacts[] {
  if (text === '—') return []
  if (text === 'onbekend') return [{ part }]
  const [, kind = '', position] = /^(\S+)(?: \((\S+)\))?$/.exec(text) ?? []
  return [
    {
      part,
      kind: meaning<(typeof KIND)[keyof typeof KIND]>(KIND, kind),
      ...(position ? { position: meaning<(typeof POSITION)[keyof typeof POSITION]>(POSITION, position) } : {}),
    },
  ]
}

/** A term as the tables write it after a name; none is nothing. */
export function termInWords(due: Term | null): string {
  if (due === null) return ''
  if (due === 'immediately') return ' (meteen)'
  if (due === 'asap') return ' (zo snel mogelijk)'
  return typeof due === 'string'
    ? ` (${due.replace(/^PT(\d+)H$/, '$1 uur').replace(/^P(\d+)W$/, '$1 weken')})`
    : ` (${due.n} schooldagen)`
}

/** A length as the tables write it; «—» is none. */
export function lengthIn(text: string): Length | null {
  if (text === '—') return null
  if (text === 'rest van de dag') return { n: 1, unit: 'rest-of-day' }
  const [, n = '', unit = ''] = /^(\d+) (\S+)$/.exec(text) ?? []
  return { n: Number(n), unit: meaning<Length['unit']>(UNIT, unit) }
}
const UNIT = { schooldag: 'school-days', schooldagen: 'school-days', week: 'weeks', weken: 'weeks' } as const
