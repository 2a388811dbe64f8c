import { DateField, TimeField } from './date-field.tsx'
import type { FieldProps } from './field.ts'
import type { FieldElement } from './form-values.ts'
import { MultiSelectField } from './multi-select-field.tsx'
import { SearchField } from './search-field.tsx'
import { SelectField } from './select-field.tsx'
import { TextField } from './text-field.tsx'
import { RadioField, TicksField } from './tick-fields.tsx'

/** The field for an element that keeps a value. */
export function FieldControl({ element, ...rest }: FieldProps<FieldElement>) {
  switch (element.type) {
    case 'plain_text_input':
      return <TextField element={element} {...rest} />
    case 'static_select':
      return <SelectField element={element} {...rest} />
    case 'external_select':
      return <SearchField element={element} {...rest} />
    case 'multi_static_select':
      return <MultiSelectField element={element} {...rest} />
    case 'radio_buttons':
      return <RadioField element={element} {...rest} />
    case 'checkboxes':
      return <TicksField element={element} {...rest} />
    case 'datepicker':
      return <DateField element={element} {...rest} />
    case 'timepicker':
      return <TimeField element={element} {...rest} />
  }
}
