import type { Turn } from './respond.ts'

/** Codes of the schools that someone asks for: their own, and of someone of the whole foundation all of them. */
export const schoolsOf = ({ member, words }: Turn): readonly string[] =>
  member.schools.length > 0 ? member.schools : words.directory.foundation.schools.map((school) => school.code)
