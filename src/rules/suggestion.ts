/** « (did you mean …?)» when one of the options is nearly the same. */
export function suggestion(wrong: string, options: readonly string[]): string {
  const near = options.map((option) => ({ option, d: distance(wrong, option) })).sort((a, b) => a.d - b.d)[0]
  return near && near.d <= Math.max(3, wrong.length / 3) ? `; did you mean «${near.option}»?` : ''
}

/** How many letters must change to make one word of the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
