import type { Datepicker, Timepicker } from '@slack/types'
import { partId } from '../surface.ts'
import { useTexts } from '../words/use-texts.ts'
import { ariaOf, type FieldProps, useFieldValue } from './field.ts'

// A year that is being typed passes through 0002, 0020 and 0202: no dates anyone means.
const FIRST_DATE = '1900-01-01'

/** A day, in the browser's own picker, and in words so that a slip is seen. */
export function DateField(props: FieldProps<Datepicker>) {
  const { place, controlId, live } = props
  const { surface, value } = useFieldValue(place, 'datepicker')
  const { language } = useTexts()
  const date = value?.selected_date ?? ''
  const wordsId = partId(surface, place, 'words')
  const describedBy = `${date === '' ? '' : wordsId} ${props.describedBy}`.trim()
  return (
    <div class="date-field">
      <input
        type="date"
        class="short-field"
        id={controlId}
        value={date}
        {...ariaOf({ ...props, describedBy })}
        onChange={(event) => {
          const picked = event.currentTarget.value
          if (picked !== '' && picked < FIRST_DATE) return
          surface.change(place, { type: 'datepicker', selected_date: picked === '' ? null : picked }, live)
        }}
      />
      {date !== '' && (
        <span id={wordsId} class="date-in-words">
          {inWords(date, language)}
        </span>
      )}
    </div>
  )
}

function inWords(date: string, language: string): string {
  return new Date(`${date}T12:00:00Z`).toLocaleDateString(language, {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  })
}

/** A time of the day, in the browser's own picker. */
export function TimeField(props: FieldProps<Timepicker>) {
  const { place, controlId, live } = props
  const { surface, value } = useFieldValue(place, 'timepicker')
  const time = value?.selected_time ?? ''
  return (
    <input
      type="time"
      class="short-field"
      id={controlId}
      value={time}
      {...ariaOf(props)}
      onChange={(event) => {
        const picked = event.currentTarget.value
        surface.change(place, { type: 'timepicker', selected_time: picked === '' ? null : picked }, live)
      }}
    />
  )
}
