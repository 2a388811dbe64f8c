import type { Protocol } from './schema.ts'
import type { Language, Localized, Part, PersonKind, Place, Position, Sector } from './vocabulary.ts'
import type { When } from './when.ts'

/**
 * What must hold for a rule, as half a sentence: `het gaat om slaan en het is ernstig`. Which route a report takes is
 * left out; that goes without saying. Empty when nothing else is asked.
 */
export function conditionsInWords(when: When, protocol: Protocol, language: Language): string {
  const halves = (Object.keys(when) as (keyof When)[]).flatMap((key) => said(key, when, protocol, language))
  return halves.join(language === 'nl' ? ' en ' : ' and ')
}

function said(key: keyof When, when: When, protocol: Protocol, language: Language): string[] {
  const any = (words: readonly Localized[]) =>
    words.map((word) => word[language]).join(language === 'nl' ? ' of ' : ' or ')
  const about = (start: Localized, words: readonly Localized[]) => [`${start[language]} ${any(words)}`]
  switch (key) {
    case 'route':
    case 'concern':
      return []
    case 'behaviours':
      return about(
        IT_IS_ABOUT,
        (when.behaviours ?? []).map((id) => labelOfBehaviour(id, protocol)),
      )
    case 'groups':
      return about(
        IT_IS_ABOUT,
        (when.groups ?? []).map((id) => labelOfGroup(id, protocol)),
      )
    case 'sector':
      return [any((when.sector ?? []).map((sector) => SECTOR[sector]))]
    case 'place':
      return about(
        THE_PLACE_IS,
        (when.place ?? []).map((place) => PLACE[place]),
      )
    case 'parts':
      return [any((when.parts ?? []).map((part) => PART[part]))]
    case 'offender':
    case 'suspect':
      return about(
        WHO_WOULD_HAVE,
        (when[key] ?? []).map((kind) => KIND[kind]),
      )
    case 'victim':
    case 'victimMayBe':
      return about(
        TOWARDS,
        (when[key] ?? []).map((kind) => KIND[kind]),
      )
    case 'accusedPosition':
      return about(
        INVOLVED,
        (when.accusedPosition ?? []).map((position) => POSITION[position]),
      )
    case 'offenderAge':
      return [ageInWords(when, language)]
    case 'consent':
      return consentInWords(when, language)
    case 'setting':
      return Object.entries(when.setting ?? {}).map(([id, options]) => chosenInWords(id, options, protocol, language))
    default:
      return [YES_OR_NO[key][when[key] ? 'yes' : 'no'][language]]
  }
}

const labelOfBehaviour = (id: string, { groups }: Protocol): Localized =>
  groups.flatMap((group) => group.behaviours).find((one) => one.id === id)?.label ?? { nl: id, en: id }

const labelOfGroup = (id: string, { groups }: Protocol): Localized => {
  const label = groups.find((one) => one.id === id)?.label
  return label === undefined ? { nl: id, en: id } : { nl: `«${label.nl}»`, en: `«${label.en}»` }
}

function ageInWords({ offenderAge: { from, to } = {} }: When, language: Language): string {
  const nl =
    from === undefined
      ? `${to} jaar of jonger`
      : to === undefined
        ? `${from} jaar of ouder`
        : `${from} tot en met ${to} jaar`
  const en =
    from === undefined ? `${to} or younger` : to === undefined ? `${from} or older` : `${from} to ${to} years old`
  return language === 'nl' ? `de leerling is ${nl}` : `the pupil is ${en}`
}

const consentInWords = ({ consent = {} }: When, language: Language): string[] =>
  (['parents', 'pupil'] as const).flatMap((who) => {
    const given = consent[who]
    return given === undefined ? [] : [CONSENT[who][given ? 'yes' : 'no'][language]]
  })

function chosenInWords(id: string, options: readonly string[], { settings }: Protocol, language: Language): string {
  const setting = settings.find((one) => one.id === id)
  const labels = (setting?.options ?? []).filter((one) => options.includes(one.id)).map((one) => one.label[language])
  const chosen = labels.join(language === 'nl' ? ' of ' : ' or ')
  return language === 'nl'
    ? `de school koos bij «${setting?.question.nl}»: ${chosen}`
    : `the school chose for «${setting?.question.en}»: ${chosen}`
}

const IT_IS_ABOUT = { nl: 'het gaat om', en: 'it is about' }
const THE_PLACE_IS = { nl: 'de plek is', en: 'the place is' }
const WHO_WOULD_HAVE = { nl: 'wie het zou hebben gedaan is', en: 'whoever would have done it is' }
const TOWARDS = { nl: 'het overkwam', en: 'it happened to' }
const INVOLVED = { nl: 'erbij betrokken is', en: 'involved is' }

