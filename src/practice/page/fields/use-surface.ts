import type { KnownBlock } from '@slack/types'
import { useMemo, useRef, useState } from 'preact/hooks'
import type { OpenView, ShownMessage, StateValue, StateValues } from '../../page-api.ts'
import type { Surface } from '../surface.ts'
import { useSeatTools } from '../use-seat.ts'
import { asKnown, fitValues, type Place } from './form-values.ts'

interface HeldValues {
  now(): StateValues
  put(place: Place, value: StateValue): void
}

interface ViewSurface {
  readonly surface: Surface
  readonly values: HeldValues
  readonly blocks: readonly KnownBlock[]
}

/** The surface of an open view, and what stands in it now. Values outlive updates of the view. */
export function useViewSurface(open: OpenView, seatId: string): ViewSurface {
  const { act } = useSeatTools()
  const blocks = useMemo(() => asKnown(open.view.blocks), [open.view.blocks])
  const values = useHeldValues(blocks)
  const view = open.id
  const surface = useMemo((): Surface => {
    const tellChange = (place: Place) => void act({ do: 'change-in-view', view, ...place, state: values.now() })
    return {
      domId: `${seatId}-${view}`,
      valueOf: (place) => values.now()[place.blockId]?.[place.actionId],
      change(place, value, tell) {
        values.put(place, value)
        if (tell) tellChange(place)
      },
      tellChange,
      press: (place, value) => void act({ do: 'press-in-view', view, ...place, value, state: values.now() }),
      async suggest(place, typed) {
        const answer = await act({ do: 'suggest', view, ...place, typed })
        return answer.ok ? (answer.options ?? []) : []
      },
    }
  }, [view, seatId, act, values])
  return { surface, values, blocks }
}

/** The surface of a message in a conversation: everything done on it is told at once. */
export function useMessageSurface(message: ShownMessage, channel: string, seatId: string): Surface {
  const { act } = useSeatTools()
  const values = useHeldValues(message.blocks)
  const { ts } = message
  return useMemo((): Surface => {
    const press = (place: Place, value: string) => void act({ do: 'press-in-message', channel, ts, ...place, value })
    return {
      domId: `${seatId}-${channel}-${ts}`,
      valueOf: (place) => values.now()[place.blockId]?.[place.actionId],
      change(place, value) {
        values.put(place, value)
        press(place, shortly(value))
      },
      tellChange: () => {},
      press,
      suggest: () => Promise.resolve([]),
    }
  }, [channel, ts, seatId, act, values])
}

function useHeldValues(blocks: readonly KnownBlock[]): HeldValues {
  const [, redraw] = useState(0)
  const held = useRef<{ blocks: readonly KnownBlock[]; values: StateValues }>({ blocks: [], values: {} })
  if (held.current.blocks !== blocks) held.current = { blocks, values: fitValues(blocks, held.current.values) }
  return useMemo(
    () => ({
      now: () => held.current.values,
      put({ blockId, actionId }, value) {
        const { values } = held.current
        held.current.values = { ...values, [blockId]: { ...values[blockId], [actionId]: value } }
        redraw((count) => count + 1)
      },
    }),
    [],
  )
}

function shortly(value: StateValue): string {
  if ('value' in value) return value.value ?? ''
  if ('selected_option' in value) return value.selected_option?.value ?? ''
  if ('selected_options' in value) return value.selected_options.map((option) => option.value).join(',')
  return ('selected_date' in value ? value.selected_date : value.selected_time) ?? ''
}
