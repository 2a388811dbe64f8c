import type { NewPerson } from '../practice/options.ts'

/** People of the practice workspace who are not on the staff list. They are made up. */
export const OTHERS: readonly NewPerson[] = [
  {
    id: 'UNORA001',
    name: 'Nora Nieuw',
    email: 'nora.nieuw@vlieger.example',
    about: 'nieuwe collega, nog niet op de personeelslijst',
    locale: 'nl-NL',
  },
  {
    id: 'UGERDA01',
    name: 'Gerda Gast',
    email: 'gerda.gast@elders.example',
    about: 'gast van buiten de school',
    locale: 'nl-NL',
    flags: ['restricted'],
  },
  {
    id: 'ULISA001',
    name: 'Lisa Testleerling',
    email: 'lisa.testleerling@leerling.vlieger.example',
    about: 'leerling',
    locale: 'nl-NL',
    flags: ['ultra-restricted'],
  },
]