const SECTOR: Record<Sector, Localized> = {
  PO: { nl: 'het is op een basisschool', en: 'it is at a primary school' },
  VO: { nl: 'het is in het voortgezet onderwijs', en: 'it is in secondary education' },
  MBO: { nl: 'het is op een mbo', en: 'it is at a college' },
}
const PLACE: Record<Place, Localized> = {
  'on-site': { nl: 'de school', en: 'the school' },
  'way-to-school': { nl: 'de weg van of naar school', en: 'the way to or from school' },
  'school-activity': { nl: 'een activiteit van school', en: 'a school activity' },
  online: { nl: 'online', en: 'online' },
  elsewhere: { nl: 'ergens anders', en: 'elsewhere' },
}
const PART: Record<Part, Localized> = {
  offender: { nl: 'iemand zou iets hebben gedaan', en: 'someone would have done something' },
  victim: { nl: 'het overkwam iemand', en: 'it happened to someone' },
  witness: { nl: 'iemand zag het', en: 'someone saw it' },
  concerned: { nl: 'er zijn zorgen om een leerling', en: 'there are worries about a pupil' },
  intervened: { nl: 'een medewerker greep in', en: 'an employee stepped in' },
  unclear: { nl: 'van iemand is de rol niet duidelijk', en: 'the part of someone is unclear' },
}
const KIND: Record<PersonKind, Localized> = {
  pupil: { nl: 'een leerling', en: 'a pupil' },
  staff: { nl: 'een medewerker', en: 'an employee' },
  parent: { nl: 'een ouder', en: 'a parent' },
  volunteer: { nl: 'een vrijwilliger', en: 'a volunteer' },
  trainee: { nl: 'een stagiair', en: 'a trainee' },
  'agency-worker': { nl: 'een uitzendkracht', en: 'an agency worker' },
  outsider: { nl: 'iemand van buiten', en: 'an outsider' },
}
const POSITION: Record<Position, Localized> = {
  teacher: { nl: 'een leraar', en: 'a teacher' },
  mentor: { nl: 'een mentor', en: 'a form tutor' },
  'team-leader': { nl: 'een teamleider', en: 'a team leader' },
  'school-leader': { nl: 'een directeur', en: 'a head' },
  'central-management': { nl: 'iemand van de centrale directie', en: 'someone of central management' },
  'board-member': { nl: 'een bestuurslid', en: 'a board member' },
  cleaner: { nl: 'een schoonmaker', en: 'a cleaner' },
  other: { nl: 'iemand met een andere functie', en: 'someone in another position' },
}

type YesNo = Record<'yes' | 'no', Localized>
const CONSENT: Record<'parents' | 'pupil', YesNo> = {
  parents: {
    yes: { nl: 'de ouders gaven toestemming', en: 'the parents gave consent' },
    no: { nl: 'de ouders gaven geen toestemming', en: 'the parents gave no consent' },
  },
  pupil: {
    yes: { nl: 'de leerling gaf toestemming', en: 'the pupil gave consent' },
    no: { nl: 'de leerling gaf geen toestemming', en: 'the pupil gave no consent' },
  },
}
const YES_OR_NO: Record<
  'recidivism' | 'serious' | 'weaponUsed' | 'coercion' | 'acuteDanger' | 'selfHarmRisk' | 'anonymous',
  YesNo
> = {
  recidivism: {
    yes: { nl: 'het gebeurde eerder', en: 'it happened before' },
    no: { nl: 'het gebeurde niet eerder', en: 'it did not happen before' },
  },
  serious: {
    yes: { nl: 'het is ernstig', en: 'it is serious' },
    no: { nl: 'het is niet ernstig', en: 'it is not serious' },
  },
  weaponUsed: {
    yes: { nl: 'er is een wapen gebruikt', en: 'a weapon was used' },
    no: { nl: 'er is geen wapen gebruikt', en: 'no weapon was used' },
  },
  coercion: {
    yes: { nl: 'er was dwang of chantage', en: 'there was force or blackmail' },
    no: { nl: 'er was geen dwang of chantage', en: 'there was no force or blackmail' },
  },
  acuteDanger: {
    yes: { nl: 'er is nu gevaar', en: 'there is danger now' },
    no: { nl: 'er is nu geen gevaar', en: 'there is no danger now' },
  },
  selfHarmRisk: {
    yes: { nl: 'iemand doet zichzelf misschien iets aan', en: 'someone may hurt themselves' },
    no: { nl: 'niemand lijkt zichzelf iets aan te doen', en: 'nobody seems about to hurt themselves' },
  },
  anonymous: {
    yes: { nl: 'de melding heeft geen naam', en: 'the report has no name' },
    no: { nl: 'de melding heeft een naam', en: 'the report has a name' },
  },
}
