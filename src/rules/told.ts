import type { ExcludeEntry, NotifyEntry, OutsideEntry, StepEntry } from './advice.ts'
import type { Combination } from './combination.ts'
import { groundsOf, merged, stricter } from './grounds.ts'
import { saidFor } from './of-age.ts'
import type { Rule } from './rule.ts'
import { ROLE_OF_POSITION } from './situation.ts'
import { doing, ladder, standIn } from './stand-in.ts'
import type { Role } from './vocabulary.ts'

/** Who is told, in the order of telling; whoever is accused is replaced by who stands in. */
export function notifyEntries(combination: Combination): NotifyEntry[] {
  const entries = new Map<Role, NotifyEntry>()
  for (const rule of combination.applying) {
    for (const { role, due, instead } of rule.notify ?? []) {
      for (const told of standIn(role, combination)) {
        const line = instead ?? combination.protocol.roles[role]?.instead ?? []
        const entry = {
          role: told,
          due,
          instead: ladder(line, combination).filter((next) => next !== told),
          ...groundsOf(rule),
        }
        const known = entries.get(told)
        entries.set(told, known ? { ...known, due: stricter(known.due, due), ...merged([known, entry]) } : entry)
      }
    }
  }
  return [...entries.values()]
}

/** The roles of those who are accused, and why they are left out: as the most particular rule says. */
export function excludeEntries({ applying, excluded }: Combination): ExcludeEntry[] {
  const particularFirst = applying
    .filter((rule) => rule.accusedLeftOut)
    .toSorted((a, b) => Object.keys(b.when).length - Object.keys(a.when).length)
  return excluded.flatMap((role) => {
    const rule = particularFirst.find((candidate) => isAbout(role, candidate))
    return rule?.accusedLeftOut ? [{ role, why: rule.accusedLeftOut, ...groundsOf(rule) }] : []
  })
}

const isAbout = (role: Role, { when }: Rule) =>
  when.accusedPosition?.some((position) => ROLE_OF_POSITION[position] === role) ?? true

/** What must be done, each step once; `after` names only steps that are in the advice. */
export function stepEntries(combination: Combination): StepEntry[] {
  const entries = new Map<string, StepEntry>()
  for (const rule of combination.applying) {
    for (const step of rule.steps ?? []) {
      const { fromEighteen: _, ...always } = step
      const text = saidFor(step, combination.ofAge)
      const entry: StepEntry = { ...always, text, who: doing(step.who, combination), ...groundsOf(rule) }
      const known = entries.get(step.id)
      entries.set(step.id, known ? joinedSteps(known, entry) : entry)
    }
  }
  return [...entries.values()].map((entry) => ({ ...entry, after: entry.after.filter((id) => entries.has(id)) }))
}

const joinedSteps = (known: StepEntry, more: StepEntry): StepEntry => ({
  ...known,
  who: [...new Set([...known.who, ...more.who])],
  due: stricter(known.due, more.due),
  after: [...new Set([...known.after, ...more.after])],
  ...merged([known, more]),
})

/** The bodies outside that a person must turn to, or may. What must be done wins over what is possible. */
export function outsideEntries(combination: Combination, steps: readonly StepEntry[]): OutsideEntry[] {
  const there = new Set(steps.map((step) => step.id))
  const entries = new Map<string, OutsideEntry>()
  for (const rule of combination.applying) {
    for (const outside of rule.outside ?? []) {
      const phone = combination.protocol.parties[outside.party]?.phone
      const after = outside.after.filter((id) => there.has(id))
      const who = doing(outside.who, combination)
      const entry: OutsideEntry = { ...outside, who, after, ...(phone ? { phone } : {}), ...groundsOf(rule) }
      const key = `${outside.party} ${outside.service ?? ''}`
      const known = entries.get(key)
      entries.set(key, known ? joinedOutside(known, entry) : entry)
    }
  }
  return [...entries.values()]
}

function joinedOutside(a: OutsideEntry, b: OutsideEntry): OutsideEntry {
  const musts = [a, b].filter((entry) => entry.status === undefined && entry.service === undefined)
  const [firm = a] = musts
  const who = [...new Set((musts.length === 1 ? musts : [a, b]).flatMap((entry) => entry.who))]
  return { ...firm, who, due: stricter(a.due, b.due), ...merged([a, b]) }
}
