import { z } from 'zod'
import { Id, listOf } from '../parts.ts'
import { CONCERNS, ROLES, SECTORS } from '../vocabulary.ts'

/** As long as the label of a button may be (Slack's own limit): a title stands on one. */
const TITLE_LENGTH = 75
const Title = z.strictObject({ nl: z.string().min(1).max(TITLE_LENGTH), en: z.string().min(1).max(TITLE_LENGTH) })

/** One answer is read on a phone, in a corridor. */
const ANSWER_LENGTH = 900
const Said = z.string().trim().min(1).max(ANSWER_LENGTH)

/** The most facts that one answer names: it answers one question, not a chapter. */
export const MOST_FACTS = 8

/** Several forms of a question, as different people would ask it. */
const Questions = z.strictObject({ nl: listOf(z.string().min(1)), en: listOf(z.string().min(1)) })

/** What is shown above it whatever the words of the question: a number to call, or not to type such a signal here. */
const Warns = listOf(z.enum(['112', '113', 'do-not-type']))

/** One answer as it stands in `answers/*.yaml`. */
export const WrittenAnswer = z.strictObject({
  id: Id,
  title: Title,
  /** Where it holds; absent: everywhere. */
  sectors: listOf(z.enum(SECTORS)).exactOptional(),
  /** Each line is one thought; a line that starts with `- ` is an item of a list. */
  answer: z.strictObject({ nl: Said, en: Said }),
  /** Whom to turn to. */
  contact: z.enum(ROLES),
  /** Which kind of report fits. */
  concern: z.enum(CONCERNS).exactOptional(),
  /** What it rests on, the most important first. Its sources and the notes on the law follow from these. */
  facts: listOf(z.string()).max(MOST_FACTS),
  /** Choices of the school that the answer is to tell. */
  settings: listOf(Id).exactOptional(),
  warns: Warns.exactOptional(),
  questions: Questions,
  from: z.iso.date(),
  /** The first day on which it no longer holds. */
  until: z.iso.date().optional(),
  /** When someone last held it against its source. */
  reviewed: z.iso.date(),
})
export type WrittenAnswer = z.infer<typeof WrittenAnswer>

/** Something that people ask and that the protocol does not say, as it stands in `silences/*.yaml`. */
export const Silence = z.strictObject({
  id: Id,
  /** What the protocol is silent about, as it fits after "about": `verlof en ziekmelden`. */
  about: Title,
  /** Whom to turn to with it. */
  contact: z.enum(ROLES),
  warns: Warns.exactOptional(),
  questions: Questions,
})
export type Silence = z.infer<typeof Silence>
