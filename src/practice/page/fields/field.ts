import type { StateValue } from '../../page-api.ts'
import { type Surface, useSurface } from '../surface.ts'
import type { FieldElement, Place } from './form-values.ts'

/** What every kind of field is given. */
export interface FieldProps<Element extends FieldElement> {
  readonly element: Element
  readonly place: Place
  readonly controlId: string
  /** Ids of what explains it: hint, error. Empty when there is nothing. */
  readonly describedBy: string
  /** The name for assistive technology where no visible label stands beside it. */
  readonly name?: string
  readonly invalid: boolean
  readonly required: boolean
  /** The assistant must hear of every change at once. */
  readonly live: boolean
}

/** The ARIA attributes that say what is asked and what is wrong; none for an empty description. */
export function ariaOf(props: FieldProps<FieldElement>) {
  return {
    'aria-describedby': props.describedBy === '' ? undefined : props.describedBy,
    'aria-invalid': props.invalid,
    'aria-required': props.required,
    'aria-label': props.name,
  }
}

type ValuesByType = { [Value in StateValue as Value['type']]: Value }

interface FieldState<Type extends StateValue['type']> {
  readonly surface: Surface
  readonly value: ValuesByType[Type] | undefined
}

/** The value of a field, if it is of the type that the field keeps. */
export function useFieldValue<Type extends StateValue['type']>(place: Place, type: Type): FieldState<Type> {
  const surface = useSurface()
  const value = surface.valueOf(place)
  return { surface, value: isOfType(value, type) ? value : undefined }
}

function isOfType<Type extends StateValue['type']>(
  value: StateValue | undefined,
  type: Type,
): value is ValuesByType[Type] {
  return value?.type === type
}
