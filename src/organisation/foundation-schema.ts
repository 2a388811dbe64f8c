import { z } from 'zod'
import { isClock, isDay } from '../lib/school-time.ts'
import { SECTORS } from '../rules/vocabulary.ts'

/** Says what would be right, and that it is missing when it is. */
const must = (right: string) => ({
  error: (issue: { readonly input?: unknown }) => (issue.input === undefined ? `ontbreekt; ${right}` : right),
})

const words = (right: string) => z.string(must(right)).trim().min(1, must(right)).max(100, must(right))

const matching = (pattern: RegExp, right: string) => z.string(must(right)).regex(pattern, must(right))

const phone = matching(
  /^(?:\+|0)[0-9 ()-]{5,19}$/,
  'moet een telefoonnummer tussen aanhalingstekens zijn, bijvoorbeeld "0180-000001"',
)

const clock = z
  .string(must('moet een tijd zijn, bijvoorbeeld 08:00'))
  .refine(isClock, { error: 'moet een tijd zijn, bijvoorbeeld 08:00', abort: true })

const hours = z
  .strictObject(
    { from: clock, until: clock },
    must('moet een begin en een einde hebben: { from: 08:00, until: 17:00 }'),
  )
  .refine(({ from, until }) => from < until, 'moet eindigen na het begin')

const day = z
  .string(must('moet een dag zijn, bijvoorbeeld 2026-12-19'))
  .refine(isDay, { error: 'moet een dag zijn, bijvoorbeeld 2026-12-19', abort: true })

const holidays = z.array(
  z
    .strictObject(
      { name: words('moet de naam van de vakantie zijn'), from: day, until: day },
      must('moet een vakantie zijn met name, from (eerste dag) en until (laatste dag)'),
    )
    .refine(({ from, until }) => from <= until, 'moet eindigen op of na de eerste dag'),
  must('moet een lijst van vakanties zijn, elk met name, from en until'),
)

const School = z.strictObject(
  {
    code: matching(/^[A-Z]{2,6}$/, 'moet 2 tot en met 6 hoofdletters zijn, bijvoorbeeld VLI'),
    name: words('moet de naam van de school zijn'),
    sector: z.enum(SECTORS, must('moet PO, VO of MBO zijn')),
    phone,
    safetyChannel: matching(
      /^(?:[CG][A-Z0-9]{5,20}|19:[A-Za-z0-9_-]+@thread\.(?:tacv2|skype|v2))$/,
      'moet het kanaal-id van Slack zijn (dat begint met C of G) of van Teams (dat begint met 19:)',
    ).exactOptional(),
    hours: hours.exactOptional(),
    holidays: holidays.exactOptional(),
    choices: z
      .record(
        z.string(),
        z
          .union([z.string().min(1), z.number()], must('moet een van de keuzes uit het protocol zijn'))
          .transform(String),
        must('moet een lijst zijn van regels «naam: keuze»'),
      )
      .default({}),
  },
  must('moet een school zijn met code, name, sector en phone'),
)

/** What `foundation.yaml` holds; every message is Dutch and says what would be right. */
export const FoundationSchema = z.strictObject(
  {
    id: matching(/^[a-z][a-z0-9-]{1,30}$/, 'moet een korte naam in kleine letters zijn, bijvoorbeeld de-vlieger'),
    name: words('moet de naam van de stichting zijn'),
    phone: phone.exactOptional(),
    hours: hours.exactOptional(),
    holidays: holidays.exactOptional(),
    emergencyContact: z
      .strictObject(
        { name: words('moet zijn wie er opneemt, bijvoorbeeld "het noodnummer van het bestuur"'), phone },
        must('moet name (wie er opneemt) en phone hebben'),
      )
      .exactOptional(),
    protocol: words('moet de map met de regels zijn, bijvoorbeeld ../../protocols/ozhw'),
    schools: z.array(School, must('moet een lijst van scholen zijn')).min(1, must('moet minstens één school hebben')),
  },
  must('moet id, name, protocol en schools hebben'),
)
