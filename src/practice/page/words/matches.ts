/** Whether every word of what is wanted stands in a text, whatever the capitals and accents. */
export function matches(text: string, wanted: string): boolean {
  const within = bare(text)
  return bare(wanted)
    .split(/\s+/)
    .every((word) => within.includes(word))
}

function bare(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
}
