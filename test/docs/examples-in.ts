/** A block of code in a manual that says which file it is of: what the file holds, or what changes in it. */
export interface Example {
  readonly kind: 'yaml' | 'diff'
  readonly file: string
  readonly text: string
}

/** The blocks of a Markdown text that start with a language and a file: ```` ```yaml rules/own.yaml ````. */
export function examplesIn(markdown: string): Example[] {
  return [...markdown.matchAll(/^```(yaml|diff) (\S+)\n([\s\S]*?)^```$/gm)].map(([, kind, file = '', text = '']) => ({
    kind: kind === 'yaml' ? 'yaml' : 'diff',
    file,
    text,
  }))
}

/**
 * A text after the changes of a diff: per part, between lines with `@@`, what stands there already and what starts with
 * `-` is found as it is, but for the spaces that line up a table.
 *
 * @throws Error when that does not stand there exactly once.
 */
export function changedBy(diff: string, text: string): string {
  return diff.split('@@\n').reduce(changed, text)
}

function changed(text: string, part: string): string {
  const lines = part.split('\n').filter((line) => line !== '')
  const before = lines.filter((line) => !line.startsWith('+')).map(withoutSign)
  const after = lines.filter((line) => !line.startsWith('-')).map(withoutSign)
  const all = text.split('\n')
  const places = all.flatMap((_, at) => (before.every((line, i) => alike(line, all[at + i])) ? [at] : []))
  const [place] = places
  if (place === undefined || places.length > 1)
    throw new Error(`this stands in the file ${places.length} times, not once:\n${before.join('\n')}`)
  return [...all.slice(0, place), ...after, ...all.slice(place + before.length)].join('\n')
}

const withoutSign = (line: string) => line.slice(1)

const alike = (line: string, other: string | undefined) =>
  other !== undefined && (line === other || (line.startsWith('|') && squeezed(line) === squeezed(other)))

const squeezed = (line: string) => line.replace(/ +/g, ' ')
