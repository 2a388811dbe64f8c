import type { Foundation, StaffMember } from '../../src/domain/organisation.ts'

export const FOUNDATION: Foundation = {
  id: 'de-vlieger',
  name: 'Stichting De Vlieger (voorbeeld)',
  schools: [
    { code: 'VLI', name: 'Lyceum De Vlieger', sector: 'VO', phone: '0180-000001', choices: {} },
    { code: 'DRE', name: 'Basisschool De Drempel', sector: 'PO', phone: '0180-000002', choices: {} },
  ],
}

/** Someone made up: `Tessa Testdocent` of the lyceum, unless said otherwise. */
export const staff = (id: string, different: Partial<StaffMember> = {}): StaffMember => ({
  id,
  name: 'Tessa Testdocent',
  email: `${id.slice(2)}@vlieger.example`,
  slackId: null,
  teamsId: null,
  prefers: null,
  schools: ['VLI'],
  position: 'teacher',
  language: 'nl',
  phone: null,
  workingDays: [1, 2, 3, 4, 5],
  ...different,
})

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
