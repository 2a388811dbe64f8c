import type { Directory } from '../domain/directory.ts'
import type { StaffMember } from '../domain/organisation.ts'
import { sightOf } from '../domain/permissions.ts'
import { arrangeableBy, canStandInFor } from '../domain/stand-in-rules.ts'
import type { Language } from '../rules/vocabulary.ts'
import { languageOf, textsIn } from '../texts/catalogue.ts'
import { guardChannel } from '../use-cases/guard-channel.ts'
import { canTakeOver } from '../use-cases/hand-over.ts'
import { createLapseCheck } from '../use-cases/lapsed-access.ts'
import type { Option } from '../view/view.ts'
import type { Parts } from './parts.ts'
import { respond } from './respond.ts'
import { typedCard } from './screens/cards.ts'
import { strangerForm, troubleForm } from './screens/simple-forms.ts'
import { startCard, wordsCard } from './screens/start-cards.ts'
import { wordsIn } from './screens/words.ts'
import type { Asker, Assistant, AssistantOnTeams, FormRef, Reply } from './turn.ts'
import { createTypedReminders } from './typed-reminders.ts'

/** The assistant, as every adapter sees it. */
export function createAssistant(parts: Parts): Assistant & AssistantOnTeams {
  const { store, protocol } = parts
  const typed = createTypedReminders(parts.now)
  const lapses = createLapseCheck(parts)
  return {
    respond: async (asker, intent) => {
      const directory = await store.directory()
      const words = wordsIn(languageOfAsker(asker), protocol, directory)
      if (asker.type === 'stranger') return inLanguage({ type: 'open', form: strangerForm(words) }, words.language)
      await lapses.of(asker.member.id)
      const turn = { member: asker.member, words, now: parts.now(), parts }
      return inLanguage(await respond(turn, intent), words.language)
    },
    suggest: async (asker, form, list, typed) => {
      if (asker.type === 'stranger') return []
      await lapses.of(asker.member.id)
      return suggestions(await colleagues(asker.member, form, list, parts), typed)
    },
    troubleForm: (asker) => {
      const language = languageOfAsker(asker)
      return { ...troubleForm({ texts: textsIn(language) }), language }
    },
    askerOnSlack: async (slackId, locale) => {
      const member = (await store.directory()).personOnSlack(slackId)
      return member === undefined ? stranger(locale) : { type: 'staff', member }
    },
    meetOnSlack: async (slackId, email) => {
      const member = (await store.directory()).personWithEmail(email)
      if (member === undefined) return false
      if (member.slackId === null) await store.linkSlack(member.id, slackId)
      return member.slackId === null || member.slackId === slackId
    },
    askerOnTeams: async (aadObjectId, locale) => {
      const member = (await store.directory()).personOnTeams(aadObjectId)
      return member === undefined ? stranger(locale) : { type: 'staff', member }
    },
    meetOnTeams: async (aadObjectId, email) => {
      const member = (await store.directory()).personWithEmail(email)
      if (member === undefined) return false
      if (member.teamsId === null) await store.linkTeams(member.id, aadObjectId)
      return member.teamsId === null || member.teamsId === aadObjectId
    },
    startCard: (asker, command) => startCard(command, textsIn(languageOfAsker(asker))),
    wordsCard: (asker, aadObjectId) =>
      asker.type === 'staff' && typed.isNews(aadObjectId) ? wordsCard(textsIn(asker.member.language)) : null,
    joinedChannel: async (channel, slackId) => {
      await guardChannel(channel, new Set([slackId]), parts)
      parts.wakeDelivery()
    },
    onDirectMessage: async (asker, slackId) => {
      if (asker.type === 'staff' && typed.isNews(slackId))
        await parts.answerTyped(slackId, typedCard(textsIn(asker.member.language)))
    },
  }
}

const languageOfAsker = (asker: Asker): Language => (asker.type === 'staff' ? asker.member.language : asker.language)

/** Every form says in which language it stands: the renderer has a few words of its own. */
function inLanguage(reply: Reply, language: Language): Reply {
  if (reply.type === 'open' || reply.type === 'redraw') return { ...reply, form: { ...reply.form, language } }
  if (reply.type === 'back' && reply.below !== undefined) return { ...reply, below: { ...reply.below, language } }
  return reply
}

const stranger = (locale: string | undefined): Asker => ({ type: 'stranger', language: languageOf(locale) })

/** Whom someone may choose from: the colleagues of their own schools, or those who may be handed a case. */
async function colleagues(
  member: StaffMember,
  form: FormRef,
  list: string,
  { store }: Parts,
): Promise<readonly StaffMember[]> {
  const directory = await store.directory()
  if (list === 'staff') return sameSchools(member, directory)
  if (list === 'absentees') return arrangeableBy(member, directory)
  if (list === 'stand-ins') return standInsToChoose(member, form, directory)
  const subject = list === 'takers' ? await store.case(form.context.split('.')[0] ?? '') : undefined
  if (subject === undefined || sightOf(subject, member.id) !== 'whole') return []
  return canTakeOver(subject, directory)
}

/** For oneself those who can; for a colleague whoever can for any of those for whom one may arrange it. */
function standInsToChoose(member: StaffMember, form: FormRef, directory: Directory): readonly StaffMember[] {
  const absent = form.id === 'away' ? [member] : arrangeableBy(member, directory)
  return directory.people.filter(
    (one) => one.id !== member.id && absent.some((away) => canStandInFor(away, one, directory)),
  )
}

const sameSchools = (member: StaffMember, { people }: Directory): readonly StaffMember[] =>
  people.filter(
    (p) => member.schools.length === 0 || p.schools.length === 0 || p.schools.some((s) => member.schools.includes(s)),
  )

const MOST_SHOWN = 100

/** Every word that was typed must stand in the name, wherever; case and accents do not matter. */
function suggestions(people: readonly StaffMember[], typed: string): Option[] {
  const wanted = plain(typed)
    .split(/\s+/)
    .filter((word) => word !== '')
  return people
    .filter((p) => wanted.every((word) => plain(p.name).includes(word)))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'))
    .slice(0, MOST_SHOWN)
    .map((p) => ({ id: p.id, label: p.name }))
}

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
