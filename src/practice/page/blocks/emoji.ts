const SIGNS: Readonly<Record<string, string>> = {
  warning: '⚠️',
  rotating_light: '🚨',
  information_source: 'ℹ️',
  bell: '🔔',
  no_bell: '🔕',
  lock: '🔒',
  key: '🔑',
  white_check_mark: '✅',
  heavy_check_mark: '✔️',
  ballot_box_with_check: '☑️',
  x: '❌',
  no_entry: '⛔',
  octagonal_sign: '🛑',
  exclamation: '❗',
  question: '❓',
  hourglass_flowing_sand: '⏳',
  alarm_clock: '⏰',
  clock3: '🕒',
  calendar: '📅',
  date: '📅',
  clipboard: '📋',
  memo: '📝',
  page_facing_up: '📄',
  books: '📚',
  open_book: '📖',
  pushpin: '📌',
  link: '🔗',
  telephone_receiver: '📞',
  phone: '☎️',
  speech_balloon: '💬',
  envelope: '✉️',
  busts_in_silhouette: '👥',
  bust_in_silhouette: '👤',
  raised_hand: '✋',
  raising_hand: '🙋',
  eyes: '👀',
  wave: '👋',
  heart: '❤️',
  shield: '🛡️',
  school: '🏫',
  red_circle: '🔴',
  large_orange_circle: '🟠',
  large_yellow_circle: '🟡',
  large_green_circle: '🟢',
  large_blue_circle: '🔵',
  arrow_right: '➡️',
  point_right: '👉',
}

/** The sign for an emoji: by its code points (hexadecimal, joined with dashes) if given, else by its name, else `:name:`. */
export function emojiSign(name: string, unicode?: string): string {
  if (unicode !== undefined && unicode !== '') {
    return String.fromCodePoint(...unicode.split('-').map((point) => Number.parseInt(point, 16)))
  }
  return SIGNS[name] ?? `:${name}:`
}

/** Replaces the `:names:` the page knows by their signs. */
export function withEmoji(text: string): string {
  return text.replaceAll(/:([a-z0-9_+-]+):/g, (whole, name: string) => SIGNS[name] ?? whole)
}
