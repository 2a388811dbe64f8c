import { useState } from 'preact/hooks'
import type { Seat } from '../../page-api.ts'

type Command = Seat['commands'][number]

interface CommandSuggestions {
  readonly found: readonly Command[]
  readonly active: number
  /** True when the key was meant for the list. */
  handleKey(key: string): boolean
}

/** The commands that begin with what is typed, for as long as only a command is being typed. */
export function useSuggestions(
  text: string,
  commands: readonly Command[],
  complete: (command: string) => void,
): CommandSuggestions {
  const [active, setActive] = useState(0)
  const [closedAt, setClosedAt] = useState<string | null>(null)
  const typing = text.startsWith('/') && !/\s/.test(text) && text !== closedAt
  const found = typing ? commands.filter(({ command }) => command.startsWith(text.toLowerCase())) : []
  const at = Math.min(active, Math.max(found.length - 1, 0))
  const handleKey = (key: string): boolean => {
    const chosen = found[at]
    if (chosen === undefined) return false
    if (key === 'ArrowDown') setActive((at + 1) % found.length)
    else if (key === 'ArrowUp') setActive((at + found.length - 1) % found.length)
    else if (key === 'Escape') setClosedAt(text)
    // A command that is typed in full needs no completing: Enter sends it.
    else if (key === 'Tab' || (key === 'Enter' && chosen.command !== text)) complete(chosen.command)
    else return false
    return true
  }
  return { found, active: at, handleKey }
}
