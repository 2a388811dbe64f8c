import type { PlainTextOption } from '@slack/types'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { StateValue } from '../page-api.ts'
import type { Place } from './fields/form-values.ts'

/** What elements stand on: a message or a view. It knows their values and passes on what is done with them. */
export interface Surface {
  /** Starts every DOM id on it, so that no two on the page are the same. */
  readonly domId: string
  valueOf(place: Place): StateValue | undefined
  /** A new value; `tell` when the assistant must hear of it at once. */
  change(place: Place, value: StateValue, tell: boolean): void
  /** The assistant must hear of the value as it is now. */
  tellChange(place: Place): void
  press(place: Place, value: string): void
  suggest(place: Place, typed: string): Promise<readonly PlainTextOption[]>
}

export const SurfaceContext = createContext<Surface | null>(null)

/** The surface an element stands on; throws outside one. */
export function useSurface(): Surface {
  const surface = useContext(SurfaceContext)
  if (surface === null) throw new Error('An element stands outside a message or a view')
  return surface
}

/** A DOM id for a part of what is at this place. */
export function partId(surface: Surface, place: Place, part: string): string {
  return `${surface.domId}-${place.blockId}-${place.actionId}-${part}`.replaceAll(/[^\w-]/g, '_')
}
