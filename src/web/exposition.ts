/** Numbers as Prometheus reads them: https://prometheus.io/docs/instrumenting/exposition_formats/ (text, 0.0.4). */
export interface Family {
  readonly name: string
  readonly help: string
  readonly type: 'counter' | 'gauge' | 'histogram'
  readonly samples: readonly Sample[]
}

export interface Sample {
  /** Behind the name, such as `_bucket`; absent: nothing. */
  readonly suffix?: string
  readonly labels: Labels
  readonly value: number
}

/** Values come from short closed lists in the program, never from a person, a case or a platform. */
export type Labels = Readonly<Record<string, string>>

export const CONTENT_TYPE = 'text/plain; version=0.0.4; charset=utf-8'

export const exposition = (families: readonly Family[]): string =>
  families.flatMap((family) => [...head(family), ...family.samples.map((sample) => line(family, sample))]).join('')

const head = ({ name, help, type }: Family) => [`# HELP ${name} ${help}\n`, `# TYPE ${name} ${type}\n`]

function line({ name }: Family, { suffix = '', labels, value }: Sample): string {
  const inside = Object.entries(labels).map(([label, text]) => `${label}="${escaped(text)}"`)
  return `${name}${suffix}${inside.length === 0 ? '' : `{${inside.join(',')}}`} ${value}\n`
}

const escaped = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
