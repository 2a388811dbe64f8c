/** Collects what Slack would refuse, in Slack's own form: what is wrong, and a JSON pointer to where. */
export type Report = (pointer: string, says: string) => void

export type Json = Readonly<Record<string, unknown>>

export function collectProblems(): { report: Report; messages: string[] } {
  const messages: string[] = []
  return { report: (pointer, says) => messages.push(`[ERROR] ${says} [json-pointer:${pointer}]`), messages }
}

/** The value as an object; undefined, and reported, when it is something else. */
export function objectAt(value: unknown, pointer: string, report: Report): Json | undefined {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json
  report(pointer, value === undefined ? 'missing required field' : 'must be an object')
  return undefined
}

/** The value as a list of at least `min` and at most `max`; undefined, and reported, when it is not a list. */
export function listAt(
  value: unknown,
  pointer: string,
  { min, max }: { min: number; max: number },
  report: Report,
): readonly unknown[] | undefined {
  if (!Array.isArray(value)) {
    report(pointer, value === undefined ? 'missing required field' : 'must be an array')
    return undefined
  }
  if (value.length < min) report(pointer, `no fewer than ${min} items allowed`)
  if (value.length > max) report(pointer, `no more than ${max} items allowed`)
  return value
}

/** Reports a string field of the object that is absent (when required), empty, too long or no string. */
export function checkString(
  object: Json,
  field: string,
  pointer: string,
  { max, required = false, min = 1 }: { max: number; required?: boolean; min?: number },
  report: Report,
): void {
  const value = object[field]
  const at = `${pointer}/${field}`
  if (value === undefined || value === null) {
    if (required) report(at, `missing required field: ${field}`)
  } else if (typeof value !== 'string') report(at, 'must be a string')
  else if (value.length > max) report(at, `must be less than ${max + 1} characters`)
  else if (value.length < min) report(at, `must be more than ${min - 1} characters`)
}

/** Reports a field that is there and no whole number between `min` and `max`. */
export function checkNumber(
  object: Json,
  field: string,
  pointer: string,
  { min, max }: { min: number; max: number },
  report: Report,
): void {
  const value = object[field]
  if (value === undefined) return
  if (typeof value !== 'number' || !Number.isInteger(value) || value < min || value > max) {
    report(`${pointer}/${field}`, `must be a whole number from ${min} to ${max}`)
  }
}
