const HUES = 8

/** A round with someone's initials, or the assistant's own sign. Always beside the name, so hidden from readers. */
export function Avatar({ name, app = false }: { readonly name: string; readonly app?: boolean }) {
  if (app) {
    return (
      <span class="avatar avatar-app" aria-hidden="true">
        <Signpost />
      </span>
    )
  }
  return (
    <span class={`avatar hue-${hueOf(name)}`} aria-hidden="true">
      {initialsOf(name)}
    </span>
  )
}

/** The sign of Meldwijzer: a signpost. */
export function Signpost() {
  return (
    <svg viewBox="0 0 24 24" width="60%" height="60%" role="presentation" focusable="false">
      <path d="M12 3v18M8 21h8" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
      <path d="M6 5h10l3 2.5L16 10H6z" fill="currentColor" />
      <path d="M18 12.5H9.5L7 14.5l2.5 2H18z" fill="currentColor" opacity="0.7" />
    </svg>
  )
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word))
  return `${words[0]?.charAt(0) ?? name.charAt(0)}${words.length > 1 ? (words.at(-1)?.charAt(0) ?? '') : ''}`
}

function hueOf(name: string): number {
  return [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % HUES
}
