/** Everyone of the practice workspace whom a story needs, by first name: the id, and the language they read. */
export const PEOPLE = {
  tessa: { id: 'UTESSA01', name: 'Tessa Testdocent', language: 'nl' },
  daan: { id: 'UDAAN001', name: 'Daan Docent', language: 'nl' },
  emily: { id: 'UEMILY01', name: 'Emily Example', language: 'en' },
  milan: { id: 'UMILAN01', name: 'Milan Mentor', language: 'nl' },
  vera: { id: 'UVERA001', name: 'Vera Veiligheid', language: 'nl' },
  teun: { id: 'UTEUN001', name: 'Teun Teamleider', language: 'nl' },
  tirza: { id: 'UTIRZA01', name: 'Tirza Teamleider', language: 'nl' },
  dirk: { id: 'UDIRK001', name: 'Dirk Directeur', language: 'nl' },
  conny: { id: 'UCONNY01', name: 'Conny Contactpersoon', language: 'nl' },
  coen: { id: 'UCOEN001', name: 'Coen Contactpersoon', language: 'nl' },
  olga: { id: 'UOLGA001', name: 'Olga Ondersteuning', language: 'nl' },
  peter: { id: 'UPETER01', name: 'Peter Pestpreventie', language: 'nl' },
  drika: { id: 'UDRIKA01', name: 'Drika Directeur', language: 'nl' },
  gijs: { id: 'UGIJS001', name: 'Gijs Groepsleerkracht', language: 'nl' },
  inge: { id: 'UINGE001', name: 'Inge Internbegeleider', language: 'nl' },
  bram: { id: 'UBRAM001', name: 'Bram Bestuur', language: 'nl' },
  bea: { id: 'UBEA0001', name: 'Bea Bestuur', language: 'nl' },
  cor: { id: 'UCOR0001', name: 'Cor Centraledirectie', language: 'nl' },
  truus: { id: 'UTRUUS01', name: 'Truus Toezicht', language: 'nl' },
  rob: { id: 'UROB0001', name: 'Rob Raadvantoezicht', language: 'en' },
  nora: { id: 'UNORA001', name: 'Nora Nieuw', language: 'nl' },
  gerda: { id: 'UGERDA01', name: 'Gerda Gast', language: 'nl' },
  lisa: { id: 'ULISA001', name: 'Lisa Testleerling', language: 'nl' },
} as const

export type PersonName = keyof typeof PEOPLE

export const EVERYONE = Object.keys(PEOPLE) as readonly PersonName[]

/** The private safety channel of Lyceum De Vlieger. */
export const SAFETY_CHANNEL = { id: 'C0VEILIG01', name: 'veiligheid-vli' }
