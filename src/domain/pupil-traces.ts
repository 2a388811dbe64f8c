import type { Part } from '../rules/vocabulary.ts'
import type { Report } from './report.ts'

/** Whoever only saw it is no reason to think of an earlier case. */
const MATTERS: readonly Part[] = ['offender', 'victim', 'concerned', 'unclear']

/**
 * By what the pupils in a report can be found again in a later one: their number, or their name within the school.
 * The store keeps these as a blind index only. They find a *possible* earlier case, which a person must check.
 */
export function pupilTraces(report: Report): readonly string[] {
  const pupils = report.people.filter((p) => p.kind === 'pupil' && p.parts.some((part) => MATTERS.includes(part)))
  return pupils.flatMap((p) => [
    ...trace('number', report.school, p.pupilNumber),
    ...trace('name', report.school, p.name),
  ])
}

function trace(by: string, school: string, typed: string | undefined): string[] {
  const key = normalise(typed ?? '')
  return key === '' ? [] : [`${by}/${school}/${key}`]
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
