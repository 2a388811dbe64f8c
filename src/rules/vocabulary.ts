/**
 * The closed word lists that the whole program shares. They are fixed from outside (command line, JSON, imports), so
 * a word may be added here but never renamed. What people read for them stands in the protocol (`roles`, `behaviours`)
 * and in `texts/`; `docs/words.md` holds each beside its Dutch term.
 */

export const SECTORS = ['PO', 'VO', 'MBO'] as const
export type Sector = (typeof SECTORS)[number]

/** Functions inside the school or its foundation that someone can hold. */
export const ROLES = [
  'mentor',
  'team-leader',
  'school-leader',
  'central-management',
  'board',
  'supervisory-board',
  'safety-coordinator',
  'school-contact',
  'anti-bullying-coordinator',
  'confidential-counsellor',
  'external-counsellor',
  'reporting-code-officer',
  'internal-supervisor',
  'support-coordinator',
  'aftercare-lead',
  'ict',
  'privacy-officer',
  'press-contact',
] as const
export type Role = (typeof ROLES)[number]

/** Bodies outside the school. The assistant never contacts these itself: it tells a person to. */
export const PARTIES = [
  'parents',
  'police',
  'confidential-inspector',
  'inspectorate',
  'attendance-officer',
  'veilig-thuis',
  'halt',
  'data-protection-authority',
  'complaints-committee',
  'municipality',
] as const
export type Party = (typeof PARTIES)[number]

/** What may be imposed: towards a pupil, mildest first. */
export const PUPIL_MEASURES = [
  'warning',
  'internal-sanction',
  'time-out',
  'suspension',
  'suspension-intending-expulsion',
  'expulsion',
] as const
/** What may be imposed: towards a parent or another outsider. */
export const VISITOR_MEASURES = ['talk', 'access-denial'] as const
export const MEASURES = [...PUPIL_MEASURES, ...VISITOR_MEASURES] as const
export type Measure = (typeof MEASURES)[number]

/** What a report is about; chosen by the reporter. */
export const CONCERNS = [
  'behaviour',
  'home-safety',
  'staff-sexual-offence',
  'staff-misconduct',
  'physical-intervention',
  'data-breach',
  'handle-with-care',
  'complaint',
  'data-subject-request',
  'media-attention',
  'other',
] as const
export type Concern = (typeof CONCERNS)[number]

/** Someone's part in what happened; one person may have several. `offender` is whoever is accused, not proven. */
export const PARTS = ['offender', 'victim', 'witness', 'concerned', 'intervened', 'unclear'] as const
export type Part = (typeof PARTS)[number]

export const PERSON_KINDS = ['pupil', 'staff', 'parent', 'volunteer', 'trainee', 'agency-worker', 'outsider'] as const
export type PersonKind = (typeof PERSON_KINDS)[number]

/** Everyone who works for the school in whatever form: the duty to report a sexual offence covers them all. */
export const WORKS_FOR_SCHOOL = ['staff', 'volunteer', 'trainee', 'agency-worker'] as const satisfies PersonKind[]

export const POSITIONS = [
  'teacher',
  'mentor',
  'team-leader',
  'school-leader',
  'central-management',
  'board-member',
  'cleaner',
  'other',
] as const
export type Position = (typeof POSITIONS)[number]

export const PLACES = ['on-site', 'way-to-school', 'school-activity', 'online', 'elsewhere'] as const
export type Place = (typeof PLACES)[number]

/** Where a case is kept: each place has its own readers. */
export const RECORD_PLACES = [
  'incident-register',
  'reporting-code-file',
  'board-file',
  'personnel-file',
  'intervention-file',
  'request-log',
  'breach-register',
  'nowhere',
] as const
export type RecordPlace = (typeof RECORD_PLACES)[number]

/** How fast someone must look, most urgent first. */
export const URGENCIES = ['acute', 'today', 'normal'] as const
export type Urgency = (typeof URGENCIES)[number]

/** What was found in the end: that it happened, that it could not be said, that it was not so, or that others deal with it. */
export const OUTCOMES = ['established', 'not-established', 'incorrect', 'taken-over'] as const
export type Outcome = (typeof OUTCOMES)[number]

export const LANGUAGES = ['nl', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** A text in each language that people can choose. */
export type Localized = Readonly<Record<Language, string>>
