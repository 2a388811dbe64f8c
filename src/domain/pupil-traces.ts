import type { Part } from '../rules/vocabulary.ts'
import type { Involved, Report } from './report.ts'

const ABOUT: readonly Part[] = ['offender', 'victim', 'concerned', 'unclear']

/** Whether a report is about someone; whoever only saw it or stepped in is not what it is about. */
export const isAbout = (person: Involved): boolean => person.parts.some((part) => ABOUT.includes(part))

/**
 * By what the pupils in a report can be found again in a later one: their number, which is theirs in the whole
 * foundation, or their name within the school. The store keeps these as a blind index only. They find a *possible* earlier case, which a person must check.
 */
export function pupilTraces(report: Report): readonly string[] {
  const pupils = report.people.filter((p) => p.kind === 'pupil' && isAbout(p))
  return pupils.flatMap((p) => [...trace('number', p.pupilNumber), ...trace(`name/${report.school}`, p.name)])
}

function trace(by: string, typed: string | undefined): string[] {
  const key = normalise(typed ?? '')
  return key === '' ? [] : [`${by}/${key}`]
}

/** «Él-Amrani,  SARA» and «el amrani sara» are the same; the order of the words stays. */
function normalise(typed: string): string {
  return typed
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
