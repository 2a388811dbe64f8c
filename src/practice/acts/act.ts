import { assertNever } from '../../lib/assert-never.ts'
import type { Backstage } from '../backstage.ts'
import type { Act, ActAnswer } from '../page-api.ts'
import type { Person } from '../workspace/people.ts'
import { closeView } from './close.ts'
import { runCommand } from './command.ts'
import { changeInView, pressInMessage, pressInView } from './press.ts'
import { read, say } from './say.ts'
import { runShortcut } from './shortcut.ts'
import { submitView } from './submit.ts'
import { suggest } from './suggest.ts'

/**
 * Does what a person does at the page. `ok` means that it was carried out; when the assistant then failed, that stands
 * in the person's `trouble`, until they do something else.
 */
export async function perform(backstage: Backstage, person: Person, act: Act): Promise<ActAnswer> {
  if (act.do !== 'read' && act.do !== 'suggest') backstage.workspace.setTrouble(person.id, null)
  switch (act.do) {
    case 'command':
      return runCommand(backstage, person, act)
    case 'shortcut':
      return runShortcut(backstage, person, act)
    case 'press-in-message':
      return pressInMessage(backstage, person, act)
    case 'press-in-view':
      return pressInView(backstage, person, act)
    case 'change-in-view':
      return changeInView(backstage, person, act)
    case 'submit':
      return submitView(backstage, person, act)
    case 'close':
      return closeView(backstage, person, act)
    case 'suggest':
      return suggest(backstage, person, act)
    case 'say':
      return say(backstage, person, act)
    case 'read':
      return read(backstage, person, act)
    default:
      return assertNever(act)
  }
}
